import { createHmac } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { receive, settleReceipts, type InboundEvent, type SettledReceipt } from '../../../core/inbound';
import { deliveryId, joinCallback, openStore, type NewDelivery, type Store } from '../../../core/store';

const now = '2026-11-21T10:00:00.000Z';
const account = 'https://graph.example|200111222333444';
const secret = 'test_app_secret';

/** The events of one webhook with these receipts, and with these other changes. Source: Meta, status webhooks. */
function eventsOf(statuses: Array<Record<string, unknown>>, others: Array<Record<string, unknown>> = []): InboundEvent[] {
	const value = { metadata: { phone_number_id: '300111222333444' }, statuses: statuses.map((status) => ({ timestamp: '1795255200', recipient_id: '15550107701', ...status })) };
	const body = JSON.stringify({ object: 'whatsapp_business_account', entry: [{ id: '200111222333444', changes: [{ field: 'messages', value }, ...others] }] });
	const received = receive({ rawBody: Buffer.from(body), signature: `sha256=${createHmac('sha256', secret).update(body).digest('hex')}` }, secret);
	if (!received.accepted) throw new Error(received.reason);
	return received.events;
}

const delivery = (key: string, change: Partial<NewDelivery> = {}): NewDelivery => ({
	id: deliveryId(account, key),
	key,
	keyKind: 'business',
	bodyHash: 'a'.repeat(64),
	account,
	phoneNumberId: '300111222333444',
	recipient: 'tel:15550107701',
	urgency: 'routine',
	message: { from: '300111222333444', to: { type: 'phone', phone: '+15550107701' }, content: { kind: 'text', body: 'Hello', previewUrl: false } },
	route: { via: 'messages' },
	context: { order: 'SO-1042' },
	source: { workflowId: 'w1', nodeName: 'Send' },
	onUnknown: 'deadLetter',
	graceMs: 900_000,
	...change,
});

describe('receipts are folded into the outbox', () => {
	let folder: string;
	let store: Store;
	beforeEach(async () => {
		folder = mkdtempSync(join(tmpdir(), 'whatsapp-ops-settle-'));
		store = await openStore({ engine: 'sqlite', file: join(folder, 'operations.sqlite') });
	});
	afterEach(async () => {
		await store.close();
		rmSync(folder, { recursive: true });
	});

	/** A delivery whose request has left; its answer came, or was lost. */
	async function sent(key: string, messageId?: string, change: Partial<NewDelivery> = {}): Promise<string> {
		const [reserved] = await store.outbox.reserve([{ ...delivery(key, change), start: { as: 'claimed', leaseUntil: '2026-11-21T10:01:00.000Z' } }], now);
		const { id, fence } = reserved!.delivery;
		await store.outbox.begin([{ id, fence }], '2026-11-21T10:01:00.000Z', now);
		const outcome = messageId === undefined ? ({ outcome: 'unknown', reason: { code: 'unknownOutcome', words: 'Lost.' } } as const) : ({ outcome: 'accepted', messageId } as const);
		await store.outbox.settle([{ id, fence, attempt: { at: now, outcome: outcome.outcome }, ...outcome }], now);
		return id;
	}
	const settle = async (...statuses: Array<Record<string, unknown>>) => (await settleReceipts(store.outbox, eventsOf(statuses), now)) as SettledReceipt[];
	const stored = async (id: string) => (await store.outbox.find({ id, limit: 1 }))[0];

	test('the message is found by the ID that comes back, and the builder has his own callback data again', async () => {
		const id = await sent('SO-1042:shipped', 'wamid.A');
		const [receipt] = await settle({ id: 'wamid.A', status: 'delivered', biz_opaque_callback_data: joinCallback(id, 'my.own data') });
		expect(receipt).toMatchObject({ status: 'delivered', callbackData: 'my.own data', delivery: { id, key: 'SO-1042:shipped', context: { order: 'SO-1042' }, source: { workflowId: 'w1', nodeName: 'Send' } } });
		expect(await stored(id)).toMatchObject({ state: 'accepted', receiptStatus: 'delivered' });
	});

	test('without callback data, the message is found by its own ID', async () => {
		const id = await sent('k', 'wamid.A');
		const [receipt] = await settle({ id: 'wamid.A', status: 'read' });
		expect(receipt?.delivery?.id).toBe(id);
		expect(await stored(id)).toMatchObject({ receiptStatus: 'read' });
	});

	test('a receipt settles an outcome that was unknown', async () => {
		const id = await sent('k');
		await settle({ id: 'wamid.LOST', status: 'sent', biz_opaque_callback_data: joinCallback(id, undefined) });
		expect(await stored(id)).toMatchObject({ state: 'accepted', messageId: 'wamid.LOST', receiptStatus: 'sent' });
	});

	test('a failed one makes a dead letter that says why', async () => {
		const id = await sent('k', 'wamid.A');
		await settle({ id: 'wamid.A', status: 'failed', errors: [{ code: 131026, title: 'Message undeliverable' }] });
		expect(await stored(id)).toMatchObject({ state: 'failed', reason: { code: 'unreachableRecipient', words: expect.stringMatching(/\w+\. \w+/) as string, details: { code: 131026 } } });
	});

	test('a warning on a receipt that is not failed is no reason, and a receipt of no message tells the outbox nothing', async () => {
		const id = await sent('k', 'wamid.A');
		const [delivered, nameless] = await settle({ id: 'wamid.A', status: 'delivered', errors: [{ code: 131026, title: 'Message undeliverable' }] }, { status: 'read', biz_opaque_callback_data: joinCallback(id, undefined) });
		expect([delivered?.delivery?.id, nameless?.delivery]).toEqual([id, undefined]);
		const kept = await stored(id);
		expect(kept).toMatchObject({ state: 'accepted', receiptStatus: 'delivered' });
		expect(kept?.reason).toBeUndefined();
	});

	test('the key of an execution is nobody\'s business', async () => {
		const id = await sent('n8n:i:w:n:1:0:0', 'wamid.A', { keyKind: 'execution' });
		const [receipt] = await settle({ id: 'wamid.A', status: 'sent', biz_opaque_callback_data: joinCallback(id, undefined) });
		expect(receipt).not.toHaveProperty('callbackData', expect.anything());
		expect(receipt?.delivery).toEqual({ id, context: { order: 'SO-1042' }, source: { workflowId: 'w1', nodeName: 'Send' } });
	});

	test('messages of others, statuses that are new and other events stay as they came, each in its place', async () => {
		const id = await sent('k', 'wamid.A');
		const events = eventsOf([{ id: 'wamid.OTHER', status: 'sent', biz_opaque_callback_data: 'theirs' }, { id: 'wamid.A', status: 'hidden' }, { id: 'wamid.A', status: 'sent' }], [{ field: 'account_update', value: { event: 'X' } }]);
		const settled = await settleReceipts(store.outbox, events, now);
		expect(settled[0]).toEqual(events[0]);
		expect(settled[1]).toEqual({ ...events[1], callbackData: undefined });
		expect((settled[2] as SettledReceipt).delivery?.id).toBe(id);
		expect(settled[3]).toEqual(events[3]);
		expect(settled).toHaveLength(4);
	});
});
