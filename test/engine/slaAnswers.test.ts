import type { IDataObject, INodeParameters } from 'n8n-workflow';
import type { PlainItem } from './engineMessages';
import { eventually } from './given/eventually';
import { outboxWorkflow } from './given/outboxWorkflow';
import { sandboxAccount } from './given/sandboxAccount';
import { textParameters } from './given/sendWorkflow';
import { sendingWorld } from './given/sendingWorld';
import { signatureOf } from './given/signatureOf';
import { slaTriggerWorkflow, slaWorkflow, watchParameters } from './given/slaWorkflow';
import { triggerWorkflow } from './given/triggerWorkflow';
import { messagesChange, webhookBody, wireMessage } from './given/webhookBody';

const { ana } = sandboxAccount;
const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString();

describe('notifications of the SLA Watcher on their way out and back', () => {
	const world = sendingWorld();
	let tenants = 0;
	let tenant = '';
	beforeEach(() => void (tenant = `back-${(tenants += 1)}`));
	afterEach(async () => void (await world.engine.stopTrigger()));

	const sla = async (parameters: INodeParameters, json: IDataObject = {}): Promise<IDataObject> => {
		const { error, runData } = await world.engine.runWorkflow({ workflow: slaWorkflow(parameters), startNode: 'Start', items: [{ json }], credentials: [] });
		expect(error).toBeUndefined();
		return runData.SLA![0]!.outputs[0]![0]!.json;
	};
	const people = { person: [{ name: 'Ana', address: ana.phone, language: 'es' }, { name: 'Bo', address: '+1 555 010 0202', roles: 'lead' }] };
	const watch = (number: string) => sla({ ...watchParameters, people, policyOptions: { ...(watchParameters.policyOptions as INodeParameters), tenant } }, { number, subject: 'Printer on fire', status: 'new', agent: 'Ana', created: minutesAgo(61) });
	const facts = async (caseKey: string) => ((await sla({ operation: 'get', caseKey, deskOptions: { tenant } })).facts as { kind: string }[]).map(({ kind }) => kind);
	const resolve = (caseKey: string) => sla({ operation: 'resolve', caseKey, deskOptions: { tenant } });

	const told = async (): Promise<PlainItem> => {
		await world.engine.startTrigger({ workflow: slaTriggerWorkflow({ tenant }), node: 'Due', mode: 'trigger', credentials: [] });
		const [item] = await eventually(async () => {
			const items = (await world.engine.triggerRecord()).emitted.flatMap(({ outputs }) => outputs.flat());
			return items.length > 0 ? items : undefined;
		});
		await world.engine.stopTrigger();
		return item!;
	};
	const send = async (item: PlainItem, more: INodeParameters = {}) =>
		(await world.send({ ...textParameters, recipientPhoneNumber: '={{ $json.recipient.phone }}', textBody: '={{ $json.text }}', ...more }, [{ json: item.json }]))[0]!.json;
	const receive = async (...messages: Record<string, unknown>[]) => {
		const rawBody = webhookBody(messagesChange({ messages }));
		const headers = { 'content-type': 'application/json', 'x-hub-signature-256': signatureOf(rawBody) };
		return await world.engine.runWebhook({ workflow: triggerWorkflow({ updates: ['messages'] }), node: 'WhatsApp', mode: 'trigger', method: 'POST', headers, rawBody, credentials: [world.credential] });
	};
	const accepted = async (count: number) =>
		await eventually(async () => {
			const messages = await world.sandbox.accepted();
			return messages.length >= count ? messages : undefined;
		});

	test('one that waits in the outbox does not leave once its case is resolved; the builder does nothing for it', async () => {
		await watch('T-1');
		const queued = await send(await told(), { deliveryOptions: { mode: 'queue' } });
		expect(queued).toMatchObject({ outcome: 'queued' });
		await resolve('T-1');
		await world.engine.startTrigger({ workflow: outboxWorkflow(), node: 'Outbox', mode: 'trigger', credentials: [world.credential] });
		const delivery = await eventually(async () => {
			const [found] = await world.send({ resource: 'delivery', operation: 'get', deliveryId: String(queued.deliveryId) });
			return found!.json.state === 'canceled' ? found!.json : undefined;
		});
		expect(delivery).toMatchObject({ reason: { code: 'caseOver', words: expect.stringMatching(/has ended/) }, attemptCount: 0 });
		expect(await world.sandbox.accepted()).toEqual([]);
		expect((await sla({ operation: 'get', caseKey: 'T-1', deskOptions: { tenant } })).history).toEqual([]);
	});

	test('a customer whom nobody answers is told of, and the answer ends it', async () => {
		const workflow = slaTriggerWorkflow({ tenant });
		const [node] = workflow.nodes;
		node!.parameters = { ...node!.parameters, sources: ['unanswered', 'undelivered'], unansweredMinutes: 1, undeliveredMinutes: 1, hours: 'always', sourceAddress: '+1 555 010 0299', sourceOptions: { name: 'Olga', phoneNumberIds: sandboxAccount.phoneNumberId } };
		node!.credentials = { whatsAppCloudApi: { id: 'whatsapp-1', name: 'WhatsApp sandbox' } };
		await receive({ ...wireMessage('wamid.Q1', { type: 'text', text: { body: 'Where is my order?' } }), timestamp: String(Math.floor(Date.now() / 1000) - 90) });
		expect((await world.engine.startTrigger({ workflow, node: 'Due', mode: 'trigger', credentials: [world.credential] })).error).toBeUndefined();
		const due = async (count: number) =>
			await eventually(async () => {
				const items = (await world.engine.triggerRecord()).emitted.flatMap(({ outputs }) => outputs.flat());
				return items.length >= count ? items : undefined;
			});
		expect((await due(1))[0]!.json).toMatchObject({ kind: 'breach', recipient: { name: 'Olga' }, metric: 'Answer to a customer', name: expect.stringContaining(`Waiting for an answer: +${ana.waId}`) });
		await world.send({ ...textParameters, textBody: 'On its way.' });
		expect((await due(2))[1]!.json).toMatchObject({ kind: 'resolved', outcome: 'missed' });
	});

	test('a late workflow sends nothing either, and its item says why', async () => {
		await watch('T-1');
		const item = await told();
		await resolve('T-1');
		expect(await send(item)).toMatchObject({ outcome: 'canceled', reason: { code: 'caseOver' } });
		expect(await world.sandbox.accepted()).toEqual([]);
	});

	test('a tap is done and answered when it comes in, once, and starts no execution', async () => {
		await watch('T-1');
		const item = await told();
		const { messageId } = await send(item);
		const { id, title } = (item.json.buttons as Record<string, { id: string; title: string }>).acknowledge!;
		const tap = wireMessage('wamid.TAP1', { type: 'interactive', context: { id: messageId }, interactive: { type: 'button_reply', button_reply: { id, title } } });
		for (let time = 0; time < 2; time += 1) {
			const { status, outputs } = await receive(tap);
			expect([status, outputs]).toEqual([200, undefined]);
		}
		expect(await facts('T-1')).toEqual(['start', 'acknowledge']);
		expect((await accepted(2)).map(({ to }) => to.replace(/\D/g, ''))).toEqual([ana.waId, ana.waId]);
		const bodies = (await world.sandbox.sendRequests()).map(({ body }) => body as { text?: { body: string }; context?: { message_id: string } });
		expect(bodies.at(-1)).toMatchObject({ text: { body: expect.stringMatching(/^Gracias/) }, context: { message_id: 'wamid.TAP1' } });
		expect((await world.send({ resource: 'delivery', operation: 'find' })).length).toBe(2);
	});

	test('a word in reply resolves; any other message starts the workflow as always', async () => {
		await watch('T-1');
		const { messageId } = await send(await told());
		const say = (id: string, body: string, replyTo?: unknown) => wireMessage(id, { type: 'text', text: { body }, ...(replyTo !== undefined && { context: { id: replyTo } }) });
		expect((await receive(say('wamid.W1', 'Resuelto', messageId))).outputs).toBeUndefined();
		expect(await facts('T-1')).toEqual(['start', 'resolve']);
		await accepted(2);
		const { outputs } = await receive(say('wamid.W2', 'Is it resolved?', messageId), say('wamid.W3', 'resolved'));
		expect(outputs![0]!.map(({ json }) => (json as IDataObject).text)).toEqual(['Is it resolved?', 'resolved']);
	});
});
