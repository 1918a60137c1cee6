import { eventually } from './given/eventually';
import { openSandbox } from './given/openSandbox';
import type { OpenSandbox } from './given/openSandbox';
import { sandboxAccount } from './given/sandboxAccount';
import { sendWorkflow, textParameters } from './given/sendWorkflow';
import { triggerWorkflow } from './given/triggerWorkflow';
import { whatsAppCredential } from './given/whatsAppCredential';
import { startEngine } from './startEngine';
import type { Engine } from './startEngine';

const { ana } = sandboxAccount;

describe('From a question with buttons to the answer that a person taps', () => {
	let engine: Engine;
	let sandbox: OpenSandbox;
	beforeAll(async () => {
		[engine, sandbox] = await Promise.all([startEngine(), openSandbox({ receiptDelaysMs: { sent: 0, delivered: 0 } })]);
	});
	afterAll(async () => {
		await engine.stop();
		await sandbox.close();
	});

	test('the receipts and the tap come back to the trigger and name the message that was sent', async () => {
		const credentials = [whatsAppCredential(sandbox.url)];
		const workflow = triggerWorkflow({ updates: ['messages', 'receipts'] });
		const { error } = await engine.activate({ workflow, node: 'WhatsApp', mode: 'trigger', credentials });
		expect(error).toBeUndefined();

		const sent = await engine.runWorkflow({
			workflow: sendWorkflow({
				...textParameters,
				messageType: 'replyButtons',
				textBody: 'Approve PO-1042?',
				buttons: { button: [{ title: 'Approve', id: 'approve:PO-1042' }, { title: 'Decline', id: 'decline:PO-1042' }] },
			}),
			startNode: 'Start',
			credentials,
		});
		const messageId = sent.runData.Send?.[0]?.outputs[0]?.[0]?.json.messageId;
		expect(messageId).toMatch(/^wamid\./);

		const received = async (output: number) =>
			(await engine.receivedWebhooks()).flatMap(({ outputs }) => outputs?.[output] ?? []).map(({ json }) => json);
		const delivered = await eventually(async () => (await received(1)).find(({ status }) => status === 'delivered'));
		expect(delivered).toMatchObject({ messageId, to: { waId: ana.waId } });

		await sandbox.control('POST', `people/${ana.waId}/taps`, { messageId, buttonId: 'decline:PO-1042' });
		const answer = await eventually(async () => (await received(0))[0]);
		expect(answer).toMatchObject({
			kind: 'buttonReply',
			button: { id: 'decline:PO-1042', title: 'Decline' },
			from: { waId: ana.waId, name: 'Ana Duarte' },
			replyTo: { messageId },
		});
		// every webhook was answered with 200, so WhatsApp repeats none
		const { webhooks } = (await sandbox.control('GET', 'webhooks')) as { webhooks: Array<{ status: number }> };
		expect(new Set(webhooks.map(({ status }) => status))).toEqual(new Set([200]));
	});
});
