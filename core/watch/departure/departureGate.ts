import type { Delivery, Reason } from '../../store';
import type { Workroom } from '../workroom';
import { callOffUnheard } from './callOffUnheard';
import { recheckMessage } from './recheckMessage';
import { refusalReason } from './refusalReason';
import { watchMessageOf } from './watchMessageOf';

/**
 * The last look at messages of a watcher, of any tenant, before they leave the outbox: a reason where the case has ended, was
 * acknowledged or concerns somebody else by now. Other deliveries pass without a look into the store. Throws a StoreError.
 */
export function departureGate(room: Pick<Workroom, 'store' | 'nowMs'>): (deliveries: readonly Delivery[]) => Promise<Array<Reason | undefined>> {
	async function look(delivery: Delivery): Promise<Reason | undefined> {
		const key = watchMessageOf(delivery);
		const message = key === undefined ? undefined : await room.store.cases.message({ key });
		if (message === undefined) return undefined;
		await callOffUnheard(room, delivery, message);
		const again = await recheckMessage(room, message.key);
		return again.leaves ? undefined : refusalReason(again.reason);
	}
	return async (deliveries) => {
		const reasons: Array<Reason | undefined> = [];
		for (const delivery of deliveries) reasons.push(await look(delivery));
		return reasons;
	};
}
