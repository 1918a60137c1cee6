import { createHmac } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { folders } from '../../../dev/folders';
import type { Execution } from '../../../dev/n8nClient';
import { people as demoPeople } from '../../../dev/playStory';
import { readWorkflow } from '../../../dev/readWorkflow';
import { sandboxCredential } from '../../../dev/sandboxCredential';
import { waitUntil } from '../../../dev/waitUntil';
import { openBrowser } from '../openBrowser';
import { openEditor } from '../openEditor';
import type { Room } from '../room';
import { approval, askNodeName, tellNodeName } from '../workflows/approval';
import { listener } from '../workflows/listener';

const { appSecret, businessAccountId } = sandboxCredential('').data;
const people = { ana: '15550107721', bo: '15550107722', cy: '15550107723', deputy: '15550107724', requester: '15550107725' };
const phoneOf = (waId: string) => `+${waId}`;
const person = (waId: string, name: string) => ({ phone: phoneOf(waId), name });

interface PhoneMessage {
	id: string;
	direction: string;
	status: string;
	bubble: { body: string };
}

/** Questions that wait for people, in a real n8n that is stopped and started meanwhile. */
export function askChecks(room: () => Room): void {
	let listenerId = '';
	let callbackUrl = '';

	const messagesOn = async (waId: string) => {
		const { conversations } = await room().sandbox.call<{ conversations: Array<{ waId: string; messages: PhoneMessage[] }> }>('GET', '/sandbox/state');
		return conversations.filter((chat) => chat.waId === waId).flatMap((chat) => chat.messages.filter(({ direction }) => direction === 'outbound'));
	};
	const find = async (waId: string, words: string) =>
		await waitUntil(`"${words}" on the phone of ${waId}`, async () => (await messagesOn(waId)).find(({ status, bubble }) => /delivered|read/.test(status) && bubble.body.includes(words)), { timeoutMs: 120_000 });
	const waiting = async (workflowId: string) =>
		await waitUntil('the waiting execution', async () => (await room().n8n.executions(workflowId)).find(({ status }) => status === 'waiting'), { timeoutMs: 60_000 });
	const ask = async (path: string) => expect((await fetch(`${room().n8n.url}/webhook/${path}`, { method: 'POST' })).status).toBe(200);
	const endOf = async ({ id }: Pick<Execution, 'id'>) => {
		const { status, runData } = await room().n8n.endOf(id);
		return { status, items: (runData[askNodeName]!.at(-1)!.data!.main[0] ?? []).map(({ json }) => json), asked: runData[askNodeName]!.length, told: runData[tellNodeName]!.length };
	};
	const tap = async (waId: string, message: PhoneMessage, button: number) => await room().sandbox.tap(waId, message.id, button);

	/** A tap that no button of ours stands behind, as Meta would deliver it (Meta, webhooks, messages, interactive). */
	const postTap = async (from: string, buttonId: string, id: string) => {
		const value = { messaging_product: 'whatsapp', metadata: { display_phone_number: '15550100200', phone_number_id: '300111222333444' }, messages: [{ from, id: `wamid.${id}`, timestamp: String(Math.floor(Date.now() / 1000)), type: 'interactive', interactive: { type: 'button_reply', button_reply: { id: buttonId, title: 'Approve' } } }] };
		const body = JSON.stringify({ object: 'whatsapp_business_account', entry: [{ id: businessAccountId, changes: [{ field: 'messages', value }] }] });
		const headers = { 'content-type': 'application/json', 'x-hub-signature-256': `sha256=${createHmac('sha256', appSecret).update(body).digest('hex')}` };
		await waitUntil('the tap to be taken', async () => {
			const response = await fetch(callbackUrl, { method: 'POST', headers, body }).catch(() => undefined);
			return response?.status === 200 && !(await response.text()).startsWith('n8n is starting up') ? true : undefined;
		}, { timeoutMs: 60_000 });
	};
	const storeFile = () => join(room().userFolder, '.n8n', 'whatsapp-ops', 'operations.sqlite');
	const publish = async (path: string, parameters: Record<string, unknown>) => {
		const { credential } = room();
		// One of a try before holds the same address.
		for (const workflow of await room().n8n.listWorkflows()) if (workflow.active && workflow.name === `Approval ${path}`) await room().n8n.deactivate(workflow.id);
		const { id } = await room().n8n.createWorkflow(approval(path, parameters, phoneOf(people.requester), { whatsAppCloudApi: { id: credential.id, name: credential.name } }));
		await room().n8n.activate(id);
		return id;
	};

	beforeAll(async () => {
		for (const workflow of await room().n8n.listWorkflows()) if (workflow.active) await room().n8n.deactivate(workflow.id);
		for (const [name, waId] of Object.entries(people)) await room().sandbox.call('POST', '/sandbox/people', { waId, name, windowOpen: true });
	});
	afterAll(async () => {
		for (const workflow of await room().n8n.listWorkflows()) if (workflow.active) await room().n8n.deactivate(workflow.id);
	});

	it('asks nobody where nobody would hear the answer, and says so', async () => {
		// As ten quiet minutes after the last trigger was unpublished.
		if (existsSync(storeFile())) {
			const database = new DatabaseSync(storeFile());
			database.exec(`update watchers set heartbeat_at = 0 where kind = 'asks'`);
			database.close();
		}
		const id = await publish('unheard', { question: 'Approve PO-1?', approvers: { person: [person(people.ana, 'Ana')] } });
		await ask('unheard');
		const failed = await waitUntil('the failed execution', async () => (await room().n8n.executions(id)).find(({ status }) => status === 'error'), { timeoutMs: 60_000 });
		expect(JSON.stringify(await room().n8n.call('GET', `/rest/executions/${failed.id}`))).toContain('Nobody would hear the answers');
		expect(await messagesOn(people.ana)).toEqual([]);
	});

	it('hears the answers once a WhatsApp Webhook Trigger is published', async () => {
		const { id, nodes } = await room().n8n.createWorkflow(listener(room().credential));
		listenerId = id;
		await room().n8n.activate(id);
		callbackUrl = `${room().n8n.url}/webhook/${nodes[0]?.webhookId}/whatsapp`;
		const workflowId = await publish('simple', { question: 'Approve PO-2?', approvers: { person: [person(people.ana, 'Ana')] } });
		await ask('simple');
		await tap(people.ana, await find(people.ana, 'PO-2'), 0);
		await find(people.requester, 'simple: approved');
		const [execution] = await room().n8n.executions(workflowId);
		const { status, items, told } = await endOf(execution!);
		expect([status, told]).toEqual(['success', 1]);
		expect(items).toEqual([expect.objectContaining({ outcome: 'approved', approved: true, answeredBy: { name: 'Ana', address: people.ana }, messageId: expect.stringMatching(/^wamid\./), data: expect.objectContaining({ approved: true }) })]);
	}, 180_000);

	it('ends once, by two of three, through a restart, a reminder, an escalation, a forged tap and a late one', async () => {
		const workflowId = await publish('two-of-three', {
			question: 'Approve PO-3?',
			details: 'Ferrow Paper, 1,290.50 EUR',
			approvers: { person: [person(people.ana, 'Ana'), person(people.bo, 'Bo'), person(people.cy, 'Cy')] },
			escalation: { person: [{ step: 1, ...person(people.deputy, 'Deputy') }] },
			rule: 'some',
			needed: 2,
			timeOut: 120,
			timeOutUnit: 'seconds',
			approvalOptions: { remindEvery: 20, remindUnit: 'seconds', remindAtMost: 1 },
		});
		await ask('two-of-three');
		const execution = await waiting(workflowId);
		const questions = { ana: await find(people.ana, 'PO-3'), cy: await find(people.cy, 'PO-3') };
		await tap(people.bo, await find(people.bo, 'PO-3'), 1);
		await find(people.bo, 'it is noted that you decline');

		await room().restartN8n();
		expect((await waiting(workflowId)).id).toBe(execution.id);

		await find(people.ana, 'Reminder');
		await find(people.cy, 'Reminder');
		const asDeputy = await find(people.deputy, 'PO-3');

		await postTap(people.ana, `ask1.a.${'A'.repeat(22)}.${'B'.repeat(22)}`, 'forged-tap');
		await find(people.ana, 'not valid here');
		await tap(people.ana, questions.ana, 0);
		await find(people.ana, 'your approval is noted');
		expect((await waiting(workflowId)).id).toBe(execution.id);
		await tap(people.cy, questions.cy, 0);
		await find(people.requester, 'two-of-three: approved');
		await tap(people.deputy, asDeputy, 1);
		await find(people.deputy, 'already been decided');
		await tap(people.bo, (await find(people.bo, 'PO-3')), 0);
		await find(people.bo, 'first answer is noted already');

		const { status, items, asked, told } = await endOf(execution);
		expect([status, asked, told]).toEqual(['success', 1, 1]);
		expect(items).toEqual([expect.objectContaining({ outcome: 'approved', remindersSent: 2, tiersAsked: 2, answeredBy: { name: 'Cy', address: people.cy } })]);
		const answers = (items[0] as { answers: Array<{ by: { name: string }; counts: boolean; approved?: boolean }> }).answers;
		expect(answers.map(({ by, counts, approved }) => [by.name, counts, approved])).toEqual([['Bo', true, false], ['Ana', true, true], ['Cy', true, true]]);

		// It is called once more, to see that it went on; only then nobody calls it again.
		await waitUntil('the wait to be over', async () => {
			const database = new DatabaseSync(storeFile(), { readOnly: true });
			try {
				return (database.prepare('select count(*) as waits from ask_waits where is_over = 0').get() as { waits: number }).waits === 0 ? true : undefined;
			} finally {
				database.close();
			}
		}, { timeoutMs: 150_000, everyMs: 1_000 });
		expect((await room().n8n.executions(workflowId)).map(({ id }) => id)).toEqual([execution.id]);
		expect((await messagesOn(people.requester)).filter(({ bubble }) => bubble.body.includes('two-of-three'))).toHaveLength(1);
		// Not one of the answers started the workflow of the trigger.
		expect(await room().n8n.executions(listenerId)).toEqual([]);
	}, 540_000);

	it('brings a photo as a file', async () => {
		const workflowId = await publish('photo', { question: 'Show the pallet PO-4', answerKind: 'file', approvers: { person: [person(people.ana, 'Ana')] } });
		await ask('photo');
		await find(people.ana, 'PO-4');
		await room().sandbox.call('POST', `/sandbox/people/${people.ana}/messages`, { type: 'image', image: { caption: 'Row 7' } });
		await find(people.requester, 'photo: answered');
		const [execution] = await room().n8n.executions(workflowId);
		const { runData } = await room().n8n.endOf(execution!.id);
		const [item] = runData[askNodeName]!.at(-1)!.data!.main[0]! as Array<{ json: Record<string, unknown>; binary?: { data: { mimeType: string; fileName: string } } }>;
		expect(item!.json).toMatchObject({ outcome: 'answered', answers: [expect.objectContaining({ caption: 'Row 7', counts: true })] });
		expect(item!.binary?.data.mimeType).toMatch(/^image\//);
	}, 120_000);

	it('reminds nobody once the execution was deleted, and who taps hears that it is too late', async () => {
		const workflowId = await publish('deleted', { question: 'Approve PO-6?', approvers: { person: [person(people.bo, 'Bo')] }, approvalOptions: { remindEvery: 20, remindUnit: 'seconds', remindAtMost: 5 } });
		await ask('deleted');
		const question = await find(people.bo, 'PO-6');
		const { id } = await waiting(workflowId);
		// Reminded while it waits.
		await waitUntil('a reminder', async () => ((await messagesOn(people.bo)).some(({ bubble }) => bubble.body.includes('Reminder') && bubble.body.includes('PO-6')) ? true : undefined), { timeoutMs: 60_000 });
		await room().n8n.call('POST', '/rest/executions/delete', { ids: [id] });
		const reminders = async () => (await messagesOn(people.bo)).filter(({ bubble }) => bubble.body.includes('Reminder') && bubble.body.includes('PO-6')).length;
		const before = await reminders();
		await waitUntil('the end of the question', async () => {
			const database = new DatabaseSync(storeFile(), { readOnly: true });
			try {
				return (database.prepare(`select count(*) as asks from asks where is_open = 1 and plan like '%PO-6%'`).get() as { asks: number }).asks === 0 ? true : undefined;
			} finally {
				database.close();
			}
		}, { timeoutMs: 60_000, everyMs: 1_000 });
		expect(await reminders()).toBe(before);
		await tap(people.bo, question, 0);
		await find(people.bo, 'already been decided');
	}, 240_000);

	it('takes the answer to an execution that was stopped, and does not say that n8n cannot be reached', async () => {
		const workflowId = await publish('stopped', { question: 'Approve PO-7?', approvers: { person: [person(people.ana, 'Ana')] } });
		await ask('stopped');
		const question = await find(people.ana, 'PO-7');
		const { id } = await waiting(workflowId);
		await room().n8n.call('POST', `/rest/executions/${id}/stop`);
		await tap(people.ana, question, 0);
		await waitUntil('a second call', async () => {
			const database = new DatabaseSync(storeFile(), { readOnly: true });
			try {
				return (database.prepare('select tries from ask_waits where place like ? and is_over = 0').get(`%:${id}.%`) as { tries: number } | undefined)?.tries === 2 ? true : undefined;
			} finally {
				database.close();
			}
		}, { timeoutMs: 60_000, everyMs: 1_000 });
		expect((await room().n8n.executions(workflowId)).map(({ status }) => status)).toEqual(['canceled']);
		expect(await room().readLog()).not.toContain('answers neither at its own address');
	}, 120_000);

	it('hands on that nobody knows, where n8n wakes the execution by itself', async () => {
		const workflowId = await publish('unknown', { question: 'Approve PO-5?', approvers: { person: [person(people.ana, 'Ana')] } });
		await ask('unknown');
		const { id } = await waiting(workflowId);
		// As if all the time had passed, and nobody had called it.
		const database = new DatabaseSync(join(room().userFolder, '.n8n', 'database.sqlite'));
		database.exec('pragma busy_timeout = 10000');
		database.prepare('update execution_entity set waitTill = ? where id = ?').run(new Date(Date.now() + 1_000).toISOString().replace('T', ' ').replace('Z', ''), id);
		database.close();
		await find(people.requester, 'unknown: notResumed');
		const { items, told } = await endOf({ id });
		expect([items, told]).toEqual([[expect.objectContaining({ outcome: 'notResumed', approved: false })], 1]);
	}, 180_000);

	it('is a workflow to import: from the form to the phone, passed on, and back to whoever asked', async () => {
		await room().n8n.deactivate(listenerId);
		const { id } = await room().n8n.createWorkflow(await readWorkflow(room().root, 'approval-in-whatsapp.json', room().credential));
		await room().n8n.activate(id);
		const browser = await openBrowser();
		const editor = await openEditor(room);
		try {
			const form = await browser.context.newPage();
			await form.goto(`${room().n8n.url}/form/purchase-request`, { waitUntil: 'domcontentloaded' });
			for (const [index, value] of ['PO-2077', '400 reams of recycled A4', 'EUR 1,290.50', 'Rui Costa', `+${demoPeople.requester}`, 'https://erp.example.com/orders/PO-2077'].entries()) await form.locator(`[name="field-${index}"]`).fill(value);
			await form.getByRole('button', { name: 'Ask for approval' }).click();
			const question = await find(demoPeople.approver, 'Approve PO-2077');

			const folder = folders(room().root).shots;
			await mkdir(folder, { recursive: true });
			const phones = await browser.context.newPage();
			await phones.setViewportSize({ width: 1280, height: 900 });
			await phones.goto(`${room().sandbox.url}/`, { waitUntil: 'domcontentloaded' });
			await phones.getByTestId(`phone-${demoPeople.approver}`).getByText('Approve PO-2077').first().waitFor();
			await phones.waitForTimeout(1_000);
			await phones.getByTestId(`phone-${demoPeople.approver}`).screenshot({ path: join(folder, 'approval-phone.png') });
			const panel = await editor.openNode(id, 'Ask the Approvers');
			await panel.getByText('Approvers').first().waitFor();
			await panel.waitForTimeout(1_500);
			await editor.shoot(panel, 'approval-panel');

			await tap(demoPeople.approver, question, 2);
			await tap(demoPeople.requester, await find(demoPeople.requester, 'has passed this on to you'), 0);
			await find(demoPeople.requester, 'PO-2077* was approved by Rui Costa');
		} finally {
			await browser.close();
			await editor.close();
		}
	}, 180_000);
}
