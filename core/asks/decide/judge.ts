import type { AnswerValue, Ask, AskFact, RefusalReason } from '../ask';
import { decide } from './decide';
import { endsAt, peopleOf, seatsOf, tierOpensAt } from './seats';

/** What somebody said to a question: an answer, the wish to pass it on to a delegate (by number), or nothing that it asks for. */
export type Said = { type: 'answer'; value: AnswerValue } | { type: 'pass'; delegate: number } | { type: 'unclear' };

/** An answer on its way in. */
export interface Incoming {
	messageId: string;
	/** Every address of the sender in its comparable form. */
	from: readonly string[];
	/** When it was sent, epoch milliseconds; never later than now. */
	at: number;
	said: Said;
}

/** What came of an answer, and who gave it where that is one of those asked. */
export interface Verdict {
	verdict: 'counts' | 'passed' | RefusalReason;
	by?: string;
}

/** Somebody who taps a thousand times must not fill the store. */
const refusalsAtMost = 200;

function reasonAgainst(ask: Ask, by: string, { at, said }: Incoming, now: number): RefusalReason | undefined {
	const seats = seatsOf(ask).filter(({ tier }) => tierOpensAt(ask, tier) <= now);
	const own = seats.find(({ holder }) => holder.id === by);
	const { outcome } = decide(ask, at);
	const hasPassed = seats.some(({ passedBy }) => passedBy.some(({ id }) => id === by));
	if (own === undefined) return outcome !== undefined && hasPassed ? 'late' : hasPassed ? 'passedOn' : 'notAsked';
	if (own.answer !== undefined) return 'second';
	// Sent in time counts, also when it came late, unless it has been written down already that nobody answered.
	if (outcome !== undefined || at >= endsAt(ask)) return 'late';
	if (said.type === 'unclear') return 'unclear';
	if (said.type !== 'pass') return undefined;
	const delegate = ask.plan.delegates[said.delegate];
	if (delegate === undefined) return 'unclear';
	const isKnown = seatsOf(ask).some(({ holder, passedBy }) => [holder, ...passedBy].some(({ id }) => id === delegate.id));
	return isKnown ? 'alreadyAsked' : undefined;
}

/** What a message that was seen before came to. */
function seenBefore(facts: readonly AskFact[], messageId: string): Verdict | undefined {
	const before = facts.find((fact) => 'messageId' in fact && fact.messageId === messageId);
	if (before === undefined || !('by' in before)) return undefined;
	return { verdict: before.kind === 'refused' ? before.reason : before.kind === 'passed' ? 'passed' : 'counts', by: before.by };
}

/**
 * Whether an answer counts, and if not, why; with the facts that follow from it, the end included. The same message again
 * comes to the same verdict and changes nothing.
 */
export function judge(ask: Ask, incoming: Incoming, now: number): Verdict & { facts: AskFact[] } {
	const { messageId, from, at, said } = incoming;
	const before = seenBefore(ask.facts, messageId);
	if (before !== undefined) return { ...before, facts: [] };
	const person = peopleOf(ask).find(({ id }) => from.includes(id));
	if (person === undefined) return { verdict: 'notAsked', facts: [] };
	const by = person.id;
	const reason = reasonAgainst(ask, by, incoming, now);
	if (reason !== undefined) {
		const isFull = ask.facts.filter(({ kind }) => kind === 'refused').length >= refusalsAtMost;
		return { verdict: reason, by, facts: isFull ? [] : [{ kind: 'refused', messageId, by, at, reason }] };
	}
	const fact: AskFact =
		said.type === 'answer' ? { kind: 'answer', messageId, by, at, value: said.value } : { kind: 'passed', messageId, by, at, to: ask.plan.delegates[(said as { delegate: number }).delegate]!.id };
	const { outcome } = decide({ ...ask, facts: [...ask.facts, fact] }, at);
	return { verdict: fact.kind === 'answer' ? 'counts' : 'passed', by, facts: [fact, ...(outcome === undefined ? [] : [{ kind: 'ended' as const, at: now, outcome }])] };
}
