import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { openSandbox } from './given/openSandbox';
import type { OpenSandbox } from './given/openSandbox';
import { sandboxAccount } from './given/sandboxAccount';
import { sendWorkflow, textParameters } from './given/sendWorkflow';
import { whatsAppCredential } from './given/whatsAppCredential';
import { startEngine } from './startEngine';
import type { Engine } from './startEngine';

const { ana, phoneNumberId } = sandboxAccount;

describe('WhatsApp Send: what the API gets, and what the builder gets back', () => {
	let engine: Engine;
	let sandbox: OpenSandbox;
	beforeAll(async () => {
		[engine, sandbox] = await Promise.all([startEngine(), openSandbox()]);
	});
	beforeEach(async () => await sandbox.reset());
	afterAll(async () => {
		await engine.stop();
		await sandbox.close();
	});

	const send = async (parameters: INodeParameters, items: Array<{ json: IDataObject }> = [{ json: {} }]) => {
		const credentials = [whatsAppCredential(sandbox.url)];
		const answer = await engine.runWorkflow({ workflow: sendWorkflow(parameters), startNode: 'Start', items, credentials });
		expect(answer.error).toBeUndefined();
		return answer.runData.Send?.[0]?.outputs[0] ?? [];
	};

	const bodies = async () => (await sandbox.sendRequests()).map(({ body }) => body);

	test('a text', async () => {
		const before = Date.now();
		const [item, ...others] = await send({ ...textParameters, recipientPhoneNumber: '+1 (555) 010-7701' });
		expect(await bodies()).toEqual([
			{
				messaging_product: 'whatsapp',
				recipient_type: 'individual',
				to: '+15550107701',
				type: 'text',
				text: { body: 'Your order has left our warehouse.', preview_url: false },
			},
		]);
		const [accepted] = await sandbox.accepted();
		expect(others).toEqual([]);
		expect(item?.pairedItem).toEqual({ item: 0 });
		expect(item?.json).toEqual({
			outcome: 'accepted',
			deduplicated: false,
			deliveryId: expect.stringMatching(/^wo1_/),
			messageId: accepted?.id,
			kind: 'text',
			recipient: { input: ana.phone, waId: ana.waId },
			phoneNumberId,
			acceptedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
		});
		const acceptedAt = Date.parse(String(item?.json.acceptedAt));
		expect(acceptedAt).toBeGreaterThanOrEqual(before);
		expect(acceptedAt).toBeLessThanOrEqual(Date.now());
	});

	test.each<[string, string | number]>([
		['without a plus', '15550107701'],
		['with 00', '0015550107701'],
		['with spaces, brackets, dots and dashes', ' +1 (555) 010.77-01 '],
		['as a number', 15550107701],
	])('a recipient written %s is sent as E.164 with its plus, without which Meta may guess a country', async (_how, to) => {
		await send({ ...textParameters, recipientPhoneNumber: '={{ $json.to }}' }, [{ json: { to } }]);
		expect(await bodies()).toEqual([expect.objectContaining({ to: '+15550107701' })]);
		expect((await sandbox.accepted()).map(({ to: reached }) => reached)).toEqual([ana.waId]);
	});

	test('a text with a link preview, as a reply to a message', async () => {
		await send({ ...textParameters, textBody: 'See https://ferrow.example/o/1', additionalFields: { previewUrl: true, replyToMessageId: 'wamid.IN1' } });
		expect(await bodies()).toEqual([
			{
				messaging_product: 'whatsapp',
				recipient_type: 'individual',
				to: '+15550107701',
				context: { message_id: 'wamid.IN1' },
				type: 'text',
				text: { body: 'See https://ferrow.example/o/1', preview_url: true },
			},
		]);
	});

	test('the longest text that fits, and the characters of many scripts, arrive unchanged', async () => {
		const text = 'Olá 👩‍🚒 ありがとう "quoted" \\ back\nnew line '.repeat(200).slice(0, 4096);
		await send({ ...textParameters, textBody: '={{ $json.text }}' }, [{ json: { text } }]);
		expect((await sandbox.accepted()).map(({ body }) => body)).toEqual([text]);
	});

	test('reply buttons with header and footer', async () => {
		const [item] = await send({
			...textParameters,
			messageType: 'replyButtons',
			textBody: 'PO-1042: 12 pallet labels for EUR 480.00. Approve?',
			buttons: { button: [{ title: 'Approve', id: 'approve:PO-1042' }, { title: 'Decline', id: 'decline:PO-1042' }] },
			additionalFields: { headerText: 'Approval needed', footerText: 'Purchasing' },
		});
		expect(await bodies()).toEqual([
			{
				messaging_product: 'whatsapp',
				recipient_type: 'individual',
				to: '+15550107701',
				type: 'interactive',
				interactive: {
					type: 'button',
					header: { type: 'text', text: 'Approval needed' },
					body: { text: 'PO-1042: 12 pallet labels for EUR 480.00. Approve?' },
					footer: { text: 'Purchasing' },
					action: {
						buttons: [
							{ type: 'reply', reply: { id: 'approve:PO-1042', title: 'Approve' } },
							{ type: 'reply', reply: { id: 'decline:PO-1042', title: 'Decline' } },
						],
					},
				},
			},
		]);
		expect(item?.json).toMatchObject({ outcome: 'accepted', kind: 'replyButtons' });
	});

	test('a template with named variables, chosen from the list', async () => {
		const [item] = await send({
			resource: 'message',
			operation: 'sendTemplate',
			phoneNumberId: { __rl: true, mode: 'list', value: phoneNumberId, cachedResultName: 'Ferrow Supplies' },
			recipientPhoneNumber: ana.phone,
			template: { __rl: true, mode: 'list', value: 'order_update|en_US', cachedResultName: 'order_update (en_US)' },
			fillIn: 'bodyOnly',
			bodyVariables: {
				variable: [
					{ name: 'first_name', value: 'Ana' },
					{ name: 'order_number', value: 'SO-1042' },
					{ name: 'order_status', value: 'packed' },
				],
			},
		});
		expect(await bodies()).toEqual([
			{
				messaging_product: 'whatsapp',
				recipient_type: 'individual',
				to: '+15550107701',
				type: 'template',
				template: {
					name: 'order_update',
					language: { code: 'en_US' },
					components: [
						{
							type: 'body',
							parameters: [
								{ type: 'text', parameter_name: 'first_name', text: 'Ana' },
								{ type: 'text', parameter_name: 'order_number', text: 'SO-1042' },
								{ type: 'text', parameter_name: 'order_status', text: 'packed' },
							],
						},
					],
				},
			},
		]);
		expect(item?.json).toMatchObject({ outcome: 'accepted', kind: 'template' });
	});

	test('a template with numbered variables, by name and language', async () => {
		const values = ['Rui Costa', '12 pallet labels', 'EUR 480.00', 'Friday 17:00'];
		await send({
			resource: 'message',
			operation: 'sendTemplate',
			phoneNumberId: { __rl: true, mode: 'id', value: phoneNumberId },
			recipientPhoneNumber: ana.phone,
			template: { __rl: true, mode: 'name', value: 'purchase_approval|en_US' },
			fillIn: 'bodyOnly',
			bodyVariables: { variable: values.map((value) => ({ name: '', value })) },
		});
		const [request] = await sandbox.sendRequests();
		expect(request?.status).toBe(200);
		expect(request?.body).toMatchObject({
			template: {
				name: 'purchase_approval',
				language: { code: 'en_US' },
				components: [{ type: 'body', parameters: values.map((text) => ({ type: 'text', text })) }],
			},
		});
		expect(JSON.stringify(request?.body)).not.toContain('parameter_name');
	});

	test('each item is read with its own expressions and keeps its pair', async () => {
		const items = await send(
			{ ...textParameters, recipientPhoneNumber: '={{ $json.to }}', textBody: '=Order {{ $json.order }}: {{ $itemIndex }}' },
			[{ json: { to: ana.phone, order: 'A' } }, { json: { to: sandboxAccount.rui.phone, order: 'B' } }],
		);
		// They leave side by side.
		expect((await sandbox.accepted()).map(({ to, body }) => [to, body]).toSorted()).toEqual([
			[ana.waId, 'Order A: 0'],
			[sandboxAccount.rui.waId, 'Order B: 1'],
		]);
		expect(items.map(({ pairedItem }) => pairedItem)).toEqual([{ item: 0 }, { item: 1 }]);
	});
});
