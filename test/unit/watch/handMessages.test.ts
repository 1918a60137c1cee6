import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore, type Store } from '../../../core/store';
import { tick } from '../../../core/watch';
import { handMessages } from '../../../nodes/SlaWatcherTrigger/handMessages';
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
	const again = async () => {
		world.now += 31_000;
		return await due();
	};

	it('come again under the same key when n8n did not take them, and never once it has', async () => {
		const { context, emitted, warnings, nextWarning } = givenTrigger();
		handMessages(context, await due(), 'secret');
		const isWarned = nextWarning();
		emitted[0]!.done.reject(new Error('The database is not ready for +15550100001'));
		await isWarned;
		expect(warnings).toEqual([expect.stringMatching(/^SLA Watcher Trigger: 1 message\(s\) are handed on again later\. .*database is not ready/)]);
		expect(warnings[0]).not.toContain('15550100001');
		handMessages(context, await again(), 'secret');
		emitted[1]!.done.resolve();
		while ((await store.cases.message({ key: String(emitted[1]!.items[0]!.json.key) }))?.handedAt === undefined) await new Promise((resolve) => setImmediate(resolve));
		expect(await again()).toEqual([]);
		expect(emitted.map(({ items }) => items.length)).toEqual([1, 1]);
		expect(emitted[1]!.deduplicationKey).toBe(emitted[0]!.deduplicationKey);
	});

	it('are not handed while n8n has not said that it has them', async () => {
		const { context, emitted } = givenTrigger();
		handMessages(context, await due(), 'secret');
		handMessages(context, await again(), 'secret');
		expect(emitted).toHaveLength(2);
	});

	it('are shown by hand, the first batch, and count as handed', async () => {
		const { context, emitted } = givenTrigger('manual');
		const first = await due();
		await world.open('T-2', { startedAt: world.now - 65 * 60_000 });
		handMessages(context, [...first, ...(await due())], 'secret');
		expect(emitted).toHaveLength(1);
		const left = await again();
		expect(left.flatMap(({ messages }) => messages.flatMap(({ notifications }) => notifications.map(({ caseKey }) => caseKey)))).toEqual(['T-2']);
	});
});
