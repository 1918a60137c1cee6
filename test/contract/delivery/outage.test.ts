import { CloudApiError, type CloudApi } from '../../../core/cloudApi';
import type { DeliveryEventKind } from '../../../core/store';
import { sampleOrder } from './given/sampleOrder';
import { startWorld, type World } from './given/startWorld';

jest.setTimeout(180_000);

const minuteMs = 60_000;
const everyMinutes = 5;
const tell: DeliveryEventKind[] = ['failed', 'unknown', 'circuitOpened', 'circuitClosed', 'audit'];

/** An hour without the provider: every five minutes some messages are asked for, and the Outbox Trigger looks. */
describe('an hour without the provider', () => {
	let world: World;
	beforeEach(async () => void (world = await startWorld({ grainMs: 100 })));
	afterEach(() => world.close());

	async function anHour(api: CloudApi, backAgain: () => Promise<void>) {
		const { store } = await world.newStore();
		const told: Array<{ kind: string; minute: number }> = [];
		const reached: number[] = [];
		const counted: CloudApi = { ...api, call: ((call) => (reached.push(world.clock.nowMs()), api.call(call))) as CloudApi['call'] };
		let ordered = 0;
		const order = () => sampleOrder(`hour-${(ordered += 1)}`, { to: `15550130${String(ordered).padStart(3, '0')}`, urgency: ordered % 5 === 0 ? 'urgent' : 'routine' });
		const look = async (minute: number) => {
			const tick = await world.look({ store, api: counted }, { tell });
			told.push(...tick.events.map(({ kind }) => ({ kind, minute })));
			await tick.told();
		};
		/** Some minutes in which messages are asked for, or not, and one look. */
		const minutes = async (from: number, to: number, orders: number) => {
			for (let minute = from; minute < to; minute += everyMinutes) {
				const endMs = world.clock.nowMs() + everyMinutes * minuteMs;
				if (orders > 0) await world.clock.run(world.courier({ store, api: counted }).deliver(Array.from({ length: orders }, order), { waitAtMostMs: 2_000, concurrency: 4 }));
				await look(minute);
				world.clock.advance(Math.max(0, endMs - world.clock.nowMs()));
			}
		};
		await look(-1);
		await minutes(0, 60, 40);
		const during = { accepted: (await world.accepted()).length, requests: reached.length };
		await backAgain();
		await minutes(60, 80, 0);
		const deliveries = await store.outbox.find({ limit: 1000 });
		return { store, told, during, ordered, after: await world.accepted(), deliveries, count: (kind: string) => told.filter((event) => event.kind === kind).length };
	}

	it('whose connections are refused: nothing is lost, nothing unknown, and the backlog drains within the limits', async () => {
		let away = true;
		const refused = () => Promise.reject(new CloudApiError({ category: 'notSent', what: 'No connection.', fix: 'Check the network.', retry: 'later' }));
		const api: CloudApi = { ...world.api, call: (call) => (away ? refused() : world.api.call(call)) };
		const { count, during, ordered, after, deliveries } = await anHour(api, async () => void (away = false));
		expect([count('circuitOpened'), count('circuitClosed'), count('failed'), count('unknown'), count('audit')]).toEqual([1, 1, 0, 0, 0]);
		expect(during.accepted).toBe(0);
		expect(ordered).toBe(480);
		expect(after).toHaveLength(ordered);
		expect(new Set(after.map(({ bizOpaqueCallbackData }) => bizOpaqueCallbackData)).size).toBe(ordered);
		expect(deliveries.every(({ state }) => state === 'accepted')).toBe(true);
		expect(await world.refused()).toEqual({});
	});

	it('that answers 503 to everything: few outcomes are unknown, and all others arrive once', async () => {
		await world.faults({ kind: 'unavailable', scope: { path: '/' } });
		const { count, during, ordered, after, deliveries } = await anHour(world.api, () => world.faults());
		expect([count('circuitOpened'), count('circuitClosed'), count('audit')]).toEqual([1, 1, 0]);
		const failed = deliveries.filter(({ state }) => state === 'failed');
		// Those whose answers opened the circuit; it is probed by a read, not by a message.
		expect(failed.length).toBeLessThanOrEqual(10);
		expect(failed.every(({ reason }) => reason?.code === 'unknownOutcome')).toBe(true);
		expect([count('unknown'), count('failed')]).toEqual([failed.length, failed.length]);
		expect(during.accepted).toBe(0);
		expect(after).toHaveLength(ordered - failed.length);
		expect(new Set(after.map(({ bizOpaqueCallbackData }) => bizOpaqueCallbackData)).size).toBe(after.length);
		// Urgent messages asked again and again whether the provider is back.
		expect(during.requests).toBeGreaterThan(60);
	});
});
