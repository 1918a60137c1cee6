import { decide, type CaseContext, type Decision, type Directory, type Fact, type Policy, type WatchedCase } from '../sla';
import type { CaseChange, HeldCase } from '../store';
import { lifeOf } from './lifeOf';

/** Nobody to find by role or name; owners with a phone number and contacts are told all the same. */
export const emptyDirectory: Directory = { persons: [], rotas: [] };

/** What a step changes about a held case before it is ruled on. */
export interface Draft {
	facts?: readonly Fact[];
	context?: CaseContext;
	policies?: Readonly<Record<string, Policy>>;
	directory?: Directory;
	policy?: string;
}

/** A held case as decisions see it. */
export function watchedOf({ tenant, key, stored, policies }: HeldCase, draft: Draft = {}): WatchedCase {
	return { tenant, key, context: draft.context ?? stored?.context ?? {}, facts: draft.facts ?? stored?.facts ?? [], policies: { ...policies, ...draft.policies } };
}

/** Decides a held case, with what a step changes about it. */
export function ruleOn(held: HeldCase, now: number, draft: Draft = {}): Decision {
	return decide({ watched: watchedOf(held, draft), directory: draft.directory ?? held.directory ?? emptyDirectory, told: held.told, now });
}

/** A change of facts as it is written: what follows from it is told by the next tick. */
export function changeOf(held: HeldCase, now: number, draft: Draft): CaseChange {
	const { due, nextDueAt } = ruleOn(held, now, draft);
	const facts = draft.facts ?? held.stored?.facts ?? [];
	return {
		policy: draft.policy ?? held.stored?.policy ?? '',
		context: draft.context ?? held.stored?.context ?? {},
		facts,
		isOpen: lifeOf(facts).state !== 'closed',
		nextDueAt: due.length > 0 ? now : nextDueAt,
	};
}
