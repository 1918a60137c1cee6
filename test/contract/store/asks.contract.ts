import type { AskChange, NewAsk, Store } from '../../../core/store';
import type { Bench } from './contract';
import { account, noonMs } from './sampleDelivery';

const wait = (id: string, place = `place ${id}`) => ({ id, account, place, resumeUrl: `http://n8n/webhook-waiting/1/node?wait=${id}&signature=s` });
const ask = (id: string, change: Partial<NewAsk> = {}): NewAsk => ({ id, item: 0, plan: { question: id }, people: ['15550100001'], nextDueAt: noonMs + 1_000, ...change });
const ended: AskChange = { facts: [{ kind: 'ended' }], isOpen: false };
const end = (store: Store, id: string, now = noonMs) => store.asks.change(id, () => ended, now);

export function asksContract({ store: newStore, open, room }: Bench): void {
	describe('questions', () => {
		it('are kept with their wait, once', async () => {
			const { asks } = await newStore();
			await asks.keep(wait('w'), [ask('a'), ask('b', { item: 1 })], noonMs);
			await asks.change('a', () => ({ facts: [{ kind: 'asked' }], isOpen: true, nextDueAt: 5 }), noonMs + 1);
			await asks.keep(wait('w'), [ask('a', { plan: { question: 'other' } })], noonMs + 2);
			expect(await asks.get('a')).toEqual({ id: 'a', account, wait: 'w', item: 0, plan: { question: 'a' }, facts: [{ kind: 'asked' }], isOpen: true, nextDueAt: 5, createdAt: noonMs, changedAt: noonMs + 1 });
			expect((await asks.ofWait('w')).map(({ id }) => id)).toEqual(['a', 'b']);
			expect(await asks.wait('w')).toEqual({ ...wait('w'), state: 'waiting', takenAt: undefined, tries: 0, createdAt: noonMs });
			expect([await asks.get('none'), await asks.change('none', () => ended, noonMs), await asks.wait('none')]).toEqual([undefined, undefined, undefined]);
		});

		it('lose no change when two processes change one', async () => {
			const config = room().newConfig();
			const [one, other] = [await open(config), await open(config)];
			await one.asks.keep(wait('w'), [ask('a')], noonMs);
			const add = (store: Store, name: string) => store.asks.change('a', ({ facts }) => ({ facts: [...facts, { name }], isOpen: true }), noonMs);
			await Promise.all(Array.from({ length: 20 }, (_, index) => add(index % 2 === 0 ? one : other, String(index))));
			expect((await one.asks.get('a'))!.facts).toHaveLength(20);
		});

		it('are found open by whoever may answer, in their own account only', async () => {
			const { asks } = await newStore();
			await asks.keep(wait('w'), [ask('a'), ask('b', { people: ['15550100002', 'us.77'] })], noonMs);
			await asks.keep({ ...wait('other'), account: 'other' }, [ask('c')], noonMs);
			const idsFor = async (...people: string[]) => (await asks.openFor(account, people)).map(({ id }) => id);
			expect([await idsFor('15550100001'), await idsFor('us.77', 'nobody'), await idsFor()]).toEqual([['a'], ['b'], []]);
			await asks.change('a', () => ended, noonMs);
			expect(await idsFor('15550100001')).toEqual([]);
		});

		it('remember by which messages they were answered', async () => {
			const { asks } = await newStore();
			await asks.keep(wait('w'), [ask('a')], noonMs);
			await asks.change('a', ({ facts }) => ({ facts, isOpen: true, messageId: 'wamid.1' }), noonMs);
			expect((await asks.answeredBy(account, 'wamid.1'))?.id).toBe('a');
			expect([await asks.answeredBy('other', 'wamid.1'), await asks.answeredBy(account, 'wamid.2')]).toEqual([undefined, undefined]);
		});

		it('are claimed when they are due, by one process until the lease ends', async () => {
			const { asks } = await newStore();
			await asks.keep(wait('w'), [ask('late', { nextDueAt: noonMs + 2_000 }), ask('early'), ask('never', { nextDueAt: undefined })], noonMs);
			expect(await asks.claimDue(account, 9, noonMs + 60_000, noonMs + 999)).toEqual([]);
			expect((await asks.claimDue(account, 9, noonMs + 60_000, noonMs + 1_500)).map(({ id }) => id)).toEqual(['early']);
			expect((await asks.claimDue(account, 9, noonMs + 60_000, noonMs + 5_000)).map(({ id }) => id)).toEqual(['late']);
			expect(await asks.claimDue(account, 9, noonMs + 60_000, noonMs + 5_000)).toEqual([]);
			expect(await asks.claimDue('other', 9, noonMs + 60_000, noonMs + 99_000)).toEqual([]);
			expect(await asks.claimDue(account, 9, noonMs + 200_000, noonMs + 60_000)).toHaveLength(2);
		});
	});

	describe('executions that wait for questions', () => {
		it('are called once all of their questions have ended, also when the last two end together', async () => {
			const config = room().newConfig();
			const [one, other] = [await open(config), await open(config)];
			await one.asks.keep(wait('w'), [ask('a'), ask('b', { item: 1 }), ask('c', { item: 2 })], noonMs);
			await end(one, 'c');
			expect(await one.asks.claimWaits(account, 9, noonMs + 9, noonMs)).toEqual([]);
			await Promise.all([end(one, 'a'), end(other, 'b')]);
			const claimed = await one.asks.claimWaits(account, 9, noonMs + 60_000, noonMs);
			expect(claimed).toEqual([expect.objectContaining({ id: 'w', tries: 1, resumeUrl: wait('w').resumeUrl })]);
			expect(await other.asks.claimWaits(account, 9, noonMs + 60_000, noonMs)).toEqual([]);
			await one.asks.settleWait('w', { callAt: noonMs + 10 }, noonMs);
			expect(await one.asks.claimWaits(account, 9, noonMs + 60_000, noonMs + 10)).toEqual([expect.objectContaining({ tries: 2 })]);
			await one.asks.settleWait('w', 'over', noonMs);
			expect(await one.asks.claimWaits(account, 9, noonMs + 99_000, noonMs + 99_000)).toEqual([]);
		});

		it('take their result once, of however many that try at once', async () => {
			const config = room().newConfig();
			const stores = [await open(config), await open(config)];
			const [{ asks }] = stores as [Store];
			await asks.keep(wait('w'), [ask('a')], noonMs);
			expect([await asks.takeResult('w', 0, noonMs), await asks.takeResult('none', 0, noonMs)]).toEqual(['open', 'unknown']);
			await end(stores[0]!, 'a');
			const takings = await Promise.all(Array.from({ length: 12 }, (_, index) => stores[index % 2]!.asks.takeResult('w', noonMs - 1, noonMs)));
			expect(takings.filter((one) => one === 'taken')).toHaveLength(1);
			expect(takings.filter((one) => one === 'takenBefore')).toHaveLength(11);
		});

		it('take it again only where it was taken long ago and nobody has seen it go on', async () => {
			const { asks, ...store } = await newStore();
			await asks.keep(wait('w'), [ask('a')], noonMs);
			await end({ asks, ...store } as Store, 'a');
			expect(await asks.takeResult('w', noonMs - 60_000, noonMs)).toBe('taken');
			expect(await asks.takeResult('w', noonMs, noonMs + 60_000)).toBe('takenBefore');
			expect(await asks.takeResult('w', noonMs + 1, noonMs + 60_001)).toBe('taken');
			await asks.settleWait('w', 'over', noonMs + 60_002);
			expect(await asks.takeResult('w', noonMs + 999_999, noonMs + 999_999)).toBe('takenBefore');
		});

		it('are over as soon as the same node waits for something newer', async () => {
			const store = await newStore();
			await store.asks.keep(wait('first', 'same place'), [ask('a')], noonMs);
			await end(store, 'a');
			expect(await store.asks.takeResult('first', 0, noonMs)).toBe('taken');
			await store.asks.keep(wait('second', 'same place'), [ask('b')], noonMs);
			expect(await store.asks.takeResult('first', noonMs + 999, noonMs + 999)).toBe('takenBefore');
			expect((await store.asks.wait('first'))?.state).toBe('over');
			expect((await store.asks.wait('second'))?.state).toBe('waiting');
		});

		it('are forgotten with all about them once they are over and old', async () => {
			const store = await newStore();
			const { asks } = store;
			await asks.keep(wait('old'), [ask('a')], noonMs);
			await asks.keep(wait('open'), [ask('b')], noonMs);
			await asks.change('a', () => ({ ...ended, messageId: 'wamid.1' }), noonMs);
			await asks.settleWait('old', 'over', noonMs + 10);
			expect(await asks.purge(noonMs + 10, 9)).toBe(0);
			expect(await asks.purge(noonMs + 11, 9)).toBe(1);
			expect([await asks.get('a'), await asks.wait('old'), await asks.answeredBy(account, 'wamid.1')]).toEqual([undefined, undefined, undefined]);
			expect(await asks.get('b')).toBeDefined();
		});
	});
}
