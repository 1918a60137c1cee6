import type { AnswerValue, Ask, AskPerson } from '../ask';

/** One vote: who was asked for it first, who holds it now, and what was answered. */
export interface Seat {
	tier: number;
	index: number;
	holder: AskPerson;
	/** Everybody who has passed it on, in this order. */
	passedBy: AskPerson[];
	/** Since when the holder has it. */
	heldSince: number;
	answer?: { value: AnswerValue; at: number; messageId: string };
}

/** When a tier is asked. */
export const tierOpensAt = ({ plan, createdAt }: Pick<Ask, 'plan' | 'createdAt'>, tier: number): number => createdAt + tier * plan.tierMs;

/** When nobody is waited for any longer. */
export const endsAt = (ask: Pick<Ask, 'plan' | 'createdAt'>): number => tierOpensAt(ask, ask.plan.tiers.length);

/** Everybody who can appear in a question. */
export function peopleOf({ plan }: Pick<Ask, 'plan'>): AskPerson[] {
	return [...plan.tiers.flat(), ...plan.delegates];
}

/** Every vote, of all tiers, with its holder and answer as the facts have left it. */
export function seatsOf(ask: Ask): Seat[] {
	const people = new Map(peopleOf(ask).map((person) => [person.id, person]));
	const seats = ask.plan.tiers.flatMap((tier, number) =>
		tier.map((person, index): Seat => ({ tier: number, index, holder: person, passedBy: [], heldSince: tierOpensAt(ask, number) })),
	);
	for (const fact of ask.facts) {
		if (fact.kind !== 'answer' && fact.kind !== 'passed') continue;
		const seat = seats.find(({ holder }) => holder.id === fact.by);
		if (seat === undefined) continue;
		if (fact.kind === 'answer') seat.answer ??= { value: fact.value, at: fact.at, messageId: fact.messageId };
		else {
			seat.passedBy.push(seat.holder);
			seat.holder = people.get(fact.to) ?? seat.holder;
			seat.heldSince = fact.at;
		}
	}
	return seats;
}
