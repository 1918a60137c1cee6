import { accountId, ana, phoneNumberId } from './given/defaultIds';
import { type Callback, startCallback } from './given/callback';
import type { Json } from './given/json';
import { type SandboxUnderTest, startSandboxUnderTest } from './given/sandboxUnderTest';
import { waitFor } from './given/waitFor';

const DAY_MS = 24 * 60 * 60 * 1_000;
const START = Date.UTC(2026, 10, 20, 12);

let now = START;
let sandbox: SandboxUnderTest;
let callback: Callback;
beforeEach(async () => {
	now = START;
	callback = await startCallback();
	sandbox = await startSandboxUnderTest({ clock: { now: () => now } });
	await sandbox.subscribe(callback.url);
});
afterEach(async () => {
	await sandbox.close();
	await callback.close();
});

const text = (body: string) => ({ type: 'text', text: { body } });
const firstStatus = () => callback.received[0]?.value.statuses[0];

describe('receipts', () => {
	it('tell sent, delivered and, once looked at, read', async () => {
		const { json } = await sandbox.send({ ...text('hello'), biz_opaque_callback_data: 'order-77' });
		const { id } = json.messages[0];
		await waitFor(() => callback.statuses().includes('delivered'));
		expect((await sandbox.message(id)).status).toBe('delivered');
		const { json: read } = await sandbox.control('POST', `/sandbox/people/${ana}/read`, { phoneNumberId });
		expect(read).toEqual({ read: [id] });
		await waitFor(() => callback.received.length === 3);
		expect(callback.statuses()).toEqual(['sent', 'delivered', 'read']);
		expect(callback.received[0]?.value).toEqual({
			messaging_product: 'whatsapp',
			metadata: { display_phone_number: '15550100200', phone_number_id: phoneNumberId },
			contacts: [{ profile: { name: 'Ana Duarte' }, wa_id: ana, user_id: 'US.10000000000000007701' }],
			statuses: [
				{
					id,
					status: 'sent',
					timestamp: String(START / 1_000),
					recipient_id: ana,
					recipient_user_id: 'US.10000000000000007701',
					biz_opaque_callback_data: 'order-77',
					pricing: { billable: false, pricing_model: 'PMP', type: 'free_customer_service', category: 'service' },
				},
			],
		});
		expect(callback.received[2]?.value.statuses[0]).not.toHaveProperty('pricing');
		expect(JSON.parse(callback.received[0]?.raw.toString() ?? '').entry[0].id).toBe(accountId);
	});

	it('say nothing twice when the chat is looked at again', async () => {
		await sandbox.send(text('hello'));
		await waitFor(() => callback.statuses().includes('delivered'));
		await sandbox.control('POST', `/sandbox/people/${ana}/read`);
		expect((await sandbox.control('POST', `/sandbox/people/${ana}/read`)).json).toEqual({ read: [] });
	});

	it('fail alone, with 131026, when nobody has the number', async () => {
		const { status, json } = await sandbox.send({ to: '+15550109999', ...text('hello'), biz_opaque_callback_data: 'k' });
		expect(status).toBe(200);
		await waitFor(firstStatus);
		expect(callback.received[0]?.value).not.toHaveProperty('contacts');
		expect(firstStatus()).toEqual({
			id: json.messages[0].id,
			status: 'failed',
			timestamp: String(START / 1_000),
			recipient_id: '15550109999',
			biz_opaque_callback_data: 'k',
			errors: [expect.objectContaining({ code: 131026, title: 'Message undeliverable', message: 'Message undeliverable' })],
		});
	});
});

describe('the customer service window', () => {
	it.each([
		[DAY_MS - 1, 'sent'],
		[DAY_MS, 'failed'],
	])('%i ms after the last message gives %s', async (elapsed, expected) => {
		now = START + elapsed;
		await sandbox.send(text('hello'));
		await waitFor(firstStatus);
		expect(firstStatus().status).toBe(expected);
		expect(firstStatus().errors?.[0].code).toBe(expected === 'failed' ? 131047 : undefined);
		expect('recipient_user_id' in firstStatus()).toBe(expected !== 'failed');
		expect('contacts' in (callback.received[0]?.value ?? {})).toBe(expected !== 'failed');
	});

	it('opens again when the person writes, and never stops a template', async () => {
		now = START + 2 * DAY_MS;
		const parameters = ['first_name', 'order_number', 'order_status'].map((name) => ({ type: 'text', parameter_name: name, text: 'x' }));
		await sandbox.send({
			type: 'template',
			template: { name: 'order_update', language: { code: 'en_US' }, components: [{ type: 'body', parameters }] },
		});
		await waitFor(firstStatus);
		expect(firstStatus().status).toBe('sent');
		await sandbox.control('POST', `/sandbox/people/${ana}/messages`, { type: 'text', text: { body: 'hi' } });
		callback.received.length = 0;
		const { json } = await sandbox.send(text('welcome back'));
		const receipt = await waitFor(() =>
			callback.received.flatMap(({ value }) => value.statuses ?? []).find((status: Json) => status.id === json.messages[0].id),
		);
		expect(receipt.status).toBe('sent');
	});

	it('can be left open by option', async () => {
		await sandbox.close();
		sandbox = await startSandboxUnderTest({ clock: { now: () => now }, enforceWindow: false });
		await sandbox.subscribe(callback.url);
		now = START + 2 * DAY_MS;
		await sandbox.send(text('hello'));
		await waitFor(firstStatus);
		expect(firstStatus().status).toBe('sent');
	});
});
