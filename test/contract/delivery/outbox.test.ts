import { CloudApiError } from '../../../core/cloudApi';
import { deliveryId, type DeliveryEventKind, type Store } from '../../../core/store';
import { leaveOutbox, type OutboxSettings, type OutboxTick, type RunLimits } from '../../../core/delivery';
import { person } from './given/people';
import { sampleOrder, sampleOrders } from './given/sampleOrder';
import { startWorld, type World } from './given/startWorld';

jest.setTimeout(60_000);

const patient: RunLimits = { waitAtMostMs: 600_000 };
const minuteMs = 60_000;
const everything: DeliveryEventKind[] = ['failed', 'undelivered', 'unread', 'unknown', 'circuitOpened', 'circuitClosed', 'backlog', 'audit'];

describe('the look into the outbox', () => {
	let world: World;
	let store: Store;
	beforeAll(async () => void (world = await startWorld({ grainMs: 20 })));
	afterAll(() => world.close());
	beforeEach(async () => {
		world.clock.advance(3_600_000);
		await world.faults();
		await world.accepted();
		({ store } = await world.newStore());
	});

	const noConnection = () => new CloudApiError({ category: 'notSent', what: 'No connection.', fix: 'Check the network.', retry: 'later' });
	const now = () => new Date(world.clock.nowMs()).toISOString();
	const idOf = (key: string) => deliveryId(world.account, key);
	const deliver = (orders: Parameters<ReturnType<World['courier']>['deliver']>[0], limits: Partial<RunLimits> = {}) => world.clock.run(world.courier({ store }).deliver(orders, { ...patient, ...limits }));
	const kinds = ({ events }: OutboxTick) => events.map(({ kind }) => kind);

	/** Looks once a minute; what each look told, handed on each time. */
	async function watch(minutes: number, settings: Partial<OutboxSettings> = { tell: everything }, parts: { name?: string; owner?: string } = {}): Promise<OutboxTick['events']> {
		const told: OutboxTick['events'] = [];
		for (let minute = 0; minute < minutes; minute += 1) {
			const tick = await world.look({ store, ...parts }, settings);
			told.push(...tick.events);
			await tick.told();
			world.clock.advance(minuteMs);
		}
		return told;
	}

	describe('delivers', () => {
		it('what is due, and accounts for all of it', async () => {
			await deliver(sampleOrders(20, 'due', { mode: 'queue' }));
			const { report } = await world.look({ store });
			expect(report).toEqual({ due: 20, accepted: 20, unknown: 0, failed: 0, canceled: 0, elsewhere: 0, deferred: {} });
			expect(await world.accepted()).toHaveLength(20);
		});

		it('messages to one person in the order in which they were queued', async () => {
			await deliver(Array.from({ length: 12 }, (_, index) => sampleOrder(`line-${index}`, { mode: 'queue', body: String(index) })));
			world.clock.advance(1000);
			await world.look({ store });
			expect((await world.accepted()).map(({ body }) => Number(body))).toEqual(Array.from({ length: 12 }, (_, index) => index));
		});

		it('nothing outside its window, and counts it as deferred', async () => {
			await deliver([sampleOrder('window', { mode: 'queue', usefulForMs: 72 * 3_600_000, sendWindow: { zone: 'UTC', days: [1, 2, 3, 4, 5, 6, 7], from: '00:00', to: '00:01' } })]);
			// Nobody looked while the window was open.
			world.clock.advance(24 * 3_600_000);
			const { report } = await world.look({ store });
			expect(report).toMatchObject({ due: 1, accepted: 0, deferred: { outsideSendWindow: 1 } });
			expect(await world.find(store, 'window')).toMatchObject({ state: 'waiting', reason: { code: 'outsideSendWindow' } });
		});

		it('nothing that is of no use any more; it fails as expired, which is told', async () => {
			await watch(1);
			await deliver([sampleOrder('old', { mode: 'queue', usefulForMs: 1000 })]);
			world.clock.advance(2000);
			expect((await watch(2)).map(({ kind, delivery }) => [kind, delivery?.reason?.code])).toEqual([['failed', 'expired']]);
			expect(await world.accepted()).toEqual([]);
		});

		it('from one number while another cannot send, however much waits there', async () => {
			const blocked = '300111222333555';
			const api = { ...world.api, call: ((call) => ([call.path, call.phoneNumberId].includes(blocked) ? Promise.reject(noConnection()) : world.api.call(call))) as typeof world.api.call };
			const waiting = sampleOrders(1_100, 'blocked', { mode: 'queue' }).map((order, index) => ({ ...order, message: { ...order.message, from: blocked, to: sampleOrder('', { to: `1555013${String(index).padStart(4, '0')}` }).message.to } }));
			await deliver(waiting);
			world.clock.advance(1000);
			await deliver([sampleOrder('free', { mode: 'queue' })]);
			const { report } = await world.look({ store, api });
			expect(await world.find(store, 'free')).toMatchObject({ state: 'accepted' });
			expect(report).toMatchObject({ accepted: 1, failed: 0 });
		});

		it('what comes due meanwhile, soon, also while somebody else has to wait for the pair limit', async () => {
			// Two at once are paid for after 12 s, and nothing may join them after 6 s.
			await deliver([sampleOrder('owed-1'), sampleOrder('owed-2')]);
			world.clock.advance(6_000);
			await deliver([sampleOrder('waits', { mode: 'queue' })]);
			let queuedAtMs = 0;
			const reach = async (point: string) => {
				if (point !== 'booked' || queuedAtMs > 0) return;
				queuedAtMs = world.clock.nowMs();
				await world.courier({ store }).deliver([sampleOrder('urgent', { mode: 'queue', urgency: 'urgent', to: person(1) })], patient);
			};
			const looks: unknown[] = [];
			for (let look = 0; look < 8; look += 1) {
				looks.push((await world.look({ store, reach })).report.deferred);
				world.clock.advance(2_000);
			}
			expect(Date.parse((await world.find(store, 'urgent'))!.acceptedAt!) - queuedAtMs).toBeLessThan(5_000);
			expect(await world.find(store, 'waits')).toMatchObject({ state: 'accepted', attemptCount: 1 });
			expect(looks[0]).toEqual({ pairLimit: 1 });
		});

		it('what a process left behind, once its lease has ended', async () => {
			const stuck = new Promise<never>(() => undefined);
			void world.courier({ store, owner: 'gone', reach: (point) => (point === 'beforeBook' ? stuck : undefined) }).deliver([sampleOrder('left')], patient);
			await world.clock.run(new Promise((resolve) => setTimeout(resolve, 100)));
			await watch(3);
			expect(await world.find(store, 'left')).toMatchObject({ state: 'accepted', fence: 2 });
			expect(await world.accepted()).toHaveLength(1);
		});

		it('nothing when it is stopped; what was claimed goes back', async () => {
			await deliver(sampleOrders(10, 'stop', { mode: 'queue' }));
			const stop = new AbortController();
			const { report } = await world.look({ store, signal: stop.signal, reach: (point) => (point === 'claimed' ? stop.abort() : undefined) });
			expect(report).toMatchObject({ due: 10, accepted: 0, deferred: { timeUp: 10 } });
			await world.look({ store });
			expect(await world.accepted()).toHaveLength(10);
		});
	});

	describe('tells each thing exactly once:', () => {
		it('a dead letter, with its delivery and its context', async () => {
			await watch(1);
			await world.faults({ kind: 'refused', code: 131008 });
			await deliver([sampleOrder('dead')]);
			const told = await watch(4);
			expect(told).toMatchObject([{ kind: 'failed', deliveryId: idOf('dead'), details: { context: { order: 'dead' } }, delivery: { state: 'failed', context: { order: 'dead' } } }]);
		});

		it('a dead letter of the very first look', async () => {
			await deliver([sampleOrder('first', { mode: 'queue' })]);
			await world.faults({ kind: 'refused', code: 131008 });
			expect((await watch(3)).map(({ kind }) => kind)).toEqual(['failed']);
		});

		it('but nothing of before the first look', async () => {
			await world.faults({ kind: 'refused', code: 131008 });
			await deliver([sampleOrder('before')]);
			expect(await watch(3)).toEqual([]);
		});

		it('an unknown outcome, and later its dead letter', async () => {
			await watch(1);
			await world.faults({ kind: 'reset' });
			await deliver([sampleOrder('unknown')]);
			const told = await watch(5);
			expect(told.map(({ kind, delivery }) => [kind, delivery?.reason?.code])).toEqual([
				['unknown', 'unknownOutcome'],
				['failed', 'unknownOutcome'],
			]);
		});

		it('a failed receipt', async () => {
			await watch(1);
			await world.faults({ kind: 'failed', code: 131042 });
			await deliver([sampleOrder('receipt')]);
			await world.fold(store);
			expect((await watch(3)).map(({ kind, delivery }) => [kind, delivery?.state])).toEqual([['failed', 'failed']]);
		});

		it('messages without a receipt after the time, undelivered and unread apart', async () => {
			const settings = { tell: everything, undeliveredAfterMs: 2 * minuteMs, unreadAfterMs: 4 * minuteMs };
			await watch(1, settings);
			await deliver([sampleOrder('arrives'), sampleOrder('vanishes', { to: person(1) })]);
			await store.outbox.foldReceipts([{ id: idOf('arrives'), messageId: (await world.find(store, 'arrives'))!.messageId!, status: 'delivered', occurredAt: now() }], now());
			const told = await watch(8, settings);
			expect(told.map(({ kind, delivery }) => [kind, delivery?.key]).sort()).toEqual([
				['undelivered', 'vanishes'],
				['unread', 'arrives'],
				['unread', 'vanishes'],
			]);
		});

		it('also when no look came for hours', async () => {
			const settings = { tell: everything, undeliveredAfterMs: 2 * minuteMs };
			await watch(1, settings);
			await deliver([sampleOrder('hours')]);
			world.clock.advance(5 * 3_600_000);
			expect((await watch(3, settings)).map(({ kind }) => kind)).toEqual(['undelivered']);
		});

		it('a circuit that opens and one that closes', async () => {
			await watch(1);
			await world.faults({ kind: 'unavailable', scope: { path: '/' } });
			await deliver(sampleOrders(8, 'circuit'), { waitAtMostMs: 30_000 });
			const opened = await watch(3);
			await world.faults();
			await deliver([sampleOrder('next', { mode: 'queue' })]);
			const closed = await watch(4);
			expect(opened.filter(({ kind }) => kind.startsWith('circuit')).map(({ kind }) => kind)).toEqual(['circuitOpened']);
			expect(closed.filter(({ kind }) => kind.startsWith('circuit')).map(({ kind }) => kind)).toEqual(['circuitClosed']);
		});

		it('a backlog, once as long as it lasts, and again when there is another', async () => {
			const settings = { tell: everything, backlogOlderThanMs: 5 * minuteMs };
			await watch(1, settings);
			for (const name of ['first', 'second']) {
				// The provider is away, and nothing leaves.
				for (let failure = 0; failure < 5; failure += 1) await store.senders.signal(world.sender, world.account, [{ kind: 'unreachable' }], world.clock.nowMs());
				await world.faults({ kind: 'unavailable', scope: { path: '/' } });
				await deliver(sampleOrders(3, name, { mode: 'queue' }));
				const told = await watch(12, settings);
				expect(told.filter(({ kind }) => kind === 'backlog')).toMatchObject([{ details: { waiting: 3, due: 3 } }]);
				await world.faults();
				await watch(4, settings);
			}
			expect(await world.accepted()).toHaveLength(6);
		});
	});

	describe('among several', () => {
		it('two triggers of different names each get theirs', async () => {
			await watch(1, undefined, { name: 'a' });
			await watch(1, undefined, { name: 'b' });
			await world.faults({ kind: 'refused', code: 131008 });
			await deliver([sampleOrder('both')]);
			const a = await watch(2, { tell: ['failed'] }, { name: 'a' });
			const b = await watch(2, { tell: ['unknown'] }, { name: 'b' });
			expect([a.map(({ kind }) => kind), b.map(({ kind }) => kind)]).toEqual([['failed'], []]);
			expect(await watch(1, { tell: ['failed'] }, { name: 'b' })).toEqual([]);
		});

		it('what one trigger waits for is told by that one alone', async () => {
			const settings = { tell: everything, undeliveredAfterMs: minuteMs };
			await watch(1, settings, { name: 'a' });
			await watch(1, { tell: everything }, { name: 'b' });
			await deliver([sampleOrder('late')]);
			world.clock.advance(2 * minuteMs);
			expect((await watch(2, settings, { name: 'a' })).map(({ kind }) => kind)).toEqual(['undelivered']);
			expect(await watch(2, { tell: everything }, { name: 'b' })).toEqual([]);
		});

		it('two processes of one trigger tell once, and both deliver', async () => {
			await world.look({ store, owner: 'a' }, { tell: everything });
			await world.faults({ kind: 'refused', code: 131008, scope: { recipient: person(0) } });
			await deliver(sampleOrders(30, 'two', { mode: 'queue' }));
			const told: string[] = [];
			let due = 0;
			for (let looks = 0; looks < 3; looks += 1) {
				for (const tick of await Promise.all(['a', 'b'].map((owner) => world.look({ store, owner }, { tell: everything })))) {
					told.push(...kinds(tick));
					due += tick.report.due;
					await tick.told();
				}
			}
			expect([told, due]).toEqual([['failed'], 30]);
			expect(await world.accepted()).toHaveLength(29);
		});

		it('another process takes over when the first is gone, from where it stopped', async () => {
			await watch(1, undefined, { owner: 'a' });
			await world.faults({ kind: 'refused', code: 131008 });
			await deliver([sampleOrder('one')]);
			expect((await watch(1, undefined, { owner: 'a' })).map(({ kind }) => kind)).toEqual(['failed']);
			await deliver([sampleOrder('two', { to: person(1) })]);
			// A minute is longer than the lease.
			expect((await watch(2, undefined, { owner: 'b' })).map(({ delivery }) => delivery?.key)).toEqual(['two']);
		});

		it('and at once when the first says that it stops', async () => {
			const first = await world.look({ store, owner: 'a' }, { tell: everything });
			await first.told();
			await world.faults({ kind: 'refused', code: 131008 });
			await deliver([sampleOrder('leave')]);
			expect((await world.look({ store, owner: 'b' }, { tell: everything })).events).toEqual([]);
			await leaveOutbox({ store, name: 'w1|outbox', owner: 'a' });
			expect(kinds(await world.look({ store, owner: 'b' }, { tell: everything }))).toEqual(['failed']);
		});

		it('a look that outlasts its lease tells nothing that somebody else tells', async () => {
			await world.look({ store, owner: 'a' }, { tell: everything });
			await world.faults({ kind: 'refused', code: 131008 });
			await deliver([sampleOrder('slow look')]);
			let overtaking: OutboxTick | undefined;
			const slow = await world.look(
				{
					store,
					owner: 'a',
					async reach(point) {
						if (point !== 'beforeClaim') return;
						world.clock.advance(2 * minuteMs);
						overtaking = await world.look({ store, owner: 'b' }, { tell: everything });
					},
				},
				{ tell: everything },
			);
			expect([kinds(overtaking!), kinds(slow)]).toEqual([['failed'], []]);
		});

		it('what was not handed on is told again', async () => {
			await world.look({ store }, { tell: everything });
			await world.faults({ kind: 'refused', code: 131008 });
			await deliver([sampleOrder('again')]);
			expect(kinds(await world.look({ store }, { tell: everything }))).toEqual(['failed']);
			const second = await world.look({ store }, { tell: everything });
			expect(kinds(second)).toEqual(['failed']);
			await second.told();
			expect(kinds(await world.look({ store }, { tell: everything }))).toEqual([]);
		});

		it('what was not handed on is told again as the same batch, whatever has come since', async () => {
			await world.look({ store, owner: 'a' }, { tell: everything });
			await world.faults({ kind: 'refused', code: 131008 });
			await deliver([sampleOrder('first')]);
			const first = await world.look({ store, owner: 'a' }, { tell: everything });
			await deliver([sampleOrder('second', { to: person(1) })]);
			world.clock.advance(minuteMs);
			const again = await world.look({ store, owner: 'b' }, { tell: everything });
			expect([again.key, again.events.map(({ delivery }) => delivery?.key)]).toEqual([first.key, ['first']]);
			await again.told();
			const next = await world.look({ store, owner: 'b' }, { tell: everything });
			expect(next.events.map(({ delivery }) => delivery?.key)).toEqual(['second']);
			expect(next.key).not.toBe(first.key);
		});

		it('while a batch is being handed on, looks go on delivering and tell nothing; their instants stay when it has arrived', async () => {
			const settings = { tell: everything, undeliveredAfterMs: 2 * minuteMs };
			const look = async (isHanding = false) => await world.look({ store, isHanding }, settings);
			await look();
			await world.faults({ kind: 'refused', code: 131008, scope: { recipient: person(0) } });
			await deliver([sampleOrder('refused')]);
			const batch = await look();
			expect(kinds(batch)).toEqual(['failed']);
			await deliver([sampleOrder('queued', { mode: 'queue', to: person(1) })]);
			for (let minute = 0; minute < 4; minute += 1) {
				expect((await look(true)).events).toEqual([]);
				world.clock.advance(minuteMs);
			}
			expect(await world.accepted()).toHaveLength(1);
			await batch.told();
			const after = await look();
			expect(after.events.map(({ kind, delivery }) => [kind, delivery?.key])).toEqual([['undelivered', 'queued']]);
			await after.told();
			expect(kinds(await look())).toEqual([]);
		});
	});

	describe('ends an unknown outcome', () => {
		const unknown = async (key: string, kind: 'answerLost' | 'reset', onUnknown: 'deadLetter' | 'sendAgain' = 'deadLetter') => {
			await world.faults({ kind });
			await deliver([sampleOrder(key, { onUnknown })]);
			await world.faults();
		};

		it('by the receipt that echoes the key', async () => {
			await unknown('echo', 'answerLost');
			await world.fold(store);
			expect(await world.find(store, 'echo')).toMatchObject({ state: 'accepted', receiptStatus: 'delivered', possibleRepeat: false });
			await watch(3);
			expect(await world.accepted()).toHaveLength(1);
		});

		it('as a dead letter after the grace time; redriven, it goes out under its own id and is marked', async () => {
			await unknown('rule', 'reset');
			await watch(3);
			expect(await world.find(store, 'rule')).toMatchObject({ state: 'failed', reason: { code: 'unknownOutcome' } });
			expect(await world.accepted()).toEqual([]);
			await store.outbox.redrive([idOf('rule')], now());
			await watch(1);
			expect(await world.find(store, 'rule')).toMatchObject({ state: 'accepted', possibleRepeat: true });
			expect((await world.accepted()).map(({ bizOpaqueCallbackData }) => bizOpaqueCallbackData)).toEqual([idOf('rule')]);
		});

		it('by sending again where that was chosen, once, marked as a possible repeat', async () => {
			await unknown('twice', 'answerLost', 'sendAgain');
			await watch(4);
			expect(await world.find(store, 'twice')).toMatchObject({ state: 'accepted', possibleRepeat: true, attemptCount: 2 });
			expect(await world.accepted()).toHaveLength(2);
		});

		it('and a receipt that comes after the dead letter still counts', async () => {
			await unknown('late', 'answerLost');
			await watch(3);
			expect(await world.find(store, 'late')).toMatchObject({ state: 'failed' });
			await world.fold(store);
			expect(await world.find(store, 'late')).toMatchObject({ state: 'accepted', reason: undefined });
		});
	});

	describe('leaves a dead letter', () => {
		it('to be redriven under the same key and id', async () => {
			await world.faults({ kind: 'refused', code: 131008 });
			await deliver([sampleOrder('letter')]);
			await world.faults();
			await store.outbox.redrive([idOf('letter')], now());
			await watch(1);
			expect((await world.accepted()).map(({ bizOpaqueCallbackData }) => bizOpaqueCallbackData)).toEqual([idOf('letter')]);
			expect((await deliver([sampleOrder('letter')]))[0]).toMatchObject({ outcome: 'accepted', deduplicated: true });
		});

		it('or discarded with a reason; the key does not send it again', async () => {
			await world.faults({ kind: 'refused', code: 131008 });
			await deliver([sampleOrder('gone')]);
			await world.faults();
			await store.outbox.discard([idOf('gone')], { code: 'called', words: 'The customer was called.' }, now());
			expect((await deliver([sampleOrder('gone')]))[0]).toMatchObject({ outcome: 'discarded', deduplicated: true, delivery: { reason: { code: 'called' } } });
			await watch(2);
			expect(await world.accepted()).toEqual([]);
		});
	});

	it('forgets what is older than thirty days, more than a few hundred at a time', async () => {
		await deliver(sampleOrders(700, 'old', { mode: 'queue' }));
		await store.outbox.cancel((await store.outbox.find({ limit: 1000 })).map(({ id }) => id), { code: 'test', words: 'Called off.' }, now());
		world.clock.advance(31 * 24 * 3_600_000);
		await watch(1);
		expect(await store.outbox.find({ limit: 1000 })).toEqual([]);
	});

	it('keeps what is finished as long as the builder says', async () => {
		await deliver(sampleOrders(3, 'old', { mode: 'queue' }));
		await store.outbox.cancel((await store.outbox.find({ limit: 9 })).map(({ id }) => id), { code: 'test', words: 'Called off.' }, now());
		world.clock.advance(31 * 24 * 3_600_000);
		await watch(1, { tell: everything, keepForMs: 90 * 24 * 3_600_000 });
		expect(await store.outbox.find({ limit: 9 })).toHaveLength(3);
		await watch(2, { tell: everything, keepForMs: 24 * 3_600_000 });
		expect(await store.outbox.find({ limit: 9 })).toEqual([]);
	});
});
