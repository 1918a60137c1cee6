import type { Delivery, NewEvent } from '../../store';
import { isoOf } from '../workplace';
import type { Asked } from './asked';

const atOnce = 1000;

/** All of them, page by page; a page begins with the instant at which the one before ended, since several may share it. */
async function lateMessages({ store, account }: Asked, below: 'delivered' | 'read', fromMs: number, untilMs: number): Promise<Delivery[]> {
	const late: Delivery[] = [];
	for (let startMs = fromMs; ; ) {
		const page = await store.outbox.withoutReceipt(account, below, isoOf(startMs), isoOf(untilMs), atOnce);
		late.push(...page);
		const lastMs = Date.parse(page.at(-1)?.acceptedAt ?? '') - 1;
		if (page.length < atOnce || lastMs <= startMs) return late;
		startMs = lastMs;
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
