import fc from 'fast-check';
import type { Asked } from '../../../../core/delivery/outbox/asked';
import { auditEvents } from '../../../../core/delivery/outbox/auditEvents';
import { readEvents } from '../../../../core/delivery/outbox/readEvents';
import { receiptEvents } from '../../../../core/delivery/outbox/receiptEvents';
import type { DueReport } from '../../../../core/delivery';
import type { Delivery, DeliveryEvent, DeliveryEventKind, Store } from '../../../../core/store';

const who = { account: 'a', owner: 'here', now: '2026-03-01T12:00:00.000Z' };
const counts = fc.record({ accepted: fc.nat(9), unknown: fc.nat(9), failed: fc.nat(9), canceled: fc.nat(9), elsewhere: fc.nat(9), deferred: fc.dictionary(fc.constantFrom('queued', 'pairLimit', 'timeUp'), fc.nat(9)) });

describe('the audit of a look', () => {
	it('says nothing exactly when what was due is what became of it', () => {
		fc.assert(
			fc.property(counts, fc.integer({ min: -2, max: 2 }), (outcomes, missing) => {
				const { deferred, ...others } = outcomes;
				const accounted = [...Object.values(others), ...Object.values(deferred)].reduce((sum, count) => sum + count, 0);
				const report: DueReport = { ...outcomes, due: accounted + missing };
				const events = auditEvents(report, who);
				expect(events).toHaveLength(missing === 0 ? 0 : 1);
				if (missing !== 0) expect(events[0]).toMatchObject({ kind: 'audit', account: 'a', details: { due: accounted + missing, accounted } });
			}),
		);
	});
});

describe('messages without a receipt', () => {
	const startMs = Date.parse(who.now);
	const afterMs = 60_000;

	/** A store that holds messages accepted at these instants and answers as the port says: (from, until], oldest first, so many at most. */
	const storeOf = (acceptedMs: number[]) => {
		const deliveries = acceptedMs.map((ms, index) => ({ id: `d${index}`, acceptedAt: new Date(ms).toISOString() }) as Delivery).sort((a, b) => (a.acceptedAt! < b.acceptedAt! ? -1 : a.acceptedAt! > b.acceptedAt! ? 1 : a.id < b.id ? -1 : 1));
		const withoutReceipt: Store['outbox']['withoutReceipt'] = async (_, __, from, until, limit) => deliveries.filter(({ acceptedAt }) => acceptedAt! > from && acceptedAt! <= until).slice(0, limit);
		return { outbox: { withoutReceipt } } as unknown as Store;
	};
	const asked = (acceptedMs: number[], lookedAtMs: number, nowMs: number): Asked => ({
		store: storeOf(acceptedMs),
		account: 'a',
		name: 'w1',
		settings: { tell: ['undelivered'], undeliveredAfterMs: afterMs },
		memory: { seq: 0, lookedAtMs, purgedAtMs: 0 },
		nowMs,
	});

	it.each([
		['each at its own instant', (index: number) => index],
		['many at one', (index: number) => Math.floor(index / 1700)],
		['all at one', () => 0],
	])('are all told of, however many they are: %s', async (_, offsetMs) => {
		const accepted = Array.from({ length: 5200 }, (__, index) => startMs + offsetMs(index));
		const events = await receiptEvents(asked(accepted, startMs + afterMs - 1, startMs + 3_600_000));
		expect(new Set(events.map(({ deliveryId }) => deliveryId)).size).toBe(5200);
	});

	it('are told of by the one look that passes their mark', async () => {
		await fc.assert(
			fc.asyncProperty(fc.array(fc.nat(500), { maxLength: 30 }), fc.array(fc.integer({ min: 1, max: 100 }), { minLength: 1, maxLength: 12 }), async (offsets, pauses) => {
				const accepted = offsets.map((offset) => startMs + offset);
				const told: string[] = [];
				let lookedAtMs = startMs + afterMs - 1;
				for (const pauseMs of [...pauses, 10_000]) {
					const nowMs = lookedAtMs + pauseMs;
					told.push(...(await receiptEvents(asked(accepted, lookedAtMs, nowMs))).map(({ deliveryId }) => deliveryId!));
					lookedAtMs = nowMs;
				}
				expect(told.sort()).toEqual(accepted.map((_, index) => `d${index}`).sort());
			}),
		);
	});
});

describe('what a trigger is told', () => {
	const kinds: DeliveryEventKind[] = ['failed', 'undelivered', 'unread', 'unknown', 'circuitOpened', 'circuitClosed', 'backlog', 'audit'];
	const event = fc.record({ kind: fc.constantFrom(...kinds), watcher: fc.option(fc.constantFrom('mine', 'other'), { nil: undefined }) });

	it('is what it asked for and not meant for another, in order; and its position moves over the rest', async () => {
		await fc.assert(
			fc.asyncProperty(fc.array(event, { maxLength: 30 }), fc.subarray(kinds), async (given, tell) => {
				const log = given.map(({ kind, watcher }, index): DeliveryEvent => ({ seq: index + 5, kind, account: 'a', occurredAt: who.now, details: watcher === undefined ? {} : { watcher } }));
				const store = { events: { after: async (_: string, seq: number, limit: number) => log.filter((one) => one.seq > seq).slice(0, limit) } } as unknown as Store;
				const { events, seq } = await readEvents({ store, account: 'a', name: 'mine', settings: { tell }, memory: { seq: 4, lookedAtMs: 0, purgedAtMs: 0 }, nowMs: 0 });
				expect(events.map((one) => one.seq)).toEqual(log.filter(({ kind, details }) => tell.includes(kind) && details.watcher !== 'other').map((one) => one.seq));
				expect(seq).toBe(log.at(-1)?.seq ?? 4);
			}),
		);
	});
});
