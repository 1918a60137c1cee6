import type { Store } from '../store';

/** What the verbs of a desk work with. */
export interface Workroom {
	store: Store;
	/** Whose cases they are; cases of two tenants never meet. */
	tenant: string;
	/** The present instant in epoch milliseconds. */
	nowMs: () => number;
}
