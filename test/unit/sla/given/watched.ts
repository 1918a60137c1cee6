import { policyRevision, readDirectory, readPolicy, type CaseContext, type DirectoryDraft, type Fact, type Policy, type PolicyDraft, type WatchedCase } from '../../../../core/sla';

/** An instant of 2 February 2026, a Monday, in UTC: at('10:30'), or of another date. */
export function at(time: string, date = '2026-02-02'): number {
	return Date.parse(`${date}T${time}Z`);
}

/** Five people, none with anything special; numbers of the range that is kept free for examples. */
export const people: DirectoryDraft = {
	persons: [
		{ id: 'ana', name: 'Ana', address: '+1 555 010 0001', roles: ['agent'], departments: ['support'], language: 'es' },
		{ id: 'bo', name: 'Bo', address: '+1 555 010 0002', roles: ['lead'], departments: ['support'] },
		{ id: 'cy', name: 'Cy', address: '+1 555 010 0003', roles: ['manager'], departments: ['support'] },
		{ id: 'di', name: 'Di', address: '+1 555 010 0004', roles: ['agent'], departments: ['sales'], aliases: ['di@example.com'] },
		{ id: 'ed', name: 'Ed', address: 'US.10000000000000000005', roles: ['agent'], departments: ['support'] },
	],
	rotas: [{ id: 'support', zone: 'UTC', members: ['bo', 'cy'], startsOn: '2026-01-05' }],
};

export const directory = readDirectory(people);

/** Resolution within 60 minutes of an office day; owner warned, owner told, then lead, then manager. */
export const draft: PolicyDraft = {
	id: 'support',
	calendar: { zone: 'UTC', windows: [{ days: ['mon', 'tue', 'wed', 'thu', 'fri'], from: '09:00', to: '17:00' }] },
	metrics: [
		{
			id: 'resolution',
			kind: 'resolution',
			goals: [{ withinMinutes: 60 }],
			warnings: [{ atPercent: 80, to: [{ by: 'owner' }] }],
			breach: { to: [{ by: 'owner' }] },
			tiers: [
				{ afterMinutes: 30, to: [{ by: 'role', role: 'lead' }] },
				{ afterMinutes: 90, to: [{ by: 'role', role: 'manager' }], repeat: { everyMinutes: 30, atMost: 2 } },
			],
		},
	],
	catchAll: { name: 'Operations', address: '+1 555 010 0099' },
};

export type MetricDraft = PolicyDraft['metrics'][number];

/** The policy above with some settings of its metric, or of itself, changed. */
export function policyWith(metric: Partial<MetricDraft> = {}, change: Partial<PolicyDraft> = {}): Policy {
	return readPolicy({ ...draft, metrics: [{ ...draft.metrics[0]!, ...metric }], ...change });
}

/** A case under a policy; each start without a policy gets that one. */
export function caseOf(facts: readonly (Fact | Omit<Extract<Fact, { kind: 'start' }>, 'policy'>)[], policy: Policy = policyWith(), context: CaseContext = {}): WatchedCase {
	const revision = policyRevision(policy);
	return {
		tenant: 'acme',
		key: 'T-1',
		context: { title: 'Printer on fire', owner: 'ana', ...context },
		policies: { [revision]: policy },
		facts: facts.map((fact) => (fact.kind === 'start' ? { policy: revision, ...fact } : fact) as Fact),
	};
}
