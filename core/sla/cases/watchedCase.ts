import type { Fields, Policy } from '../policy';
import type { Fact } from './fact';

/** What is known of a case now; updated with every call, and carried by every notification. */
export interface CaseContext {
	title?: string;
	status?: string;
	priority?: string | number;
	owner?: string;
	role?: string;
	department?: string;
	recordLink?: string;
	historyLink?: string;
	fields?: Fields;
}

/** Anything that can be late, with all that has happened to it. */
export interface WatchedCase {
	tenant: string;
	/** The builder's own key, unique within the tenant. */
	key: string;
	context: CaseContext;
	/** The revisions of the policy that its facts name, as they were when the clocks started. */
	policies: Readonly<Record<string, Policy>>;
	/** In the order in which they became known. */
	facts: readonly Fact[];
}

/** The values of a case by name, as conditions and field recipients see them; the record's own fields come last. */
export function fieldsOf({ fields, ...context }: CaseContext): Fields {
	return { ...fields, ...Object.fromEntries(Object.entries(context).filter(([, value]) => value !== undefined)) };
}
