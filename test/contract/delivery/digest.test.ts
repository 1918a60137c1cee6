import fc from 'fast-check';
import type { Order } from '../../../core/delivery';
import { person } from './given/people';
import { sampleOrder } from './given/sampleOrder';
import { startWorld, type World } from './given/startWorld';

jest.setTimeout(120_000);

const hourMs = 3_600_000;
const atMost = (most: number) => ({ most, withinMs: hourMs, rest: 'digest' as const });
const news = (name: string, changes: Parameters<typeof sampleOrder>[1] = {}): Order => sampleOrder(name, { body: `${name} is late\nhttps://example.com/${name}`, throttle: atMost(2), ...changes });

/** What a recipient gets beyond the limit that was set. */
describe('digests', () => {
	let world: World;
	beforeAll(async () => void (world = await startWorld({ grainMs: 200, enforceLimits: false })));
	afterAll(() => world?.close());

	const send = (store: Awaited<ReturnType<World['newStore']>>['store'], orders: Order[]) => world.clock.run(world.courier({ store }).deliver(orders, { waitAtMostMs: 2 * hourMs }));

	it('what is too much goes in one message when there is room; urgent ones do not wait for it', async () => {
		const { store } = await world.newStore();
		await world.accepted();
		const urgent = news('urgent', { urgency: 'urgent', throttle: undefined });
		const orders = [...['a', 'b', 'c', 'd', 'e'].map((name) => news(name)), urgent, news('other', { to: person(1) })];
		const reports = await send(store, orders);
		expect(reports.map(({ outcome }) => outcome)).toEqual(['accepted', 'deferred', 'deferred', 'deferred', 'deferred', 'accepted', 'accepted']);
		await world.accepted();
		expect((await world.look({ store })).report.due).toBe(0);
		world.clock.advance(hourMs);
		const { report } = await world.look({ store });
		const [digest, ...more] = await world.accepted();
		expect(more).toEqual([]);
		expect(digest!.body).toMatch(/^\*4 updates\*\n• b is late https:\/\/example.com\/b\n/);
		expect(report).toMatchObject({ accepted: 1, elsewhere: 0 });
		expect(report.due).toBe(report.accepted + report.canceled);
		expect(await world.find(store, 'e')).toMatchObject({ state: 'canceled', reason: { code: 'inDigest' } });
	});

	it('nothing is dropped, nothing is sent twice and nobody gets more than the limit, whatever comes when', async () => {
		const plan = fc.record({
			most: fc.integer({ min: 1, max: 3 }),
			orders: fc.array(fc.record({ minute: fc.nat(150), person: fc.nat(1), subject: fc.option(fc.nat(2), { nil: undefined }), queue: fc.boolean() }), { minLength: 1, maxLength: 14 }),
			resolves: fc.array(fc.record({ minute: fc.nat(150), subject: fc.nat(2) }), { maxLength: 2 }),
		});
		let nth = 0;
		await fc.assert(
			fc.asyncProperty(plan, async ({ most, orders, resolves }) => {
				const run = `run${(nth += 1)}`;
				const { store } = await world.newStore();
				await world.accepted();
				const startMs = world.clock.nowMs();
				const times: Array<{ to: string; atMs: number }> = [];
				const gather = async () => times.push(...(await world.accepted()).filter(({ body }) => body !== 'over').map(({ to }) => ({ to, atMs: world.clock.nowMs() })));
				for (let minute = 0; minute <= 600; minute += 10) {
					world.clock.advance(Math.max(0, startMs + minute * 60_000 - world.clock.nowMs()));
					const now = orders.flatMap((order, index) => (Math.floor(order.minute / 10) * 10 === minute ? [{ ...order, key: `${run}-${index}` }] : []));
					await send(store, now.map(({ key, person: whom, subject, queue }) => news(key, { to: person(whom), throttle: atMost(most), mode: queue ? 'queue' : 'now', ...(subject !== undefined && { subject: { key: `${run}-s${subject}`, onNewer: 'repeat', reopens: false } }) })));
					for (const { subject } of resolves.filter((resolve) => Math.floor(resolve.minute / 10) * 10 === minute)) {
						const over = ({ last }: { last: { message: Order['message'] } }) => ({ ...last.message, content: { kind: 'text' as const, body: 'over', previewUrl: false } });
						await world.clock.run(world.courier({ store }).resolve({ key: `${run}-s${subject}`, over, context: {}, source: {} }, { waitAtMostMs: 60_000 }));
					}
					await world.look({ store });
					await gather();
				}
				for (const [index] of orders.entries()) {
					const delivery = (await world.find(store, `${run}-${index}`))!;
					const [digest] = delivery.digestId === undefined ? [] : await store.outbox.find({ id: delivery.digestId, limit: 1 });
					const reached = delivery.state === 'accepted' || digest?.state === 'accepted' || delivery.reason?.code === 'subjectResolved';
					expect([delivery.key, delivery.state, delivery.reason?.code, digest?.state, reached]).toEqual([delivery.key, delivery.state, delivery.reason?.code, digest?.state, true]);
					if (digest !== undefined) expect(JSON.stringify(digest.message)).toContain(`${run}-${index} is late`);
				}
				for (const { to, atMs } of times) expect(times.filter((other) => other.to === to && other.atMs >= atMs && other.atMs < atMs + hourMs - 600_000).length).toBeLessThanOrEqual(most);
			}),
			{ numRuns: 8 },
		);
	});
});
