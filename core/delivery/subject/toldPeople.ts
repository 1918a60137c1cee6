import { howTold, type Delivery } from '../../store';

/** What one person has heard of a subject, and what not, with what was called off and why. */
export interface ToldPerson {
	recipient: string;
	/** How the person was addressed last. */
	last: Delivery;
	/** `yes` where a message was accepted, `perhaps` where one left and nobody knows what came of it. */
	told: 'yes' | 'perhaps' | 'no';
	waiting: Delivery[];
	canceled: Delivery[];
	failed: Delivery[];
	/** The message that tells the end, where there is one. */
	over?: Delivery;
}

const words = ['no', 'perhaps', 'yes'] as const;

/** Sorts the deliveries of a subject by person, in the order in which they were first written to; `digests` are those that went in place of some. */
export function toldPeople(deliveries: Delivery[], digests: ReadonlyMap<string, Delivery>): ToldPerson[] {
	const people = new Map<string, ToldPerson>();
	for (const delivery of deliveries) {
		const { recipient, subject, state } = delivery;
		const person = people.get(recipient) ?? { recipient, last: delivery, told: 'no', waiting: [], canceled: [], failed: [] };
		people.set(recipient, person);
		if (subject?.part === 'over') {
			person.over = delivery;
			continue;
		}
		person.last = delivery;
		const how = howTold(digests.get(delivery.digestId ?? '') ?? delivery);
		if (how > words.indexOf(person.told)) person.told = words[how];
		if (state === 'waiting' || state === 'claimed') person.waiting.push(delivery);
		if (state === 'canceled') person.canceled.push(delivery);
		if (state === 'failed') person.failed.push(delivery);
	}
	return [...people.values()];
}
