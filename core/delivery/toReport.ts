import type { Delivery, DeliveryState } from '../store';
import type { DeliveryReport } from './order';

const outcomes: Record<DeliveryState, DeliveryReport['outcome']> = {
	waiting: 'deferred',
	claimed: 'sending',
	leaving: 'sending',
	accepted: 'accepted',
	unknown: 'unknown',
	failed: 'failed',
	discarded: 'discarded',
	canceled: 'canceled',
};

/** A delivery as the one who ordered it sees it. */
export function toReport(delivery: Delivery, more: { deduplicated: boolean; error?: unknown }): DeliveryReport {
	const queued = delivery.state === 'waiting' && delivery.reason?.code === 'queued';
	return { outcome: queued ? 'queued' : outcomes[delivery.state], delivery, ...more };
}
