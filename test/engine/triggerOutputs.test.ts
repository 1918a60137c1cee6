import { sandboxAccount } from './given/sandboxAccount';
import { signatureOf } from './given/signatureOf';
import { triggerWorkflow } from './given/triggerWorkflow';
import { messagesChange, webhookBody, wireMessage, wireReceipt } from './given/webhookBody';
import { whatsAppCredential } from './given/whatsAppCredential';
import { startEngine } from './startEngine';
import type { Engine } from './startEngine';

const { ana, businessAccountId, phoneNumberId } = sandboxAccount;
const credentials = [whatsAppCredential('http://127.0.0.1:9')];

describe('WhatsApp Webhook Trigger: one item per message and per receipt, each on its output', () => {
	let engine: Engine;
	beforeAll(async () => {
		engine = await startEngine();
	});
	afterAll(async () => await engine.stop());

	let workflows = 0;
	const receive = async (rawBody: Buffer, updates?: string[]) =>
		await engine.runWebhook({
			// Each one is new, so that no event is a repeat.
			workflow: triggerWorkflow(updates ? { updates } : {}, `outputs-${++workflows}`),
			node: 'WhatsApp',
			mode: 'trigger',
			method: 'POST',
			headers: { 'content-type': 'application/json', 'x-hub-signature-256': signatureOf(rawBody) },
			rawBody,
			credentials,
		});

	test('a text becomes one clean item that says who, where, what and until when may be answered', async () => {
		const raw = wireMessage('wamid.IN1', { type: 'text', text: { body: 'Is it ready?' }, context: { from: '15550100200', id: 'wamid.OUT1' } });
		const { status, outputs } = await receive(webhookBody(messagesChange({ messages: [raw] })));
		expect(status).toBe(200);
		expect(outputs).toEqual([
			[
				{
					json: {
						event: 'message',
						eventKey: 'message:wamid.IN1',
						kind: 'text',
						text: 'Is it ready?',
						messageId: 'wamid.IN1',
						from: { partyId: ana.userId, userId: ana.userId, waId: ana.waId, phone: ana.phone, name: 'Ana Duarte' },
						// 1790000000 s after the epoch, and 24 hours later
						sentAt: '2026-09-21T14:13:20.000Z',
						windowOpenUntil: '2026-09-22T14:13:20.000Z',
						replyTo: { messageId: 'wamid.OUT1' },
						businessAccountId,
						phoneNumber: { id: phoneNumberId, display: '15550100200' },
						// It was sent long before it came.
						late: true,
						raw,
					},
				},
			],
			[],
			[],
		]);
	});

	test('a tap on a reply button carries the id the builder gave it', async () => {
		const interactive = { type: 'button_reply', button_reply: { id: 'approve:PO-1042', title: 'Approve' } };
		const raw = wireMessage('wamid.IN2', { type: 'interactive', interactive, context: { from: '15550100200', id: 'wamid.OUT1' } });
		const { outputs } = await receive(webhookBody(messagesChange({ messages: [raw] })));
		expect(outputs?.[0]?.[0]?.json).toMatchObject({
			kind: 'buttonReply',
			text: 'Approve',
			button: { id: 'approve:PO-1042', title: 'Approve' },
			replyTo: { messageId: 'wamid.OUT1' },
		});
	});

	test('a tap on a quick reply of a template looks the same', async () => {
		const raw = wireMessage('wamid.IN3', { type: 'button', button: { payload: 'decline:PO-1042', text: 'Decline' } });
		const { outputs } = await receive(webhookBody(messagesChange({ messages: [raw] })));
		expect(outputs?.[0]?.[0]?.json).toMatchObject({ kind: 'buttonReply', text: 'Decline', button: { id: 'decline:PO-1042', title: 'Decline' } });
	});

	test('a batch over several changes keeps its order, messages and receipts apart', async () => {
		const body = webhookBody(
			messagesChange({
				messages: [
					wireMessage('wamid.IN1', { type: 'text', text: { body: 'one' } }),
					wireMessage('wamid.IN2', { type: 'text', text: { body: 'two' } }),
				],
			}),
			messagesChange({ statuses: [wireReceipt('wamid.OUT1', 'sent'), wireReceipt('wamid.OUT1', 'delivered')] }),
			messagesChange({
				messages: [wireMessage('wamid.IN3', { type: 'text', text: { body: 'three' } })],
				statuses: [wireReceipt('wamid.OUT2', 'failed', { errors: [{ code: 131026, title: 'Message undeliverable' }] })],
			}),
		);
		const { outputs } = await receive(body, ['messages', 'receipts']);
		expect(outputs?.[0]?.map(({ json }) => [json.messageId, json.text])).toEqual([
			['wamid.IN1', 'one'],
			['wamid.IN2', 'two'],
			['wamid.IN3', 'three'],
		]);
		expect(outputs?.[1]?.map(({ json }) => [json.messageId, json.status])).toEqual([
			['wamid.OUT1', 'sent'],
			['wamid.OUT1', 'delivered'],
			['wamid.OUT2', 'failed'],
		]);
		expect(outputs?.[1]?.[2]?.json.errors).toEqual([{ code: 131026, title: 'Message undeliverable' }]);
	});

	test('a receipt says for whom, when, and what the sender attached', async () => {
		const raw = wireReceipt('wamid.OUT1', 'read', { biz_opaque_callback_data: 'order-77' });
		const { outputs } = await receive(webhookBody(messagesChange({ statuses: [raw] })), ['receipts']);
		expect(outputs?.[0]).toEqual([]);
		expect(outputs?.[1]?.[0]?.json).toMatchObject({
			event: 'receipt',
			status: 'read',
			messageId: 'wamid.OUT1',
			to: { waId: ana.waId, userId: ana.userId },
			occurredAt: '2026-09-21T14:13:25.000Z',
			callbackData: 'order-77',
			phoneNumber: { id: phoneNumberId, display: '15550100200' },
			raw,
		});
	});

	test('receipts that nobody asked for are answered with 200 and start no execution', async () => {
		const { status, outputs } = await receive(webhookBody(messagesChange({ statuses: [wireReceipt('wamid.OUT1', 'sent')] })));
		expect(status).toBe(200);
		expect(outputs).toBeUndefined();
	});

	test('with receipts alone chosen, a message starts no execution', async () => {
		const body = webhookBody(messagesChange({ messages: [wireMessage('wamid.IN1', { type: 'text', text: { body: 'Hi' } })] }));
		const { status, outputs } = await receive(body, ['receipts']);
		expect(status).toBe(200);
		expect(outputs).toBeUndefined();
	});

	test.each([
		['a kind that is new', { type: 'hologram', hologram: { id: 'h1', depth: 3 } }],
		['what Meta itself calls unsupported', { type: 'unsupported', errors: [{ code: 131051, title: 'Message type unknown' }] }],
		['a known kind in another shape', { type: 'text', text: 'not an object' }],
		['a message without a type', {}],
		['a kind named like a property of every object', { type: 'constructor', constructor: {} }],
	])('%s passes as unsupported with its raw data', async (_case, content) => {
		const raw = wireMessage('wamid.IN9', content);
		const known = wireMessage('wamid.IN10', { type: 'text', text: { body: 'still here' } });
		const { status, outputs } = await receive(webhookBody(messagesChange({ messages: [raw, known] })));
		expect(status).toBe(200);
		expect(outputs?.[0]?.[0]?.json).toMatchObject({ event: 'message', kind: 'unsupported', messageId: 'wamid.IN9', from: { waId: ana.waId }, raw });
		expect(outputs?.[0]?.[1]?.json).toMatchObject({ kind: 'text', text: 'still here' });
	});

	test('a person without a phone number is known by the business-scoped user id', async () => {
		const message = { from_user_id: 'US.9', id: 'wamid.IN4', timestamp: '1790000000', type: 'text', text: { body: 'Hi' } };
		const value = { messages: [message], contacts: [{ profile: { name: 'Kim', username: 'kim.w' }, user_id: 'US.9' }] };
		const { outputs } = await receive(webhookBody(messagesChange(value)));
		expect(outputs?.[0]?.[0]?.json.from).toEqual({ partyId: 'US.9', userId: 'US.9', name: 'Kim', username: 'kim.w' });
	});

	test("one person's name and ids are never given to another", async () => {
		const { rui } = sandboxAccount;
		const message = { from: rui.waId, from_user_id: rui.userId, id: 'wamid.IN5', timestamp: '1790000000', type: 'text', text: { body: 'Hi' } };
		// The change lists Ana as its only contact.
		const { outputs } = await receive(webhookBody(messagesChange({ messages: [message] })));
		expect(outputs?.[0]?.[0]?.json.from).toEqual({ partyId: rui.userId, userId: rui.userId, waId: rui.waId, phone: rui.phone });
	});

	test('the workflow runs on with the items of each output', async () => {
		const body = webhookBody(
			messagesChange({ messages: [wireMessage('wamid.IN1', { type: 'text', text: { body: 'Hi' } })] }),
			messagesChange({ statuses: [wireReceipt('wamid.OUT1', 'delivered')] }),
		);
		const { outputs } = await receive(body, ['messages', 'receipts']);
		const { status, runData } = await engine.runWorkflow({
			workflow: triggerWorkflow({ updates: ['messages', 'receipts'] }),
			startNode: 'WhatsApp',
			triggerOutputs: outputs,
			credentials,
		});
		expect(status).toBe('success');
		expect(runData.Messages?.[0]?.outputs[0]?.map(({ json }) => json.messageId)).toEqual(['wamid.IN1']);
		expect(runData.Receipts?.[0]?.outputs[0]?.map(({ json }) => json.messageId)).toEqual(['wamid.OUT1']);
	});
});
