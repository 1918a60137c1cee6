import type { Delivery, DeliveryEvent } from '../../store';
import type { Asked } from './asked';

const atOnce = 500;

/** An event with the delivery it is about, as it stands now. */
export type ToldEvent = DeliveryEvent & { delivery?: Delivery };

/** The next events that this trigger tells, or those that it has offered already, and the position behind them. */
export async function readEvents({ store, account, name, settings, memory }: Asked): Promise<{ events: ToldEvent[]; seq: number }> {
	const { seq: from, offeredUpTo = Infinity } = memory;
	const found = (await store.events.after(account, from, atOnce)).filter(({ seq }) => seq <= offeredUpTo);
	const events: ToldEvent[] = [];
	for (const event of found) {
		const { watcher } = event.details;
		if (!settings.tell.includes(event.kind) || (watcher !== undefined && watcher !== name)) continue;
		const [delivery] = event.deliveryId === undefined ? [] : await store.outbox.find({ id: event.deliveryId, limit: 1 });
		events.push({ ...event, delivery });
	}
	return { events, seq: found.at(-1)?.seq ?? from };
}
