import { account, after, noonMs, sampleDelivery, waitingDelivery } from './sampleDelivery';
import type { Bench } from './contract';
import { startWorkers, type Workers } from './workers';

const processes = 8;
const sender = `${account}|300111222333444`;
const names = (prefix: string, count: number) => Array.from({ length: count }, (_, index) => `${prefix}${index}`);
/** The list from another place on, so that no two processes begin alike. */
const turned = <T>(list: T[], by: number) => [...list.slice(by), ...list.slice(0, by)];

export function processesContract({ room, open }: Bench): void {
	describe('many processes at once', () => {
		let workers: Workers;
		beforeAll(() => {
			workers = startWorkers(processes);
		});
		afterAll(() => workers.stop());
		const each = <T>(job: (index: number) => T) => Array.from({ length: processes }, (_, index) => job(index));

		it('start on an empty store', async () => {
			const config = room().newConfig();
			expect(await workers.run(config, each(() => ({ do: 'open' })))).toEqual(each(() => 'opened'));
			expect(await (await open(config)).outbox.find({ limit: 1 })).toEqual([]);
		});

		it('reserve a key exactly once', async () => {
			const config = room().newConfig();
			await open(config);
			const keys = names('k', 60);
			const kinds = await workers.run<string[]>(config, each((index) => ({ do: 'reserve', keys: turned(keys, index * 7), body: index % 2 ? 'one' : 'other' })));
			const byKey = keys.map((_, place) => kinds.map((list, index) => list[(place - index * 7 + keys.length * 8) % keys.length]));
			for (const found of byKey) {
				expect(found.filter((kind) => kind === 'reserved')).toHaveLength(1);
				expect(found.filter((kind) => kind === 'taken')).toHaveLength(processes / 2 - 1);
				expect(found.filter((kind) => kind === 'conflict')).toHaveLength(processes / 2);
			}
		});

		it('claim what is due, each delivery once', async () => {
			const config = room().newConfig();
			const store = await open(config);
			const keys = names('k', 300);
			await store.outbox.reserve(keys.map((key, index) => waitingDelivery(key, -index)), after(-1_000));
			const claimed = (await workers.run<string[]>(config, each(() => ({ do: 'claimDue', limit: 7, rounds: 8 })))).flat();
			expect(claimed.length).toBe(300);
			expect(new Set(claimed).size).toBe(300);
		});

		it('begin a claim once', async () => {
			const config = room().newConfig();
			const store = await open(config);
			const { delivery } = (await store.outbox.reserve([sampleDelivery('k')], after(0)))[0]!;
			const departures = (await workers.run<string[]>(config, each(() => ({ do: 'begin', id: delivery.id, fence: 1 })))).flat();
			expect(departures.filter((departure) => departure === 'leaving')).toHaveLength(1);
		});

		it('never book more than the budgets allow, in any stretch of time', async () => {
			const config = room().newConfig();
			await open(config);
			const recipients = (index: number) => ['shared', ...names(`p${index}-`, 20)];
			const booked = await workers.run<number[]>(config, each((index) => ({ do: 'book', sender, recipients: recipients(index), nowMs: noonMs, stepMs: 150, rounds: 8 })));
			const instants = booked.flat().sort((left, right) => left - right);
			expect(instants.length).toBeGreaterThan(100);
			for (const [first, from] of instants.entries()) {
				for (let last = first; last < instants.length; last++) expect(last - first + 1).toBeLessThanOrEqual(61 + ((instants[last]! - from) * 80) / 1_000);
			}
		});

		it('lend one person no more than the debt model allows', async () => {
			const config = room().newConfig();
			await open(config);
			const booked = await workers.run<number[]>(config, each(() => ({ do: 'book', sender, recipients: names('', 10).map(() => 'shared'), nowMs: noonMs, stepMs: 1_000, rounds: 5 })));
			expect(booked.flat()).toHaveLength(45);
		});

		it('open a circuit once', async () => {
			const config = room().newConfig();
			const store = await open(config);
			await workers.run(config, each(() => ({ do: 'fail', sender, times: 3, nowMs: noonMs })));
			expect((await store.events.after(account, 0, 10)).map(({ kind }) => kind)).toEqual(['circuitOpened']);
			expect((await store.senders.state(sender, noonMs)).circuit.failures).toBe(processes * 3);
		});

		it('write events that no reader skips', async () => {
			const config = room().newConfig();
			const store = await open(config);
			let position = 0;
			const seen: number[] = [];
			const read = async () => {
				for (const { seq } of await store.events.after(account, position, 1_000)) seen.push((position = seq));
			};
			let done = false;
			const reader = (async () => {
				while (!done) {
					await read();
					await new Promise((resolve) => setImmediate(resolve));
				}
			})();
			const own = (index: number) => names(`own${index}-`, 20);
			await workers.run(config, each((index) => ({ do: 'tell', names: [...own(index), ...turned(names('shared', 20), index)] })));
			done = true;
			await reader;
			await read();
			expect(seen).toEqual(Array.from({ length: processes * 20 + 20 }, (_, index) => index + 1));
		});

		it('open each event of a box once, and number them without gaps for whoever reads along', async () => {
			const config = room().newConfig();
			const store = await open(config);
			const keys = names('k', 200);
			const seen: number[] = [];
			let done = false;
			const read = async () => {
				for (const { seq } of await store.inbox.after('box', seen.at(-1) ?? 0, 1_000)) seen.push(seq);
			};
			const reader = (async () => {
				while (!done) {
					await read();
					await new Promise((resolve) => setImmediate(resolve));
				}
			})();
			const fresh = await workers.run<number>(config, each((index) => ({ do: 'openBodies', box: 'box', keys: turned(keys, index * 25), atOnce: 10 })));
			done = true;
			await reader;
			await read();
			expect(fresh.reduce((sum, count) => sum + count, 0)).toBe(200);
			expect(seen).toEqual(keys.map((_, index) => index + 1));
			expect(new Set((await store.inbox.after('box', 0, 1_000)).map(({ content }) => content.key))).toEqual(new Set(keys));
		});

		it('lose nothing when one of them is killed, and let it do nothing afterwards', async () => {
			const config = room().newConfig();
			const store = await open(config);
			await store.outbox.reserve(names('k', 5).map((key) => waitingDelivery(key, 0)), after(0));
			const mortal = startWorkers(1);
			const [claimed] = await mortal.run<string[]>(config, [{ do: 'claimDue', limit: 5, rounds: 1 }]);
			await mortal.run(config, [{ do: 'begin', id: claimed![0]!, fence: 1 }]);
			mortal.stop();
			expect(await store.outbox.sweep(10, after(60_000))).toMatchObject({ reclaimed: 4, lost: 1 });
			expect(await store.outbox.claimDue(account, 9, after(90_000), after(60_001))).toHaveLength(4);
			expect(await store.outbox.begin(claimed!.map((id) => ({ id, fence: 1 })), after(99_000), after(60_002))).toEqual(claimed!.map(() => 'superseded'));
			expect(await store.outbox.begin(claimed!.slice(1).map((id) => ({ id, fence: 2 })), after(99_000), after(60_003))).toEqual(claimed!.slice(1).map(() => 'leaving'));
		});
	});
}
