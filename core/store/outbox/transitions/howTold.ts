import type { Delivery } from '../../port';
import { openTries } from './attempts';

/** Whether a message has reached its recipient: 0 no, 1 perhaps, 2 yes. Perhaps lasts: also a try that nobody ever heard of again may have arrived. */
export function howTold(delivery: Delivery): 0 | 1 | 2 {
	if (delivery.state === 'accepted') return 2;
	return delivery.state === 'leaving' || delivery.state === 'unknown' || openTries(delivery) > 0 ? 1 : 0;
}

/** Whether an answer or a receipt may still come and settle it. */
export function isOpen({ state }: Delivery): boolean {
	return state === 'leaving' || state === 'unknown';
}
