import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startConversation } from '../../../core/conversations';
import { openStore, type Store } from '../../../core/store';
import { handDropOffs } from '../../../nodes/SlaWatcherTrigger/handDropOffs';
import { givenTrigger } from './givenTrigger';

const at = (minutes: number) => new Date(Date.parse('2026-03-01T12:00:00.000Z') + minutes * 60_000).toISOString();
const chat = { phoneNumberId: '300111222333444', recipientKeys: ['tel:15550107701'] };

describe('people who stopped half-way, handed to n8n', () => {
	const folder = mkdtempSync(join(tmpdir(), 'whatsapp-ops-hand-'));
	let count = 0;
	let store: Store;
	let host: ReturnType<typeof givenTrigger>;
	afterAll(() => rmSync(folder, { recursive: true, force: true }));
	beforeEach(async () => {
		host = givenTrigger();
		store = await openStore({ engine: 'sqlite', file: join(folder, `${(count += 1)}.sqlite`) });
		await startConversation(store.conversations, { ...chat, name: 'booking' }, { first: { step: 'askName', timeOut: { afterMs: 10 * 60_000 } }, whenRunning: 'keep' }, { id: 'm1', sentAt: at(0) }, at(0));
	});
	afterEach(async () => await store.close());

	const look = async (minutes: number, signal = new AbortController().signal) => await handDropOffs(host.context, { store, signal, now: at(minutes) });
	const waits = async () => (await store.conversations.find({ phoneNumberId: chat.phoneNumberId, limit: 1 }, at(0)))[0]!.dropOffAt !== undefined;

	it('one that n8n did not take is handed on again under the same key, and once it has it, never', async () => {
		const { emitted, warnings } = host;
		const isWarned = host.nextWarning();
		expect(await look(10)).toBe(true);
		emitted[0]!.done.reject(new Error('The database is not ready for +15550107701'));
		await isWarned;
		expect(warnings).toEqual([expect.stringMatching(/is handed on again later\. .*database is not ready/)]);
		expect(warnings[0]).not.toContain('15550107701');
		expect([await waits(), await look(11), await look(12)]).toEqual([true, false, true]);
		emitted[1]!.done.resolve();
		while (await waits()) await new Promise((resolve) => setImmediate(resolve));
		expect(await look(99)).toBe(false);
		expect(emitted.map(({ items, deduplicationKey }) => [items[0]!.json.key, deduplicationKey])).toEqual(Array.from({ length: 2 }, () => [emitted[0]!.deduplicationKey, emitted[0]!.deduplicationKey]));
	});

	it('waits for nobody, so that deadlines are looked at meanwhile, and is settled only when n8n has it', async () => {
		expect(await look(10)).toBe(true);
		expect(await waits()).toBe(true);
		host.emitted[0]!.done.resolve();
		while (await waits()) await new Promise((resolve) => setImmediate(resolve));
	});

	it('a trigger that was closed hands nothing on, and the next one does', async () => {
		expect(await look(10, AbortSignal.abort())).toBe(false);
		expect(host.emitted).toEqual([]);
		expect(await look(12)).toBe(true);
	});
});
