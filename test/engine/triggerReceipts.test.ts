import { createHash } from 'node:crypto';
import type { GivenCredential, PlainItem } from './engineMessages';
import { sandboxAccount } from './given/sandboxAccount';
import { textParameters } from './given/sendWorkflow';
import { sendingWorld } from './given/sendingWorld';
import { signatureOf } from './given/signatureOf';
import { triggerWorkflow } from './given/triggerWorkflow';
import { messagesChange, webhookBody, wireMessage, wireReceipt } from './given/webhookBody';
import { startEngine, type Engine } from './startEngine';

const { ana } = sandboxAccount;

const receive = async (engine: Engine, credentials: GivenCredential[], rawBody: Buffer, updates = ['messages', 'receipts'], id = 'trigger-workflow', mode: 'trigger' | 'manual' = 'trigger') => {
	const workflow = triggerWorkflow({ updates }, id);
	for (const { id: credential, name, type } of credentials) workflow.nodes[0]!.credentials = { ...workflow.nodes[0]!.credentials, [type]: { id: credential, name } };
	const headers = { 'content-type': 'application/json', 'x-hub-signature-256': signatureOf(rawBody) };
	return await engine.runWebhook({ workflow, node: 'WhatsApp', mode, method: 'POST', headers, rawBody, credentials });
};
const receipts = (...statuses: Array<Record<string, unknown>>) => webhookBody(messagesChange({ statuses }));

describe('WhatsApp Webhook Trigger: receipts reach the outbox', () => {
	const world = sendingWorld();
	const send = async () => (await world.send({ ...textParameters, additionalFields: { callbackData: 'my own' }, deliveryOptions: { idempotencyKey: 'SO-1042:shipped', context: '{"order":"SO-1042"}' } }))[0]!.json;
	const stored = async () => (await world.send({ resource: 'delivery', operation: 'find' }))[0]?.json;

	test('the item has its own callback data, and the message that it belongs to', async () => {
		const { messageId, deliveryId } = await send();
		const [request] = await world.sandbox.requests();
		const { biz_opaque_callback_data: data } = JSON.parse(request!.body) as { biz_opaque_callback_data: string };
		expect(data).toBe(`${String(deliveryId)}.my own`);
		const { status, outputs } = await receive(world.engine, [world.credential], receipts(wireReceipt(String(messageId), 'delivered', { biz_opaque_callback_data: data })));
		expect(status).toBe(200);
		expect((outputs?.[1] as PlainItem[])[0]?.json).toMatchObject({
			event: 'receipt',
			status: 'delivered',
			callbackData: 'my own',
			delivery: { id: deliveryId, key: 'SO-1042:shipped', context: { order: 'SO-1042' }, source: { workflowId: 'send-workflow', nodeName: 'Send' } },
		});
		expect(await stored()).toMatchObject({ state: 'accepted', receiptStatus: 'delivered' });
	});

	test('also where receipts start no execution', async () => {
		const { messageId } = await send();
		const { outputs } = await receive(world.engine, [world.credential], receipts(wireReceipt(String(messageId), 'read')), ['messages']);
		expect(outputs).toBeUndefined();
		expect(await stored()).toMatchObject({ receiptStatus: 'read' });
	});

	test('one of a message that did not go through the outbox passes as it came', async () => {
		const { outputs } = await receive(world.engine, [world.credential], receipts(wireReceipt('wamid.OTHER', 'sent', { biz_opaque_callback_data: 'theirs' })));
		expect(outputs?.[1]?.[0]?.json).toMatchObject({ callbackData: 'theirs' });
		expect(outputs?.[1]?.[0]?.json).not.toHaveProperty('delivery');
	});

	test('one with a wrong signature changes nothing', async () => {
		const { messageId } = await send();
		const rawBody = receipts(wireReceipt(String(messageId), 'failed'));
		const signature = `sha256=${createHash('sha256').update(rawBody).digest('hex')}`;
		const { status } = await world.engine.runWebhook({ workflow: triggerWorkflow(), node: 'WhatsApp', mode: 'trigger', method: 'POST', headers: { 'x-hub-signature-256': signature }, rawBody, credentials: [world.credential] });
		expect(status).toBe(401);
		expect(await stored()).toMatchObject({ state: 'accepted' });
	});
});

describe('WhatsApp Webhook Trigger: a store that does not work', () => {
	const world = sendingWorld();
	const both = webhookBody(messagesChange({ messages: [wireMessage('wamid.IN1', { type: 'text', text: { body: 'Hi' } })] }), messagesChange({ statuses: [wireReceipt('wamid.OUT1', 'sent')] }));
	// Nobody listens on the port of discard on this machine.
	const brokenStore: GivenCredential = { id: 'store-1', name: 'Store', type: 'operationsStoreApi', data: { host: '127.0.0.1', port: 9, database: 'ops', user: 'ops', password: 'secret-of-ops' } };

	test('a chosen one: 503, so that WhatsApp repeats the receipt; said once in the log', async () => {
		const first = await receive(world.engine, [world.credential, brokenStore], both, undefined, 'broken-workflow');
		const second = await receive(world.engine, [world.credential, brokenStore], both, undefined, 'broken-workflow');
		for (const { status, outputs } of [first, second]) expect([status, outputs]).toEqual([503, undefined]);
		expect(first.log.filter(({ message }) => /answered with 503/.test(message))).toHaveLength(1);
		expect(second.log.filter(({ message }) => /answered with 503/.test(message))).toEqual([]);
		expect(JSON.stringify([first, second])).not.toContain('secret-of-ops');
		expect(JSON.stringify(first.log)).not.toContain(ana.waId);
	});

	test.each([
		['a chosen one that does not answer', {}, true],
		['none, in queue mode', { EXECUTIONS_MODE: 'queue' }, false],
	])('%s: messages are not taken either, since they could be lost or told twice; a test run needs none', async (_name, env, isChosen) => {
		const engine = await startEngine({ env });
		const message = webhookBody(messagesChange({ messages: [wireMessage('wamid.IN1', { type: 'text', text: { body: 'Hi' } })] }));
		try {
			const credentials = isChosen ? [world.credential, brokenStore] : [world.credential];
			const [first, second] = [await receive(engine, credentials, message), await receive(engine, credentials, message)];
			for (const { status, outputs } of [first, second]) expect([status, outputs]).toEqual([503, undefined]);
			expect([first, second].map(({ log }) => log.filter(({ level }) => level === 'error').length)).toEqual([1, 0]);
			const shown = await receive(engine, credentials, message, undefined, 'in-a-test', 'manual');
			expect([shown.status, shown.outputs?.map((items) => items.length)]).toEqual([200, [1, 0, 0]]);
		} finally {
			await engine.stop();
		}
	});
});
