import type { AskChange, StoredAsk } from '../store';
import type { Ask, AskFact, AskPlan } from './ask';
import { decide } from './decide/decide';

/** A stored question as this room knows it. */
export function readAsk({ id, plan, facts, createdAt }: StoredAsk): Ask {
	return { id, plan: plan as unknown as AskPlan, facts: facts as readonly AskFact[], createdAt };
}

/** The change that adds facts to a question: what they come to is written down with them. */
export function changeOf(ask: Ask, added: readonly AskFact[], now: number): AskChange {
	const facts = [...ask.facts, ...added];
	const { outcome, nextDueAt } = decide({ ...ask, facts }, now);
	const isEnd = outcome !== undefined && !facts.some(({ kind }) => kind === 'ended');
	return { facts: isEnd ? [...facts, { kind: 'ended', at: now, outcome }] : facts, isOpen: outcome === undefined, nextDueAt };
}
