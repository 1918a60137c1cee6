import type { Reason } from '../store';
import type { Ask } from './ask';
import { questionKey } from './askPeople';
import type { AskRoom } from './askRoom';
import { peopleOf } from './decide/seats';

const ended: Reason = { code: 'questionEnded', words: 'The question has been decided, or its time has passed, before this message could leave.' };

/** Calls off what of a question still waits in the outbox, once it has ended: nobody is asked or reminded any more. Throws a StoreError. */
export async function callOffQuestions({ store, nowMs }: Pick<AskRoom, 'store' | 'nowMs'>, ask: Ask): Promise<void> {
	const people = new Map(peopleOf(ask).map((person) => [person.id, person]));
	const waiting: string[] = [];
	for (const fact of ask.facts) {
		const to = fact.kind === 'asked' ? people.get(fact.to) : undefined;
		if (fact.kind !== 'asked' || to === undefined) continue;
		const [delivery] = await store.outbox.find({ key: questionKey(ask.id, { round: fact.round, to }), states: ['waiting'], limit: 1 });
		if (delivery !== undefined) waiting.push(delivery.id);
	}
	if (waiting.length > 0) await store.outbox.cancel(waiting, ended, new Date(nowMs()).toISOString());
}
