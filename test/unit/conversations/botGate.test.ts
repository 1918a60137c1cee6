import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { botGate } from '../../../core/conversations';
import { openStore, type Delivery, type NewDelivery, type Store } from '../../../core/store';
import { after, noonMs, sampleDelivery } from '../../contract/store/sampleDelivery';

const folder = mkdtempSync(join(tmpdir(), 'whatsapp-ops-bot-'));
const ana = 'tel:15550107777';
let store: Store;
let now = noonMs;

beforeEach(async () => {
	store = await openStore({ engine: 'sqlite', file: join(folder, `${Math.random()}.db`) });
	now = noonMs;
});
afterEach(() => store.close());
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const reserve = async (key: string, change: Partial<NewDelivery>) => (await store.outbox.reserve([sampleDelivery(key, { recipient: ana, ...change })], after(0)))[0]!.delivery;
const handOver = async (phoneNumberId: string, ownedUntil?: string) =>
	await store.handovers.change({ phoneNumberId, recipientKeys: [ana] }, () => ({ change: { owner: 'human', ownedUntil, body: {} }, answer: undefined }), after(0));
const codes = async (deliveries: Delivery[]) => (await botGate({ store, nowMs: () => now })(deliveries)).map((reason) => reason?.code);

test('what a bot says is held back while a person looks after that chat, and nothing else is', async () => {
	const deliveries = [await reserve('bot', { fromBot: true }), await reserve('person', {}), await reserve('other number', { fromBot: true, phoneNumberId: '301' }), await reserve('other person', { fromBot: true, recipient: 'tel:1' })];
	expect(await codes(deliveries)).toEqual([undefined, undefined, undefined, undefined]);
	await handOver(deliveries[0]!.phoneNumberId);
	expect(await codes(deliveries)).toEqual(['humanOwns', undefined, undefined, undefined]);
	const [read] = await store.outbox.find({ key: 'bot', limit: 1 });
	expect(await codes([read!])).toEqual(['humanOwns']);
});

test('a hand-over that has ended by time holds nothing back', async () => {
	const delivery = await reserve('bot', { fromBot: true });
	await handOver(delivery.phoneNumberId, after(1_000));
	now = noonMs + 999;
	expect(await codes([delivery])).toEqual(['humanOwns']);
	now = noonMs + 1_001;
	expect(await codes([delivery])).toEqual([undefined]);
});
