import type { Reason } from '../store';
import type { Ask } from './ask';
import { askedOf } from './askedOf';
import type { AskRoom } from './askRoom';

const ended: Reason = { code: 'questionEnded', words: 'The question has been decided, or its time has passed, before this message could leave.' };

/** Calls off what of a question still waits in the outbox, once it has ended: nobody is asked or reminded any more. Throws a StoreError. */
export async function callOffQuestions({ store, nowMs }: Pick<AskRoom, 'store' | 'nowMs'>, ask: Ask): Promise<void> {
	const waiting: string[] = [];
	for (const { key } of askedOf(ask)) {
		const [delivery] = await store.outbox.find({ key, states: ['waiting'], limit: 1 });
		if (delivery !== undefined) waiting.push(delivery.id);
	}
	if (waiting.length > 0) await store.outbox.cancel(waiting, ended, new Date(nowMs()).toISOString());
}
