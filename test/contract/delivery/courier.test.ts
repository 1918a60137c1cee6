import type { RunLimits } from '../../../core/delivery';
import { CloudApiError } from '../../../core/cloudApi';
import { deliveryId, StoreError, type Delivery, type Store } from '../../../core/store';
import { person } from './given/people';
import { sampleOrder, sampleOrders } from './given/sampleOrder';
import { startWorld, type World } from './given/startWorld';

jest.setTimeout(60_000);

const patient: RunLimits = { waitAtMostMs: 600_000 };

describe('a courier', () => {
	let world: World;
	let store: Store;
	beforeAll(async () => void (world = await startWorld({ grainMs: 20 })));
	afterAll(() => world.close());
	beforeEach(async () => {
		// By then nothing is owed to any limit any more.
		world.clock.advance(3_600_000);
		await world.faults();
		await world.accepted();
		({ store } = await world.newStore());
	});

	const deliver = (orders: Parameters<ReturnType<World['courier']>['deliver']>[0], limits: Partial<RunLimits> = {}) => world.clock.run(world.courier({ store }).deliver(orders, { ...patient, ...limits }));

	describe('tells what became of each order', () => {
		it('in the order of the orders, each accepted once under its own id', async () => {
			const reports = await deliver(sampleOrders(40, 'many'));
			expect(reports.map(({ outcome, deduplicated, delivery }) => [outcome, deduplicated, delivery.key])).toEqual(Array.from({ length: 40 }, (_, index) => ['accepted', false, `many-${index}`]));
			const accepted = await world.accepted();
			expect(accepted.map(({ bizOpaqueCallbackData }) => bizOpaqueCallbackData).sort()).toEqual(reports.map(({ delivery }) => delivery.id).sort());
			expect(new Set(reports.map(({ delivery }) => delivery.messageId))).toEqual(new Set(accepted.map(({ id }) => id)));
		});

		it('with an empty list too', async () => {
			expect(await deliver([])).toEqual([]);
		});

		it('keeps the callback data of the builder behind its own id', async () => {
			const order = sampleOrder('callback');
			await deliver([{ ...order, message: { ...order.message, callbackData: 'case 7' } }]);
			expect((await world.accepted())[0]!.bizOpaqueCallbackData).toBe(`${deliveryId(world.account, 'callback')}.case 7`);
		});

		it.each([
			['a refusal of this message', 131008, 'failed', 'badRequest'],
			['a closed window', 131047, 'failed', 'windowClosed'],
			['an opt-out', 131050, 'failed', 'optedOut'],
			['a cap', 130472, 'failed', 'capped'],
			['a recipient who cannot be reached', 130403, 'failed', 'unreachableRecipient'],
			['a problem of the template', 132015, 'failed', 'stopped'],
		])('%s: failed, a dead letter, and the others go on', async (_, code, outcome, category) => {
			await world.faults({ kind: 'refused', code, scope: { recipient: person(1) } });
			const reports = await deliver(sampleOrders(3, `refused-${code}`));
			expect(reports.map((report) => report.outcome)).toEqual(['accepted', outcome, 'accepted']);
			expect(reports[1]).toMatchObject({ error: { failure: { category, code } }, delivery: { state: 'failed', attemptCount: 1, reason: { code: category } } });
			expect(reports[1]!.error).toBeInstanceOf(CloudApiError);
		});

		it('a lost answer: unknown, and not sent again', async () => {
			await world.faults({ kind: 'answerLost' });
			const [report] = await deliver([sampleOrder('lost')]);
			expect(report).toMatchObject({ outcome: 'unknown', delivery: { state: 'unknown', attemptCount: 1 }, error: { failure: { category: 'unknownOutcome' } } });
			expect(await world.accepted()).toHaveLength(1);
		});

		it.each(['serverError', 'serverErrorAfterAcceptance', 'reset'])('%s: unknown, whether or not it was accepted', async (kind) => {
			await world.faults({ kind });
			const [report] = await deliver([sampleOrder(kind)]);
			expect(report!.outcome).toBe('unknown');
			expect(await world.accepted()).toHaveLength(kind === 'serverErrorAfterAcceptance' ? 1 : 0);
		});

		it('a message that our own checks refuse fails and nothing leaves', async () => {
			const order = sampleOrder('marketing', { route: { via: 'marketing', fallBackToMessages: true } });
			expect((await deliver([order]))[0]).toMatchObject({ outcome: 'failed', delivery: { reason: { code: 'invalid' } } });
			expect(await world.accepted()).toEqual([]);
		});
	});

	describe('sends nothing twice', () => {
		it('the same key and body again: the first outcome, deduplicated', async () => {
			const [first] = await deliver([sampleOrder('same')]);
			const [second] = await deliver([sampleOrder('same')]);
			expect(second).toMatchObject({ outcome: 'accepted', deduplicated: true, delivery: { messageId: first!.delivery.messageId } });
			expect(await world.accepted()).toHaveLength(1);
		});

		it('the key of a place in a run with another body: the first outcome', async () => {
			await deliver([sampleOrder('place')]);
			expect((await deliver([sampleOrder('place', { body: 'Something else' })]))[0]).toMatchObject({ outcome: 'accepted', deduplicated: true });
			expect(await world.accepted()).toHaveLength(1);
		});

		it('a business key with another body: a conflict that shows the first delivery', async () => {
			await deliver([sampleOrder('order 7', { keyKind: 'business' })]);
			const [same, other] = await deliver([sampleOrder('order 7', { keyKind: 'business' }), sampleOrder('order 7', { keyKind: 'business', body: 'Something else' })]);
			expect(same).toMatchObject({ outcome: 'accepted', deduplicated: true });
			expect(other).toMatchObject({ outcome: 'conflict', deduplicated: true, delivery: { key: 'order 7' } });
			expect(await world.accepted()).toHaveLength(1);
		});

		it('two orders of one list with one key: sent once, both with its outcome', async () => {
			const [first, second] = await deliver([sampleOrder('twin'), sampleOrder('twin')]);
			expect([first, second]).toMatchObject([{ outcome: 'accepted', deduplicated: false }, { outcome: 'accepted', deduplicated: true, delivery: { messageId: first!.delivery.messageId } }]);
			expect(await world.accepted()).toHaveLength(1);
		});

		it('two processes at once with the same keys: each sent once, both know the outcome', async () => {
			const { config, store: ours } = await world.newStore();
			const orders = sampleOrders(30, 'both');
			const couriers = [world.courier({ store: ours, owner: 'a' }), world.courier({ store: await world.open(config), owner: 'b' })];
			const [a, b] = await world.clock.run(Promise.all(couriers.map((courier) => courier.deliver(orders, patient))));
			expect([...a!, ...b!].every(({ outcome }) => outcome === 'accepted')).toBe(true);
			expect([...a!, ...b!].filter(({ deduplicated }) => deduplicated)).toHaveLength(30);
			expect(await world.accepted()).toHaveLength(30);
		});

		it('a message that failed for certain is tried again under its key', async () => {
			await world.faults({ kind: 'refused', code: 131009 });
			expect((await deliver([sampleOrder('again')]))[0]!.outcome).toBe('failed');
			await world.faults();
			expect((await deliver([sampleOrder('again')]))[0]).toMatchObject({ outcome: 'accepted', deduplicated: false, delivery: { attemptCount: 2 } });
		});

		it('a message of unknown outcome is not', async () => {
			await world.faults({ kind: 'answerLost' });
			await deliver([sampleOrder('once')]);
			await world.faults();
			expect((await deliver([sampleOrder('once')]))[0]).toMatchObject({ outcome: 'unknown', deduplicated: true });
			expect(await world.accepted()).toHaveLength(1);
		});
	});

	describe('keeps an order', () => {
		it('messages to one person leave in the order of the list, also when one has to be repeated', async () => {
			await world.faults({ kind: 'rateLimited', share: 0.3, seed: 4 });
			const orders = Array.from({ length: 24 }, (_, index) => sampleOrder(`line-${index}`, { to: person(index % 2), body: String(index) }));
			await deliver(orders);
			const accepted = await world.accepted();
			for (const to of [person(0), person(1)]) {
				const bodies = accepted.filter((message) => message.to === to).map(({ body }) => Number(body));
				expect(bodies).toEqual([...bodies].sort((a, b) => a - b));
				expect(bodies).toHaveLength(12);
			}
		});

		it('also when the first has to be repeated by the outbox', async () => {
			const { clock, api } = world;
			let calls = 0;
			const hiccup = { ...api, call: ((call) => ((calls += 1) > 1 ? api.call(call) : Promise.reject(new CloudApiError({ category: 'notSent', what: 'No connection.', fix: 'Check the network.', retry: 'later' })))) as typeof api.call };
			const orders = ['1', '2', '3'].map((body) => sampleOrder(`repeat-${body}`, { body }));
			const reports = await clock.run(world.courier({ store, api: hiccup }).deliver(orders, { waitAtMostMs: 100 }));
			expect(reports.map(({ outcome }) => outcome)).toEqual(['deferred', 'deferred', 'deferred']);
			clock.advance(5_000);
			await world.look({ store });
			expect((await world.accepted()).map(({ body }) => body)).toEqual(['1', '2', '3']);
		});

		it('messages to many people leave in the order of the list when the pace is short of room', async () => {
			await deliver(Array.from({ length: 200 }, (_, index) => sampleOrder(`wide-${index}`, { to: `15550120${String(index).padStart(3, '0')}`, body: String(index) })), { concurrency: 1 });
			const bodies = (await world.accepted()).map(({ body }) => Number(body));
			expect(bodies).toEqual(Array.from({ length: 200 }, (_, index) => index));
		});

		it('urgent messages leave before routine ones', async () => {
			await deliver([...sampleOrders(30, 'routine', { body: 'routine' }), ...sampleOrders(10, 'urgent', { urgency: 'urgent', body: 'urgent' })], { concurrency: 1 });
			expect((await world.accepted()).slice(0, 10).map(({ body }) => body)).toEqual(Array(10).fill('urgent'));
		});
	});

	describe('repeats what was refused for certain', () => {
		it('130429: the number pauses, then every message is accepted once', async () => {
			await world.faults({ kind: 'rateLimited', count: 3 });
			const startedMs = world.clock.nowMs();
			const reports = await deliver(sampleOrders(5, 'limited'));
			expect(reports.map(({ outcome }) => outcome)).toEqual(Array(5).fill('accepted'));
			expect(await world.accepted()).toHaveLength(5);
			expect(world.clock.nowMs() - startedMs).toBeGreaterThanOrEqual(1000);
			expect((await store.senders.state(world.sender, world.clock.nowMs())).ratePerSecond).toBeLessThan(80);
		});

		it('131056: this recipient pauses, the others go on', async () => {
			await world.faults({ kind: 'pairLimited', count: 1, scope: { recipient: person(0) } });
			await deliver(sampleOrders(4, 'pair'));
			expect((await world.accepted()).map(({ to }) => to).at(-1)).toBe(person(0));
		});

		it('a connection that cannot be made', async () => {
			const { clock, api } = world;
			let refusals = 2;
			const away = { ...api, call: ((call) => (refusals-- > 0 ? Promise.reject(new CloudApiError({ category: 'notSent', what: 'No connection.', fix: 'Check the network.', retry: 'later' })) : api.call(call))) as typeof api.call };
			const [report] = await clock.run(world.courier({ store, api: away }).deliver([sampleOrder('away')], patient));
			expect(report).toMatchObject({ outcome: 'accepted', delivery: { attemptCount: 3, attempts: [{ outcome: 'notSent' }, { outcome: 'notSent' }, { outcome: 'accepted' }] } });
		});

		it('not for longer than half a minute, however patient the run is; then the outbox goes on', async () => {
			const { clock, api } = world;
			const noConnection = () => Promise.reject(new CloudApiError({ category: 'notSent', what: 'No connection.', fix: 'Check the network.', retry: 'later' }));
			const startedAtMs = clock.nowMs();
			const reports = await clock.run(world.courier({ store, api: { ...api, call: noConnection } }).deliver(sampleOrders(8, 'gone'), { waitAtMostMs: 3_600_000 }));
			expect(reports.map(({ outcome, delivery: { reason } }) => [outcome, reason?.code])).toEqual(reports.map(() => ['deferred', 'circuitOpen']));
			expect(clock.nowMs() - startedAtMs).toBeGreaterThanOrEqual(30_000);
			expect(clock.nowMs() - startedAtMs).toBeLessThan(40_000);
			clock.advance(120_000);
			await world.look({ store });
			expect(await world.accepted()).toHaveLength(8);
		});

		it('one answer of an ailing server does not end the wait of those that wait for another reason', async () => {
			const { clock, api } = world;
			let tries = 0;
			const ailing = { ...api, call: ((call) => ((tries += 1) === 2 ? Promise.reject(new CloudApiError({ category: 'transient', httpStatus: 500, what: 'A hiccup.', fix: 'Wait.', retry: 'onlyIfTwiceIsFine' })) : api.call(call))) as typeof api.call };
			const throttle = { most: 2, withinMs: 120_000 };
			const orders = ['first', 'second', 'third'].map((key) => sampleOrder(`ailing-${key}`, { throttle }));
			const reports = await clock.run(world.courier({ store, api: ailing }).deliver(orders, { waitAtMostMs: 600_000 }));
			expect(reports.map(({ outcome }) => outcome)).toEqual(['accepted', 'unknown', 'accepted']);
		});

		it('not before the instant that Retry-After names', async () => {
			const { clock, api } = world;
			const triedAtMs: number[] = [];
			const slow = {
				...api,
				call: ((call) => {
					triedAtMs.push(clock.nowMs());
					if (triedAtMs.length > 1) return api.call(call);
					return Promise.reject(new CloudApiError({ category: 'throttled', code: 130429, what: 'Too fast.', fix: 'Wait.', retry: 'later', retryAfterMs: 45_000 }));
				}) as typeof api.call,
			};
			const [report] = await clock.run(world.courier({ store, api: slow }).deliver([sampleOrder('retry-after')], patient));
			expect(report!.outcome).toBe('accepted');
			expect(triedAtMs[1]! - triedAtMs[0]!).toBeGreaterThanOrEqual(45_000);
		});

		it('not later than an hour, whatever instant Retry-After names', async () => {
			const { clock, api } = world;
			let calls = 0;
			const odd = { ...api, call: ((call) => ((calls += 1) > 1 ? api.call(call) : Promise.reject(new CloudApiError({ category: 'throttled', code: 130429, what: 'Too fast.', fix: 'Wait.', retry: 'later', retryAfterMs: 1_763_750_000_000 })))) as typeof api.call };
			const [report] = await clock.run(world.courier({ store, api: odd }).deliver([sampleOrder('odd')], { waitAtMostMs: 10_000 }));
			expect(report!.outcome).toBe('deferred');
			clock.advance(3_700_000);
			await world.look({ store });
			expect(await world.find(store, 'odd')).toMatchObject({ state: 'accepted' });
		});

		it('and leaves to the outbox what cannot be repeated within the time to wait', async () => {
			await world.faults({ kind: 'pairLimited' });
			const [report] = await deliver([sampleOrder('later')], { waitAtMostMs: 10 });
			expect(report).toMatchObject({ outcome: 'deferred', delivery: { state: 'waiting', reason: { code: 'pairLimited' } } });
			await world.faults();
			world.clock.advance(60_000);
			await world.look({ store });
			expect(await world.find(store, 'later')).toMatchObject({ state: 'accepted' });
			expect(await world.accepted()).toHaveLength(1);
		});
	});

	describe('while the circuit is open', () => {
		const over = { code: 'over', words: 'The matter is over.' };
		const open = async () => {
			for (let failure = 0; failure < 5; failure += 1) await store.senders.signal(world.sender, world.account, [{ kind: 'unreachable' }], world.clock.nowMs());
		};
		const urgent = (key: string, index: number) => sampleOrder(key, { to: person(index), urgency: 'urgent' });

		it('a message that is called off as it tries the door leaves the door to the next one', async () => {
			await open();
			const mayLeave = async (deliveries: readonly Delivery[]) => deliveries.map(({ key }) => (key.startsWith('over') ? over : undefined));
			const orders = [...Array.from({ length: 5 }, (_, index) => urgent(`over-${index}`, index)), urgent('fine', 9)];
			const reports = await world.clock.run(world.courier({ store, mayLeave }).deliver(orders, { waitAtMostMs: 20_000 }));
			expect(reports.map(({ outcome }) => outcome)).toEqual(['canceled', 'canceled', 'canceled', 'canceled', 'canceled', 'accepted']);
		});

		it('so does one that our own checks refuse, and one whose file the API has lost', async () => {
			await open();
			const invalid = { ...urgent('invalid', 0), route: { via: 'marketing', fallBackToMessages: true } as const };
			const lost = { ...urgent('lost', 1), upload: async () => urgent('lost', 1).message };
			await world.faults({ kind: 'refused', code: 131009, count: 1 });
			const reports = await deliver([invalid, lost, urgent('fine', 2)], { waitAtMostMs: 20_000 });
			expect(reports.map(({ outcome }) => outcome)).toEqual(['failed', 'accepted', 'accepted']);
		});
	});

	it('a clock that was put back by hours holds nothing up', async () => {
		const { clock, sender, account } = world;
		const throttle = { most: 2, withinMs: 60_000 };
		await deliver([...sampleOrders(80, 'ahead'), sampleOrder('ahead', { throttle })]);
		for (let failure = 0; failure < 5; failure += 1) await store.senders.signal(sender, account, [{ kind: 'unreachable' }], clock.nowMs());
		await store.senders.takeProbe(sender, 'urgent', 60_000, clock.nowMs());
		const aheadMs = 10 * 3_600_000;
		clock.advance(-aheadMs);
		const reports = await deliver([...sampleOrders(5, 'back'), sampleOrder('back', { throttle })], { waitAtMostMs: 20_000 });
		clock.advance(aheadMs);
		expect(reports.map(({ outcome }) => outcome)).toEqual(reports.map(() => 'accepted'));
	});

	describe('holds messages back', () => {
		it('not longer than they are of use', async () => {
			await deliver(Array.from({ length: 45 }, (_, index) => sampleOrder(`debt-${index}`)));
			await world.accepted();
			const [report] = await deliver([sampleOrder('short', { usefulForMs: 60_000 })]);
			expect(report).toMatchObject({ outcome: 'failed', delivery: { reason: { code: 'expired' } } });
			expect(await world.accepted()).toEqual([]);
		});

		it('by the throttle of the recipient, and loses none', async () => {
			const throttle = { most: 2, withinMs: 60_000 };
			const orders = Array.from({ length: 5 }, (_, index) => sampleOrder(`throttled-${index}`, { throttle }));
			const reports = await deliver(orders, { waitAtMostMs: 5_000 });
			expect(reports.map(({ outcome }) => outcome)).toEqual(['accepted', 'accepted', 'deferred', 'deferred', 'deferred']);
			expect(reports[2]!.delivery).toMatchObject({ state: 'waiting', reason: { code: 'throttle' } });
			for (let minute = 0; minute < 3; minute += 1) {
				world.clock.advance(61_000);
				await world.look({ store });
			}
			expect((await world.accepted()).map(({ body }) => body)).toEqual(orders.map(({ key }) => `Order ${key} is ready`));
		});

		it('outside the send window, unless they are urgent', async () => {
			// It is a Monday morning in UTC.
			const sendWindow = { zone: 'UTC', days: [6], from: '10:00', to: '11:00' };
			const [routine, urgent] = await deliver([sampleOrder('window', { sendWindow }), sampleOrder('window-urgent', { sendWindow, urgency: 'urgent', to: person(1) })]);
			expect(routine).toMatchObject({ outcome: 'deferred', delivery: { reason: { code: 'outsideSendWindow' }, dueAt: '2026-03-07T10:00:00.000Z' } });
			expect(urgent!.outcome).toBe('accepted');
		});

		it('until the outbox, where they are queued', async () => {
			const [report] = await deliver([sampleOrder('queued', { mode: 'queue' })]);
			expect(report).toMatchObject({ outcome: 'queued', delivery: { state: 'waiting', reason: { code: 'queued' } } });
			expect(await world.accepted()).toEqual([]);
			await world.look({ store });
			expect(await world.find(store, 'queued')).toMatchObject({ state: 'accepted' });
		});

		it('also when one is redriven outside its window', async () => {
			const wall = (ms: number) => new Date(world.clock.nowMs() + ms).toISOString().slice(11, 16);
			const sendWindow = { zone: 'UTC', days: [1, 2, 3, 4, 5, 6, 7], from: wall(0), to: wall(1_800_000) };
			await world.faults({ kind: 'refused', code: 131008 });
			expect((await deliver([sampleOrder('redriven', { sendWindow })]))[0]!.outcome).toBe('failed');
			await world.faults();
			world.clock.advance(3_600_000);
			await store.outbox.redrive([deliveryId(world.account, 'redriven')], new Date(world.clock.nowMs()).toISOString());
			expect((await world.look({ store })).report).toMatchObject({ due: 1, deferred: { outsideSendWindow: 1 } });
			expect(await world.find(store, 'redriven')).toMatchObject({ state: 'waiting', reason: { code: 'outsideSendWindow' } });
		});
	});

	describe('looks again just before a message leaves', () => {
		const over = { code: 'caseOver', words: 'The matter is over.' };
		const lookedAt = () => {
			const asked: string[][] = [];
			const mayLeave = async (deliveries: readonly Delivery[]) => {
				asked.push(deliveries.map(({ key }) => key));
				return deliveries.map(({ key }) => (key.includes('over') ? over : undefined));
			};
			return { asked, mayLeave };
		};

		it('and calls off what may not, alone, without a request', async () => {
			const { asked, mayLeave } = lookedAt();
			const orders = [sampleOrder('fine-1', { to: person(1) }), sampleOrder('over-2', { to: person(2) }), sampleOrder('fine-3', { to: person(3) })];
			const reports = await world.clock.run(world.courier({ store, mayLeave }).deliver(orders, patient));
			expect(reports.map(({ outcome, delivery }) => [outcome, delivery.attemptCount])).toEqual([['accepted', 1], ['canceled', 0], ['accepted', 1]]);
			expect(reports[1]!.delivery.reason).toEqual(over);
			expect((await world.accepted()).map(({ to }) => to).sort()).toEqual([person(1), person(3)]);
			expect(asked.flat().sort()).toEqual(['fine-1', 'fine-3', 'over-2']);
			expect((await world.clock.run(world.courier({ store }).deliver([orders[1]!], patient)))[0]).toMatchObject({ outcome: 'canceled', deduplicated: true });
		});

		it('also in the outbox, and before each further try', async () => {
			const { mayLeave } = lookedAt();
			await deliver([sampleOrder('over-queued', { mode: 'queue' }), sampleOrder('fine-queued', { mode: 'queue', to: person(4) })]);
			expect((await world.look({ store, mayLeave })).report).toMatchObject({ due: 2, accepted: 1, canceled: 1 });
			await world.faults({ kind: 'refused', code: 131056, count: 1 });
			let looks = 0;
			const once = async (deliveries: readonly Delivery[]) => deliveries.map(() => ((looks += 1) > 1 ? over : undefined));
			const [report] = await world.clock.run(world.courier({ store, mayLeave: once }).deliver([sampleOrder('tried')], patient));
			expect([report!.outcome, report!.delivery.attemptCount, looks]).toEqual(['canceled', 1, 2]);
		});

		it('and sends nothing when it cannot be known', async () => {
			const unknown = new StoreError('unreachable', 'The store does not answer.');
			const mayLeave = async () => await Promise.reject(unknown);
			await expect(world.clock.run(world.courier({ store, mayLeave }).deliver([sampleOrder('unknown')], patient))).rejects.toBe(unknown);
			expect(await world.accepted()).toEqual([]);
			expect(await world.find(store, 'unknown')).toMatchObject({ state: 'claimed' });
		});
	});

	describe('stops', () => {
		it('at a signal: what has not begun to leave is called off, what has is settled', async () => {
			const stop = new AbortController();
			let sent = 0;
			const api = {
				...world.api,
				call: (async (call) => {
					if ((sent += 1) === 5) stop.abort();
					return await world.api.call(call);
				}) as typeof world.api.call,
			};
			const reports = await world.clock.run(world.courier({ store, api }).deliver(sampleOrders(40, 'stopped'), { ...patient, concurrency: 2, signal: stop.signal }));
			const outcomes = reports.map(({ outcome }) => outcome);
			expect(new Set(outcomes)).toEqual(new Set(['accepted', 'canceled']));
			expect(await world.accepted()).toHaveLength(outcomes.filter((outcome) => outcome === 'accepted').length);
			expect(outcomes.filter((outcome) => outcome === 'canceled').length).toBeGreaterThan(20);
		});

		it('for a sender whose token is refused: the rest fails alike, with hardly another request', async () => {
			await world.faults({ kind: 'tokenExpired' });
			let requests = 0;
			const api = { ...world.api, call: ((call) => ((requests += 1), world.api.call(call))) as typeof world.api.call };
			const reports = await world.clock.run(world.courier({ store, api }).deliver(sampleOrders(60, 'token'), { ...patient, concurrency: 2 }));
			expect(reports.map(({ outcome, error }) => [outcome, (error as CloudApiError).failure.category])).toEqual(Array(60).fill(['failed', 'access']));
			// Those that were marked as leaving already, and one connection's worth of others.
			expect(requests).toBeLessThanOrEqual(4);
		});

		it('when the store fails in the middle; nothing is sent that is not written down, and nothing is lost', async () => {
			let begun = 0;
			const broken = {
				...store,
				outbox: {
					...store.outbox,
					begin: ((claims, ...more) => ((begun += 1) > 2 ? Promise.reject(new Error('the disk is gone')) : store.outbox.begin(claims, ...more))) as Store['outbox']['begin'],
				},
			};
			await expect(world.clock.run(world.courier({ store: broken }).deliver(sampleOrders(50, 'broken'), { ...patient, concurrency: 2 }))).rejects.toThrow('the disk is gone');
			const before = await world.accepted();
			expect(before.length).toBeLessThan(50);
			world.clock.advance(100_000);
			await world.look({ store });
			expect(before.length + (await world.accepted()).length).toBe(50);
			expect(await store.outbox.find({ states: ['accepted'], limit: 100 })).toHaveLength(50);
		});

		it('also when what follows from an answer cannot be told: the answer itself is written down', async () => {
			const mute = { ...store, senders: { ...store.senders, signal: () => Promise.reject(new StoreError('busy', 'The store is busy.')) } };
			await world.faults({ kind: 'refused', code: 131008 });
			await expect(world.clock.run(world.courier({ store: mute }).deliver([sampleOrder('refused')], patient))).rejects.toThrow('The store is busy.');
			expect(await world.find(store, 'refused')).toMatchObject({ state: 'failed', attempts: [{ outcome: 'refused' }] });
		});

		it('and when an outcome cannot be written down, a receipt tells it', async () => {
			const mute = { ...store, outbox: { ...store.outbox, settle: (() => Promise.reject(new Error('the disk is full'))) as Store['outbox']['settle'] } };
			await expect(world.clock.run(world.courier({ store: mute }).deliver([sampleOrder('mute')], patient))).rejects.toThrow('the disk is full');
			expect(await world.find(store, 'mute')).toMatchObject({ state: 'leaving' });
			await world.fold(store);
			expect(await world.find(store, 'mute')).toMatchObject({ state: 'accepted', receiptStatus: 'delivered' });
			expect(await world.accepted()).toHaveLength(1);
		});
	});

	describe('uploads files first', () => {
		const withFile = (key: string, upload: NonNullable<ReturnType<typeof sampleOrder>['upload']>) => {
			const order = sampleOrder(key);
			const content = (id: string) => ({ kind: 'image' as const, media: { id } });
			return { ...order, message: { ...order.message, content: content('file:abc') }, upload: async (again: boolean) => (await upload(again), { ...order.message, content: sampleOrder(key).message.content }) };
		};

		it('repeats an upload that failed, which is safe', async () => {
			let tries = 0;
			const order = withFile('upload', async () => {
				if ((tries += 1) < 3) throw new CloudApiError({ category: 'transient', what: 'A hiccup.', fix: 'Try again.', retry: 'onlyIfTwiceIsFine' });
				return order.message;
			});
			expect((await deliver([order]))[0]!.outcome).toBe('accepted');
			expect(tries).toBe(3);
		});

		it('and fails for certain when it cannot; the same key tries the upload again', async () => {
			let broken = true;
			const order = withFile('no upload', async () => {
				if (broken) throw new CloudApiError({ category: 'badRequest', what: 'The file is too large.', fix: 'Make it smaller.', retry: 'no' });
				return order.message;
			});
			const [report] = await deliver([order]);
			expect(report).toMatchObject({ outcome: 'failed', error: { failure: { what: 'The file is too large.' } }, delivery: { state: 'failed', reason: { code: 'badRequest' } } });
			broken = false;
			expect((await deliver([order]))[0]!.outcome).toBe('accepted');
			expect(await world.accepted()).toHaveLength(1);
		});

		it('and begins the lease when all of them are there, however long they took', async () => {
			const orders = Array.from({ length: 12 }, (_, index) => {
				const order = sampleOrder(`slow-${index}`, { to: person(index) });
				return { ...order, upload: async () => (await world.clock.sleep(10_000), order.message) };
			});
			const reach = async (point: string) => {
				if (point === 'reserved') await store.outbox.sweep(100, new Date(world.clock.nowMs()).toISOString());
			};
			const reports = await world.clock.run(world.courier({ store, reach }).deliver(orders, patient));
			expect(reports.map(({ outcome }) => outcome)).toEqual(orders.map(() => 'accepted'));
		});

		it('uploads again, once, when the API has lost the file', async () => {
			await world.faults({ kind: 'refused', code: 131009, count: 1 });
			const uploads: boolean[] = [];
			const order = withFile('lost file', async (again) => (uploads.push(again), order.message));
			expect((await deliver([order]))[0]).toMatchObject({ outcome: 'accepted', delivery: { attemptCount: 2 } });
			expect(uploads).toEqual([false, true]);
		});

		it('and fails for certain when the second upload fails', async () => {
			await world.faults({ kind: 'refused', code: 131009 });
			const order = withFile('lost for good', async (again) => {
				if (again) throw new CloudApiError({ category: 'badRequest', what: 'The file is gone.', fix: 'Choose another.', retry: 'no' });
				return order.message;
			});
			const [report, other] = await deliver([order, sampleOrder('beside', { to: person(5) })]);
			expect(report).toMatchObject({ outcome: 'failed', delivery: { state: 'failed' } });
			expect(other!.outcome).toBe('failed');
			expect((await world.find(store, 'lost for good'))!.state).toBe('failed');
		});
	});
});
