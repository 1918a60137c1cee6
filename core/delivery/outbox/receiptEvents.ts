import type { NewEvent } from '../../store';
import { isoOf } from '../workplace';
import type { Asked } from './asked';

const atOnce = 1000;

/**
 * Accepted messages that have waited for a receipt as long as the trigger allows. Each one passes that mark once: those whose
 * mark lies between the last look and this one are told of, however long that was.
 */
export async function receiptEvents({ store, account, name, settings, memory, nowMs }: Asked): Promise<NewEvent[]> {
	const marks = [
		{ kind: 'undelivered', below: 'delivered', afterMs: settings.undeliveredAfterMs },
		{ kind: 'unread', below: 'read', afterMs: settings.unreadAfterMs },
	] as const;
	const events: NewEvent[] = [];
	for (const { kind, below, afterMs } of marks) {
		if (afterMs === undefined || !settings.tell.includes(kind)) continue;
		const late = await store.outbox.withoutReceipt(account, below, isoOf(memory.lookedAtMs - afterMs), isoOf(nowMs - afterMs), atOnce);
		events.push(...late.map(({ id }) => ({ name: [kind, name, id].join('|'), kind, account, deliveryId: id, occurredAt: isoOf(nowMs), details: { watcher: name, afterMs } })));
	}
	return events;
}
