import type { INodeParameters } from 'n8n-workflow';
import type { GivenItem } from './engineMessages';
import { file } from './given/files';
import { sandboxAccount } from './given/sandboxAccount';
import { sendWorkflow, textParameters } from './given/sendWorkflow';
import { sendingWorld } from './given/sendingWorld';

const { ana, rui } = sandboxAccount;
// The business's own number: the API refuses to send to it with 131021, at once and every time.
const refusedNumber = '+15550100200';

const text: INodeParameters = { ...textParameters, recipientPhoneNumber: '={{ $json.to }}', textBody: '={{ $json.text }}' };
const keyed: INodeParameters = { ...text, deliveryOptions: { idempotencyKey: '={{ $json.key }}' } };

const item = (body: string, to: string = ana.phone, key = 'SO-1042:shipped'): GivenItem => ({ json: { text: body, to, key } });

describe('WhatsApp Send: nothing is sent twice', () => {
	const world = sendingWorld();
	const accepted = async () => (await world.sandbox.accepted()).map(({ body }) => body);

	describe('within one execution', () => {
		test("n8n's Retry On Fail sends again only what failed", async () => {
			const items = [item('one'), item('two', refusedNumber), item('three', rui.phone)];
			const { status, error } = await world.run(text, items, { retryOnFail: true, maxTries: 3, waitBetweenTries: 1 });
			expect(status).toBe('error');
			expect((await accepted()).toSorted()).toEqual(['one', 'three']);
			expect((await world.sandbox.sendRequests()).filter(({ status: http }) => http === 400)).toHaveLength(3);
			expect(error?.context).toMatchObject({ itemIndex: 1, deliveryId: expect.stringMatching(/^wo1_/) });
			expect(error?.description).toMatch(/2 other messages were accepted\. Retry On Fail does not send them again/);
			expect(error?.context?.accepted).toEqual([
				{ item: 0, messageId: expect.stringMatching(/^wamid\./) },
				{ item: 2, messageId: expect.stringMatching(/^wamid\./) },
			]);
		});

		test('a job that runs again after a crash finds what it had sent', async () => {
			const once = await world.run(text, [item('one')], {}, '4711');
			const again = await world.run(text, [item('one')], {}, '4711');
			expect(await accepted()).toEqual(['one']);
			const [first, second] = [once, again].map(({ runData }) => runData.Send?.[0]?.outputs[0]?.[0]?.json);
			expect(first).toMatchObject({ outcome: 'accepted', deduplicated: false });
			expect(second).toEqual({ ...first, deduplicated: true });
			expect(first).not.toHaveProperty('key');
		});

		test('two items that say the same to the same person are two messages', async () => {
			await world.send(text, [item('one'), item('one')]);
			expect(await accepted()).toEqual(['one', 'one']);
		});

		test("an execution that got the ID of another, because n8n's database began anew, is another one", async () => {
			for (const [body, database] of [['one', 'before'], ['two', 'after'], ['two', 'after']] as const) {
				const { error } = await world.engine.runWorkflow({ workflow: sendWorkflow(text), startNode: 'Start', triggerOutputs: [[item(body)]], credentials: [world.credential], executionId: '4712', database });
				expect(error).toBeUndefined();
			}
			expect(await accepted()).toEqual(['one', 'two']);
		});

		test('another execution is another message', async () => {
			await world.send(text, [item('one')]);
			await world.send(text, [item('one')]);
			expect(await accepted()).toEqual(['one', 'one']);
		});
	});

	describe('when the answer of WhatsApp is lost', () => {
		const loseOneAnswer = async () => await world.sandbox.control('POST', 'faults', { kind: 'answerLost', count: 1 });

		test('the outcome is unknown, which is no error, and no retry sends it again', async () => {
			await loseOneAnswer();
			const [first] = await world.send(keyed, [item('shipped')]);
			const [second] = await world.send(keyed, [item('shipped')]);
			expect(first?.json).toMatchObject({ outcome: 'unknown', deduplicated: false, reason: { code: 'unknownOutcome', words: expect.stringMatching(/may have been carried out/) } });
			expect(second?.json).toMatchObject({ outcome: 'unknown', deduplicated: true, deliveryId: first?.json.deliveryId });
			expect(await accepted()).toEqual(['shipped']);
		});

		test("n8n's Retry On Fail for another item leaves it alone", async () => {
			await loseOneAnswer();
			await world.run(text, [item('one'), item('two', refusedNumber)], { retryOnFail: true, maxTries: 3, waitBetweenTries: 1 });
			expect(await accepted()).toEqual(['one']);
		});
	});

	describe('with an idempotency key', () => {
		test('a workflow that is run twice by hand sends once, and says so', async () => {
			const [first] = await world.send(keyed, [item('shipped')]);
			const [second] = await world.send(keyed, [item('shipped')]);
			expect(await accepted()).toEqual(['shipped']);
			expect(first?.json).toMatchObject({ outcome: 'accepted', deduplicated: false, key: 'SO-1042:shipped', deliveryId: expect.stringMatching(/^wo1_[\w-]{22}$/) });
			expect(second?.json).toEqual({ ...first?.json, deduplicated: true });
		});

		test('two items of one run with one key are one message', async () => {
			const items = await world.send(keyed, [item('shipped'), item('shipped')]);
			expect(await accepted()).toEqual(['shipped']);
			expect(items.map(({ json }) => json.deduplicated)).toEqual([false, true]);
			expect(items[1]?.json.messageId).toBe(items[0]?.json.messageId);
		});

		test('another key is another message', async () => {
			await world.send(keyed, [item('shipped'), item('shipped', ana.phone, 'SO-1043:shipped')]);
			expect(await accepted()).toEqual(['shipped', 'shipped']);
		});

		test('what was refused for good may be sent again when it is mended', async () => {
			await world.fail(keyed, [item('shipped', refusedNumber)]);
			const [sent] = await world.send(keyed, [item('shipped')]);
			expect(sent?.json).toMatchObject({ outcome: 'accepted', deduplicated: false });
			expect(await accepted()).toEqual(['shipped']);
		});

		test.each<[string, GivenItem]>([
			['another text', item('delivered')],
			['another recipient', item('shipped', rui.phone)],
		])('the same key for %s is a conflict that names the key', async (_what, other) => {
			await world.send(keyed, [item('shipped')]);
			const error = await world.fail(keyed, [other]);
			expect(error.message).toMatch(/"SO-1042:shipped" stands for another message already/);
			expect(error.description).toMatch(/Nothing was sent for this item/);
			expect(await accepted()).toEqual(['shipped']);
		});

		test('of a run with a conflict, the others are sent, and the error item names field and delivery', async () => {
			await world.send(keyed, [item('shipped')]);
			const { runData } = await world.run(keyed, [item('delivered'), item('packed', rui.phone, 'SO-7:packed')], { onError: 'continueRegularOutput' });
			const [conflict, sent] = runData.Send?.[0]?.outputs[0] ?? [];
			expect(conflict?.json).toMatchObject({ outcome: 'invalid', deliveryId: expect.stringMatching(/^wo1_/), failure: { problems: [{ field: 'idempotencyKey' }] } });
			expect(sent?.json).toMatchObject({ outcome: 'accepted' });
			expect(await accepted()).toEqual(['shipped', 'packed']);
		});

		test('a phone number in a key is hidden in the error', async () => {
			const key = `welcome ${ana.waId}`;
			await world.send(keyed, [item('shipped', ana.phone, key)]);
			const { message, everything } = await world.fail(keyed, [item('other', ana.phone, key)]);
			expect(message).toContain('"welcome …7701"');
			expect(everything).not.toContain(ana.waId);
		});

		test('files count by their content, whatever their upload was called', async () => {
			const picture: INodeParameters = { ...keyed, messageType: 'image', mediaPath: 'useMedian8n', mediaPropertyName: 'data' };
			const data = file('image/png');
			const given = (content: typeof data): GivenItem[] => [{ ...item(''), binary: { data: content } }];
			await world.send(picture, given(data));
			const [second] = await world.send(picture, given(data));
			expect(second?.json).toMatchObject({ deduplicated: true });
			expect((await world.fail(picture, given(file('image/png')))).message).toMatch(/stands for another message/);
			expect((await world.sandbox.calls()).filter((call) => call.includes('/media'))).toHaveLength(1);
		});
	});
});
