import type { Engine } from '../engines/engine';
import type { Delivery, Settlement } from '../port';
import { StoreError } from '../storeError';
import { keepTransitions } from './rows/keepTransitions';
import { lockDeliveries } from './rows/lockDeliveries';
import { settleDelivery } from './transitions/settleDelivery';

/** Writes down what came of tries. */
export async function settle({ write, dialect }: Engine, settlements: Settlement[], now: string): Promise<Delivery[]> {
	if (settlements.length === 0) return [];
	return await write(async (tx) => {
		const deliveries = await lockDeliveries(tx, dialect, settlements.map(({ id }) => id));
		const transitions = settlements.map((settlement) => {
			const delivery = deliveries.get(settlement.id);
			if (delivery === undefined) throw new StoreError('missing', `The delivery ${settlement.id} is not stored any more, so its outcome cannot be written down.`);
			const transition = settleDelivery(delivery, settlement, now);
			deliveries.set(settlement.id, transition.delivery);
			return transition;
		});
		await keepTransitions(tx, dialect, transitions, now);
		return transitions.map(({ delivery }) => delivery);
	});
}
