import { sql } from 'kysely';
import type { NewDelivery, Settlement, Start, Store, StoreConfig } from '../../../core/store';
import type { Bench } from './contract';
import { openEngine } from './rawStore';
import { account, after, sampleDelivery, waitingDelivery } from './sampleDelivery';

const refused = { code: '131026', words: 'Nobody can be reached there.' };
const attempt = { at: after(10), outcome: 'refused' as const, reason: refused };

async function reserveOne(store: Store, delivery: NewDelivery & { start: Start }, now = after(0)) {
	return (await store.outbox.reserve([delivery], now))[0]!;
}

/** Reserved and on its way. */
async function leave(store: Store, key: string, changes: Partial<NewDelivery> = {}) {
	const { delivery } = await reserveOne(store, sampleDelivery(key, changes));
	const claim = { id: delivery.id, fence: delivery.fence };
	expect(await store.outbox.begin([claim], after(30_000), after(1))).toEqual(['leaving']);
	return claim;
}

const accepted = (claim: { id: string; fence: number }, messageId = `wamid.${claim.id}`): Settlement => ({ ...claim, attempt: { at: after(10), outcome: 'accepted' }, outcome: 'accepted', messageId });
const failed = (claim: { id: string; fence: number }): Settlement => ({ ...claim, attempt, outcome: 'failed', reason: refused });
const lostAnswer = (claim: { id: string; fence: number }): Settlement => ({
	...claim,
	attempt: { at: after(10), outcome: 'unknown' },
	outcome: 'unknown',
	reason: { code: 'timeout', words: 'No answer.' },
});

const only = async (store: Store, id: string) => (await store.outbox.find({ id, limit: 1 }))[0]!;
const kindsOf = async (store: Store) => (await store.events.after(account, 0, 100)).map(({ kind }) => kind);

export function outboxContract({ room, open, store: newStore }: Bench): void {
	describe('reserving', () => {
		it('keeps a delivery complete, through every character', async () => {
			const store = await newStore();
			const asked = sampleDelivery('k', {
				usefulUntilAt: '2026-03-02T00:00:00+01:00',
				throttle: { most: 2, withinMs: 60_000 },
				sendWindow: { zone: 'Europe/Berlin', days: [1, 2], from: '08:00', to: '18:00' },
				route: { via: 'marketing', fallBackToMessages: true },
			});
			const { kind, delivery } = await reserveOne(store, asked);
			const { start: _, ...rest } = asked;
			expect(kind).toBe('reserved');
			expect(delivery).toEqual({
				...rest,
				usefulUntilAt: '2026-03-01T23:00:00.000Z',
				state: 'claimed',
				fence: 1,
				dueAt: after(0),
				leaseUntil: after(30_000),
				attemptCount: 0,
				attempts: [],
				possibleRepeat: false,
				createdAt: after(0),
				updatedAt: after(0),
			});
			expect(await only(store, asked.id)).toEqual(delivery);
		});

		it('keeps the recipient as a keyed hash too, which the delivery does not show', async () => {
			const config = room().newConfig();
			const store = await open(config);
			const { delivery } = await reserveOne(store, sampleDelivery('k'));
			const engine = await openEngine(config);
			const { rows } = await engine.read(async (db) => await sql<{ person: string }>`select person from deliveries where id = ${delivery.id}`.execute(db));
			await engine.close();
			expect(rows).toEqual([{ person: expect.stringMatching(/^[\w-]{43}$/) }]);
			expect(JSON.stringify(delivery)).not.toContain(rows[0]!.person);
		});

		it('takes a key once', async () => {
			const store = await newStore();
			const first = await reserveOne(store, sampleDelivery('k'));
			const second = await reserveOne(store, sampleDelivery('k', { context: { other: true } }));
			expect(second).toEqual({ kind: 'taken', delivery: first.delivery });
		});

		it('lets the first of a list win', async () => {
			const store = await newStore();
			const business = { keyKind: 'business' as const };
			const reservations = await store.outbox.reserve(
				[sampleDelivery('a', business), sampleDelivery('b'), sampleDelivery('a', business), sampleDelivery('a', { ...business, bodyHash: 'other' })],
				after(0),
			);
			expect(reservations.map(({ kind }) => kind)).toEqual(['reserved', 'reserved', 'taken', 'conflict']);
		});

		it('keeps accounts apart', async () => {
			const store = await newStore();
			await reserveOne(store, sampleDelivery('k'));
			expect((await reserveOne(store, sampleDelivery('k', { account: 'other' }))).kind).toBe('reserved');
		});

		it('sees a conflict in a business key only', async () => {
			const store = await newStore();
			await store.outbox.reserve([sampleDelivery('e'), sampleDelivery('b', { keyKind: 'business' })], after(0));
			expect((await reserveOne(store, sampleDelivery('e', { bodyHash: 'other' }))).kind).toBe('taken');
			expect((await reserveOne(store, sampleDelivery('b', { keyKind: 'business', bodyHash: 'other' }))).kind).toBe('conflict');
		});

		it('gives a key again whose delivery failed for certain, with the new body and a new fence', async () => {
			const store = await newStore();
			const claim = await leave(store, 'k', { keyKind: 'business' });
			await store.outbox.settle([failed(claim)], after(10));
			const again = await reserveOne(store, sampleDelivery('k', { keyKind: 'business', bodyHash: 'other', recipient: 'phone:15550100299', context: { second: 1 } }), after(20));
			expect(again.kind).toBe('reserved');
			expect(again.delivery).toMatchObject({ state: 'claimed', fence: 2, bodyHash: 'other', context: { second: 1 }, attemptCount: 1, createdAt: after(0) });
			expect(await only(store, claim.id)).toEqual(again.delivery);
			// The one before may not leave any more.
			expect(await store.outbox.begin([claim], after(60_000), after(30))).toEqual(['superseded']);
		});

		it('lets what only waits go with whoever sends it now, once, and as it was asked for first', async () => {
			const store = await newStore();
			const waiting = await reserveOne(store, waitingDelivery('k', 60_000, { keyKind: 'business', context: { first: 1 } }));
			expect((await reserveOne(store, waitingDelivery('k', 0, { keyKind: 'business' }), after(5))).kind).toBe('taken');
			const now = await reserveOne(store, sampleDelivery('k', { keyKind: 'business', context: { second: 1 } }), after(10));
			expect(now.kind).toBe('reserved');
			expect(now.delivery).toMatchObject({ state: 'claimed', fence: waiting.delivery.fence + 1, leaseUntil: after(30_000), context: { first: 1 } });
			expect(await only(store, now.delivery.id)).toEqual(now.delivery);
			expect((await reserveOne(store, sampleDelivery('k', { keyKind: 'business' }), after(11))).kind).toBe('taken');
			expect((await reserveOne(store, sampleDelivery('k', { keyKind: 'business', bodyHash: 'other' }), after(11))).kind).toBe('conflict');
		});

		it.each(['unknown', 'discarded', 'canceled', 'givenUp'])('does not give a key again whose delivery is %s', async (state) => {
			const store = await newStore();
			if (state === 'canceled') {
				const { delivery } = await reserveOne(store, sampleDelivery('k'));
				await store.outbox.cancel([delivery.id], refused, after(5));
			} else {
				const claim = await leave(store, 'k');
				await store.outbox.settle([state === 'discarded' ? failed(claim) : lostAnswer(claim)], after(10));
				if (state === 'discarded') await store.outbox.discard([claim.id], refused, after(11));
				if (state === 'givenUp') await store.outbox.sweep(10, after(100_000));
			}
			expect((await reserveOne(store, sampleDelivery('k', { start: { as: 'claimed', leaseUntil: after(230_000) } }), after(200_000))).kind).toBe('taken');
		});

		it.each(['', 'x'.repeat(501), 'a\u0000b', '\ud800'])('refuses the key %j and reserves nothing', async (key) => {
			const store = await newStore();
			await expect(store.outbox.reserve([sampleDelivery('good'), sampleDelivery(key)], after(0))).rejects.toMatchObject({ kind: 'invalidInput', problems: [{ field: 'key' }] });
			expect(await store.outbox.find({ limit: 10 })).toEqual([]);
		});

		it('takes keys of 500 characters of any script', async () => {
			const store = await newStore();
			const key = '👋'.repeat(250);
			await reserveOne(store, sampleDelivery(key));
			expect(await store.outbox.find({ key, limit: 5 })).toHaveLength(1);
		});
	});

	describe('beginning', () => {
		it('lets one claim of a list through, once', async () => {
			const store = await newStore();
			const { delivery } = await reserveOne(store, sampleDelivery('k'));
			const claim = { id: delivery.id, fence: 1 };
			expect(await store.outbox.begin([{ ...claim, fence: 2 }, claim, claim, { id: 'nobody', fence: 1 }], after(1_000), after(1))).toEqual(['superseded', 'leaving', 'superseded', 'superseded']);
			expect(await store.outbox.begin([claim], after(1_000), after(2))).toEqual(['superseded']);
			expect(await only(store, claim.id)).toMatchObject({ state: 'leaving', leaseUntil: after(1_000), updatedAt: after(1) });
		});

		it('fails what is of no use any more, with an event, and lets nothing of it leave', async () => {
			const store = await newStore();
			const { delivery } = await reserveOne(store, sampleDelivery('late', { usefulUntilAt: after(1_000) }));
			const { delivery: fine } = await reserveOne(store, sampleDelivery('fine', { usefulUntilAt: after(1_001) }));
			const claim = { id: delivery.id, fence: 1 };
			expect(await store.outbox.begin([{ ...claim, fence: 2 }, claim, claim, { id: fine.id, fence: 1 }], after(9_000), after(1_000))).toEqual(['expired', 'expired', 'expired', 'leaving']);
			expect(await only(store, claim.id)).toMatchObject({ state: 'failed', reason: { code: 'expired' }, attemptCount: 0, leaseUntil: undefined });
			expect(await kindsOf(store)).toEqual(['failed']);
			await store.outbox.redrive([claim.id], after(2_000));
			const [again] = await store.outbox.claimDue(account, 1, after(9_000), after(2_000));
			expect(await store.outbox.begin([{ id: again!.id, fence: again!.fence }], after(9_000), after(2_000))).toEqual(['leaving']);
		});

		it('leaves what somebody else holds to them, of use or not', async () => {
			const store = await newStore();
			const { delivery } = await reserveOne(store, sampleDelivery('k', { usefulUntilAt: after(1_000) }));
			expect(await store.outbox.begin([{ id: delivery.id, fence: 7 }], after(9_000), after(2_000))).toEqual(['superseded']);
			expect(await only(store, delivery.id)).toMatchObject({ state: 'claimed' });
		});

		it('says what was called off', async () => {
			const store = await newStore();
			const { delivery } = await reserveOne(store, sampleDelivery('k'));
			expect(await store.outbox.cancel([delivery.id], refused, after(1))).toMatchObject([{ state: 'canceled', reason: refused }]);
			expect(await store.outbox.begin([{ id: delivery.id, fence: 1 }], after(1_000), after(2))).toEqual(['canceled']);
		});
	});

	describe('settling', () => {
		it('accepts', async () => {
			const store = await newStore();
			const claim = await leave(store, 'k');
			const [settled] = await store.outbox.settle([{ ...accepted(claim, 'wamid.1'), messageStatus: 'accepted', waId: '15550100200', userId: 'U1' } as Settlement], after(10));
			expect(settled).toMatchObject({ state: 'accepted', messageId: 'wamid.1', messageStatus: 'accepted', waId: '15550100200', userId: 'U1', acceptedAt: after(10), attemptCount: 1 });
			expect(settled!.attempts).toEqual([{ at: after(10), outcome: 'accepted', messageId: 'wamid.1' }]);
			expect(settled!.leaseUntil).toBeUndefined();
			expect(await only(store, claim.id)).toEqual(settled);
		});

		it('puts a refused try off, keeps it, or ends it with an event', async () => {
			const store = await newStore();
			const [off, kept, ended] = [await leave(store, 'off'), await leave(store, 'kept'), await leave(store, 'ended')];
			const message = { from: 'other' } as never;
			const settled = await store.outbox.settle(
				[
					{ ...off, attempt, outcome: 'waiting', dueAt: after(5_000), reason: refused },
					{ ...kept, attempt, outcome: 'claimed', leaseUntil: after(50_000), reason: refused, message },
					failed(ended),
				],
				after(10),
			);
			expect(settled).toMatchObject([
				{ state: 'waiting', dueAt: after(5_000), reason: refused, attempts: [attempt] },
				{ state: 'claimed', fence: 1, leaseUntil: after(50_000), message: { from: 'other' } },
				{ state: 'failed', reason: refused },
			]);
			expect(await store.outbox.begin([off, kept], after(60_000), after(20))).toEqual(['superseded', 'leaving']);
			expect(await store.events.after(account, 0, 10)).toMatchObject([{ seq: 1, kind: 'failed', deliveryId: ended.id, details: { key: 'ended', reason: refused, context: { order: 7 } } }]);
		});

		it('keeps the newest ten tries and counts all of them', async () => {
			const store = await newStore();
			const claim = await leave(store, 'k');
			for (let time = 1; time <= 12; time++) {
				await store.outbox.settle([{ ...claim, attempt: { ...attempt, at: after(time) }, outcome: 'claimed', leaseUntil: after(60_000), reason: refused }], after(time));
			}
			const { attempts, attemptCount } = await only(store, claim.id);
			expect(attemptCount).toBe(12);
			expect(attempts.map(({ at }) => at)).toEqual(Array.from({ length: 10 }, (_, index) => after(index + 3)));
		});

		it('counts acceptance whatever the fence says, and nothing else', async () => {
			const store = await newStore();
			const claim = await leave(store, 'k');
			await store.outbox.sweep(10, after(40_000));
			await store.outbox.sweep(10, after(200_000));
			await store.outbox.redrive([claim.id], after(200_001));
			const [held] = await store.outbox.claimDue(account, 1, after(300_000), after(200_002));
			expect(held).toMatchObject({ fence: 2, possibleRepeat: true });
			expect(await store.outbox.settle([failed(claim), lostAnswer(claim)], after(200_003))).toMatchObject([{ state: 'claimed' }, { state: 'claimed' }]);
			expect(await store.outbox.settle([accepted(claim, 'wamid.late')], after(200_004))).toMatchObject([{ state: 'accepted', messageId: 'wamid.late', attemptCount: 1 }]);
			expect(await store.outbox.begin([{ id: claim.id, fence: 2 }], after(300_000), after(200_005))).toEqual(['superseded']);
		});

		it('notes a second acceptance and keeps the first', async () => {
			const store = await newStore();
			const claim = await leave(store, 'k');
			await store.outbox.settle([accepted(claim, 'wamid.1')], after(10));
			const [twice] = await store.outbox.settle([accepted(claim, 'wamid.2')], after(20));
			expect(twice).toMatchObject({ state: 'accepted', messageId: 'wamid.1', acceptedAt: after(10), possibleRepeat: true, attempts: [{ messageId: 'wamid.1' }, { messageId: 'wamid.2' }] });
			const [thrice] = await store.outbox.settle([accepted(claim, 'wamid.1')], after(30));
			expect(thrice!.attempts).toHaveLength(2);
		});

		it('lets a definite answer replace an outcome that a sweep took for unknown', async () => {
			const store = await newStore();
			const claim = await leave(store, 'k');
			await store.outbox.sweep(10, after(40_000));
			const [settled] = await store.outbox.settle([failed(claim)], after(41_000));
			expect(settled).toMatchObject({ state: 'failed', reason: refused, attemptCount: 1, attempts: [attempt] });
			expect((await reserveOne(store, sampleDelivery('k'), after(42_000))).kind).toBe('reserved');
		});

		it('throws, and changes nothing, for a delivery that is not stored', async () => {
			const store = await newStore();
			const claim = await leave(store, 'k');
			await expect(store.outbox.settle([accepted(claim), accepted({ id: 'nobody', fence: 1 })], after(1))).rejects.toMatchObject({ name: 'StoreError', kind: 'missing' });
			expect(await only(store, claim.id)).toMatchObject({ state: 'leaving' });
		});
	});

	describe('holding', () => {
		it('renews and puts back what is held', async () => {
			const store = await newStore();
			const left = await leave(store, 'left');
			const { delivery } = await reserveOne(store, sampleDelivery('held'));
			const held = { id: delivery.id, fence: delivery.fence };
			await store.outbox.renew([left, held, { ...held, fence: 9 }], after(90_000), after(2));
			expect((await store.outbox.find({ limit: 9 })).map(({ leaseUntil }) => leaseUntil)).toEqual([after(90_000), after(90_000)]);
			const back = { dueAt: after(7_000), reason: { code: 'quietHours', words: 'Later.' } };
			await store.outbox.putBack([{ ...left, ...back }, { ...held, ...back, fence: 9 }], after(3));
			expect((await store.outbox.find({ limit: 9 })).map(({ state }) => state).sort()).toEqual(['claimed', 'leaving']);
			await store.outbox.putBack([{ ...held, ...back }], after(3));
			expect(await only(store, held.id)).toMatchObject({ state: 'waiting', ...back });
			expect((await only(store, held.id)).leaseUntil).toBeUndefined();
		});

		it('calls off what may not leave, under its claim alone, and what is called off cannot begin', async () => {
			const store = await newStore();
			const left = await leave(store, 'left');
			const { delivery } = await reserveOne(store, sampleDelivery('held'));
			const held = { id: delivery.id, fence: delivery.fence };
			const reason = { code: 'caseOver', words: 'It is over.', details: { because: 'resolved' } };
			await store.outbox.refuse([{ ...left, reason }, { ...held, fence: 9, reason }], after(3));
			expect((await store.outbox.find({ limit: 9 })).map(({ state }) => state).sort()).toEqual(['claimed', 'leaving']);
			await store.outbox.refuse([{ ...held, reason }], after(3));
			await store.outbox.refuse([{ ...held, reason: { code: 'again', words: 'Again.' } }], after(4));
			expect(await only(store, held.id)).toMatchObject({ state: 'canceled', reason, updatedAt: after(3) });
			expect((await only(store, held.id)).leaseUntil).toBeUndefined();
			expect(await store.outbox.begin([held, left], after(90_000), after(5))).toEqual(['canceled', 'superseded']);
			expect(await kindsOf(store)).toEqual([]);
		});

		it('claims what is due: urgent first, then oldest, of one account', async () => {
			const store = await newStore();
			await store.outbox.reserve(
				[
					waitingDelivery('b', 20),
					waitingDelivery('a', 10),
					waitingDelivery('u', 30, { urgency: 'urgent' }),
					waitingDelivery('later', 1_000),
					waitingDelivery('other', 10, { account: 'other' }),
					waitingDelivery('useless', 10, { usefulUntilAt: after(50) }),
				],
				after(0),
			);
			const claimed = await store.outbox.claimDue(account, 2, after(5_000), after(100));
			expect(claimed).toMatchObject([
				{ key: 'u', state: 'claimed', fence: 1, leaseUntil: after(5_000) },
				{ key: 'a', state: 'claimed', fence: 1 },
			]);
			expect((await store.outbox.claimDue(account, 9, after(5_000), after(100))).map(({ key }) => key)).toEqual(['b']);
			expect(await store.outbox.claimDue(account, 9, after(5_000), after(100))).toEqual([]);
		});
	});

	it('names the numbers from which something is due, and claims from one of them', async () => {
		const store = await newStore();
		const [one, two, three] = ['100', '200', '300'];
		await store.outbox.reserve([waitingDelivery('a', 1, { phoneNumberId: two }), waitingDelivery('b', 2, { phoneNumberId: one, urgency: 'urgent' }), waitingDelivery('c', 3, { phoneNumberId: two }), waitingDelivery('later', 9_000, { phoneNumberId: three }), waitingDelivery('useless', 1, { phoneNumberId: three, usefulUntilAt: after(5) }), waitingDelivery('elsewhere', 1, { phoneNumberId: three, account: 'another' })], after(0));
		expect(await store.outbox.dueNumbers(account, after(10))).toEqual([one, two]);
		expect((await store.outbox.claimDue(account, 9, after(60_000), after(10), two)).map(({ key }) => key)).toEqual(['a', 'c']);
		expect(await store.outbox.dueNumbers(account, after(10))).toEqual([one]);
	});

	describe('sweeping', () => {
		it('ends leases, usefulness and grace times', async () => {
			const store = await newStore();
			await store.outbox.reserve([sampleDelivery('claimed'), waitingDelivery('useless', 10, { usefulUntilAt: after(20_000) })], after(0));
			const gone = await leave(store, 'gone');
			const again = await leave(store, 'again', { onUnknown: 'sendAgain' });
			expect(await store.outbox.sweep(10, after(10_000))).toEqual({ reclaimed: 0, lost: 0, givenUp: 0, sentAgain: 0, expired: 0 });
			expect(await store.outbox.sweep(10, after(30_000))).toEqual({ reclaimed: 1, lost: 2, givenUp: 0, sentAgain: 0, expired: 1 });
			expect(await only(store, gone.id)).toMatchObject({ state: 'unknown', graceUntil: after(90_000), attempts: [{ at: after(1), outcome: 'unknown' }] });
			expect(await store.outbox.sweep(10, after(90_000))).toEqual({ reclaimed: 0, lost: 0, givenUp: 1, sentAgain: 1, expired: 0 });
			expect(await only(store, gone.id)).toMatchObject({ state: 'failed', reason: { code: 'unknownOutcome' } });
			expect(await only(store, again.id)).toMatchObject({ state: 'waiting', possibleRepeat: true, dueAt: after(90_000) });
			expect((await kindsOf(store)).sort()).toEqual(['failed', 'failed', 'unknown', 'unknown']);
		});

		it('sends again once, not for ever', async () => {
			const store = await newStore();
			await leave(store, 'k', { onUnknown: 'sendAgain' });
			await store.outbox.sweep(10, after(30_000));
			await store.outbox.sweep(10, after(90_000));
			const [again] = await store.outbox.claimDue(account, 1, after(100_000), after(90_000));
			await store.outbox.begin([{ id: again!.id, fence: again!.fence }], after(100_000), after(90_001));
			await store.outbox.sweep(10, after(100_000));
			expect(await store.outbox.sweep(10, after(200_000))).toMatchObject({ givenUp: 1, sentAgain: 0 });
		});

		it('stops at its limit', async () => {
			const store = await newStore();
			await store.outbox.reserve([sampleDelivery('1'), sampleDelivery('2'), sampleDelivery('3')], after(0));
			expect(await store.outbox.sweep(2, after(30_000))).toMatchObject({ reclaimed: 2 });
			expect(await store.outbox.sweep(2, after(30_000))).toMatchObject({ reclaimed: 1 });
		});
	});

	describe('a look that finds nothing', () => {
		/** Does something while another process holds every row for a change of its own. */
		async function whileHeld<T>(config: StoreConfig, work: () => Promise<T>): Promise<T> {
			const other = await openEngine(config);
			try {
				return await other.write(async (tx) => {
					if (other.name === 'postgres') await sql`lock table deliveries, pairs, events, event_positions in exclusive mode`.execute(tx);
					return await work();
				});
			} finally {
				await other.close();
			}
		}

		it('changes nothing and waits for nobody who does', async () => {
			const config = { ...room().newConfig(), busyTimeoutMs: 300 };
			const store = await open(config);
			const claim = await leave(store, 'accepted');
			await store.outbox.settle([accepted(claim)], after(10));
			const unknown = await leave(store, 'unknown');
			await store.outbox.settle([lostAnswer(unknown)], after(10));
			await store.outbox.reserve([sampleDelivery('claimed'), waitingDelivery('later', 20_000, { usefulUntilAt: after(40_000) }), waitingDelivery('useless', 10, { usefulUntilAt: after(20_000) })], after(10));
			await store.senders.book('sender', [{ recipient: 'p', urgency: 'routine' }], Date.parse(after(10)));
			const looks = async (now: string) => [await store.outbox.sweep(10, now), await store.outbox.dueNumbers(account, now), await store.events.add([])];
			expect(await whileHeld(config, () => looks(after(9)))).toEqual([{ reclaimed: 0, lost: 0, givenUp: 0, sentAgain: 0, expired: 0 }, [], 0]);
			// With something to do, it waits its turn.
			await expect(whileHeld(config, () => looks(after(20_000)))).rejects.toMatchObject({ kind: 'busy' });
			expect(await whileHeld(config, () => store.outbox.dueNumbers(account, after(19_000)))).toEqual([sampleDelivery('').phoneNumberId]);
		});

		it('sees each kind of what is overdue by itself', async () => {
			const store = await newStore();
			const nothing = { reclaimed: 0, lost: 0, givenUp: 0, sentAgain: 0, expired: 0 };
			await reserveOne(store, sampleDelivery('claimed'));
			expect(await store.outbox.sweep(10, after(30_000))).toEqual({ ...nothing, reclaimed: 1 });
			await leave(store, 'leaving');
			expect(await store.outbox.sweep(10, after(31_000))).toEqual({ ...nothing, lost: 1 });
			expect(await store.outbox.sweep(10, after(91_000))).toEqual({ ...nothing, givenUp: 1 });
			await reserveOne(store, waitingDelivery('useless', 10, { usefulUntilAt: after(99_000) }));
			expect(await store.outbox.sweep(10, after(99_000))).toEqual({ ...nothing, expired: 1 });
		});

		it('also what has come to its next end by the same look', async () => {
			const store = await newStore();
			await reserveOne(store, sampleDelivery('claimed', { usefulUntilAt: after(20_000) }));
			await leave(store, 'leaving', { graceMs: 0 });
			expect(await store.outbox.sweep(10, after(30_000))).toEqual({ reclaimed: 1, lost: 1, givenUp: 1, sentAgain: 0, expired: 1 });
		});
	});

	describe('dead letters', () => {
		it('are redriven under their own key and id', async () => {
			const store = await newStore();
			const claim = await leave(store, 'k', { usefulUntilAt: after(50) });
			const fine = await leave(store, 'fine');
			await store.outbox.settle([failed(claim)], after(10));
			const redriven = await store.outbox.redrive([fine.id, claim.id], after(100));
			expect(redriven).toMatchObject([{ id: claim.id, key: 'k', state: 'waiting', dueAt: after(100), possibleRepeat: false, attemptCount: 1 }]);
			// It is wanted all the same, so it does not expire at once.
			expect(await store.outbox.sweep(10, after(101))).toMatchObject({ expired: 0 });
			expect((await store.outbox.claimDue(account, 9, after(60_000), after(102))).map(({ key }) => key)).toEqual(['k']);
			await expect(store.outbox.redrive([claim.id, 'nobody'], after(110))).rejects.toMatchObject({ kind: 'invalidInput' });
		});

		it('are discarded with both reasons', async () => {
			const store = await newStore();
			const claim = await leave(store, 'k');
			await store.outbox.settle([failed(claim)], after(10));
			const reason = { code: 'called', words: 'We called her.' };
			expect(await store.outbox.discard([claim.id, 'nobody'], reason, after(20))).toMatchObject([{ state: 'discarded', reason: { ...reason, details: { failure: refused } } }]);
			expect(await store.outbox.discard([claim.id], reason, after(21))).toEqual([]);
		});

		it('are not what has left', async () => {
			const store = await newStore();
			const claim = await leave(store, 'k');
			expect(await store.outbox.cancel([claim.id], refused, after(2))).toEqual([]);
			expect(await only(store, claim.id)).toMatchObject({ state: 'leaving' });
		});
	});

	describe('looking', () => {
		it('finds by each field, newest first, page by page', async () => {
			const store = await newStore();
			for (const index of [1, 2, 3]) await store.outbox.reserve([sampleDelivery(`k${index}a`), sampleDelivery(`k${index}b`, { recipient: 'r' })], after(index * 1_000));
			const claim = await leave(store, 'm', { account: 'other' });
			await store.outbox.settle([accepted(claim, 'wamid.m')], after(9_000));
			const keys = async (query: object) => (await store.outbox.find({ limit: 100, ...query })).map(({ key }) => key);

			expect(await keys({ key: 'k2a' })).toEqual(['k2a']);
			expect(await keys({ messageId: 'wamid.m' })).toEqual(['m']);
			expect(await keys({ recipient: 'r' })).toEqual(['k3b', 'k2b', 'k1b']);
			expect(await keys({ states: ['accepted', 'failed'] })).toEqual(['m']);
			expect(await keys({ states: ['failed'] })).toEqual([]);
			expect(await keys({ states: [] })).toEqual([]);
			expect(await keys({ account: 'other' })).toEqual(['m']);
			expect((await keys({ createdFrom: after(2_000), createdUntil: after(2_000) })).sort()).toEqual(['k2a', 'k2b']);

			const all = await store.outbox.find({ limit: 100 });
			const pages: string[] = [];
			for (let last: string | undefined; ; ) {
				const page = await store.outbox.find({ limit: 2, after: last });
				if (page.length === 0) break;
				pages.push(...page.map(({ id }) => id));
				last = page.at(-1)!.id;
			}
			expect(pages).toEqual(all.map(({ id }) => id));
			expect(all).toHaveLength(7);
		});

		it('counts what is not finished', async () => {
			const store = await newStore();
			expect(await store.outbox.backlog(account, after(0))).toEqual({ waiting: 0, due: 0, claimed: 0, unknown: 0, failed: 0 });
			await store.outbox.reserve([waitingDelivery('1', 10), waitingDelivery('2', 20), waitingDelivery('3', 999), sampleDelivery('4'), waitingDelivery('5', 1, { account: 'other' })], after(0));
			const [unknown, dead, done] = [await leave(store, '6'), await leave(store, '7'), await leave(store, '8')];
			await store.outbox.settle([lostAnswer(unknown), failed(dead), accepted(done)], after(5));
			expect(await store.outbox.backlog(account, after(20))).toEqual({ waiting: 3, due: 2, oldestDueAt: after(10), claimed: 1, unknown: 1, failed: 1 });
		});

		it('lists what no receipt confirmed', async () => {
			const store = await newStore();
			const claims = [await leave(store, '1'), await leave(store, '2'), await leave(store, '3')];
			for (const [index, claim] of claims.entries()) await store.outbox.settle([accepted(claim)], after((index + 1) * 1_000));
			const receipt = (id: string, status: 'sent' | 'delivered' | 'read') => ({ id, messageId: `wamid.${id}`, status, occurredAt: after(5_000) });
			await store.outbox.foldReceipts([receipt(claims[0]!.id, 'sent'), receipt(claims[1]!.id, 'delivered')], after(5_000));
			const keys = async (below: 'delivered' | 'read', from: number, until: number) => (await store.outbox.withoutReceipt(account, below, after(from), after(until), 9)).map(({ key }) => key);
			expect(await keys('delivered', 0, 9_000)).toEqual(['1', '3']);
			expect(await keys('read', 0, 9_000)).toEqual(['1', '2', '3']);
			expect(await keys('read', 1_000, 2_000)).toEqual(['2']);
		});

		it('forgets what is finished, oldest first', async () => {
			const store = await newStore();
			await store.outbox.reserve([waitingDelivery('waits', 1)], after(0));
			const [old, young, unknown] = [await leave(store, 'old'), await leave(store, 'young'), await leave(store, 'unknown')];
			await store.outbox.settle([accepted(old)], after(1_000));
			await store.outbox.settle([failed(young)], after(2_000));
			await store.outbox.settle([lostAnswer(unknown)], after(1_000));
			expect(await store.outbox.purge(after(1_000), 10)).toBe(0);
			expect(await store.outbox.purge(after(9_000), 1)).toBe(1);
			expect((await store.outbox.find({ limit: 9 })).map(({ key }) => key).sort()).toEqual(['unknown', 'waits', 'young']);
			expect(await store.outbox.purge(after(9_000), 9)).toBe(1);
		});
	});
}
