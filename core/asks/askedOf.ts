import type { Ask, AskPerson } from './ask';
import { questionKey } from './askPeople';
import { peopleOf } from './decide/seats';

/** A message by which somebody was asked or reminded. */
export interface Asked {
	to: AskPerson;
	/** Of its delivery. */
	key: string;
}

/** Everybody who was asked, with the messages that did it, oldest first; whoever does not stand in the plan is left out. */
export function askedOf(ask: Ask): Asked[] {
	const people = new Map(peopleOf(ask).map((person) => [person.id, person]));
	return ask.facts.flatMap((fact) => {
		const to = fact.kind === 'asked' ? people.get(fact.to) : undefined;
		return fact.kind !== 'asked' || to === undefined ? [] : [{ to, key: questionKey(ask.id, { round: fact.round, to }) }];
	});
}
