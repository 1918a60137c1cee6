import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { IDataObject } from 'n8n-workflow';
import type { GivenWorkflow, PlainItem } from './engineMessages';
import { eventually } from './given/eventually';
import { sandboxAccount } from './given/sandboxAccount';
import { sendingWorld } from './given/sendingWorld';
import { signatureOf } from './given/signatureOf';
import { messagesChange, webhookBody, wireMessage } from './given/webhookBody';

const { rui } = sandboxAccount;
const shipped = JSON.parse(readFileSync(join(__dirname, '../../workflows/sla-watch.json'), 'utf8')) as GivenWorkflow;
const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString();

/** One node of the workflow as it is shipped, behind a manual start. */
function nodeOf(name: string): GivenWorkflow {
	const node = shipped.nodes.find((one) => one.name === name)!;
	const isTrigger = node.type.endsWith('Trigger');
	const changed = { ...node, credentials: { whatsAppCloudApi: { id: 'whatsapp-1', name: 'WhatsApp sandbox' } }, parameters: isTrigger ? { ...node.parameters, everySeconds: 1 } : node.parameters };
	const start = { id: 'm', name: 'Start', type: 'n8n-nodes-base.manualTrigger', typeVersion: 1, position: [0, 0] as [number, number], parameters: {} };
	return { id: 'sla-story', nodes: isTrigger ? [changed] : [start, changed], connections: isTrigger ? {} : { Start: { main: [[{ node: name, type: 'main', index: 0 }]] } } };
}

describe('workflows/sla-watch.json', () => {
	const world = sendingWorld({ receiptDelaysMs: { sent: 0, delivered: 0 } });
	afterEach(async () => void (await world.engine.stopTrigger()));

	const run = async (name: string, json: IDataObject): Promise<IDataObject[]> => {
		const { error, runData } = await world.engine.runWorkflow({ workflow: nodeOf(name), startNode: 'Start', items: [{ json }], credentials: [world.credential] });
		expect(error).toBeUndefined();
		return runData[name]![0]!.outputs[0]!.map((item) => item.json);
	};
	const ticket = async (status: string) =>
		await run('Watch Tickets', { body: { number: 'T-1042', subject: 'Printer on fire', status, agent: 'Ana Duarte', priority: 'High', link: 'https://desk.example/T-1042', createdAt } });
	/** Lets the trigger of the workflow take a message; answers with what it starts the workflow with. */
	const receive = async (message: Record<string, unknown>): Promise<PlainItem[] | undefined> => {
		const rawBody = webhookBody(messagesChange({ messages: [message] }));
		const headers = { 'content-type': 'application/json', 'x-hub-signature-256': signatureOf(rawBody) };
		const { status, outputs } = await world.engine.runWebhook({ workflow: nodeOf('Answer on WhatsApp'), node: 'Answer on WhatsApp', mode: 'trigger', method: 'POST', headers, rawBody, credentials: [world.credential] });
		expect(status).toBe(200);
		return outputs?.[0];
	};
	const createdAt = minutesAgo(40);
	/** What has come out of the trigger by now, each passed on to the node that the workflow connects to its output. */
	const told: { to: string; item: PlainItem }[] = [];
	const due = async (count: number) =>
		await eventually(async () => {
			const { emitted } = await world.engine.triggerRecord();
			const all = emitted.flatMap(({ outputs }) => outputs.flatMap((items, index) => items.map((item) => ({ to: shipped.connections['Something Is Due']!.main![index]![0]!.node, item }))));
			return all.length >= count ? all : undefined;
		});

	test('an overdue ticket reaches the lead with buttons; the tap is answered; the end is told once; nothing more comes', async () => {
		expect(await ticket('new')).toMatchObject([{ caseKey: 'T-1042', outcome: 'started' }]);
		expect((await world.engine.startTrigger({ workflow: nodeOf('Something Is Due'), node: 'Something Is Due', mode: 'trigger', credentials: [world.credential] })).error).toBeUndefined();
		told.push(...(await due(1)));
		expect(told.map(({ to, item }) => [to, item.json.kind, (item.json.recipient as IDataObject).name])).toEqual([['Warn and Ask', 'breach', 'Rui Costa']]);
		// The same item twice, as after a kill: one message.
		for (let time = 0; time < 2; time += 1) await run('Warn and Ask', told[0]!.item.json);
		const [message, ...others] = await world.sandbox.accepted();
		expect(others).toEqual([]);
		const sent = (await world.sandbox.sendRequests())[0]!.body as { interactive: { body: { text: string }; action: { buttons: { reply: { id: string; title: string } }[] } } };
		expect(message!.to.replace(/\D/g, '')).toBe(rui.waId);
		expect(sent.interactive.body.text).toMatch(/^🔴 \*Overdue\* · T-1042: Printer on fire\nTickets · Resolution: 10 minutes overdue \(goal 30 minutes\)\n.*\n.*\nhttps:\/\/desk\.example\/T-1042$/);
		expect(sent.interactive.action.buttons.map(({ reply }) => reply.title)).toEqual(['I am on it', 'Remind me in 1 h', 'It is resolved']);

		const { id, title } = sent.interactive.action.buttons[0]!.reply;
		// The phone knows the button under the very same ID.
		await eventually(async () => await world.sandbox.control('POST', `people/${rui.waId}/taps`, { messageId: message!.id, buttonId: id }).catch(() => undefined));
		const tap = { from: rui.waId, from_user_id: rui.userId, context: { id: message!.id }, interactive: { type: 'button_reply', button_reply: { id, title } } };
		expect(await receive(wireMessage('wamid.TAP1', { type: 'interactive', ...tap }))).toBeUndefined();
		await eventually(async () => ((await world.sandbox.accepted()).length === 2 ? true : undefined));
		const answer = (await world.sandbox.sendRequests()).at(-1)!.body as { to: string; text: { body: string } };
		expect([answer.to.replace(/\D/g, ''), answer.text.body]).toEqual([rui.waId, expect.stringMatching(/^Thank you: noted that you are taking care of it\./)]);
		expect((await receive(wireMessage('wamid.HELLO', { type: 'text', text: { body: 'hello' } })))!.map(({ json }) => json.text)).toEqual(['hello']);

		expect(await ticket('resolved')).toMatchObject([{ outcome: 'resolved' }]);
		const all = await due(2);
		expect(all.slice(1).map(({ to, item }) => [to, item.json.kind, (item.json.recipient as IDataObject).name])).toEqual([['Tell the End', 'resolved', 'Rui Costa']]);
		await run('Tell the End', all[1]!.item.json);
		expect((await world.sandbox.accepted()).length).toBe(3);
		expect(await ticket('resolved')).toMatchObject([{ outcome: 'unchanged' }]);
	});
});
