import type { Delivery } from '../../port';

/** What one step did to a delivery. */
export interface Transition {
	delivery: Delivery;
	changed: boolean;
	/** What somebody has to hear of. */
	tells?: 'failed' | 'unknown';
}

/** The step does not apply. */
export function unchanged(delivery: Delivery): Transition {
	return { delivery, changed: false };
}
