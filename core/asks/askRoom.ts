import type { Courier } from '../delivery';
import type { Store } from '../store';

/** What questions are asked and answered with. */
export interface AskRoom {
	store: Store;
	/** Base URL and business account. */
	account: string;
	courier: Pick<Courier, 'deliver'>;
	nowMs: () => number;
}

/** The kind under which those who hear answers are found among the watchers. */
export const askWatcher = 'asks';
