import type { Delivery, NewEvent } from '../../store';
import { isoOf } from '../workplace';
import type { Asked } from './asked';

const atOnce = 1000;

/** All of them, page by page; a page begins with the instant at which the one before ended, since several may share it. */
async function lateMessages({ store, account }: Asked, below: 'delivered' | 'read', fromMs: number, untilMs: number): Promise<Delivery[]> {
	const late = new Map<string, Delivery>();
	let limit = atOnce;
	for (let startMs = fromMs; ; ) {
		const page = await store.outbox.withoutReceipt(account, below, isoOf(startMs), isoOf(untilMs), limit);
		for (const delivery of page) late.set(delivery.id, delivery);
		if (page.length < limit) return [...late.values()];
		const lastMs = Date.parse(page.at(-1)!.acceptedAt!) - 1;
		// A page full of one instant has to be longer to get beyond it.
		limit = lastMs > startMs ? atOnce : limit * 2;
		startMs = Math.max(startMs, lastMs);
	}
}

/**
 * Accepted messages that have waited for a receipt as long as the trigger allows. Each one passes that mark once: those whose
 * mark lies between the last look and this one are told of, however long that was.
 */
export async function receiptEvents(asked: Asked): Promise<NewEvent[]> {
	const { account, name, settings, memory, nowMs } = asked;
	const marks = [
		{ kind: 'undelivered', below: 'delivered', afterMs: settings.undeliveredAfterMs },
		{ kind: 'unread', below: 'read', afterMs: settings.unreadAfterMs },
	] as const;
	const events: NewEvent[] = [];
	for (const { kind, below, afterMs } of marks) {
		if (afterMs === undefined || !settings.tell.includes(kind)) continue;
		const late = await lateMessages(asked, below, memory.lookedAtMs - afterMs, nowMs - afterMs);
		events.push(...late.map(({ id }) => ({ name: [kind, name, id].join('|'), kind, account, deliveryId: id, occurredAt: isoOf(nowMs), details: { watcher: name, afterMs } })));
	}
	return events;
}
