import { people } from '../../dev/playStory';
import { waitUntil } from '../../dev/waitUntil';
import { crowdContext, gatherCrowd, judgeCrowd, sentToCrowd } from './crowd';
import { openQueueRoom, type QueueRoom } from './queueRoom';
import { hasRedis } from './startRedis';
import { approval, askNodeName, tellNodeName } from './workflows/approval';
import { byHand, sendNodeName, startName } from './workflows/byHand';
import { bodyOf, postSigned } from './workflows/inboundMessage';
import { findDeliveries, untilNothingIsOpen } from './workflows/findDeliveries';
import { listener } from './workflows/listener';
import { outbox, toldBy } from './workflows/outbox';
import { sendText } from './workflows/sendText';
import { reportTicket, watchedTickets } from './workflows/watchedTickets';

// The first run installs n8n.
const setUpTimeoutMs = 15 * 60_000;
jest.setTimeout(120_000);

const isPossible = hasRedis();
if (!isPossible) console.warn('Queue mode is not tested: this machine has no redis-server (Debian: apt-get install redis-server).');

(isPossible ? describe : describe.skip)('in a real n8n in queue mode', () => {
	let room: QueueRoom;

	beforeAll(async () => {
		room = await openQueueRoom();
	}, setUpTimeoutMs);

	afterAll(async () => await room?.close(), 120_000);

	const withoutStore = () => ({ whatsAppCloudApi: room.credential });
	const withStore = () => ({ ...withoutStore(), operationsStoreApi: room.storeCredential });
	const anItem = { to: people.approver, text: 'Gate 2 is open' };

	it('stops before anything is sent when no Postgres is given', async () => {
		const { id } = await room.n8n.createWorkflow(byHand('No store', sendText(withoutStore()), [anItem]));
		const { status, runData } = await room.n8n.runByHand(id, startName);
		expect(status).toBe('error');
		expect(runData[sendNodeName]?.at(-1)?.error?.message).toMatch(/n8n runs in queue mode.*WhatsApp Operations Store \(Postgres\)/);
		expect(await room.sandbox.sent()).toEqual([]);
	});

	it('asks on a worker, hears on main, and goes on once, on a worker again', async () => {
		const { id: listenerId } = await room.n8n.createWorkflow(listener(room.credential, { operationsStoreApi: room.storeCredential }));
		await room.n8n.activate(listenerId);
		const { id } = await room.n8n.createWorkflow(approval('queued', { question: 'Approve PO-9?', approvers: { person: [{ phone: `+${people.approver}`, name: 'Ana' }] } }, `+${people.requester}`, withStore()));
		await room.n8n.activate(id);
		expect((await fetch(`${room.n8n.url}/webhook/queued`, { method: 'POST' })).status).toBe(200);
		await room.sandbox.tap(people.approver, (await room.sandbox.messageOn(people.approver, 'PO-9')).id, 0);
		await room.sandbox.messageOn(people.requester, 'queued: approved');
		const [execution] = await room.n8n.executions(id);
		const { status, runData } = await room.n8n.endOf(execution!.id);
		expect([status, runData[askNodeName]!.length, runData[tellNodeName]!.length]).toEqual(['success', 1, 1]);
		for (const workflow of [id, listenerId]) await room.n8n.deactivate(workflow);
	}, 180_000);

	it('loses and repeats nothing when a worker is killed in the middle of a run', async () => {
		const items = await gatherCrowd(room.sandbox, 20, 200);
		const { id: outboxId } = await room.n8n.createWorkflow(outbox(withStore()));
		await room.n8n.activate(outboxId);
		const { id } = await room.n8n.createWorkflow(byHand('Killed', sendText(withStore(), { graceMinutes: 1, context: crowdContext }), items));
		// Answers hang, so that at the kill some messages have left without an answer, and some have not left.
		await room.sandbox.call('PUT', '/sandbox/faults', { faults: [{ kind: 'slow', share: 0.5, delayMs: 10_000 }] });
		await room.n8n.startByHand(id, startName);
		await waitUntil('the middle of the run', async () => ((await sentToCrowd(room.sandbox)).length >= 80 ? true : undefined), { timeoutMs: 90_000, everyMs: 20 });
		await room.killWorker();
		await room.sandbox.call('DELETE', '/sandbox/faults');
		const sentBefore = (await sentToCrowd(room.sandbox)).length;
		expect(sentBefore).toBeLessThan(items.length);

		await room.startWorker();
		// What had not left is claimed for 90 seconds by the process that is no more; what had left is unknown for a minute.
		await untilNothingIsOpen(room.n8n, withStore());
		const deadLetters = await (await findDeliveries(room.n8n, withStore(), ['failed']))();
		const verdict = await judgeCrowd(room.sandbox, items, deadLetters, async () => await toldBy(room.n8n, outboxId));
		console.log(`Worker killed after ${sentBefore} of ${items.length} messages: ${verdict.sent} sent, ${deadLetters.length} told as dead letters`);
		expect(verdict).toMatchObject({ repeated: [], lost: [] });
	}, 480_000);

	it('publishes no webhook trigger without a Postgres, and says why', async () => {
		const { id } = await room.n8n.createWorkflow(listener(room.credential));
		await expect(room.n8n.activate(id)).rejects.toThrow(/n8n runs in queue mode.*WhatsApp Operations Store \(Postgres\)/);
	});

	it('takes webhooks in main and in a process of their own, and runs each message once, on a worker', async () => {
		const { id, nodes } = await room.n8n.createWorkflow(listener(room.credential, { operationsStoreApi: room.storeCredential }));
		await room.n8n.activate(id);
		const path = `/webhook/${nodes[0]?.webhookId}/whatsapp`;
		const doors = [room.n8n.url, room.webhookUrl].map((url) => `${url}${path}`);
		const names = Array.from({ length: 12 }, (_, index) => `queued${index}x`);
		// Each comes through both doors, in turns first through the one and first through the other.
		await Promise.all(names.map(async (name, index) => {
			for (const door of index % 2 === 0 ? doors : [...doors].reverse()) expect(await postSigned(door, bodyOf(name))).toBe(200);
		}));
		const runs = async () => {
			const ended = (await room.n8n.executions(id)).filter(({ status }) => status === 'success');
			return await Promise.all(ended.map(async ({ id: executionId }) => ({ executionId, data: JSON.stringify(await room.n8n.call('GET', `/rest/executions/${executionId}`)) })));
		};
		const found = await waitUntil('every message', async () => {
			const all = await runs();
			return names.every((name) => all.some(({ data }) => data.includes(`wamid.${name}`))) ? all : undefined;
		}, { timeoutMs: 60_000, everyMs: 500 });
		for (const name of names) expect(found.filter(({ data }) => data.includes(`wamid.${name}`))).toHaveLength(1);
		const log = await room.readWorkerLog();
		for (const { executionId } of found) expect(log).toContain(`Worker started execution ${executionId} `);
		await room.n8n.deactivate(id);
	});

	it('hands on again, once, what its database did not take', async () => {
		const { n8n, sandbox } = room;
		const { id: outboxId } = await n8n.createWorkflow(outbox(withStore()));
		const imported = await watchedTickets(process.cwd(), room.credential);
		const { id: ticketsId, nodes } = await n8n.createWorkflow({ ...imported, nodes: imported.nodes.map((node) => (node.credentials === undefined ? node : { ...node, credentials: withStore() })) });
		const workflows = [outboxId, ticketsId];
		for (const id of workflows) await n8n.activate(id);

		// The goal of the imported workflow is half an hour, and the owner is warned after three quarters of it.
		await reportTicket(n8n, { number: 'T-77', subject: 'Printer on fire', status: 'open', createdAt: new Date(Date.now() - 0.75 * 30 * 60_000 + 8_000).toISOString() });
		await waitUntil('the ticket', async () => ((await n8n.executions(ticketsId)).some(({ status }) => status === 'success') ? true : undefined), { timeoutMs: 7_000, everyMs: 100 });
		const accept = await room.refuseExecutions(workflows);
		await sandbox.call('PUT', '/sandbox/faults', { faults: [{ kind: 'refused', code: 131008 }] });
		const { id } = await n8n.createWorkflow(byHand('Refused', sendText(withStore()), [anItem]));
		expect((await n8n.runByHand(id, startName)).status).toBe('error');
		await sandbox.call('DELETE', '/sandbox/faults');
		const door = nodes.find(({ type }) => type.endsWith('.whatsAppWebhookTrigger'))?.webhookId;
		expect(await postSigned(`${n8n.url}/webhook/${door}/whatsapp`, bodyOf('untaken'))).toBe(200);
		for (const title of ['WhatsApp Outbox Trigger', 'WhatsApp webhook', 'SLA Watcher Trigger']) {
			await waitUntil(`the refusal that ${title} meets`, async () => ((await room.readMainLog()).includes(`${title}: n8n did not take`) ? true : undefined), { timeoutMs: 30_000, everyMs: 250 });
		}
		expect(await n8n.executions(outboxId)).toEqual([]);
		await accept();

		await sandbox.messageOn(people.approver, 'T-77');
		const counts = async () => await Promise.all(workflows.map(async (workflow) => (await n8n.executions(workflow)).filter(({ status }) => status === 'success').length));
		await waitUntil('the event, the ticket, the alarm and the message', async () => ((await counts()).join() === '1,3' ? true : undefined), { timeoutMs: 90_000, everyMs: 500 });
		expect((await toldBy(n8n, outboxId)).map(({ kind }) => kind)).toEqual(['failed']);
		// Looks that follow hand nothing on a second time.
		await new Promise((resolve) => setTimeout(resolve, 5_000));
		expect(await counts()).toEqual([1, 3]);
		expect((await sandbox.sent()).filter(({ body }) => body.includes('T-77'))).toHaveLength(1);
		for (const workflow of workflows) await n8n.deactivate(workflow);
	}, 240_000);

	it('sends on a worker', async () => {
		const { id } = await room.n8n.createWorkflow(byHand('Sent', sendText(withStore()), [anItem]));
		const { id: executionId, status, runData } = await room.n8n.runByHand(id, startName);
		expect(status).toBe('success');
		expect(await room.readWorkerLog()).toContain(`Worker started execution ${executionId} `);
		expect(runData[sendNodeName]?.at(-1)?.data?.main.flat()).toMatchObject([{ json: { outcome: 'accepted' } }]);
	});
});
