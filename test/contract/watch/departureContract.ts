import { openStore, type Delivery, type Store } from '../../../core/store';
import { departureGate, tick, writeMessage, writeNotice } from '../../../core/watch';
import { depart } from '../../../core/delivery/depart';
import { ticketFor } from '../../../core/delivery/ticket';
import type { Workplace } from '../../../core/delivery/workplace';
import { RandomFrom } from '../../unit/sla/timelines/randomFrom';
import { storeThrough } from '../delivery/given/callsThrough';
import { sampleDelivery } from '../store/sampleDelivery';
import type { StoreRoom } from '../store/storeRoom';
import { at, DeskWorld } from './deskWorld';
import { Interleaved } from './interleaved';

/** DEPARTURE_RUNS=5000 runs a long one. */
const runs = Number(process.env.DEPARTURE_RUNS ?? 0);
const leaseMs = 30_000;
const accountOf = 'https://graph.facebook.com|1';

/** What left, as "kind recipient case", in the order in which it began to leave. */
interface Left {
	said: string[];
	/** Calls of the store before the gate was asked about it. */
	askedAt: number;
}

/** The notifications of a watcher on their way through an outbox, with couriers that look again before each leaves. */
class Outgoing {
	readonly left: Left[] = [];

	constructor(private readonly world: DeskWorld) {}

	private iso = (laterMs = 0) => new Date(this.world.now + laterMs).toISOString();

	/** Ticks, and puts into the outbox what the workflow would send. */
	async tick(): Promise<void> {
		for (const { key, notifications } of await this.world.tickMessages()) {
			if (notifications.length === 0) continue;
			const request = sampleDelivery(key, { recipient: `tel:${notifications[0]!.recipient.id}`, source: { watchMessage: key }, context: { said: notifications.map(({ kind, recipient, caseKey }) => `${kind} ${recipient.name} ${caseKey}`) } });
			await this.world.store.outbox.reserve([{ ...request, start: { as: 'waiting', dueAt: this.iso(), reason: { code: 'queued', words: 'Queued.' } } }], this.iso());
		}
	}

	/** One courier delivers what is due, one after the other. */
	async deliver(store: Store, step: () => number = () => 0): Promise<void> {
		const gate = departureGate({ store, nowMs: () => this.world.now });
		let askedAt = 0;
		const mayLeave = async (deliveries: readonly Delivery[]) => {
			askedAt = step();
			return await gate(deliveries);
		};
		const place = { store, mayLeave, nowMs: () => this.world.now } as unknown as Workplace;
		for (const delivery of await store.outbox.claimDue(accountOf, 9, this.iso(leaseMs), this.iso())) {
			const [departure] = await depart(place, [ticketFor(delivery)]);
			if (departure !== 'leaving') continue;
			this.left.push({ said: delivery.context.said as string[], askedAt });
			await store.outbox.settle([{ id: delivery.id, fence: delivery.fence, attempt: { at: this.iso(), outcome: 'accepted' }, outcome: 'accepted', messageId: `wamid.${delivery.id}` }], this.iso());
		}
	}

	/** Everything comes to its end: leases of those that went, then tick after tick. */
	async settleAll(): Promise<void> {
		for (let quiet = 0; quiet < 2; ) {
			this.world.now += leaseMs + 1_000;
			const before = this.left.length;
			await this.world.store.outbox.sweep(100, this.iso());
			await this.tick();
			await this.deliver(this.world.store);
			quiet = this.left.length === before ? quiet + 1 : 0;
		}
	}

	readonly saidTo = (name: string): string[] => this.left.flatMap(({ said }) => said).filter((one) => one.includes(` ${name} `)).map((one) => one.split(' ')[0]!);
}

/** What is promised of a notification that waits in an outbox, on every engine. */
export function departureContract(openRoom: () => Promise<StoreRoom>): void {
	jest.setTimeout(120_000);
	let room: StoreRoom;
	let store: Store;
	let world: DeskWorld;
	let outgoing: Outgoing;
	beforeAll(async () => void (room = await openRoom()));
	afterAll(() => room?.stop());
	const begin = async () => {
		store = await openStore(room.newConfig());
		world = new DeskWorld(store);
		outgoing = new Outgoing(world);
	};
	afterEach(() => store?.close());
	const go = (time: string) => void (world.now = at(time));
	const iso = (laterMs = 0) => new Date(world.now + laterMs).toISOString();
	const claim = () => store.outbox.claimDue(accountOf, 1, iso(leaseMs), iso());
	const states = async () => (await store.outbox.find({ limit: 99 })).map(({ state, reason }) => (state === 'canceled' ? `${state} ${reason?.code}` : state)).sort();

	describe('what waits in the outbox', () => {
		beforeEach(begin);
		const breach = async (key = 'T-1') => {
			await world.open(key);
			go('10:00');
			await outgoing.tick();
		};

		it('leaves while it holds, and its end follows', async () => {
			await breach();
			await outgoing.deliver(store);
			await world.desk.act('T-1', { verb: 'resolve' });
			await outgoing.settleAll();
			expect(outgoing.saidTo('Ana')).toEqual(['breach', 'resolved']);
		});

		it('does not leave once its case is resolved, and nobody hears of an end', async () => {
			await breach();
			await world.desk.act('T-1', { verb: 'resolve' });
			await outgoing.tick();
			await outgoing.settleAll();
			expect(outgoing.left).toEqual([]);
			expect(await states()).toEqual(['canceled alarmStale', 'canceled caseOver']);
			expect((await world.desk.get('T-1')).history).toEqual([]);
		});

		it('nor when the end is the first of the two to leave', async () => {
			await breach();
			const [alarm] = await claim();
			await store.outbox.putBack([{ id: alarm!.id, fence: alarm!.fence, dueAt: new Date(at('12:00')).toISOString(), reason: { code: 'outsideSendWindow', words: 'Later.' } }], iso());
			await world.desk.act('T-1', { verb: 'resolve' });
			await outgoing.tick();
			await outgoing.deliver(store);
			expect(outgoing.left).toEqual([]);
			expect(await states()).toEqual(['canceled alarmStale', 'canceled caseOver']);
			go('12:30');
			await outgoing.settleAll();
			expect(outgoing.left).toEqual([]);
		});

		it('does not leave once somebody acknowledged it, and comes back when that has run out', async () => {
			await breach();
			await world.desk.act('T-1', { verb: 'acknowledge' });
			await outgoing.deliver(store);
			expect(outgoing.left).toEqual([]);
			go('11:05');
			await outgoing.tick();
			await outgoing.deliver(store);
			expect(outgoing.saidTo('Ana')).toEqual(['breach']);
		});

		it('goes to the new owner, and again to the first one who has it back', async () => {
			await breach();
			await world.open('T-1', { context: { owner: 'di' } });
			await outgoing.deliver(store);
			await world.open('T-1', { context: { owner: 'ana' } });
			await outgoing.tick();
			await outgoing.deliver(store);
			expect([outgoing.saidTo('Ana'), outgoing.saidTo('Di')]).toEqual([['breach'], []]);
			await world.desk.act('T-1', { verb: 'resolve' });
			await outgoing.settleAll();
			expect([outgoing.saidTo('Ana'), outgoing.saidTo('Di')]).toEqual([['breach', 'resolved'], []]);
		});

		it('leaves once, also where the process went between taking it back and calling it off, and it is told anew', async () => {
			await breach();
			const [alarm] = await claim();
			await world.open('T-1', { context: { owner: 'di' } });
			expect(await departureGate({ store, nowMs: () => world.now })([alarm!])).toMatchObject([{ code: 'alarmStale' }]);
			await world.open('T-1', { context: { owner: 'ana' } });
			await outgoing.tick();
			await outgoing.settleAll();
			expect(outgoing.saidTo('Ana').filter((kind) => kind === 'breach')).toHaveLength(1);
		});

		it('was told when it begins to leave before its end could call it off; then the end follows', async () => {
			await breach();
			const [alarm] = await claim();
			await world.desk.act('T-1', { verb: 'resolve' });
			await outgoing.tick();
			const [ending] = await claim();
			const meanwhile = storeThrough(store, async (name, call) => {
				const answer = await call();
				if (name === 'outbox.find') await store.outbox.begin([{ id: alarm!.id, fence: alarm!.fence }], iso(leaseMs), iso());
				return answer;
			});
			expect(await departureGate({ store: meanwhile, nowMs: () => world.now })([ending!])).toEqual([undefined]);
			expect((await world.desk.get('T-1')).history.map(({ kind }) => kind)).toEqual(['breach', 'resolved']);
		});

		it('and was called off by somebody was never told: its end is not told either', async () => {
			await breach();
			const [alarm] = await store.outbox.find({ limit: 1 });
			await store.outbox.cancel([alarm!.id], { code: 'runCanceled', words: 'The run was stopped.' }, iso());
			await world.desk.act('T-1', { verb: 'resolve' });
			await outgoing.tick();
			await outgoing.settleAll();
			expect(outgoing.left).toEqual([]);
		});

		it('as a digest leaves while a part of it holds, however long it is, and not when nothing does', async () => {
			const keys = Array.from({ length: 25 }, (_, index) => `k${String(index).padStart(2, '0')}`);
			await world.watch(keys.map((key) => ({ key, context: { owner: 'ana' } })));
			go('10:00');
			await outgoing.tick();
			for (const key of keys.slice(0, 24)) await world.desk.act(key, { verb: 'resolve' });
			const [digest] = await store.outbox.find({ limit: 1 });
			const gate = departureGate({ store, nowMs: () => world.now });
			expect(await gate([digest!])).toEqual([undefined]);
			await world.desk.act(keys[24]!, { verb: 'resolve' });
			expect(await gate([digest!])).toEqual([expect.objectContaining({ code: 'caseOver' })]);
			// After an interruption the answer is no again.
			expect(await gate([digest!])).toMatchObject([{ code: 'alarmStale' }]);
			await outgoing.settleAll();
			expect(outgoing.left).toEqual([]);
		});

		it('is found by its business key where nobody said which message it carries; other deliveries pass', async () => {
			await breach();
			const [carried] = await store.outbox.find({ limit: 1 });
			await world.desk.act('T-1', { verb: 'resolve' });
			const gate = departureGate({ store, nowMs: () => world.now });
			const other = { ...carried!, source: {} };
			expect(await gate([{ ...other, keyKind: 'execution' }, { ...other, keyKind: 'business', key: 'order-7' }, { ...other, keyKind: 'business', key: 'a|b|c|d|e|f|g' }])).toEqual([undefined, undefined, undefined]);
			expect(await gate([{ ...other, keyKind: 'business' }])).toMatchObject([{ code: 'caseOver' }]);
		});
	});

	describe('what finally could not be delivered', () => {
		beforeEach(begin);
		const refused = { code: 'unreachableRecipient', words: 'The number has no WhatsApp.' };
		const onItsWay = async () => {
			const [delivery] = await claim();
			const { id, fence } = delivery!;
			await store.outbox.begin([{ id, fence }], iso(leaseMs), iso());
			return { id, fence };
		};
		const fail = async () => await store.outbox.settle([{ ...(await onItsWay()), attempt: { at: iso(), outcome: 'refused' }, outcome: 'failed', reason: refused }], iso());
		const failByReceipt = async () => {
			const claimed = await onItsWay();
			const messageId = `wamid.${claimed.id}`;
			await store.outbox.settle([{ ...claimed, attempt: { at: iso(), outcome: 'accepted' }, outcome: 'accepted', messageId }], iso());
			await store.outbox.foldReceipts([{ id: claimed.id, messageId, status: 'failed', occurredAt: iso(), reason: refused }], iso());
		};
		const breach = async () => {
			await world.open();
			go('10:00');
			await outgoing.tick();
		};

		it.each([
			['when it was sent', async () => void (await fail())],
			['by a receipt', failByReceipt],
		])('%s is told to the catch-all, once, and why; nobody hears of an end whom it did not reach', async (_, how) => {
			await breach();
			await how();
			const [instead, ...others] = await world.tickMessages();
			expect(others).toEqual([]);
			expect(instead!.notifications).toMatchObject([{ kind: 'breach', recipient: { name: 'Operations' }, reasons: [{ selector: 'catchAll', because: [{ selector: 'owner', code: 'deliveryFailed' }] }] }]);
			expect(writeMessage(instead!)).toContain('You are told because a message to the person in charge could not be delivered.');
			expect(await world.tick()).toEqual([]);
			expect((await world.desk.get('T-1')).history.map(({ recipient, failed }) => `${recipient} ${failed}`).sort()).toEqual(['Ana true', 'Operations false']);
			await world.desk.act('T-1', { verb: 'resolve' });
			expect(await world.tick()).toEqual(['resolved Operations T-1']);
		});

		it('to the catch-all either is a notice, once, and no loop', async () => {
			await breach();
			await fail();
			await outgoing.tick();
			await fail();
			const [notice, ...others] = await world.tickMessages();
			expect(others).toEqual([]);
			expect(notice!.notice).toMatchObject({ code: 'undeliverable', caseKey: 'T-1', recipient: 'Operations', problem: refused.words });
			expect(writeNotice(notice!).title).toMatch(/^Nobody could be told of the case "T-1"/);
			expect(await world.tick()).toEqual([]);
			go('10:29');
			expect(await world.tick()).toEqual([]);
		});

		it('and was sent after all before anybody looked is no failure; nor is it one of another tenant', async () => {
			await breach();
			const [failed] = await fail();
			await store.outbox.redrive([failed!.id], iso());
			await outgoing.deliver(store);
			expect(await world.tick()).toEqual([]);
			expect((await world.desk.get('T-1')).history.map(({ failed: hasFailed }) => hasFailed)).toEqual([false]);
			const other = new DeskWorld(store, 'other');
			await other.open();
			other.now = world.now;
			expect(await other.tick()).toEqual(['breach Ana T-1']);
		});

		it('is heard by whichever process ticks next, also where the first one went before it noted how far it was', async () => {
			await breach();
			await fail();
			const forgetful = { ...store, watchers: { ...store.watchers, remember: async () => false } };
			await tick({ ...world.room, store: forgetful, owner: 'p1', name: 'trigger' });
			world.now += 31_000;
			expect(await world.tick('p2')).toEqual(['breach Operations T-1']);
			expect(await world.tick('p2')).toEqual([]);
		});
	});

	it('whatever happens at once: nothing leaves after its end was visible, and everybody who heard of it hears of its end, once', async () => {
		const seeds = runs > 0 ? runs : room.name === 'sqlite' ? 60 : 20;
		let [departed, calledOff, endedEarly] = [0, 0, 0];
		for (let seed = 1; seed <= seeds; seed += 1) {
			await begin();
			const random = new RandomFrom(seed);
			await world.open();
			go('10:00');
			await outgoing.tick();
			const fate = random.pick(['resolve', 'resolve', 'cancel', 'acknowledge', 'reassign', 'pause'] as const);
			let overAt = Number.POSITIVE_INFINITY;
			const interleaved = new Interleaved(store, random, (actor) => {
				const ends = actor.startsWith('courier') && random.chance(0.08);
				if (ends) endedEarly += 1;
				return ends;
			});
			const seenBy = (seen: Store) => Object.assign(new DeskWorld(seen), { now: world.now });
			interleaved.start('source', async (seen) => {
				const own = seenBy(seen);
				if (fate === 'reassign') await own.open('T-1', { context: { owner: 'di' } });
				else await own.desk.act('T-1', { verb: fate });
				if (fate === 'resolve' || fate === 'cancel') overAt = interleaved.step;
			});
			interleaved.start('trigger', async (seen) => {
				const own = new Outgoing(seenBy(seen));
				await own.tick();
				await own.tick();
			});
			for (const name of ['courier-1', 'courier-2']) {
				interleaved.start(name, async (seen) => {
					await outgoing.deliver(seen, () => interleaved.step);
					await outgoing.deliver(seen, () => interleaved.step);
				});
			}
			await interleaved.run();
			const alarms = outgoing.left.filter(({ said }) => !said[0]!.startsWith('resolved'));
			expect({ seed, late: alarms.filter(({ askedAt }) => askedAt > overAt) }).toEqual({ seed, late: [] });
			if (overAt === Number.POSITIVE_INFINITY) await world.desk.act('T-1', { verb: 'resolve' });
			await outgoing.settleAll();
			for (const name of ['Ana', 'Bo', 'Cy', 'Di']) {
				const said = outgoing.saidTo(name);
				const heard = said.some((kind) => kind !== 'resolved');
				expect({ seed, fate, name, said: said.filter((kind) => kind === 'resolved'), lastIsEnd: !heard || said.at(-1) === 'resolved' }).toEqual({ seed, fate, name, said: heard ? ['resolved'] : [], lastIsEnd: true });
			}
			departed += outgoing.left.length;
			calledOff += (await states()).filter((state) => state.startsWith('canceled')).length;
			await store.close();
		}
		if (runs > 0) console.log(`${runs} interleavings: ${departed} left, ${calledOff} called off, ${endedEarly} couriers ended early`);
		expect([departed > 0, calledOff > 0, endedEarly > 0]).toEqual([true, true, true]);
	});
}
