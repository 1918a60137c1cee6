import type { IDataObject, INode, INodeParameters } from 'n8n-workflow';
import type { PlainItem, RunWorkflowAnswer } from './engineMessages';
import { agentWorkflow, type ToolCall } from './given/agentWorkflow';
import { conversationWorkflow } from './given/conversationWorkflow';
import { sandboxAccount } from './given/sandboxAccount';
import { signatureOf } from './given/signatureOf';
import { watchParameters } from './given/slaWorkflow';
import { triggerWorkflow } from './given/triggerWorkflow';
import { messagesChange, webhookBody, wireMessage } from './given/webhookBody';
import { whatsAppCredential } from './given/whatsAppCredential';
import { startEngine, type Engine } from './startEngine';

const { ana, phoneNumberId } = sandboxAccount;
const credentials = [whatsAppCredential('http://127.0.0.1:9')];

describe('WhatsApp Conversation', () => {
	let engine: Engine;
	let count = 0;
	/** Each test has a conversation of its own. */
	let conversation = '';
	beforeAll(async () => void (engine = await startEngine()));
	afterAll(async () => void (await engine?.stop()));
	beforeEach(() => void (conversation = `talk ${(count += 1)}`));

	/** What the trigger gives out for messages that Ana has just sent; each was sent a second after the one before. */
	const receive = async (...contents: Array<Record<string, unknown>>): Promise<PlainItem[]> => {
		const firstSeconds = Math.floor(Date.now() / 1_000) - 100;
		const messages = contents.map((content, index) => wireMessage(`wamid.${(count += 1)}`, { timestamp: String(firstSeconds + index), ...content }));
		const rawBody = webhookBody(messagesChange({ messages }));
		const headers = { 'content-type': 'application/json', 'x-hub-signature-256': signatureOf(rawBody) };
		const { outputs } = await engine.runWebhook({ workflow: triggerWorkflow({}, `conversation-${(count += 1)}`), node: 'WhatsApp', mode: 'trigger', method: 'POST', headers, rawBody, credentials });
		return outputs![0]!;
	};
	const says = (body: string, more: Record<string, unknown> = {}) => ({ type: 'text', text: { body }, ...more });
	const run = async (parameters: INodeParameters, items: Array<Pick<PlainItem, 'json'>>, how: Parameters<typeof conversationWorkflow>[1] & { executionId?: string; database?: string } = {}): Promise<RunWorkflowAnswer> =>
		await engine.runWorkflow({ workflow: conversationWorkflow(parameters, how), startNode: 'WhatsApp', triggerOutputs: [items, [], []].map((list) => list.map(({ json }) => ({ json }))), credentials, executionId: how.executionId, database: how.database });
	const outputs = async (...given: Parameters<typeof run>): Promise<IDataObject[][]> => {
		const { error, runData } = await run(...given);
		expect(error).toBeUndefined();
		return (runData.Conversation?.[0]?.outputs ?? []).map((output) => output.map(({ json }) => json));
	};
	const refusal = async (...given: Parameters<typeof run>): Promise<string> => {
		const { error, runData } = await run(...given);
		const found = runData.Conversation?.[0]?.error ?? error;
		return `${found?.message} ${found?.description}`;
	};
	const talk = (operation: string, more: INodeParameters = {}): INodeParameters => ({ resource: 'conversation', operation, conversation, ...more });
	const data = (...field: INodeParameters[]): INodeParameters => ({ data: { field } });
	const chosen = { personSource: 'choose', phoneNumberId, person: '+1 555 010 7791' };

	test('a question, an answer and the end, with nothing but the panel', async () => {
		const [first, answer, last] = (await receive(says('Book a table'), says('Ana D.'), says('bye'))) as [PlainItem, PlainItem, PlainItem];
		const [inOne, inNone] = await outputs(talk('get'), [first]);
		expect([inOne, inNone]).toEqual([[], [{ ...first.json, conversation: { isOpen: false } }]]);

		const [started, notStarted] = await outputs(talk('start', { step: 'askName', ...data({ name: 'table', value: '={{ 4 }}' }) }), [first]);
		expect(started).toMatchObject([{ messageId: first.json.messageId, conversation: { outcome: 'changed', name: conversation, step: 'askName', data: { table: 4 }, version: 1, isOpen: true, startedAt: first.json.sentAt } }]);
		expect(notStarted).toEqual([]);
		const hours = (Date.parse(String((started![0]!.conversation as IDataObject).expiresAt)) - Date.now()) / 3_600_000;
		expect(Math.round(hours)).toBe(72);

		expect((await outputs(talk('get'), [answer]))[0]).toMatchObject([{ text: 'Ana D.', conversation: { step: 'askName' } }]);
		const [done] = await outputs(talk('moveOn', { step: 'askDate', saveAnswerAs: 'name', ...data({ how: 'append', name: 'said', value: '={{ $json.text }}' }, { how: 'add', name: 'answers', value: '1' }, { how: 'remove', name: 'table' }) }), [answer]);
		expect(done).toMatchObject([{ conversation: { outcome: 'changed', step: 'askDate', version: 2, data: { name: 'Ana D.', said: ['Ana D.'], answers: 1 } } }]);
		expect((done![0]!.conversation as { data: IDataObject }).data).not.toHaveProperty('table');

		expect((await outputs(talk('end', { result: 'booked' }), [last]))[0]).toMatchObject([{ conversation: { outcome: 'changed', isOpen: false, result: 'booked' } }]);
		expect((await outputs(talk('get'), [last]))[1]).toMatchObject([{ conversation: { isOpen: false, result: 'booked' } }]);
		expect((await outputs(talk('moveOn', { step: 'x' }), [last]))[1]).toMatchObject([{ conversation: { outcome: 'none' } }]);
	});

	test('a conversation that is running is left alone, or begun anew', async () => {
		const [one, two, three] = (await receive(says('a'), says('b'), says('c'))) as [PlainItem, PlainItem, PlainItem];
		await outputs(talk('start', { step: 'first' }), [one]);
		expect((await outputs(talk('start', { step: 'second' }), [two]))[1]).toMatchObject([{ conversation: { outcome: 'running', step: 'first' } }]);
		expect((await outputs(talk('start', { step: 'third', startOptions: { whenRunning: 'restart' } }), [three]))[0]).toMatchObject([{ conversation: { outcome: 'changed', step: 'third' } }]);
	});

	test('an execution that is repeated, and a message that is handed on again, change nothing twice', async () => {
		const [one] = (await receive(says('a'))) as [PlainItem];
		const add = talk('moveOn', data({ how: 'add', name: 'n', value: 1 }));
		await outputs(talk('start'), [one]);
		for (const outcome of ['changed', 'known']) expect((await outputs(add, [one]))[0]).toMatchObject([{ conversation: { outcome, data: { n: 1 } } }]);
		// Another node may do something of its own with the same message; so may two items of one message.
		expect((await outputs(add, [one, one], { id: 'c2' }))[0]).toMatchObject([{ conversation: { outcome: 'changed', data: { n: 2 } } }, { conversation: { outcome: 'changed', data: { n: 3 } } }]);
		// Without a message, each execution counts, and its repetition does not.
		const byHand = { ...add, ...chosen };
		await outputs({ ...talk('start'), ...chosen }, [{ json: {} }]);
		for (const [executionId, database, n] of [['e1', '', 1], ['e1', '', 1], ['e2', '', 2], ['e1', 'another', 3]] as const) expect((await outputs(byHand, [{ json: {} }], { executionId, database }))[0]).toMatchObject([{ conversation: { data: { n } } }]);
	});

	test('messages that are handled in another order end as if they had been handled in theirs, or are left out', async () => {
		const [one, two, three] = (await receive(says('first'), says('second'), says('third'))) as [PlainItem, PlainItem, PlainItem];
		const save = talk('moveOn', { saveAnswerAs: 'last', ...data({ how: 'append', name: 'all', value: '={{ $json.text }}' }) });
		await outputs(talk('start'), [one]);
		await outputs(save, [three]);
		const [, notDone] = await outputs({ ...save, moveOptions: { whenLate: 'skip' } }, [two]);
		expect(notDone).toMatchObject([{ conversation: { outcome: 'outdated', data: { all: ['third'] } } }]);
		expect((await outputs(save, [two]))[0]).toMatchObject([{ conversation: { outcome: 'changed', data: { last: 'third', all: ['second', 'third'] } } }]);
	});

	test('a step counts only if the conversation is as it was read, or still at a step', async () => {
		const [one, two] = (await receive(says('a'), says('b'))) as [PlainItem, PlainItem];
		await outputs(talk('start', { step: 'ask' }), [one]);
		const [read] = (await outputs(talk('get'), [two]))[0]!;
		const unchanged = talk('moveOn', { step: 'next', moveOptions: { onlyIf: 'unchanged' } });
		expect((await outputs(unchanged, [{ json: read! }]))[0]).toMatchObject([{ conversation: { outcome: 'changed', version: 2 } }]);
		expect((await outputs(unchanged, [{ json: read! }], { id: 'c2' }))[1]).toMatchObject([{ conversation: { outcome: 'conflict', version: 2 } }]);
		expect((await outputs(talk('moveOn', { step: 'x', moveOptions: { onlyIf: 'atStep', atStep: 'ask' } }), [two], { id: 'c3' }))[1]).toMatchObject([{ conversation: { outcome: 'conflict', step: 'next' } }]);
		expect(await refusal(unchanged, [two], { id: 'c4' })).toMatch(/operation Get before this node/);
	});

	test('what a tap, a choice or a picture says is saved as well', async () => {
		const items = await receive(
			{ type: 'interactive', interactive: { type: 'button_reply', button_reply: { id: 'slot:1', title: 'At noon' } } },
			{ type: 'image', image: { id: '4001', mime_type: 'image/jpeg', sha256: 'x' } },
		);
		await outputs(talk('start'), items.slice(0, 1));
		expect((await outputs(talk('moveOn', { saveAnswerAs: 'slot' }), items.slice(0, 1), { id: 'c2' }))[0]).toMatchObject([{ conversation: { data: { slot: 'At noon' } } }]);
		expect((await outputs(talk('moveOn', { saveAnswerAs: 'photo' }), items.slice(1)))[0]).toMatchObject([{ conversation: { data: { photo: { kind: 'image', media: { id: '4001' } } } } }]);
	});

	test('nodes between the trigger and this one may have changed the item', async () => {
		const [one] = (await receive(says('Hello'))) as [PlainItem];
		const between: Array<Pick<INode, 'type' | 'parameters'>> = [{ type: 'n8n-nodes-whatsapp-ops.slaWatcher', parameters: { ...watchParameters, caseKey: '={{ $json.messageId }}', caseDetails: { owner: 'Ana' } } }];
		const [started] = await outputs(talk('start', { saveAnswerAs: 'said' }), [one], { between });
		expect(started).toMatchObject([{ caseKey: one.json.messageId, conversation: { data: { said: 'Hello' }, startedAt: one.json.sentAt } }]);
		expect((await outputs(talk('get'), [one]))[0]).toHaveLength(1);
	});

	test('conversations are listed with whose they are', async () => {
		await outputs({ ...talk('start', { step: 'ask' }), ...chosen }, [{ json: {} }]);
		const list = async (which: string) => (await outputs({ resource: 'conversation', operation: 'list', phoneNumberId, which, conversationFilter: conversation }, [{ json: {} }]))[0];
		const [listed] = (await list('open'))!;
		expect(listed).toMatchObject({ phoneNumberId, recipientKeys: ['tel:15550107791'], conversation: { name: conversation, step: 'ask' } });
		expect(await list('over')).toEqual([]);
		// What is listed names its chat, so the next node needs no expression either.
		expect((await outputs(talk('end'), [{ json: listed! }]))[0]).toMatchObject([{ conversation: { outcome: 'changed' } }]);
		expect(await list('over')).toHaveLength(1);
	});

	test('the window is open for whoever has just written, under every key, and closed for everybody else', async () => {
		const check = { resource: 'window', operation: 'checkWindow' };
		const [one] = (await receive(says('Hello'))) as [PlainItem];
		const [open] = await outputs(check, [one]);
		expect(open).toMatchObject([{ text: 'Hello', window: { isOpen: true, maySend: 'everything', openUntil: expect.any(String) } }]);
		expect((open![0]!.window as IDataObject).remainingMinutes).toBeGreaterThan(23 * 60);
		expect((await outputs({ ...check, personSource: 'choose', phoneNumberId, person: `+${ana.waId}` }, [{ json: {} }]))[0]).toHaveLength(1);
		expect((await outputs({ ...check, ...chosen, person: '+1 555 010 7799' }, [{ json: {} }]))[1]).toEqual([{ window: { isOpen: false, remainingMinutes: 0, maySend: 'templates' } }]);
	});

	describe('hand-over', () => {
		let person = 0;
		let chat: INodeParameters;
		beforeEach(() => void (chat = { resource: 'handOver', personSource: 'choose', phoneNumberId, person: `+1 555 010 ${8_000 + (person += 1)}` }));
		const act = async (operation: string, more: INodeParameters = {}) => (await outputs({ ...chat, operation, ...more }, [{ json: {} }]))[0]![0]!.handOver as IDataObject;
		const check = async () => (await outputs({ ...chat, operation: 'checkOwner' }, [{ json: {} }])).map(({ length }) => length);

		test('the bot is silent from hand-over to release, and the history says why', async () => {
			expect(await check()).toEqual([1, 0]);
			expect(await act('handOver', { assignTo: 'person', assignee: 'Ana', handOverOptions: { reason: 'Asked for a person', by: 'Support flow' } })).toMatchObject({ outcome: 'changed', owner: 'human', assignee: 'Ana' });
			expect(await check()).toEqual([0, 1]);
			expect(await act('assign', { assignee: 'Bo' })).toMatchObject({ outcome: 'changed', assignee: 'Bo' });
			await act('addNote', { note: 'Called back.' });
			expect(await act('release')).toMatchObject({ outcome: 'changed', owner: 'bot' });
			expect(await check()).toEqual([1, 0]);
			expect(await act('reopen')).toMatchObject({ owner: 'human', assignee: 'Bo' });
			const { history } = (await act('getHistory')) as { history: IDataObject[] };
			expect(history.map(({ what, by }) => `${what} by ${by}`)).toEqual(['reopen by workflow', 'release by workflow', 'note by workflow', 'assign by workflow', 'handOver by Support flow']);
			expect(history.at(-1)).toMatchObject({ assignee: 'Ana', reason: 'Asked for a person' });
		});

		test('tags and turns decide who gets a chat', async () => {
			const rules = { assignTo: 'rules', tagRules: { rule: [{ tag: `vip ${count}`, members: 'Cy' }] }, members: 'Ana, Bo' };
			await act('addTags', { tags: `vip ${count}, new` });
			expect(await act('handOver', rules)).toMatchObject({ assignee: 'Cy', tags: [`vip ${count}`, 'new'] });
			expect(await act('removeTags', { tags: 'new' })).toMatchObject({ outcome: 'changed', tags: [`vip ${count}`] });
			const turns: unknown[] = [];
			for (let index = 0; index < 4; index += 1) {
				chat = { ...chat, person: `+1 555 010 ${8_500 + index}` };
				turns.push((await act('handOver', rules)).assignee);
			}
			expect(turns).toEqual(['Ana', 'Bo', 'Ana', 'Bo']);
		});

		test('the bot has the chat again after the time that was set', async () => {
			const { ownedUntil } = await act('handOver', { handOverOptions: { backAfterHours: 2 } });
			expect(Math.round((Date.parse(String(ownedUntil)) - Date.now()) / 60_000)).toBe(120);
		});
	});

	describe('what cannot be done is said in words', () => {
		test.each<[string, INodeParameters, RegExp]>([
			['an item that comes from no message', { operation: 'get' }, /comes from no incoming message.*"Choose"/],
			['somebody who has no number', { operation: 'get', ...chosen, person: 'the warehouse' }, /not a phone number/],
			['a number of yours that is none', { operation: 'get', ...chosen, phoneNumberId: '../x' }, /phone number ID must consist of digits/],
			['an answer where there is no message', { operation: 'start', ...chosen, saveAnswerAs: 'x' }, /no incoming message whose text/],
			['a field without a name', { operation: 'start', ...chosen, data: { field: [{ name: '', value: 'x' }] } }, /has no name/],
			['no number to add', { operation: 'start', ...chosen, data: { field: [{ how: 'add', name: 'n', value: 'many' }] } }, /added to "n" is not a number/],
			['a nudge that is never due', { operation: 'start', ...chosen, startOptions: { nudge: 'Hello?' } }, /needs a time-out/],
			['a time-out of no step', { operation: 'start', ...chosen, startOptions: { timeOutMinutes: 5 } }, /belongs to a step/],
			['more than can be kept', { operation: 'start', ...chosen, data: { field: [{ name: 'x', value: '={{ "x".repeat(70000) }}' }] } }, /at most 65536/],
			['nobody to hand over to', { resource: 'handOver', operation: 'handOver', ...chosen, assignTo: 'rules' }, /nobody is named/],
		])('%s', async (_name, parameters, words) => {
			expect(await refusal({ ...talk('get'), ...parameters }, [{ json: {} }])).toMatch(words);
		});
	});

	test.each<ToolCall>(['direct', 'engine'])('%s: an agent moves a conversation on with what it has found out', async (how) => {
		await outputs({ ...talk('start', { step: 'ask' }), ...chosen }, [{ json: {} }]);
		const fromAi = (key: string) => `={{ $fromAI('${key}', \`${key}\`, 'string') }}`;
		const workflow = agentWorkflow(how, { ...talk('moveOn', { step: fromAi('step'), ...data({ name: 'city', value: fromAi('city') }) }), ...chosen }, { step: 'done', city: 'Porto' });
		for (const node of workflow.nodes) if (node.type.endsWith('whatsAppSendTool')) Object.assign(node, { type: 'n8n-nodes-whatsapp-ops.whatsAppConversationTool', credentials: {} });
		const { error } = await engine.runWorkflow({ workflow, startNode: 'Start', credentials });
		expect(error).toBeUndefined();
		expect((await outputs({ ...talk('get'), ...chosen }, [{ json: {} }]))[0]).toMatchObject([{ conversation: { step: 'done', data: { city: 'Porto' }, version: 2 } }]);
	});

	test.each<ToolCall>(['direct', 'engine'])('%s: an agent hears also what leaves by the second output', async (how) => {
		const workflow = agentWorkflow(how, { resource: 'window', operation: 'checkWindow', ...chosen, person: `={{ $fromAI('person', \`person\`, 'string') }}` }, { person: '+1 555 010 7799' });
		for (const node of workflow.nodes) if (node.type.endsWith('whatsAppSendTool')) Object.assign(node, { type: 'n8n-nodes-whatsapp-ops.whatsAppConversationTool', credentials: {} });
		const { error, runData } = await engine.runWorkflow({ workflow, startNode: 'Start', credentials });
		expect(error).toBeUndefined();
		expect([runData.Agent?.at(-1)?.outputs[0]?.[0]?.json.answer].flat()).toMatchObject([{ window: { isOpen: false } }]);
	});

	test('an item that fails is one error item on the careful output, and the others go on', async () => {
		const [one] = (await receive(says('Hello'))) as [PlainItem];
		const [open, closed] = await outputs({ resource: 'window', operation: 'checkWindow' }, [{ json: { lost: true } }, one], { onError: 'continueRegularOutput' });
		expect(open).toHaveLength(1);
		expect(closed).toMatchObject([{ outcome: 'invalid', failure: { message: expect.stringMatching(/no incoming message/) } }]);
	});
});
