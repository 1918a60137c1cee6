import type { IDataObject, INode, INodeParameters } from 'n8n-workflow';
import type { GivenCredential, PlainItem } from './engineMessages';
import { openDeafServer, type DeafServer } from './given/deafServer';
import { sandboxAccount } from './given/sandboxAccount';
import { textParameters } from './given/sendWorkflow';
import { watchParameters } from './given/slaWorkflow';
import { whatsAppCredential } from './given/whatsAppCredential';
import { startEngine, type Engine } from './startEngine';

const { ana, phoneNumberId } = sandboxAccount;
const sender: INodeParameters = { __rl: true, mode: 'id', value: phoneNumberId };
const chosen = { personSource: 'choose', phoneNumberId, person: ana.phone };

type Settings = Pick<INode, 'onError' | 'retryOnFail' | 'maxTries' | 'waitBetweenTries'>;

/** An operation that needs the store, and how many outputs it has. */
interface Case {
	type: 'whatsAppSend' | 'whatsAppConversation' | 'slaWatcher';
	parameters: INodeParameters;
	outputs: 1 | 2;
}

const send = (parameters: INodeParameters): Case => ({ type: 'whatsAppSend', parameters, outputs: 1 });
const talk = (outputs: 1 | 2, parameters: INodeParameters): Case => ({ type: 'whatsAppConversation', parameters: { ...chosen, ...parameters }, outputs });
const sla = (parameters: INodeParameters): Case => ({ type: 'slaWatcher', parameters, outputs: 1 });

const cases: Array<[string, Case]> = [
	['Send: a message', send(textParameters)],
	['Send: a notification', send({ resource: 'message', operation: 'sendNotification', phoneNumberId: sender, notification: 'approvalRequest', notifyPhones: ana.phone, title: 'PO-1042' })],
	['Send: a question', send({ resource: 'message', operation: 'sendAndWait', phoneNumberId: sender, approvers: { person: [{ phone: ana.phone, name: 'Ana' }] }, question: 'Approve?' })],
	['Send: find deliveries', send({ resource: 'delivery', operation: 'find' })],
	['Send: resolve a subject', send({ resource: 'subject', operation: 'resolve', subjectKey: 'ticket-1' })],
	['Send: look back', send({ resource: 'trail', operation: 'tracePerson', tracePerson: ana.phone })],
	['Conversation: check consent', talk(2, { resource: 'consent', operation: 'checkConsent' })],
	['Conversation: check owner', talk(2, { resource: 'handOver', operation: 'checkOwner' })],
	['Conversation: check window', talk(2, { resource: 'window', operation: 'checkWindow' })],
	['Conversation: get', talk(2, { resource: 'conversation', operation: 'get' })],
	['Conversation: list', talk(1, { resource: 'conversation', operation: 'list' })],
	['SLA Watcher: watch', sla({ ...watchParameters, caseKey: 'T-1' })],
	['SLA Watcher: resolve', sla({ operation: 'resolve', caseKey: 'T-1' })],
	['SLA Watcher: apply the policy', sla({ ...watchParameters, operation: 'applyPolicy' })],
];

describe('a node that cannot do anything, because its store cannot be reached', () => {
	let engine: Engine;
	let database: DeafServer;
	beforeAll(async () => {
		database = await openDeafServer();
		engine = await startEngine();
	});
	afterAll(async () => {
		await engine?.stop();
		await database?.close();
	});

	const run = async ({ type, parameters }: Case, settings: Settings, items: IDataObject[] = [{ order: 1, data: { approved: true }, approved: true }, { order: 2 }]) => {
		const store: GivenCredential = { id: 'store-1', name: 'Store', type: 'operationsStoreApi', data: { host: '127.0.0.1', port: database.port, database: 'ops', user: 'ops', password: 'secret-of-ops' } };
		// Nothing may be sent, so nobody needs to be there.
		const account = whatsAppCredential('http://127.0.0.1:9');
		const credentials = Object.fromEntries([account, store].map(({ type: name, id, name: title }) => [name, { id, name: title }]));
		const position: [number, number] = [0, 0];
		const { error, runData } = await engine.runWorkflow({
			workflow: {
				id: 'stopping-workflow',
				nodes: [
					{ id: 'n1', name: 'Start', type: 'n8n-nodes-base.manualTrigger', typeVersion: 1, position, parameters: {} },
					{ id: 'n2', name: 'Node', type: `n8n-nodes-whatsapp-ops.${type}`, typeVersion: 1, position, parameters, credentials, ...settings },
				],
				connections: { Start: { main: [[{ node: 'Node', type: 'main', index: 0 }]] } },
			},
			startNode: 'Start',
			items: items.map((json) => ({ json })),
			credentials: [account, store],
		});
		return { error, outputs: runData.Node?.[0]?.outputs ?? [] };
	};

	const expectToldTwice = (items: PlainItem[] = []) => {
		expect(items.map(({ pairedItem }) => pairedItem)).toEqual([{ item: 0 }, { item: 1 }]);
		for (const { json } of items) {
			expect(json).toMatchObject({ outcome: 'failed', failure: { message: expect.stringMatching(/127\.0\.0\.1/) } });
			expect(JSON.stringify(json)).not.toContain('secret-of-ops');
		}
	};

	test.each(cases)('%s - continue: error items, by the careful output', async (_name, operation) => {
		const { error, outputs } = await run(operation, { onError: 'continueRegularOutput' });
		expect(error).toBeUndefined();
		expect(outputs).toHaveLength(operation.outputs);
		if (operation.outputs === 2) expect(outputs[0]).toEqual([]);
		expectToldTwice(outputs.at(-1));
	});

	test.each(cases)('%s - error output: what failed leaves there', async (_name, operation) => {
		const { outputs } = await run(operation, { onError: 'continueErrorOutput' });
		expect(outputs.slice(0, -1).flat()).toEqual([]);
		expectToldTwice(outputs.at(-1));
	});

	test.each(['continueRegularOutput', 'continueErrorOutput'] as const)('%s: what came of an earlier question does not pass for the approval of this one', async (onError) => {
		const { outputs } = await run(Object.fromEntries(cases)['Send: a question']!, { onError });
		expect(outputs.flat().map(({ json }) => [json.approved, json.data])).toEqual(Array(2).fill([false, { approved: false }]));
	});

	test.each(cases)('%s - stop: the error says what is wrong', async (_name, operation) => {
		const { error } = await run(operation, { onError: 'stopWorkflow' });
		expect(error?.message).toMatch(/127\.0\.0\.1/);
		expect(error?.everything).not.toContain('secret-of-ops');
	});

	test.each(['stopWorkflow', 'continueRegularOutput'] as const)('%s with Retry On Fail: it is tried as often as n8n is told', async (onError) => {
		const callsOf = async (settings: Settings) => {
			const before = database.calls();
			await run(send(textParameters), { onError, ...settings });
			return database.calls() - before;
		};
		const once = await callsOf({});
		expect(once).toBeGreaterThan(0);
		expect(await callsOf({ retryOnFail: true, maxTries: 3, waitBetweenTries: 1 })).toBe(3 * once);
	});
});
