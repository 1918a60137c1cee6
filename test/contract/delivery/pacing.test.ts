import { sampleOrder, sampleOrders } from './given/sampleOrder';
import { person } from './given/people';
import { startWorld, type World } from './given/startWorld';

jest.setTimeout(120_000);

/** Limits of the provider, under a clock that passes as fast as the machine allows. The sandbox reckons them for itself. */
describe('pacing', () => {
	let world: World;
	beforeEach(async () => void (world = await startWorld({ grainMs: 100 })));
	afterEach(() => world.close());

	/** To people who are no two the same, so that the pace to one person plays no part. */
	const toMany = (count: number, name: string) => Array.from({ length: count }, (_, index) => sampleOrder(`${name}-${index}`, { to: `15550${name.length}${String(index).padStart(5, '0')}` }));

	it('1,000 messages at 80 per second: no refusal, and hardly longer than the limit takes', async () => {
		const { store } = await world.newStore();
		const startedMs = world.clock.nowMs();
		const reports = await world.clock.run(world.courier({ store }).deliver(toMany(1000, 'many'), { waitAtMostMs: 60_000 }));
		const seconds = (world.clock.nowMs() - startedMs) / 1000;
		expect(reports.every(({ outcome }) => outcome === 'accepted')).toBe(true);
		expect(await world.refused()).toEqual({});
		expect(await world.accepted()).toHaveLength(1000);
		// The limit allows 80 at once and 80 in each second after that.
		expect(seconds).toBeLessThanOrEqual(((1000 - 80) / 80) * 1.05);
	});

	it('two processes at once share the number: no refusal either', async () => {
		const { store, config } = await world.newStore();
		const startedMs = world.clock.nowMs();
		const couriers = [world.courier({ store, owner: 'a' }), world.courier({ store: await world.open(config), owner: 'b' })];
		await world.clock.run(Promise.all(['first', 'second!'].map((name, index) => couriers[index]!.deliver(toMany(400, name), { waitAtMostMs: 60_000 }))));
		expect(await world.refused()).toEqual({});
		expect(await world.accepted()).toHaveLength(800);
		expect((world.clock.nowMs() - startedMs) / 1000).toBeLessThanOrEqual(((800 - 80) / 80) * 1.05);
	});

	it('60 messages to one person: no refusal, in their order, as soon as the debt of the first 45 is paid', async () => {
		const { store } = await world.newStore();
		const startedMs = world.clock.nowMs();
		const orders = Array.from({ length: 60 }, (_, index) => sampleOrder(`one-${index}`, { body: String(index) }));
		const reports = await world.clock.run(world.courier({ store }).deliver(orders, { waitAtMostMs: 600_000 }));
		expect(reports.every(({ outcome }) => outcome === 'accepted')).toBe(true);
		expect(await world.refused()).toEqual({});
		expect((await world.accepted()).map(({ body }) => Number(body))).toEqual(Array.from({ length: 60 }, (_, index) => index));
		expect((world.clock.nowMs() - startedMs) / 1000).toBeLessThanOrEqual(45 * 6 + 6);
	});

	it('and when there is no time to wait for that, the outbox sends the rest, in their order', async () => {
		const { store } = await world.newStore();
		const orders = Array.from({ length: 60 }, (_, index) => sampleOrder(`rest-${index}`, { body: String(index) }));
		const reports = await world.clock.run(world.courier({ store }).deliver(orders, { waitAtMostMs: 20_000 }));
		expect(reports.filter(({ outcome }) => outcome === 'deferred')).toHaveLength(15);
		for (let looks = 0; looks < 8; looks += 1) {
			world.clock.advance(45_000);
			await world.look({ store });
		}
		expect(await world.refused()).toEqual({});
		expect((await world.accepted()).map(({ body }) => Number(body))).toEqual(Array.from({ length: 60 }, (_, index) => index));
	});

	it('an urgent message passes a long line of routine ones', async () => {
		const { store, config } = await world.newStore();
		const slow = world.courier({ store, owner: 'a' }).deliver(toMany(300, 'many'), { waitAtMostMs: 60_000 });
		const urgent = world.clock.sleep(2000).then(async () => {
			const startedMs = world.clock.nowMs();
			await world.courier({ store: await world.open(config), owner: 'b' }).deliver([sampleOrder('now', { urgency: 'urgent', to: person(3) })], { waitAtMostMs: 60_000 });
			return world.clock.nowMs() - startedMs;
		});
		expect(await world.clock.run(urgent)).toBeLessThan(1000);
		await world.clock.run(slow);
		expect(await world.refused()).toEqual({});
	});

	it('a refusal of the number makes everybody slower for a while, and nothing is lost', async () => {
		const { store } = await world.newStore();
		await world.faults({ kind: 'rateLimited', share: 0.05, seed: 3 });
		const reports = await world.clock.run(world.courier({ store }).deliver(sampleOrders(150, 'slower'), { waitAtMostMs: 600_000 }));
		expect(reports.every(({ outcome }) => outcome === 'accepted')).toBe(true);
		expect(await world.accepted()).toHaveLength(150);
	});
});
