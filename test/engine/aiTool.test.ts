import type { INodeParameters, INodePropertyOptions } from 'n8n-workflow';
import { fields } from '../../nodes/WhatsAppSend/fields';
import { agentWorkflow } from './given/agentWorkflow';
import type { ToolCall } from './given/agentWorkflow';
import { sandboxAccount } from './given/sandboxAccount';
import { textParameters } from './given/sendWorkflow';
import { sendingWorld } from './given/sendingWorld';
import { templateJson } from './given/templateParameters';
import { triggerWorkflow } from './given/triggerWorkflow';
import { whatsAppCredential } from './given/whatsAppCredential';

const { ana, phoneNumberId } = sandboxAccount;
const tool = 'n8n-nodes-whatsapp-ops.whatsAppSendTool';

/** What a builder's panel writes when the model is to fill a field in. */
const fromAi = (key: string, description: string, type = 'string') => `={{ $fromAI('${key}', \`${description}\`, '${type}') }}`;

const byModel: INodeParameters = {
	...textParameters,
	phoneNumberId: { __rl: true, mode: 'list', value: phoneNumberId, cachedResultName: 'Ferrow Supplies' },
	recipientPhoneNumber: fromAi('recipient', 'Phone number with its country code'),
	textBody: fromAi('text', 'What to say'),
};

interface Answered {
	name?: string;
	description?: string;
	parameters?: Record<string, string>;
	answer: unknown;
}

describe('WhatsApp Send as the tool of an AI agent', () => {
	const world = sendingWorld();

	const call = async (how: ToolCall, parameters: INodeParameters, given: INodeParameters, settings?: Parameters<typeof agentWorkflow>[3]) =>
		await world.engine.runWorkflow({
			workflow: agentWorkflow(how, parameters, given, settings),
			startNode: 'Start',
			credentials: [whatsAppCredential(world.sandbox.url)],
		});

	const answerOf = async (how: ToolCall, parameters: INodeParameters, given: INodeParameters) => {
		const { error, runData } = await call(how, parameters, given);
		expect(error).toBeUndefined();
		return runData.Agent?.at(-1)?.outputs[0]?.[0]?.json as unknown as Answered;
	};

	test('the model sees a name, what the tool does, and what it has to fill in', async () => {
		const { name, description, parameters } = await answerOf('direct', byModel, { recipient: ana.phone, text: 'Hello' });
		expect(name).toBe('Write_on_WhatsApp');
		expect(description).toBe('Send a message in WhatsApp Send');
		expect(parameters).toEqual({ recipient: 'Phone number with its country code', text: 'What to say' });
	});

	test.each<ToolCall>(['direct', 'engine'])('%s: what the model fills in is sent, and it hears that it was', async (how) => {
		const { answer } = await answerOf(how, byModel, { recipient: '+1 (555) 010-7701', text: 'The truck is at dock 3.' });
		expect((await world.sandbox.sendRequests()).map(({ body }) => body)).toEqual([
			{
				messaging_product: 'whatsapp',
				recipient_type: 'individual',
				to: '+15550107701',
				type: 'text',
				text: { body: 'The truck is at dock 3.', preview_url: false },
			},
		]);
		const [accepted] = await world.sandbox.accepted();
		expect([answer].flat()[0]).toMatchObject({ outcome: 'accepted', messageId: accepted?.id, recipient: { waId: ana.waId } });
	});

	test.each<ToolCall>(['direct', 'engine'])('%s: a template that the model fills in as JSON', async (how) => {
		const parameters = templateJson('order_update|en_US', fromAi('variables', 'first_name, order_number and order_status', 'json'));
		await answerOf(how, parameters, { variables: { first_name: 'Ana', order_number: 'SO-1042', order_status: 'packed' } });
		const [request] = await world.sandbox.sendRequests();
		expect(request?.body).toMatchObject({ template: { name: 'order_update', components: [{ type: 'body', parameters: [{ text: 'Ana' }, { text: 'SO-1042' }, { text: 'packed' }] }] } });
	});

	test('a mistake of the model is told in words that it can act on, and nothing is sent', async () => {
		const { status, error } = await call('direct', byModel, { recipient: 'the warehouse', text: 'Hello' });
		expect(status).toBe('error');
		expect(error?.message).toMatch(/not a phone number.*country code/);
		expect(await world.sandbox.requests()).toEqual([]);
	});

	test('by the engine: a mistake comes back as the answer, and the agent may try again', async () => {
		const { runData } = await call('engine', byModel, { recipient: 'the warehouse', text: 'Hello' });
		expect(JSON.stringify(runData['Write on WhatsApp']?.[0])).toMatch(/not a phone number/);
		expect(await world.sandbox.requests()).toEqual([]);
	});

	test.each<ToolCall>(['direct', 'engine'])("%s: n8n's Retry On Fail does not send again what the try before had sent", async (how) => {
		const ourselves = '+15550100200';
		const toTwo: INodeParameters = {
			resource: 'message',
			operation: 'sendNotification',
			phoneNumberId: { __rl: true, mode: 'id', value: phoneNumberId },
			notification: 'approvalRequest',
			notifyPhones: `${ana.phone}, ${ourselves}`,
			title: fromAi('title', 'What it is about'),
			notificationOptions: { window: 'open' },
		};
		await call(how, toTwo, { title: 'PO-1042' }, { retryOnFail: true, maxTries: 3, waitBetweenTries: 1 });
		expect((await world.sandbox.sendRequests()).map(({ status }) => status).toSorted()).toEqual([200, 400, 400, 400]);
		// What it says next is another message.
		await call(how, toTwo, { title: 'PO-1043' });
		expect(await world.sandbox.accepted()).toHaveLength(2);
	});

	test('direct: asks nobody, since n8n would not let the agent wait for the answer', async () => {
		const ask: INodeParameters = { resource: 'message', operation: 'sendAndWait', phoneNumberId: { __rl: true, mode: 'id', value: phoneNumberId }, approvers: { person: [{ phone: ana.phone, name: 'Ana' }] }, question: fromAi('question', 'What is to be decided') };
		await world.engine.startTrigger({ workflow: triggerWorkflow({ updates: ['messages'] }), node: 'WhatsApp', mode: 'trigger', credentials: [whatsAppCredential(world.sandbox.url)] });
		await world.engine.stopTrigger();
		const { status, error } = await call('direct', ask, { question: 'Order it?' });
		expect([status, error?.message]).toEqual(['error', expect.stringContaining('cannot wait for people')]);
		expect(await world.sandbox.sendRequests()).toEqual([]);
		expect((await call('engine', ask, { question: 'Order it?' })).status).toBe('waiting');
		expect(await world.sandbox.accepted()).toHaveLength(1);
	});

	describe('the panel of the tool', () => {
		const asked = () => ({ nodeType: tool, typeVersion: 1, credentials: [whatsAppCredential(world.sandbox.url)] });

		test('lists the numbers of the account', async () => {
			const { results, error } = await world.engine.listSearch({ ...asked(), method: 'searchPhoneNumbers' });
			expect(error).toBeUndefined();
			expect(results).toEqual([{ name: 'Ferrow Supplies (+1 555-010-0200)', value: phoneNumberId }]);
		});

		test('lists the templates of the account', async () => {
			const { results, error } = await world.engine.listSearch({ ...asked(), method: 'searchTemplates', filter: 'approval' });
			expect(error).toBeUndefined();
			expect(results.map(({ value }) => value)).toEqual(['purchase_approval|en_US']);
		});

		test('shows the fields of a template', async () => {
			const { fields: found, error } = await world.engine.resourceMapping({ ...asked(), method: 'getTemplateFields', parameters: templateJson('order_update|en_US', '{}') });
			expect(error).toBeUndefined();
			expect(found.map(({ id }) => id)).toEqual(expect.arrayContaining(['body_first_name', 'body_order_number', 'body_order_status']));
		});
	});

	test('every operation says what it does, which is what a model reads', () => {
		const operations = fields.filter(({ name }) => name === 'operation').flatMap(({ options }) => options as INodePropertyOptions[]);
		expect(operations.length).toBeGreaterThan(10);
		for (const { action } of operations) expect(action).toMatch(/^[A-Z].* /);
	});
});
