import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { outboxWorkflow } from './given/outboxWorkflow';
import { sandboxAccount } from './given/sandboxAccount';
import { textParameters } from './given/sendWorkflow';
import { sendingWorld } from './given/sendingWorld';

const { ana } = sandboxAccount;
const withOptions = (deliveryOptions: INodeParameters): INodeParameters => ({ ...textParameters, deliveryOptions });
const noTrigger = /No WhatsApp Outbox Trigger is running for this account/;

/** A window that is closed now, whenever now is: the day after the day after tomorrow. */
const closedWindow = (): INodeParameters => ({ window: { days: [((new Date().getUTCDay() + 2) % 7) + 1], from: '08:00', to: '18:00', zone: 'UTC' } });
/** Twelve hours around now. */
const quietNow = (): INodeParameters => {
	const at = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString().slice(11, 16);
	return { hours: { from: at(-6), to: at(6), zone: 'UTC' } };
};

describe('WhatsApp Send: the Delivery options', () => {
	const world = sendingWorld();
	const deliver = async (options: INodeParameters) => (await world.send(withOptions(options)))[0]?.json;
	const stored = async (id: unknown): Promise<IDataObject | undefined> => (await world.send({ resource: 'delivery', operation: 'get', deliveryId: String(id) }))[0]?.json;

	test('Queue: nothing is sent now; the item and a hint say what is missing', async () => {
		const { runData } = await world.run(withOptions({ mode: 'queue' }));
		const { outputs, hints } = runData.Send![0]!;
		expect(outputs[0]?.[0]?.json).toMatchObject({ outcome: 'queued', deduplicated: false, reason: { code: 'queued', words: expect.any(String) }, dueAt: expect.any(String), waitsFor: expect.stringMatching(noTrigger) });
		expect(hints).toEqual([expect.stringMatching(noTrigger)]);
		expect(await world.sandbox.sendRequests()).toEqual([]);
	});

	test('an outbox that somebody serves needs no hint', async () => {
		const { error } = await world.engine.startTrigger({
			workflow: outboxWorkflow(),
			node: 'Outbox',
			mode: 'trigger',
			credentials: [world.credential],
		});
		expect(error).toBeUndefined();
		await world.engine.stopTrigger();
		const { runData } = await world.run(withOptions({ mode: 'queue' }));
		expect(runData.Send?.[0]?.outputs[0]?.[0]?.json).not.toHaveProperty('waitsFor');
		expect(runData.Send?.[0]?.hints).toBeUndefined();
	});

	test.each<[string, () => INodeParameters]>([
		['a send window', () => ({ sendWindow: closedWindow() })],
		['quiet hours', () => ({ quietHours: quietNow() })],
	])('%s: outside of it, it waits, and urgent messages pass', async (_what, closed) => {
		expect(await deliver({ ...closed(), usefulForMinutes: 20_000 })).toMatchObject({ outcome: 'deferred', reason: { code: 'outsideSendWindow' }, waitsFor: expect.stringMatching(noTrigger) });
		expect(await world.sandbox.sendRequests()).toEqual([]);
		expect(await deliver({ ...closed(), urgency: 'urgent' })).toMatchObject({ outcome: 'accepted' });
	});

	test('a limit per recipient: what is too much waits', async () => {
		const options = { recipientLimit: { limit: { most: 1, withinMinutes: 60 } }, waitAtMostSeconds: 30 };
		expect(await deliver(options)).toMatchObject({ outcome: 'accepted' });
		expect(await deliver(options)).toMatchObject({ outcome: 'deferred', reason: { code: 'throttle' } });
		expect(await world.sandbox.accepted()).toHaveLength(1);
	});

	test('everything that was chosen is kept with the delivery', async () => {
		const options = { mode: 'queue', idempotencyKey: 'SO-1042', urgency: 'urgent', usefulForMinutes: 90, onUnknown: 'sendAgain', graceMinutes: 5, context: '{"order":"SO-1042"}' };
		const before = Date.now();
		const item = await deliver(options);
		const delivery = await stored(item?.deliveryId);
		expect(delivery).toMatchObject({
			key: 'SO-1042',
			state: 'waiting',
			urgency: 'urgent',
			onUnknown: 'sendAgain',
			graceMs: 300_000,
			context: { order: 'SO-1042' },
			source: { workflowId: 'send-workflow', nodeName: 'Send', executionId: expect.any(String), itemIndex: 0 },
			request: { body: { type: 'text', to: ana.phone } },
			recipient: { input: ana.phone },
		});
		const usefulForMs = Date.parse(String(delivery?.usefulUntilAt)) - before;
		expect(usefulForMs).toBeGreaterThanOrEqual(90 * 60_000);
		expect(usefulForMs).toBeLessThan(95 * 60_000);
	});

	test('an option with a bad value stops the node before anything is sent', async () => {
		const error = await world.fail({ ...withOptions({ graceMinutes: '={{ $json.grace }}' }) }, [{ json: { grace: 15 } }, { json: { grace: 'soon' } }]);
		expect(error.message).toMatch(/Grace Time must be a whole number of minutes from 1 to 1440/);
		expect(error.context).toMatchObject({ itemIndex: 1 });
		expect(await world.sandbox.requests()).toEqual([]);
	});

	test('one that continues gives an error item for it, and sends the others', async () => {
		const { runData } = await world.run(withOptions({ idempotencyKey: '={{ $json.key }}' }), [{ json: { key: '' } }, { json: { key: 'k' } }], { onError: 'continueRegularOutput' });
		expect(runData.Send?.[0]?.outputs[0]?.map(({ json }) => json.outcome)).toEqual(['invalid', 'accepted']);
	});
});
