import { maskPhones } from '../messages';
import type { Store, StoredAsk } from '../store';
import { askedOf } from './askedOf';
import { readAsk } from './readAsk';

/** Somebody who never got a question, and why. */
export interface NotReached {
	to: string;
	reason: string;
	words: string;
}

/** Who never got a question because it failed or because the person has opted out; not who needed none any more. Throws a StoreError. */
export async function notReached({ outbox }: Pick<Store, 'outbox'>, stored: StoredAsk): Promise<NotReached[]> {
	const found: NotReached[] = [];
	for (const { to, key } of askedOf(readAsk(stored))) {
		const [delivery] = await outbox.find({ key, limit: 1 });
		if (delivery?.state === 'failed' || delivery?.reason?.code === 'optedOut') found.push({ to: to.name ?? to.id, reason: delivery.reason?.code ?? 'failed', words: maskPhones(delivery.reason?.words ?? '') });
	}
	return found;
}
