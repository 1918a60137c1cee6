import { join } from 'node:path';
import type { INodeParameters } from 'n8n-workflow';
import { startConversation } from '../../core/conversations';
import { openStore, type Store } from '../../core/store';
import type { PlainItem } from './engineMessages';
import { conversationWorkflow } from './given/conversationWorkflow';
import { eventually } from './given/eventually';
import { sandboxAccount } from './given/sandboxAccount';
import { textParameters } from './given/sendWorkflow';
import { sendingWorld } from './given/sendingWorld';
import { slaTriggerWorkflow, slaWorkflow, watchParameters } from './given/slaWorkflow';

const { ana, rui, phoneNumberId } = sandboxAccount;
const minuteMs = 60_000;
const agoMs = (ms: number) => new Date(Date.now() - ms).toISOString();
const nudge = 'Are you still there?';

describe('SLA Watcher Trigger with Half-Way Conversations', () => {
	const world = sendingWorld();
	let store: Store;
	let count = 0;
	beforeAll(async () => void (store = await openStore({ engine: 'sqlite', file: join(world.engine.userFolder, '.n8n', 'whatsapp-ops', 'operations.sqlite') })));
	afterAll(async () => await store?.close());
	afterEach(async () => void (await world.engine.stopTrigger()));

	const start = async (parameters: INodeParameters = {}, mode: 'trigger' | 'manual' = 'trigger') => {
		const [trigger] = slaTriggerWorkflow().nodes;
		const workflow = { ...slaTriggerWorkflow(), nodes: [{ ...trigger!, parameters: { ...trigger!.parameters, sources: ['dropOffs'], ...parameters } }] };
		expect((await world.engine.startTrigger({ workflow, node: 'Due', mode, credentials: [] })).error).toBeUndefined();
	};
	const emitted = async (least: number) =>
		await eventually(async () => {
			const found = (await world.engine.triggerRecord()).emitted;
			return found.length >= least ? found : undefined;
		});
	/** Somebody who was asked 20 minutes ago, wrote last before that, and had 10 minutes to answer. */
	const stopped = async (waId: string, { wroteAgoMs = 21 * minuteMs, text = nudge, of = phoneNumberId, userId }: { wroteAgoMs?: number; text?: string; of?: string; userId?: string } = {}) => {
		const recipientKeys = [...(userId === undefined ? [] : [`user:${userId}`]), `tel:${waId}`];
		const sentAt = agoMs(wroteAgoMs);
		const name = `talk ${(count += 1)}`;
		await store.conversations.noteInbound([{ phoneNumberId: of, recipientKeys, sentAt, windowOpenUntil: new Date(Date.parse(sentAt) + 24 * 60 * minuteMs).toISOString(), messageId: `wamid.${name}` }]);
		const first = { step: 'askDate', set: { name: 'Ana D.' }, timeOut: { afterMs: 10 * minuteMs, ...(text !== '' && { nudge: text }) } };
		await startConversation(store.conversations, { phoneNumberId: of, recipientKeys, name }, { first, whenRunning: 'keep' }, { id: name, sentAt }, agoMs(20 * minuteMs));
		return name;
	};
	const onWarning = ({ outputs }: { outputs: PlainItem[][] }) => {
		expect(outputs.map(({ length }) => length)).toEqual([1, 0, 0, 0, 0]);
		return outputs[0]![0]!;
	};
	/** Waits until nothing of a number waits for its time-out any more. */
	const settled = async (of: string = phoneNumberId) =>
		await eventually(async () => {
			const open = await store.conversations.find({ phoneNumberId: of, limit: 99 }, agoMs(0));
			return open.length > 0 && open.every(({ dropOffAt }) => dropOffAt === undefined) ? true : undefined;
		});

	test('the nudge reaches the person by WhatsApp Send, and WhatsApp Conversation goes on with the conversation', async () => {
		const name = await stopped(ana.waId, { userId: 'US.1' });
		await start();
		const [one, ...others] = await emitted(1);
		expect(others).toEqual([]);
		const item = onWarning(one!);
		expect(item.json).toMatchObject({
			kind: 'dropOff',
			key: expect.stringMatching(/^dropOff:[\w-]{43}$/),
			text: nudge,
			phoneNumberId,
			recipient: { phone: `+${ana.waId}`, userId: 'US.1', address: `+${ana.waId}` },
			recipientKeys: ['user:US.1', `tel:${ana.waId}`],
			conversation: { name, step: 'askDate', data: { name: 'Ana D.' }, version: 1 },
			window: 'open',
			nudgeTooLate: false,
		});
		expect(one!.deduplicationKey).toBe(item.json.key);

		// Twice, as after a kill: one message.
		const send = { ...textParameters, recipientPhoneNumber: '={{ $json.recipient.phone }}', textBody: '={{ $json.text }}', deliveryOptions: { idempotencyKey: '={{ $json.key }}' } };
		for (let time = 0; time < 2; time += 1) await world.send(send, [{ json: item.json }]);
		expect((await world.sandbox.accepted()).map(({ to }) => to.replace(/\D/g, ''))).toEqual([ana.waId]);

		const converse = async (parameters: INodeParameters) => {
			const { runData } = await world.engine.runWorkflow({ workflow: conversationWorkflow(parameters), startNode: 'WhatsApp', triggerOutputs: [[{ json: item.json }], [], []], credentials: [world.credential] });
			return runData.Conversation![0]!.outputs.map((output) => output.map(({ json }) => json));
		};
		expect(await converse({ resource: 'window', operation: 'checkWindow' })).toMatchObject([[{ key: item.json.key, text: nudge }], []]);
		expect(await converse({ resource: 'conversation', operation: 'moveOn', conversation: name, step: 'asleep', moveOptions: { onlyIf: 'unchanged' } })).toMatchObject([[{ conversation: { outcome: 'changed', step: 'asleep', version: 2 } }], []]);
	});

	test('after 24 hours, and where no nudge was set, the item has no text and says what is so', async () => {
		await stopped('15550107711', { wroteAgoMs: 25 * 60 * minuteMs });
		await stopped('15550107712', { text: '' });
		await start();
		const items = (await emitted(2)).map((one) => onWarning(one).json);
		for (const json of items) expect(json).not.toHaveProperty('text');
		expect(items.map(({ window, nudgeTooLate }) => [window, nudgeTooLate]).sort()).toEqual([['closed', true], ['open', false]]);
	});

	test('each is told once, also after the trigger was started again, and only of the numbers that are chosen', async () => {
		await stopped(ana.waId);
		const elsewhere = await stopped(rui.waId, { of: '301' });
		await start({ sourceOptions: { phoneNumberIds: phoneNumberId } });
		await emitted(1);
		await settled();
		expect((await world.engine.stopTrigger()).emitted).toHaveLength(1);
		await start();
		const [one, ...others] = await emitted(1);
		expect(others).toEqual([]);
		expect(onWarning(one!).json).toMatchObject({ phoneNumberId: '301', conversation: { name: elsewhere } });
		await settled('301');
	});

	test('cases are looked at beside them only where both are chosen', async () => {
		const ticket = { number: 'T-1', subject: 'Printer on fire', status: 'new', agent: 'Ana', created: agoMs(61 * minuteMs) };
		const { error } = await world.engine.runWorkflow({ workflow: slaWorkflow(watchParameters), startNode: 'Start', items: [{ json: ticket }], credentials: [] });
		expect(error).toBeUndefined();
		await stopped(ana.waId);
		await start();
		// Cases come first in a look: what is told before this is told already.
		expect((await emitted(1)).map((one) => onWarning(one).json.kind)).toEqual(['dropOff']);
		await settled();
		await world.engine.stopTrigger();
		await stopped(ana.waId);
		await start({ sources: ['cases', 'dropOffs'] });
		expect((await emitted(2)).map(({ outputs }) => outputs.flat()[0]!.json.kind)).toEqual(['breach', 'dropOff']);
	});

	test('by hand, the one that is longest due, and the other stays for the published workflow', async () => {
		await stopped(ana.waId);
		await stopped(rui.waId);
		await start({}, 'manual');
		await emitted(1);
		expect((await world.engine.stopTrigger()).emitted).toHaveLength(1);
		await start();
		expect(await emitted(1)).toHaveLength(1);
		await settled();
	});
});
