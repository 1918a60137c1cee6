import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { sandboxAccount } from './given/sandboxAccount';
import { textParameters } from './given/sendWorkflow';
import { sendingWorld } from './given/sendingWorld';

const { accessToken, ana, rui } = sandboxAccount;
// The business's own number: the API refuses to send to it with 131021.
const refusedNumber = '+15550100200';

const delivery = (operation: string, parameters: INodeParameters = {}): INodeParameters => ({ resource: 'delivery', operation, ...parameters });
const keyed = (key: string, change: INodeParameters = {}): INodeParameters => ({ ...textParameters, deliveryOptions: { idempotencyKey: key, ...change } });

describe('WhatsApp Send: the resource Delivery', () => {
	const world = sendingWorld();
	const run = async (parameters: INodeParameters): Promise<IDataObject[]> => (await world.send(parameters)).map(({ json }) => json);
	const find = async (filters: INodeParameters) => await run(delivery('find', { filters }));
	const keysOf = (items: IDataObject[]) => items.map(({ key }) => key);

	const sent = async (key: string) => (await run(keyed(key)))[0]!;
	const queued = async (key: string) => (await run(keyed(key, { mode: 'queue' })))[0]!;
	/** Fails for good; answers with the ID of the dead letter. */
	const dead = async (key: string): Promise<string> => String((await world.fail({ ...keyed(key), recipientPhoneNumber: refusedNumber })).context?.deliveryId);

	describe('Find', () => {
		test('by key, delivery ID, message ID, recipient, state and time', async () => {
			const accepted = await sent('one');
			await queued('two');
			await run({ ...keyed('three'), recipientPhoneNumber: rui.phone });
			expect(keysOf(await find({}))).toEqual(['three', 'two', 'one']);
			expect(keysOf(await find({ key: 'one' }))).toEqual(['one']);
			expect(keysOf(await find({ id: String(accepted.deliveryId) }))).toEqual(['one']);
			expect(keysOf(await find({ messageId: String(accepted.messageId) }))).toEqual(['one']);
			expect(keysOf(await find({ recipient: '+1 555 010 7702' }))).toEqual(['three']);
			expect(keysOf(await find({ states: ['waiting'] }))).toEqual(['two']);
			expect(keysOf(await find({ states: ['accepted'], recipient: ana.phone }))).toEqual(['one']);
			expect(await find({ createdUntil: '2020-01-01T00:00:00' })).toEqual([]);
			expect(await find({ createdFrom: '2020-01-01T00:00:00' })).toHaveLength(3);
		});

		test('as many as wanted', async () => {
			await sent('one');
			await sent('two');
			expect(keysOf(await run(delivery('find', { limit: 1 })))).toEqual(['two']);
			expect(await run(delivery('find', { returnAll: true }))).toHaveLength(2);
		});

		test('deliveries of another account are not seen', async () => {
			await sent('one');
			world.changeAccount();
			expect(await find({})).toEqual([]);
		});

		test('says where a message stands, what left, and where it came from', async () => {
			const { messageId, deliveryId } = await sent('one');
			const [found] = await find({ key: 'one' });
			const [request] = await world.sandbox.requests();
			expect(found).toMatchObject({
				deliveryId,
				state: 'accepted',
				messageId,
				attemptCount: 1,
				attempts: [{ outcome: 'accepted', at: expect.any(String) }],
				recipient: { input: ana.phone },
				source: { workflowId: 'send-workflow', workflowName: 'Engine test', nodeName: 'Send', itemIndex: 0 },
			});
			const sendRequests = (await world.sandbox.requests()).filter(({ path }) => path.endsWith('/messages'));
			expect(found?.request).toMatchObject({ method: 'POST', body: JSON.parse(sendRequests[0]!.body) });
			expect(request).toBeDefined();
			expect(JSON.stringify(found)).not.toContain(accessToken);
		});
	});

	describe('Get', () => {
		test('gives one', async () => {
			const { deliveryId } = await sent('one');
			expect(await run(delivery('get', { deliveryId: String(deliveryId) }))).toEqual([expect.objectContaining({ deliveryId, key: 'one' })]);
		});

		test('of an ID that nobody knows, or that is none, says so', async () => {
			expect((await world.fail(delivery('get', { deliveryId: 'wo1_aaaaaaaaaaaaaaaaaaaaaa' }))).message).toMatch(/There is no delivery wo1_a+ of this account.*30 days/);
			expect((await world.fail(delivery('get', { deliveryId: 'wamid.A' }))).message).toMatch(/wo1_/);
		});
	});

	describe('dead letters', () => {
		test('are listed with reason, answer and request', async () => {
			await sent('fine');
			const id = await dead('wrong');
			const listed = await run(delivery('listDeadLetters'));
			expect(listed).toEqual([expect.objectContaining({ deliveryId: id, key: 'wrong', state: 'failed', reason: expect.objectContaining({ words: expect.any(String), details: expect.objectContaining({ code: 131021, traceId: expect.any(String) }) }) })]);
			expect(JSON.stringify([listed[0]?.reason, listed[0]?.attempts])).not.toContain(refusedNumber.slice(1));
		});

		test('wait again when they are redriven, under their own key', async () => {
			const id = await dead('wrong');
			const [redriven] = await run(delivery('redrive', { deliveryIds: id }));
			expect(redriven).toMatchObject({ outcome: 'redriven', deliveryId: id, key: 'wrong', state: 'waiting', waitsFor: expect.stringMatching(/No WhatsApp Outbox Trigger/) });
			expect(await run(delivery('listDeadLetters'))).toEqual([]);
		});

		test('what has not failed is not redriven', async () => {
			const { deliveryId } = await sent('fine');
			expect((await world.fail(delivery('redrive', { deliveryIds: String(deliveryId) }))).message).toMatch(/None of these deliveries has failed/);
			const [first, second] = await run(delivery('redrive', { deliveryIds: `${String(deliveryId)}, ${await dead('wrong')}` }));
			expect([first?.outcome, second?.outcome]).toEqual(['unchanged', 'redriven']);
			expect(first).toMatchObject({ state: 'accepted' });
		});

		test('are dealt with when they are discarded, and the reason is kept', async () => {
			const id = await dead('wrong');
			const [discarded] = await run(delivery('discard', { deliveryIds: id, discardReason: 'She was called instead.' }));
			expect(discarded).toMatchObject({ outcome: 'discarded', state: 'discarded', reason: { words: 'She was called instead.' } });
			expect(await run(delivery('listDeadLetters'))).toEqual([]);
		});

		test.each([
			['={{ "" }}', /reason is empty/],
			['x'.repeat(501), /501.*500/],
		])('the reason "%s" is none', async (discardReason, said) => {
			const id = await dead('wrong');
			expect((await world.fail(delivery('discard', { deliveryIds: id, discardReason }))).message).toMatch(said);
			expect(await run(delivery('listDeadLetters'))).toHaveLength(1);
		});
	});

	test('Cancel: what waits is called off, what was sent is not', async () => {
		const waiting = await queued('two');
		const accepted = await sent('one');
		const items = await run(delivery('cancel', { deliveryIds: `${String(waiting.deliveryId)},${String(accepted.deliveryId)}` }));
		expect(items.map(({ outcome, state }) => [outcome, state])).toEqual([
			['canceled', 'canceled'],
			['unchanged', 'accepted'],
		]);
		expect(await world.send(keyed('two', { mode: 'queue' }))).toEqual([expect.objectContaining({ json: expect.objectContaining({ outcome: 'canceled', deduplicated: true }) })]);
	});

	test('a wrong item becomes an error item where the node continues', async () => {
		const { deliveryId } = await sent('one');
		const { runData } = await world.run(delivery('get', { deliveryId: '={{ $json.id }}' }), [{ json: { id: String(deliveryId) } }, { json: { id: 'none' } }], { onError: 'continueRegularOutput' });
		const [good, wrong] = runData.Send?.[0]?.outputs[0] ?? [];
		expect(good?.json).toMatchObject({ key: 'one' });
		expect(wrong).toMatchObject({ json: { outcome: 'invalid' }, pairedItem: { item: 1 } });
	});
});
