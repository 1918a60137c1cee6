import { maskPhones } from '../messages';
import type { Store, StoredAsk } from '../store';
import { questionKey } from './askPeople';
import { readAsk } from './readAsk';

/** Somebody who never got a question, and why. */
export interface NotReached {
	to: string;
	reason: string;
	words: string;
}

/** Who never got a question because it failed or because the person has opted out; not who needed none any more. Throws a StoreError. */
export async function notReached({ outbox }: Pick<Store, 'outbox'>, stored: StoredAsk): Promise<NotReached[]> {
	const { id, facts, plan } = readAsk(stored);
	const people = new Map([...plan.tiers.flat(), ...plan.delegates].map((person) => [person.id, person]));
	const found: NotReached[] = [];
	for (const fact of facts) {
		const to = fact.kind === 'asked' ? people.get(fact.to) : undefined;
		if (fact.kind !== 'asked' || to === undefined) continue;
		const [delivery] = await outbox.find({ key: questionKey(id, { round: fact.round, to }), limit: 1 });
		if (delivery?.state === 'failed' || delivery?.reason?.code === 'optedOut') found.push({ to: to.name ?? to.id, reason: delivery.reason?.code ?? 'failed', words: maskPhones(delivery.reason?.words ?? '') });
	}
	return found;
}
