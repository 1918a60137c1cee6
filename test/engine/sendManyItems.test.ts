import type { INode, INodeParameters } from 'n8n-workflow';
import type { PlainItem } from './engineMessages';
import { openSandbox } from './given/openSandbox';
import type { OpenSandbox } from './given/openSandbox';
import { sandboxAccount } from './given/sandboxAccount';
import { sendWorkflow, textParameters } from './given/sendWorkflow';
import { whatsAppCredential } from './given/whatsAppCredential';
import { startEngine } from './startEngine';
import type { Engine } from './startEngine';

const { ana, rui } = sandboxAccount;
// The business's own number: the API refuses to send to it with 131021, at once and every time.
const refusedNumber = '+15550100200';
const longTitle = 'Approve this purchase now';

const buttons: INodeParameters = {
	...textParameters,
	messageType: 'replyButtons',
	recipientPhoneNumber: '={{ $json.to }}',
	textBody: '={{ $json.text }}',
	buttons: { button: [{ title: '={{ $json.title }}', id: 'yes' }] },
};

const item = (text: string, to: string, title = 'Yes') => ({ json: { text, to, title } });

const good = [item('one', ana.phone), item('two', rui.phone), item('three', ana.phone), item('four', rui.phone), item('five', ana.phone)];
const withBadInput = good.with(1, item('two', rui.phone, longTitle));
const withRefusal = good.with(3, item('four', refusedNumber));
const withBoth = withBadInput.with(3, item('four', refusedNumber));

describe('WhatsApp Send: five items of which some fail', () => {
	let engine: Engine;
	let sandbox: OpenSandbox;
	beforeAll(async () => {
		[engine, sandbox] = await Promise.all([startEngine(), openSandbox()]);
	});
	beforeEach(async () => await sandbox.reset());
	afterAll(async () => {
		await engine.stop();
		await sandbox.close();
	});

	const run = async (items: typeof good, settings: Pick<INode, 'onError' | 'retryOnFail' | 'maxTries' | 'waitBetweenTries'>) => {
		const credentials = [whatsAppCredential(sandbox.url)];
		return await engine.runWorkflow({ workflow: sendWorkflow(buttons, settings), startNode: 'Start', items, credentials });
	};

	/** They leave side by side, so only which ones counts. */
	const acceptedTexts = async () => (await sandbox.accepted()).map(({ body }) => body).toSorted();

	describe('On Error: stop', () => {
		test('one item with bad input stops the node before anything is sent', async () => {
			const { status, error, runData } = await run(withBadInput, { onError: 'stopWorkflow' });
			expect(status).toBe('error');
			expect(error?.message).toContain('25 characters');
			expect(error?.message).toContain('at most 20');
			expect(error?.description).toContain('Nothing was sent');
			expect(error?.context).toMatchObject({ itemIndex: 1 });
			expect(await sandbox.requests()).toEqual([]);
			expect(runData.Sent).toBeUndefined();
		});

		test('a refusal of the API: the others are sent, and the error says so', async () => {
			const { status, error } = await run(withRefusal, { onError: 'stopWorkflow' });
			expect(status).toBe('error');
			expect(await acceptedTexts()).toEqual(['five', 'one', 'three', 'two']);
			expect(error?.context).toMatchObject({ itemIndex: 3 });
			expect(error?.description).toContain('4 other messages were accepted. Retry On Fail does not send them again');
			const { accepted } = error?.context as { accepted: Array<{ item: number; messageId: string }> };
			expect(accepted.map(({ item: index }) => index)).toEqual([0, 1, 2, 4]);
			const ids = new Map((await sandbox.accepted()).map(({ id, body }) => [id, body]));
			expect(accepted.map(({ messageId }) => ids.get(messageId))).toEqual(['one', 'two', 'three', 'five']);
		});
	});

	/** The fields that n8n added from the input are the builder's own and may hold a number; the error itself may not. */
	const withoutInput = ({ json, error }: PlainItem) => {
		const { text: _text, to: _to, title: _title, ...own } = json;
		return JSON.stringify(own) + (error?.everything ?? '');
	};

	const expectTheOthersSent = async (outputItems: PlainItem[]) => {
		expect(await acceptedTexts()).toEqual(['five', 'one', 'three']);
		const accepted = outputItems.filter(({ json }) => json.outcome === 'accepted');
		expect(accepted.map(({ pairedItem }) => pairedItem)).toEqual([{ item: 0 }, { item: 2 }, { item: 4 }]);
		const ids = new Map((await sandbox.accepted()).map(({ id, body }) => [id, body]));
		expect(accepted.map(({ json }) => ids.get(String(json.messageId)))).toEqual(['one', 'three', 'five']);
	};

	const expectErrorItems = async (invalid: PlainItem | undefined, refused: PlainItem | undefined) => {
		expect(invalid?.pairedItem).toEqual({ item: 1 });
		expect(refused?.pairedItem).toEqual({ item: 3 });
		const told = JSON.stringify(invalid?.json);
		for (const part of ['Button title', '25 characters', 'at most 20', 'Shorten it by 5']) expect(told).toContain(part);
		const refusal = JSON.stringify(refused?.json);
		const { traceId } = (await sandbox.sendRequests()).find(({ status }) => status === 400) ?? {};
		expect(traceId).toMatch(/^\w+$/);
		// what happened, what to do, the code, the trace id
		for (const part of ['"what":', '"fix":', '131021', String(traceId)]) expect(refusal).toContain(part);
		for (const failed of [invalid, refused]) {
			expect(withoutInput(failed!)).not.toContain(sandboxAccount.accessToken);
			expect(withoutInput(failed!)).not.toMatch(/1555010(7701|7702|0200)/);
		}
	};

	test('On Error: continue - one output, in the order of the items', async () => {
		const { status, runData } = await run(withBoth, { onError: 'continueRegularOutput' });
		expect(status).toBe('success');
		const items = runData.Sent?.[0]?.outputs[0] ?? [];
		expect(items.map(({ pairedItem }) => pairedItem)).toHaveLength(5);
		const output = runData.Send?.[0]?.outputs[0] ?? [];
		expect(output.map(({ pairedItem }) => pairedItem)).toEqual([0, 1, 2, 3, 4].map((index) => ({ item: index })));
		await expectTheOthersSent(output);
		await expectErrorItems(output[1], output[3]);
	});

	test('On Error: continue (using error output) - failed items leave by the error output', async () => {
		const { status, runData } = await run(withBoth, { onError: 'continueErrorOutput' });
		expect(status).toBe('success');
		const [sent = [], failed = []] = runData.Send?.[0]?.outputs ?? [];
		expect(sent).toHaveLength(3);
		await expectTheOthersSent(sent);
		expect(failed).toHaveLength(2);
		await expectErrorItems(failed[0], failed[1]);
		expect(runData.Failed?.[0]?.outputs[0]).toHaveLength(2);
	});

	test.each(['continueRegularOutput', 'continueErrorOutput'] as const)(
		'with Retry On Fail and %s, a first item that fails does not make n8n send the others again',
		async (onError) => {
			await run(good.with(0, item('one', refusedNumber)), { onError, retryOnFail: true, maxTries: 3, waitBetweenTries: 1 });
			expect(await acceptedTexts()).toEqual(['five', 'four', 'three', 'two']);
		},
	);

	test('an item whose expression fails is an error item like any other', async () => {
		const { runData } = await engine.runWorkflow({
			workflow: sendWorkflow(
				{ ...textParameters, textBody: '={{ $json.order.number.toUpperCase() }}' },
				{ onError: 'continueErrorOutput' },
			),
			startNode: 'Start',
			items: [{ json: {} }, { json: { order: { number: 'so-1' } } }],
			credentials: [whatsAppCredential(sandbox.url)],
		});
		expect(await acceptedTexts()).toEqual(['SO-1']);
		const [sent = [], failed = []] = runData.Send?.[0]?.outputs ?? [];
		expect(sent.map(({ pairedItem }) => pairedItem)).toEqual([{ item: 1 }]);
		expect(failed.map(({ pairedItem }) => pairedItem)).toEqual([{ item: 0 }]);
	});
});
