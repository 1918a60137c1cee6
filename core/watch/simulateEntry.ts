import { policyRevision, simulate, type Directory, type Policy, type Simulation } from '../sla';
import type { CaseEntry } from './caseEntry';
import { factsOfEntry } from './factsOfEntry';

/**
 * What would have been told about a past record, when and to whom, had it been watched under this policy. The record says
 * when it began, when its metrics were met and when it was resolved. Pure.
 */
export function simulateEntry(entry: CaseEntry, { policy, directory }: { policy: Policy; directory: Directory }, untilAt: number): Simulation {
	const revision = policyRevision(policy);
	const begun = factsOfEntry({ ...entry, says: [] }, undefined, policy, revision, entry.startedAt ?? untilAt);
	const ended = factsOfEntry(entry, { context: entry.context, facts: begun.facts }, policy, revision, untilAt);
	return simulate({ tenant: 'simulation', key: entry.key, context: entry.context, policies: { [revision]: policy }, facts: [...begun.facts, ...ended.facts] }, directory, untilAt);
}
