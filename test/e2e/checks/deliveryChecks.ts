import { people } from '../../../dev/playStory';
import type { SentMessage } from '../../../dev/sandboxClient';
import { waitUntil } from '../../../dev/waitUntil';
import { crowdContext, gatherCrowd, judgeCrowd, sentToCrowd } from '../crowd';
import { openEditor, part, type Editor } from '../openEditor';
import type { Room } from '../room';
import { byHand, sendNode, sendNodeName, startName } from '../workflows/byHand';
import { findDeliveries, untilNothingIsOpen } from '../workflows/findDeliveries';
import { listener } from '../workflows/listener';
import { outbox, outboxName, toldBy } from '../workflows/outbox';
import { sendText } from '../workflows/sendText';

const soon = { timeoutMs: 60_000 };
const nobodySends = 'No WhatsApp Outbox Trigger is running for this account';

/** For pictures of panels with little in them. */
const lower = { width: 1440, height: 1000 };

/** What the node says of one item. */
interface Told {
	outcome: string;
	deduplicated: boolean;
	deliveryId: string;
	messageId?: string;
	waitsFor?: string;
}

/** Nothing is lost and nothing is repeated, whatever is done again and whatever ends. Starts by switching everything off. */
export function deliveryChecks(room: () => Room): void {
	let editor: Editor;
	let outboxId = '';
	let listenerId = '';
	const credentials = () => ({ whatsAppCloudApi: room().credential });

	const create = async (name: string, options: Record<string, unknown>, items: Array<Record<string, unknown>>, settings = {}): Promise<string> =>
		(await room().n8n.createWorkflow(byHand(name, sendText(credentials(), options, settings), items))).id;
	const run = async (workflowId: string) => {
		const { id, status, runData } = await room().n8n.runByHand(workflowId, startName);
		return { id, status, told: toldIn(runData) };
	};
	const toldIn = (runData: Awaited<ReturnType<Room['n8n']['endOf']>>['runData']) => (runData[sendNodeName]?.at(-1)?.data?.main.flat() ?? []).map((item) => item?.json as unknown as Told);
	const sentWith = async (words: string): Promise<SentMessage[]> => (await room().sandbox.sent()).filter(({ body }) => body === words);
	const arrived = async (words: string) => await waitUntil(`"${words}" to be sent`, async () => ((await sentWith(words)).length > 0 ? true : undefined), soon);
	const faults = async (list: object[]) => await room().sandbox.call('PUT', '/sandbox/faults', { faults: list });

	const events = async () => await toldBy(room().n8n, outboxId);

	beforeAll(async () => {
		for (const workflow of await room().n8n.listWorkflows()) if (workflow.active) await room().n8n.deactivate(workflow.id);
		listenerId = (await room().n8n.createWorkflow({ ...listener(room().credential), name: 'Receipts' })).id;
		await room().n8n.activate(listenerId);
		outboxId = (await room().n8n.createWorkflow(outbox(credentials()))).id;
		editor = await openEditor(room);
	}, 120_000);

	afterAll(async () => {
		await faults([]);
		await editor?.close();
		for (const workflow of await room().n8n.listWorkflows()) if (workflow.active) await room().n8n.deactivate(workflow.id);
	}, 60_000);

	it('sends a message with a key once, however often its workflow is run by hand', async () => {
		const workflowId = await create('Twice by hand', { idempotencyKey: '={{ $json.key }}' }, [{ to: people.approver, text: 'Order SO-1042 has left', key: 'SO-1042-shipped' }]);
		const { told: first } = await run(workflowId);
		const { told: second } = await run(workflowId);
		expect(first).toMatchObject([{ outcome: 'accepted', deduplicated: false }]);
		expect(second).toMatchObject([{ ...first[0], deduplicated: true }]);
		expect(await sentWith('Order SO-1042 has left')).toMatchObject([{ id: first[0]?.messageId }]);

		const page = await editor.openNode(workflowId, sendNodeName);
		await part(page, 'node-execute-button').first().click();
		const output = part(page, 'output-panel');
		await output.getByText('JSON', { exact: true }).click({ timeout: 30_000 });
		await output.getByText('deduplicated').waitFor();
		await page.setViewportSize(lower);
		await editor.shoot(page, 'deduplicated-item');
		await page.close();
		expect(await sentWith('Order SO-1042 has left')).toHaveLength(1);
	});

	it('sends only what was refused when n8n retries an execution', async () => {
		const items = [
			{ to: people.approver, text: 'Pallet 7 is ready', key: 'pallet-7' },
			{ to: people.requester, text: 'Pallet 8 is ready', key: 'pallet-8' },
		];
		const workflowId = await create('Retried', { idempotencyKey: '={{ $json.key }}' }, items);
		await faults([{ kind: 'refused', code: 131026, scope: { recipient: people.requester } }]);
		const failed = await run(workflowId);
		expect(failed.status).toBe('error');
		const [good] = await sentWith('Pallet 7 is ready');
		await faults([]);

		const retried = await room().n8n.retry(failed.id);
		expect(toldIn(retried.runData)).toMatchObject([
			{ outcome: 'accepted', deduplicated: true, messageId: good?.id },
			{ outcome: 'accepted', deduplicated: false },
		]);
		expect((await run(workflowId)).told.map(({ deduplicated }) => deduplicated)).toEqual([true, true]);
		expect([...(await sentWith('Pallet 7 is ready')), ...(await sentWith('Pallet 8 is ready'))]).toHaveLength(2);
	});

	it('sends the good item once under Retry On Fail, and the refused one as soon as it is taken', async () => {
		const items = [
			{ to: people.approver, text: 'Dock 3 is free' },
			{ to: people.requester, text: 'Dock 4 is free' },
		];
		const workflowId = await create('Retry On Fail', {}, items, { retryOnFail: true, maxTries: 3, waitBetweenTries: 100 });
		await faults([{ kind: 'refused', code: 131026, count: 2, scope: { recipient: people.requester } }]);
		const { status, told } = await run(workflowId);
		expect(status).toBe('success');
		expect(told).toMatchObject([
			{ outcome: 'accepted', deduplicated: true },
			{ outcome: 'accepted', deduplicated: false },
		]);
		expect(await sentWith('Dock 3 is free')).toHaveLength(1);
		expect(await sentWith('Dock 4 is free')).toHaveLength(1);
		const { requests } = await room().sandbox.call<{ requests: Array<{ body: string }> }>('GET', '/sandbox/requests');
		expect(requests.filter(({ body }) => body.includes('Dock 4 is free'))).toHaveLength(3);
	});

	it('says that nobody sends what is queued, in the item and on the canvas', async () => {
		const options = { mode: 'queue', idempotencyKey: 'gate-2-open', urgency: 'urgent', usefulForMinutes: 240, context: '{"gate": 2}' };
		const workflowId = await create('Queued', options, [{ to: people.approver, text: 'Gate 2 is open' }]);
		const { told } = await run(workflowId);
		expect(told).toMatchObject([{ outcome: 'queued', deduplicated: false, waitsFor: expect.stringContaining(nobodySends) as string }]);

		const page = await editor.openNode(workflowId, sendNodeName);
		await part(page, 'node-execute-button').first().click();
		await part(page, 'run-data-hints').getByText(nobodySends).waitFor({ timeout: 30_000 });
		await editor.shoot(page, 'outbox-hint');
		await page.close();
		expect(await sentWith('Gate 2 is open')).toEqual([]);
	});

	it('sends what is queued once an Outbox Trigger is published', async () => {
		await room().n8n.activate(outboxId);
		await arrived('Gate 2 is open');
		const page = await editor.openNode(outboxId, outboxName);
		await page.getByText('Trigger On', { exact: true }).waitFor();
		await page.setViewportSize(lower);
		await editor.shoot(page, 'outbox-trigger');
		await page.close();
		expect(await sentWith('Gate 2 is open')).toHaveLength(1);
	});

	it('tells of a dead letter with its context, and sends it under its own key after Redrive', async () => {
		const reachable = async (isReachable: boolean) => await room().sandbox.call('PATCH', `/sandbox/people/${people.requester}`, { reachable: isReachable });
		const workflowId = await create('Unreachable', { idempotencyKey: 'alarm-9', context: '{"alarm": 9, "team": "night"}' }, [{ to: people.requester, text: 'Alarm 9 in cold room 2' }]);
		await reachable(false);
		const [sent] = (await run(workflowId)).told;
		expect(sent).toMatchObject({ outcome: 'accepted' });
		const told = await waitUntil('the dead letter to be told', async () => (await events()).find(({ deliveryId }) => deliveryId === sent?.deliveryId), soon);
		expect(told).toMatchObject({ kind: 'failed', context: { alarm: 9, team: 'night' }, delivery: { key: 'alarm-9', state: 'failed' }, recipient: { input: `+${people.requester}` } });

		await reachable(true);
		const redrive = sendNode({ resource: 'delivery', operation: 'redrive', deliveryIds: sent?.deliveryId }, credentials());
		const { id: redriveId } = await room().n8n.createWorkflow(byHand('Redrive', redrive));
		expect((await run(redriveId)).told).toMatchObject([{ outcome: 'redriven', key: 'alarm-9' }]);
		await room().sandbox.messageOn(people.requester, 'Alarm 9 in cold room 2');
		expect((await run(workflowId)).told).toMatchObject([{ deliveryId: sent?.deliveryId, outcome: 'accepted', deduplicated: true }]);
		expect(await sentWith('Alarm 9 in cold room 2')).toHaveLength(2);
	});

	it('loses and repeats nothing when n8n is killed in the middle of a run', async () => {
		// No receipt comes, so that nothing but the rules of the outbox settles what was left open.
		await room().n8n.deactivate(listenerId);
		const items = await gatherCrowd(room().sandbox, 50, 100);
		const workflowId = await create('Killed', { idempotencyKey: '={{ $json.key }}', graceMinutes: 1, context: crowdContext }, items);
		// Most answers hang, so that at the kill about half of the messages have left without an answer, and the others have not left.
		await faults([{ kind: 'slow', share: 0.8, delayMs: 10_000 }]);
		await room().n8n.startByHand(workflowId, startName);
		await waitUntil('the middle of the run', async () => ((await sentToCrowd(room().sandbox)).length >= 50 ? true : undefined), { ...soon, everyMs: 20 });
		await room().killN8n();
		const sentBefore = (await sentToCrowd(room().sandbox)).length;
		await faults([]);
		expect(sentBefore).toBeLessThan(items.length);

		await room().restartN8n();
		// What had not left is claimed for 90 seconds by the process that is no more; what had left is unknown for a minute.
		await untilNothingIsOpen(room().n8n, credentials());
		const deadLetters = await (await findDeliveries(room().n8n, credentials(), ['failed']))();
		await run(workflowId);
		const verdict = await judgeCrowd(room().sandbox, items, deadLetters, events);
		console.log(`Killed after ${sentBefore} of ${items.length} messages: ${verdict.sent} sent, ${deadLetters.length} told as dead letters`);
		expect(verdict).toMatchObject({ repeated: [], lost: [] });
	}, 480_000);
}
