import type { Order } from '../../../../core/delivery';
import { person } from '../given/people';
import { sampleOrder } from '../given/sampleOrder';
import type { KillPlan } from './killPlan';

/** Texts to many people: most are to leave at once, some are queued, some are urgent, some have to wait for each other. */
export function ordersOf({ seed, messages, fault }: Pick<KillPlan, 'seed' | 'messages' | 'fault'>): Order[] {
	return Array.from({ length: messages }, (_, index) => {
		const key = `kill-${seed}-${fault}-${index}`;
		const to = person(index + seed);
		if (index % 7 === 3) return sampleOrder(key, { to, mode: 'queue' });
		if (index % 7 === 5) return sampleOrder(key, { to: person(seed), throttle: { most: 1, withinMs: 30_000 } });
		return sampleOrder(key, { to, urgency: index % 7 === 6 ? 'urgent' : 'routine' });
	});
}

/** The share of one process; every fourth order is asked for by all of them. */
export const shareOf = (orders: Order[], process: number, { processes }: Pick<KillPlan, 'processes'>) => orders.filter((_, index) => index % processes === process || index % 4 === 0);
