import type { INodeParameters } from 'n8n-workflow';
import type { LogLine, PlainItem, TriggerRecord, WebhookMode } from './engineMessages';
import { eventually } from './given/eventually';
import { outboxWorkflow } from './given/outboxWorkflow';
import { sandboxAccount } from './given/sandboxAccount';
import { textParameters } from './given/sendWorkflow';
import { sendingWorld } from './given/sendingWorld';

const { ana } = sandboxAccount;
// The business's own number: the API refuses to send to it with 131021.
const refusedNumber = '+15550100200';
const queued = (to: string, more: INodeParameters = {}): INodeParameters => ({ ...textParameters, recipientPhoneNumber: to, deliveryOptions: { mode: 'queue', context: '{"order":"SO-1042"}', ...more } });

describe('WhatsApp Outbox Trigger', () => {
	const world = sendingWorld();
	let log: LogLine[] = [];
	beforeEach(() => void (log = []));
	afterEach(async () => void (await world.engine.stopTrigger()));

	const start = async (parameters: INodeParameters = {}, mode: WebhookMode = 'trigger') =>
		await world.engine.startTrigger({ workflow: outboxWorkflow(parameters), node: 'Outbox', mode, credentials: [world.credential] });
	const record = async (): Promise<TriggerRecord> => {
		const found = await world.engine.triggerRecord();
		log.push(...found.log);
		return found;
	};
	const events = async (count: number): Promise<PlainItem[]> =>
		await eventually(async () => {
			const items = (await record()).emitted.flatMap((emit) => emit.items);
			return items.length >= count ? items : undefined;
		});
	const accepted = async (count: number) =>
		await eventually(async () => {
			const messages = await world.sandbox.accepted();
			return messages.length >= count ? messages : undefined;
		});

	test('what was queued is sent, once', async () => {
		await world.send(queued(ana.phone), [{ json: {} }, { json: {} }, { json: {} }]);
		expect((await start()).error).toBeUndefined();
		expect(await accepted(3)).toHaveLength(3);
		await eventually(async () => ((await world.send({ resource: 'delivery', operation: 'find', filters: { states: ['accepted'] } })).length === 3 ? true : undefined));
		expect(await world.sandbox.accepted()).toHaveLength(3);
		expect((await record()).emitted).toEqual([]);
	});

	test('a message that fails for good starts the workflow: what, why, what to do, and its own context', async () => {
		const [{ json: queuedItem }] = (await world.send(queued(refusedNumber))) as [PlainItem];
		await start();
		const [event, ...others] = await events(1);
		expect(others).toEqual([]);
		expect(event?.json).toMatchObject({
			kind: 'failed',
			title: expect.stringMatching(/could not be delivered/),
			whatToDo: expect.stringMatching(/Redrive/),
			occurredAt: expect.any(String),
			reason: { code: expect.any(String), words: expect.any(String) },
			context: { order: 'SO-1042' },
			recipient: { input: refusedNumber },
			deliveryId: queuedItem.deliveryId,
			delivery: { state: 'failed', source: { nodeName: 'Send' } },
		});
		const { emitted } = await record();
		expect(emitted[0]?.deduplicationKey).toMatch(/:outbox-workflow:o1:.*:\d+-\d+$/);
	});

	test('a message whose answer was lost starts the workflow, and is not sent again', async () => {
		await world.sandbox.control('POST', 'faults', { kind: 'answerLost', count: 1 });
		await world.send(queued(ana.phone));
		await start();
		const [event, ...others] = await events(1);
		expect(others).toEqual([]);
		expect(event?.json).toMatchObject({ kind: 'unknown', whatToDo: expect.stringMatching(/Wait for a receipt/), context: { order: 'SO-1042' }, delivery: { state: 'unknown', graceUntil: expect.any(String) } });
		expect(await world.sandbox.accepted()).toHaveLength(1);
	});

	test('WhatsApp that cannot be reached, and can be again: one event each', async () => {
		// Only what sends is struck, so the look whether the door is open again succeeds.
		await world.sandbox.control('POST', 'faults', { kind: 'reset' });
		await world.send(queued(ana.phone), Array.from({ length: 8 }, () => ({ json: {} })));
		await start({ events: ['circuitOpened', 'circuitClosed'] });
		expect((await events(2)).map(({ json }) => json.kind)).toEqual(['circuitOpened', 'circuitClosed']);
	});

	test('each event is told once, also after a restart', async () => {
		await world.send(queued(refusedNumber));
		await start();
		await events(1);
		await world.engine.stopTrigger();
		await world.send(queued(refusedNumber));
		await start();
		expect(await events(1)).toHaveLength(1);
	});

	test('what was not chosen starts nothing, and is sent all the same', async () => {
		await world.send(queued(refusedNumber));
		await world.send(queued(ana.phone));
		await start({ events: ['unknown'] });
		await accepted(1);
		await eventually(async () => ((await world.send({ resource: 'delivery', operation: 'listDeadLetters' })).length === 1 ? true : undefined));
		expect((await record()).emitted).toEqual([]);
	});

	test('by hand: it waits for the first event, and gives it', async () => {
		await world.send(queued(ana.phone));
		await start({}, 'manual');
		await accepted(1);
		expect((await record()).emitted).toEqual([]);
		await world.send(queued(refusedNumber));
		expect((await events(1)).map(({ json }) => json.kind)).toEqual(['failed']);
	});

	test('no phone number stands in the log', async () => {
		await world.send(queued(refusedNumber));
		await start();
		await events(1);
		log.push(...(await world.engine.stopTrigger()).log);
		expect(JSON.stringify(log)).not.toContain(refusedNumber.slice(1));
	});

	test('a wrong setting is refused when the workflow is published', async () => {
		const { error } = await start({ events: ['unread'], unreadMinutes: 0 });
		expect(error?.message).toMatch(/Unread After must be a whole number of minutes/);
	});
});
