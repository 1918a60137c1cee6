import { policyRevision, type Directory, type Policy } from '../sla';
import type { CaseChange, HeldCase } from '../store';
import type { CaseEntry } from './caseEntry';
import { closeMissing } from './closeMissing';
import type { Workroom } from './workroom';
import { factsOfEntry, type EntryOutcome } from './factsOfEntry';
import { changeOf } from './ruling';

/** A call that starts or updates cases. */
export interface WatchOrder {
	policy: Policy;
	directory: Directory;
	entries: readonly CaseEntry[];
	/** The entries are all open cases of the policy: one that is missing has been resolved. */
	complete?: boolean;
	/** Of a complete list at most this share may be missing, else nothing is resolved; 50 unless given. */
	missingAtMostPercent?: number;
}

/** What became of one entry. */
export interface WatchedEntry {
	key: string;
	outcome: EntryOutcome | 'otherPolicy';
	/** For `otherPolicy`: under which one it is watched. */
	policy?: string;
}

/** What became of a call. */
export interface WatchReport {
	/** In the order of the entries. */
	entries: WatchedEntry[];
	/** Keys of cases that were missing from a complete list and were resolved. */
	missing: string[];
}

const atOnce = 250;

/** Starts and updates cases: each in one step with what follows from it. The same call again changes nothing. Throws a StoreError. */
export async function watchCases(room: Workroom, order: WatchOrder): Promise<WatchReport> {
	const { store, tenant, nowMs } = room;
	const { policy, directory, entries } = order;
	const revision = policyRevision(policy);
	await store.cases.keepPolicies({ [revision]: policy });
	await store.cases.keepDirectory(tenant, policy.id, directory);
	// Of two entries of one case in one call, the last one is the newest.
	const byKey = new Map(entries.map((entry) => [entry.key, entry]));
	const reached = new Map<string, WatchedEntry>();
	const now = nowMs();

	function step(held: HeldCase): CaseChange | undefined {
		const { key, stored } = held;
		const entry = byKey.get(key)!;
		if (stored?.isOpen && stored.policy !== policy.id) {
			reached.set(key, { key, outcome: 'otherPolicy', policy: stored.policy });
			return undefined;
		}
		const { facts, outcome } = factsOfEntry(entry, stored && { ...stored, policies: Object.values(held.policies) }, policy, revision, now);
		reached.set(key, { key, outcome });
		if (outcome === 'ignored' || outcome === 'unchanged') return undefined;
		const context = { ...stored?.context, ...entry.context };
		if (outcome === 'keptClosed' && facts.length === 0 && JSON.stringify(context) === JSON.stringify(stored?.context)) return undefined;
		return changeOf(held, now, { policy: policy.id, context, facts: [...(stored?.facts ?? []), ...facts], policies: { [revision]: policy }, directory });
	}

	const keys = [...byKey.keys()];
	for (let from = 0; from < keys.length; from += atOnce) {
		await store.cases.change(keys.slice(from, from + atOnce).map((key) => ({ tenant, key })), step, now);
	}
	const missing = order.complete ? await closeMissing(room, policy.id, byKey, order.missingAtMostPercent ?? 50) : [];
	return { entries: entries.map(({ key }) => reached.get(key)!), missing };
}
