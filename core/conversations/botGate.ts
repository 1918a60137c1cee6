import type { Delivery, Reason, Store } from '../store';

const reason: Reason = { code: 'humanOwns', words: 'A person looks after this chat, so what the bot wanted to say is not sent.' };

/**
 * The last look at messages of a bot before they leave: a reason where a person looks after the chat by now. Other deliveries
 * pass without a look into the store. Throws a StoreError.
 */
export function botGate({ store, nowMs }: { store: Pick<Store, 'handovers'>; nowMs: () => number }): (deliveries: readonly Delivery[]) => Promise<Array<Reason | undefined>> {
	return async (deliveries) => {
		const ofBots = deliveries.filter(({ fromBot }) => fromBot === true);
		const held = new Set<string>();
		for (const phoneNumberId of new Set(ofBots.map((delivery) => delivery.phoneNumberId))) {
			const ofNumber = ofBots.filter((delivery) => delivery.phoneNumberId === phoneNumberId);
			const owned = await store.handovers.humanOwns(phoneNumberId, ofNumber.map(({ recipient }) => recipient), new Date(nowMs()).toISOString());
			ofNumber.forEach(({ id }, index) => owned[index] && held.add(id));
		}
		return deliveries.map(({ id }) => (held.has(id) ? reason : undefined));
	};
}
