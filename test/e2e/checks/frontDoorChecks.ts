import { Agent } from 'node:http';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { openExecutionLog, type ExecutionLog } from '../../../dev/executionLog';
import { findFreePort } from '../../../dev/findFreePort';
import { packageName } from '../../../dev/folders';
import type { WorkflowDefinition } from '../../../dev/n8nClient';
import { readRunData } from '../../../dev/runData';
import { sandboxCredential } from '../../../dev/sandboxCredential';
import { waitUntil } from '../../../dev/waitUntil';
import { send } from '../../unit/inbound/door/givenDoor';
import { sign } from '../../unit/inbound/signed';
import { chance, deliveries, idIn } from '../../unit/receiverCommand/deliveries';
import { startReceiverProcess, type ReceiverProcess } from '../../unit/receiverCommand/givenReceiver';
import type { Room } from '../room';

/** The whole of it by WEBHOOKS=10000. */
const webhooks = Number(process.env.WEBHOOKS ?? 600);
/** Through n8n's URL; the rest through the receiver. */
const shareOfUrl = 0.4;
const senders = 4;
const connectionsOfEach = 4;

const { appId, appSecret } = sandboxCredential('').data;
const triggerName = 'WhatsApp Webhook Trigger';

/** With a port, the trigger reads the box that receivers of the app fill, and n8n's URL fills it as well. */
const reader = (credential: { id: string; name: string }, receiverPort: number): WorkflowDefinition => ({
	name: 'Two front doors',
	nodes: [
		{
			id: 'b8c1c3a5-0d6e-4a0f-9f53-9f5b5f3e2d11',
			name: triggerName,
			type: `${packageName}.whatsAppWebhookTrigger`,
			typeVersion: 2,
			position: [0, 0],
			parameters: { updates: ['messages', 'receipts'], options: { receiverPort } },
			webhookId: 'd2a9f0c7-7b7a-4b0e-8a43-5a0d3c9e6b21',
			credentials: { whatsAppCloudApi: { id: credential.id, name: credential.name } },
		},
		{ id: 'c4f7a0de-51f5-4d2c-8f0b-6e1f9a7d3c31', name: 'Done', type: 'n8n-nodes-base.noOp', typeVersion: 1, position: [220, 0], parameters: {} },
	],
	connections: { [triggerName]: { main: [0, 1].map(() => [{ node: 'Done', type: 'main', index: 0 }]) } },
	settings: { executionOrder: 'v1' },
});

/** The events that came out of the workflow's last node in an execution. */
const outputOf = (data: string): string[] => (readRunData(data).Done ?? []).flatMap((run) => (run.data?.main ?? []).flatMap((items) => (items ?? []).map(({ json }) => String(json.eventKey))));

/** One delivery and the door that it goes to; what gets no 200 is repeated there, as WhatsApp does. */
interface Delivery {
	body: string;
	isForUrl: boolean;
}

/** n8n's URL and a receiver take for one workflow, and both are killed meanwhile. */
export function frontDoorChecks(room: () => Room): void {
	let receiver: ReceiverProcess;
	let workflowId = '';
	let log: ExecutionLog;

	const openReceiver = async () => {
		const command = join(room().userFolder, '.n8n/nodes/node_modules', packageName, 'dist/bin/main.js');
		return await startReceiverProcess(command, ['--app-id', appId, '--sqlite', join(room().userFolder, '.n8n/whatsapp-ops/operations.sqlite')], { WHATSAPP_APP_SECRET: appSecret });
	};

	beforeAll(async () => {
		for (const workflow of await room().n8n.listWorkflows()) if (workflow.active) await room().n8n.deactivate(workflow.id);
		const { id } = await room().n8n.createWorkflow(reader(room().credential, await findFreePort()));
		workflowId = id;
		await room().n8n.activate(id);
		log = openExecutionLog(room().userFolder, id);
		receiver = await openReceiver();
	});
	afterAll(async () => {
		log?.close();
		await receiver?.stop();
		await room().n8n.deactivate(workflowId);
	});

	/**
	 * n8n's URL as the proxy of docs/receiver.md offers it: it asks for readiness with every webhook, because n8n answers 200 to
	 * everything while it starts, before any node sees it.
	 */
	async function postToUrl(body: string, agent: Agent, type = 'application/json'): Promise<number | undefined> {
		const port = Number(new URL(room().n8n.url).port);
		const { status } = await send(port, 'GET', '/healthz/readiness', {}, undefined, agent);
		if (status !== 200) return status;
		return (await send(port, 'POST', '/webhook/d2a9f0c7-7b7a-4b0e-8a43-5a0d3c9e6b21/whatsapp', { ...(type !== '' && { 'Content-Type': type }), 'X-Hub-Signature-256': sign(body, appSecret) }, body, agent)).status;
	}

	it(`hands on each event of ${webhooks} webhooks once, three tenths of them repeated, when n8n and the receiver are killed`, async () => {
		const random = chance(11);
		const waiting: Delivery[] = deliveries(webhooks, random).map((body) => ({ body, isForUrl: random() < shareOfUrl }));
		const keys = new Set(waiting.map(({ body }) => idIn(body)));
		const answered = { url: 0, receiver: 0, refused: 0 };
		const beganAt = Date.now();

		const kills = [
			async () => {
				await room().killN8n();
				await room().restartN8n();
			},
			async () => {
				await receiver.kill();
				receiver = await openReceiver();
			},
		];
		const happening: Array<Promise<void>> = [];
		const plan = kills.map((strike, index) => ({ at: Math.round((webhooks * (index + 1)) / 3), strike }));

		async function deliver(agent: Agent): Promise<void> {
			for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
				const { body, isForUrl } = next;
				const status = isForUrl ? await postToUrl(body, agent) : (await send(receiver.port, 'POST', '/whatsapp', { 'X-Hub-Signature-256': sign(body, appSecret) }, body, agent)).status;
				if (status !== 200) {
					answered.refused += 1;
					waiting.push(next);
					await pause(100);
					continue;
				}
				answered[isForUrl ? 'url' : 'receiver'] += 1;
				while (plan[0] !== undefined && answered.url + answered.receiver >= plan[0].at) happening.push(plan.shift()!.strike());
			}
		}
		const agents = Array.from({ length: senders }, () => new Agent({ keepAlive: true, maxSockets: connectionsOfEach }));
		await Promise.all(agents.flatMap((agent) => Array.from({ length: connectionsOfEach }, async () => await deliver(agent))));
		await Promise.all(happening);
		for (const agent of agents) agent.destroy();
		const deliveredAt = Date.now();

		const got: string[] = [];
		let crashed = 0;
		/** Reads what has ended since; an execution that n8n was killed in is run again from n8n's list, as a person would. */
		const look = async () => {
			for (const { id, status, data } of log.ended()) {
				if (status === 'success') got.push(...outputOf(data));
				else {
					crashed += 1;
					await room().n8n.retry(String(id));
				}
			}
		};
		await waitUntil(
			'every event',
			async () => {
				await look();
				return new Set(got).size >= keys.size ? true : undefined;
			},
			{ timeoutMs: Math.max(90_000, webhooks * 20), everyMs: 500 },
		);
		// What comes twice comes soon.
		await pause(2_000);
		await look();
		console.log(`${webhooks} webhooks: ${answered.url} taken at n8n's URL, ${answered.receiver} by the receiver, ${answered.refused} refused and repeated, in ${((deliveredAt - beganAt) / 1000).toFixed(0)} s; ${keys.size} events in ${log.begun()} executions, ${crashed} of them killed and run again; the last one ${((Date.now() - beganAt) / 1000).toFixed(0)} s after the first webhook`);
		expect(plan).toEqual([]);
		const seen = new Set(got.map(idIn));
		expect({ lost: [...keys].filter((key) => !seen.has(key)), repeated: got.filter((key, index) => got.indexOf(key) !== index) }).toEqual({ lost: [], repeated: [] });
	}, Math.max(300_000, webhooks * 200));

	it("takes a signed webhook at n8n's URL whatever its content is called", async () => {
		const agent = new Agent();
		const [body] = deliveries(1, chance(1)) as [string];
		for (const type of ['application/json', 'application/octet-stream', '']) expect(await postToUrl(body.replaceAll('wamid.', 'wamid.TYPE'), agent, type)).toBe(200);
	});
}
