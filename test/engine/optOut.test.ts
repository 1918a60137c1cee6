import type { INodeParameters } from 'n8n-workflow';
import type { PlainItem } from './engineMessages';
import { eventually } from './given/eventually';
import { outboxWorkflow } from './given/outboxWorkflow';
import { sandboxAccount } from './given/sandboxAccount';
import { textParameters } from './given/sendWorkflow';
import { sendingWorld } from './given/sendingWorld';
import { triggerWorkflow } from './given/triggerWorkflow';

const { ana } = sandboxAccount;
const queued: INodeParameters = { ...textParameters, deliveryOptions: { mode: 'queue' } };

describe('An opt-out, from the word to the outbox', () => {
	const world = sendingWorld();
	let started = 0;

	/** A trigger that listens to this account, until the test ends. */
	async function listen(options: INodeParameters = {}): Promise<void> {
		const workflow = triggerWorkflow({ updates: ['messages'], options }, `opt-out-${++started}`);
		const { error } = await world.engine.activate({ workflow, node: 'WhatsApp', mode: 'trigger', credentials: [world.credential] });
		expect(error).toBeUndefined();
	}
	const write = async (body: string) => await world.sandbox.control('POST', `people/${ana.waId}/messages`, { type: 'text', text: { body } });
	const heard = async (text: string) =>
		await eventually(async () => (await world.engine.receivedWebhooks()).flatMap(({ outputs }) => outputs?.[0] ?? []).map(({ json }) => json).findLast((json) => json.text === text));
	const accepted = async () => (await world.sandbox.accepted()).map(({ body }) => body);
	const deliveries = async (states: string[]) => (await world.send({ resource: 'delivery', operation: 'find', filters: { states } })).map(({ json }) => json);

	test('what was queued is called off when STOP comes, and nothing but the confirmation is sent', async () => {
		await listen();
		await write('Hello');
		await heard('Hello');
		await world.send(queued, [{ json: {} }, { json: {} }, { json: {} }]);
		const saidAt = Date.now();
		await write('Stop please!');
		const canceled = await eventually(async () => {
			const found = await deliveries(['canceled']);
			return found.length === 3 ? found : undefined;
		});
		const lastAt = Math.max(...canceled.map(({ updatedAt }) => Date.parse(String(updatedAt))));
		process.stdout.write(`${JSON.stringify({ calledOffAfterMs: lastAt - saidAt })}\n`);
		expect(canceled[0]).toMatchObject({ reason: { code: 'optedOut' } });
		expect(await heard('Stop please!')).toMatchObject({ attended: { as: 'consent', isOver: false, details: { wish: 'optOut', category: 'all', certainty: 'certain' } } });

		expect((await world.engine.startTrigger({ workflow: outboxWorkflow(), node: 'Outbox', mode: 'trigger', credentials: [world.credential] })).error).toBeUndefined();
		await eventually(async () => ((await world.engine.triggerRecord()).log.length >= 0 && (await deliveries(['accepted'])).length === 1 ? true : undefined));
		await world.engine.stopTrigger();
		expect(await accepted()).toEqual([expect.stringMatching(/no more messages from us.*START/)]);
	});

	test('afterwards nothing is sent, and the item says why; START lets it be sent again', async () => {
		await listen();
		await write('UNSUBSCRIBE');
		await heard('UNSUBSCRIBE');
		const [now] = (await world.send(textParameters)) as [PlainItem];
		expect(now.json).toMatchObject({ outcome: 'canceled', reason: { code: 'optedOut', words: expect.stringMatching(/opted out.*START/) } });
		const [later] = (await world.send(queued)) as [PlainItem];
		expect(later.json).toMatchObject({ outcome: 'canceled', reason: { code: 'optedOut' } });
		await write('start');
		expect(await heard('start')).toMatchObject({ attended: { details: { wish: 'optIn' } } });
		expect(((await world.send(textParameters)) as [PlainItem])[0].json).toMatchObject({ outcome: 'accepted' });
		expect(await accepted()).toEqual([expect.stringMatching(/no more/), expect.stringMatching(/our messages again/), 'Your order has left our warehouse.']);
	});

	test('a word inside another matter changes nothing', async () => {
		await listen();
		for (const text of ["Please don't stop the order", 'Where is the bus stop?', 'cancel', 'start']) {
			await write(text);
			expect(await heard(text)).not.toHaveProperty('attended');
		}
		expect(((await world.send(textParameters)) as [PlainItem])[0].json).toMatchObject({ outcome: 'accepted' });
		expect(await accepted()).toEqual(['Your order has left our warehouse.']);
	});

	test.each([
		[{ optOutWords: 'off' }, 'STOP', undefined, 'accepted'],
		[{ optOutWords: 'likely' }, 'cancel', { certainty: 'likely' }, 'canceled'],
		[{ confirmOptOut: false }, 'BAJA', { language: 'es' }, 'canceled'],
	])('with %j, %s', async (options, text, details, outcome) => {
		await listen(options);
		await write(text);
		const message = await heard(text);
		if (details === undefined) expect(message).not.toHaveProperty('attended');
		else expect(message).toMatchObject({ attended: { details } });
		expect(((await world.send(textParameters)) as [PlainItem])[0].json).toMatchObject({ outcome });
		expect((await accepted()).length).toBe(outcome === 'accepted' || 'optOutWords' in options ? 1 : 0);
	});

	test('marketing that a person stops in WhatsApp itself is not sent; other messages are', async () => {
		await listen();
		await world.sandbox.control('POST', `people/${ana.waId}/marketing`, { value: 'stop' });
		const template = (name: string): INodeParameters => ({ ...textParameters, operation: 'sendTemplate', template: { __rl: true, mode: 'id', value: name }, fillIn: 'bodyOnly' });
		// A template whose category is not known counts as marketing. Until the wish has been heard, WhatsApp itself refuses it.
		const reasonOf = async () => (((await world.send(template('hello_world|en_US'))) as [PlainItem])[0].json.reason as { code?: string } | undefined)?.code;
		await eventually(async () => (await reasonOf().catch(() => undefined)) === 'optedOut' || undefined);
		expect(((await world.send(textParameters)) as [PlainItem])[0].json).not.toMatchObject({ reason: { code: 'optedOut' } });
	});
});
