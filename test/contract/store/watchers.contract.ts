import type { Bench } from './contract';
import { account, after } from './sampleDelivery';

const watcher = { name: 'w1|node', kind: 'outbox', account };

export function watchersContract({ store: newStore }: Bench): void {
	describe('watchers', () => {
		it('give the word to one owner at a time', async () => {
			const { watchers } = await newStore();
			expect(await watchers.lease(watcher, 'a', 1_000, after(0))).toEqual({ ...watcher, fence: 1, heartbeatAt: after(0), leaseUntil: after(1_000), memory: {} });
			expect(await watchers.lease(watcher, 'b', 1_000, after(999))).toBeUndefined();
			expect(await watchers.lease(watcher, 'a', 1_000, after(500))).toMatchObject({ fence: 1, leaseUntil: after(1_500) });
			expect(await watchers.lease(watcher, 'b', 1_000, after(1_500))).toMatchObject({ fence: 2 });
			expect(await watchers.lease(watcher, 'a', 1_000, after(1_501))).toBeUndefined();
		});

		it('give it to another at once where the clock has been put back by hours, but not by as much as clocks may differ', async () => {
			const { watchers } = await newStore();
			await watchers.lease(watcher, 'a', 1_000, after(36_000_000));
			expect(await watchers.lease(watcher, 'b', 1_000, after(35_940_000))).toBeUndefined();
			expect(await watchers.lease(watcher, 'b', 1_000, after(0))).toMatchObject({ fence: 2, heartbeatAt: after(0), leaseUntil: after(1_000) });
			expect(await watchers.lease(watcher, 'c', 1_000, after(500))).toBeUndefined();
		});

		it('remember only what the present owner writes', async () => {
			const { watchers } = await newStore();
			await watchers.lease(watcher, 'a', 1_000, after(0));
			expect(await watchers.remember(watcher.name, 1, { seq: 7, said: '"ü"' }, after(10))).toBe(true);
			expect(await watchers.lease(watcher, 'b', 1_000, after(2_000))).toMatchObject({ fence: 2, memory: { seq: 7, said: '"ü"' } });
			expect(await watchers.remember(watcher.name, 1, { seq: 1 }, after(2_001))).toBe(false);
			expect(await watchers.remember('nobody', 1, {}, after(2_001))).toBe(false);
			expect(await watchers.lease(watcher, 'b', 1_000, after(2_002))).toMatchObject({ memory: { seq: 7 } });
		});

		it('let go at once', async () => {
			const { watchers } = await newStore();
			await watchers.lease(watcher, 'a', 1_000_000, after(0));
			await watchers.release(watcher.name, 'b');
			expect(await watchers.lease(watcher, 'b', 1_000, after(1))).toBeUndefined();
			await watchers.release(watcher.name, 'a');
			expect(await watchers.remember(watcher.name, 1, {}, after(2))).toBe(false);
			expect(await watchers.lease(watcher, 'b', 1_000, after(2))).toMatchObject({ fence: 2 });
		});

		it('are listed by kind and account', async () => {
			const { watchers } = await newStore();
			for (const name of ['w2', 'w1']) await watchers.lease({ ...watcher, name }, 'a', 1_000, after(0));
			await watchers.lease({ ...watcher, name: 'other kind', kind: 'other' }, 'a', 1_000, after(0));
			await watchers.lease({ ...watcher, name: 'other account', account: 'other' }, 'a', 1_000, after(0));
			await watchers.remember('w1', 1, { seq: 3 }, after(5));
			expect((await watchers.list('outbox', account, after(0))).map(({ name, memory }) => [name, memory])).toEqual([['w1', { seq: 3 }], ['w2', {}]]);
			expect((await watchers.list('outbox', account, after(5))).map(({ name }) => name)).toEqual(['w1']);
		});

		it('are found by the beginning of their name, taken as it is', async () => {
			const { watchers } = await newStore();
			for (const name of ['a%:1', 'a%:2', 'ab:3']) await watchers.lease({ ...watcher, name }, 'a', 1_000, after(0));
			await watchers.lease({ ...watcher, name: 'a%:other kind', kind: 'other' }, 'a', 1_000, after(0));
			await watchers.remember('a%:2', 1, { seq: 3 }, after(5));
			expect((await watchers.named('outbox', 'a%:', after(0))).map(({ name, memory }) => [name, memory])).toEqual([['a%:1', {}], ['a%:2', { seq: 3 }]]);
			expect((await watchers.named('outbox', 'a%:', after(5))).map(({ name }) => name)).toEqual(['a%:2']);
		});

		it('are forgotten with their memory, by their present owner only', async () => {
			const { watchers } = await newStore();
			await watchers.lease(watcher, 'a', 1_000, after(0));
			await watchers.remember(watcher.name, 1, { seq: 3 }, after(0));
			await watchers.forget(watcher.name, 'b');
			expect(await watchers.list('outbox', account, after(0))).toHaveLength(1);
			await watchers.forget(watcher.name, 'a');
			expect(await watchers.list('outbox', account, after(0))).toEqual([]);
			expect(await watchers.lease(watcher, 'b', 1_000, after(1))).toMatchObject({ fence: 1, memory: {} });
		});

		it('are alive when they were heard of', async () => {
			const { watchers } = await newStore();
			await watchers.lease(watcher, 'a', 1_000, after(0));
			expect(await watchers.isAlive('outbox', account, after(0))).toBe(true);
			expect(await watchers.isAlive('outbox', account, after(1))).toBe(false);
			expect(await watchers.isAlive('other', account, after(0))).toBe(false);
			expect(await watchers.isAlive('outbox', 'other', after(0))).toBe(false);
			await watchers.remember(watcher.name, 1, {}, after(50));
			expect(await watchers.isAlive('outbox', account, after(50))).toBe(true);
		});
	});
}
