import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore, type Store } from '../../../core/store';
import { tick } from '../../../core/watch';
import { messageHand } from '../../../nodes/SlaWatcherTrigger/messageHand';
import { at, DeskWorld } from '../../contract/watch/deskWorld';
import { givenTrigger } from '../nodes/givenTrigger';

describe('alarms, handed to n8n', () => {
	const folder = mkdtempSync(join(tmpdir(), 'whatsapp-ops-alarms-'));
	let stores = 0;
	let store: Store;
	let world: DeskWorld;
	beforeEach(async () => {
		store = await openStore({ engine: 'sqlite', file: join(folder, `${(stores += 1)}.sqlite`) });
		world = new DeskWorld(store);
		await world.open('T-1');
		world.now = at('10:00');
	});
	afterEach(async () => await store.close());
	afterAll(() => rmSync(folder, { recursive: true, force: true }));

	const due = async () => (await tick({ ...world.room, owner: 'p1', name: 'trigger' })).batches;
	/** What is due once the lease of what was taken before has ended. */
	const dueLater = async () => {
		world.now += 31_000;
		return await due();
	};
	const until = async (isSo: () => Promise<boolean>) => {
		while (!(await isSo())) await new Promise((resolve) => setImmediate(resolve));
	};

	it('come again at once and under the same key when n8n did not take them, which is said once; never once it has', async () => {
		const { context, emitted, warnings } = givenTrigger();
		const hand = messageHand(context, 'secret');
		let batches = await due();
		for (const index of [0, 1]) {
			hand(batches);
			emitted[index]!.done.reject(new Error('The database is not ready for +15550100001'));
			await until(async () => (batches = await due()).length > 0);
		}
		expect(warnings).toEqual([expect.stringMatching(/^SLA Watcher Trigger: n8n did not take .*database is not ready/)]);
		expect(warnings[0]).not.toContain('15550100001');
		hand(batches);
		emitted[2]!.done.resolve();
		await until(async () => (await store.cases.message({ key: String(emitted[2]!.items[0]!.json.key) }))?.handedAt !== undefined);
		expect(await dueLater()).toEqual([]);
		expect(emitted.map(({ items, deduplicationKey }) => [items.length, deduplicationKey])).toEqual(Array.from({ length: 3 }, () => [1, emitted[0]!.deduplicationKey]));
	});

	it('are not handed while n8n has not said that it has them', async () => {
		const { context, emitted } = givenTrigger();
		const hand = messageHand(context, 'secret');
		hand(await due());
		hand(await due());
		expect(emitted).toHaveLength(1);
		hand(await dueLater());
		expect(emitted).toHaveLength(2);
	});

	it('are shown by hand, the first batch, and count as handed', async () => {
		const { context, emitted } = givenTrigger('manual');
		const first = await due();
		await world.open('T-2', { startedAt: world.now - 65 * 60_000 });
		messageHand(context, 'secret')([...first, ...(await due())]);
		expect(emitted).toHaveLength(1);
		const left = await dueLater();
		expect(left.flatMap(({ messages }) => messages.flatMap(({ notifications }) => notifications.map(({ caseKey }) => caseKey)))).toEqual(['T-2']);
	});
});
