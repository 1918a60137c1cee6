import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { IHookFunctions, ITriggerFunctions, ITriggerResponse } from 'n8n-workflow';
import { openOperationsStore } from '../../../nodes/shared/operationsStore';
import { startReading } from '../../../nodes/WhatsAppWebhookTrigger/startReading';
import { isSubscribed, restore, subscribe } from '../../../nodes/WhatsAppWebhookTrigger/subscription';
import { pretendGraph, pretendIds, type PretendWorld } from '../cloudApi/pretendGraph';

const { numberId, otherNumberId } = pretendIds;
const foreign = 'https://crm.example.com/hook';
const receiverUrl = 'https://hooks.example.com/whatsapp';

/** Source: Meta, error codes: 2 is a temporary failure of the service. */
const hiccup = { error: { message: 'Service temporarily unavailable', type: 'OAuthException', code: 2, is_transient: true } };

const expired = { error: { message: 'Error validating access token: Session has expired', type: 'OAuthException', code: 190, error_subcode: 463 } };

describe('the subscription of a WhatsApp Webhook Trigger, as n8n 2.41 calls for it', () => {
	const { open } = pretendGraph();
	const folder = mkdtempSync(join(tmpdir(), 'whatsapp-ops-subscription-'));
	const userFolder = process.env.N8N_USER_FOLDER;
	const node = { id: 'n', name: 'WhatsApp', parameters: {} };
	beforeAll(() => void (process.env.N8N_USER_FOLDER = folder));
	afterAll(async () => {
		await (await openOperationsStore({ getNode: () => node } as never)).close();
		if (userFolder === undefined) delete process.env.N8N_USER_FOLDER;
		else process.env.N8N_USER_FOLDER = userFolder;
		rmSync(folder, { recursive: true, force: true });
	});

	const url = (path = 'webhook', id = 'orders') => `https://n8n.example.com/${path}/${id}/whatsapp`;

	type Opened = Pick<Awaited<ReturnType<typeof open>>, 'api' | 'world'>;
	const closing: Array<() => Promise<void>> = [];
	afterEach(async () => void (await Promise.all(closing.splice(0).map(async (close) => await close()))));

	/** A node in its workflow: n8n keeps static data of its live version, and of each test apart. */
	async function given(parameters: Record<string, unknown> = {}, change?: (world: PretendWorld) => void, { id = 'orders', beside = undefined as Opened | undefined } = {}) {
		const { api, world } = beside ?? (await open(change));
		const warnings: string[] = [];
		const live = {};
		const panel = { updates: ['messages'], ...parameters };
		const hook = (staticData: object, isTest: boolean, activation: string) =>
			({
				getActivationMode: () => activation,
				getCredentials: async () => api.account,
				getNode: () => node,
				getNodeParameter: (name: string, fallback: unknown) => (panel as Record<string, unknown>)[name] ?? fallback,
				getInstanceId: () => 'i',
				getMode: () => 'trigger',
				getNodeWebhookUrl: () => url(isTest ? 'webhook-test' : 'webhook', id),
				getWorkflow: () => ({ id }),
				getWorkflowStaticData: () => staticData,
				logger: { warn: (text: string) => warnings.push(text) },
			}) as unknown as IHookFunctions;
		/** Asks whether it is there, makes it if not, and takes it away when that fails, as n8n does. */
		async function switchOn(staticData: object, isTest: boolean, activation = isTest ? 'manual' : 'activate') {
			const [asking, ending] = [hook(staticData, isTest, activation), hook(staticData, isTest, 'update')];
			try {
				if (!(await isSubscribed(asking))) await subscribe(asking);
			} catch (error) {
				await restore(ending).catch(() => undefined);
				throw error;
			}
		}
		let reading: ITriggerResponse | undefined;
		const close = async () => {
			await reading?.closeFunction?.();
			reading = undefined;
		};
		return {
			api,
			world,
			warnings,
			panel,
			/** The other half of the node, which n8n starts and closes beside the subscription. */
			async run() {
				reading = await startReading(hook({}, false, 'activate') as unknown as ITriggerFunctions);
				closing.push(close);
			},
			close,
			live,
			publish: async () => await switchOn(live, false),
			startN8n: async () => await switchOn(live, false, 'init'),
			unpublish: async () => await restore(hook(live, false, 'update')),
			async test() {
				const ofTest = {};
				await switchOn(ofTest, true);
				return { end: async () => await restore(hook(ofTest, true, 'update')) };
			},
		};
	}
	const receiving = { options: { receiverUrl } };
	const atNumber = (value = numberId) => ({ level: 'number', phoneNumberId: value });

	test('a test leaves nothing behind, also where the live workflow would listen at a Receiver', async () => {
		const { world, test: listen } = await given(receiving);
		const { end } = await listen();
		expect(world.subscription).toEqual({ callbackUrl: url('webhook-test') });
		await end();
		expect(world.subscription).toBeUndefined();
	});

	test('a test that is refused takes nothing from a workflow that is live at a Receiver', async () => {
		const { world, publish, test: listen } = await given(receiving);
		await publish();
		expect(world.subscription).toEqual({ callbackUrl: receiverUrl });
		await expect(listen()).rejects.toThrow(/live workflow/);
		expect(world.subscription).toEqual({ callbackUrl: receiverUrl });
	});

	test('of two workflows at one Receiver, the one that stays goes on getting its events, and the last one leaves nothing behind', async () => {
		const first = await given(receiving);
		const second = await given(receiving, undefined, { id: 'returns', beside: first });
		for (const workflow of [first, second]) {
			await workflow.publish();
			await workflow.run();
		}
		// n8n ends both halves of a node at the same time.
		await first.unpublish();
		await first.close();
		expect(first.world.subscription).toEqual({ callbackUrl: receiverUrl });
		await second.unpublish();
		expect(first.world.subscription?.callbackUrl).toBeUndefined();
	});

	test("a workflow of another account at the same Receiver does not keep this account's callback", async () => {
		const first = await given(receiving);
		const ofOther: Opened = { ...first, api: { ...first.api, account: { ...first.api.account, businessAccountId: '200999888777666' } } };
		const second = await given(receiving, undefined, { id: 'returns', beside: ofOther });
		await first.publish();
		await second.run();
		await first.unpublish();
		expect(first.world.subscription).toBeUndefined();
	});

	test("a number's callback is no subscription while the app is not subscribed to its account", async () => {
		const { world, publish, startN8n, unpublish } = await given(atNumber());
		await publish();
		// Somebody ended it outside n8n; then n8n starts.
		world.subscription = undefined;
		await startN8n();
		expect([world.subscription, world.numbers[0]!.callbackUrl]).toEqual([{}, url()]);
		await unpublish();
		expect(world.numbers[0]!.callbackUrl).toBeUndefined();
	});

	test.each<[string, Record<string, unknown>]>([
		['the account', {}],
		['a number', atNumber()],
		['the account, at a Receiver', receiving],
	])('%s: n8n ended before it could write down what was claimed; unpublishing takes the callback away all the same', async (_what, parameters) => {
		const { world, live, publish, startN8n, unpublish } = await given(parameters);
		await publish();
		for (const key of Object.keys(live)) delete (live as Record<string, unknown>)[key];
		await startN8n();
		await unpublish();
		expect([world.subscription?.callbackUrl, world.numbers[0]!.callbackUrl]).toEqual([undefined, undefined]);
	});

	test.each<[string, Record<string, unknown>]>([
		['the account', {}],
		['a number', atNumber()],
	])('%s: Graph has a hiccup while n8n starts; what works is left alone', async (_what, parameters) => {
		const { world, warnings, publish, startN8n } = await given(parameters);
		await publish();
		const before = structuredClone([world.subscription, world.numbers]);
		world.answers.unshift([`${world.accountId}/subscribed_apps`, 500, hiccup, 'once']);
		await startN8n();
		expect([world.subscription, world.numbers]).toEqual(before);
		expect(warnings).toEqual([expect.stringMatching(/could not be checked/)]);
	});

	test('the token has expired when n8n starts: what comes in still does, so it goes on; whoever publishes is told', async () => {
		const { world, warnings, publish, startN8n } = await given();
		await publish();
		world.answers.unshift([`${world.accountId}/subscribed_apps`, 401, expired]);
		await startN8n();
		expect(warnings).toEqual([expect.stringMatching(/could not be checked.*expired/)]);
		await expect(publish()).rejects.toThrow(/expired/);
	});

	test('Graph has a hiccup while somebody publishes for the first time: publishing fails', async () => {
		const { world, publish } = await given();
		world.answers.unshift([`${world.accountId}/subscribed_apps`, 500, hiccup]);
		await expect(publish()).rejects.toThrow();
	});

	test("numbers whose own callback goes before the account's are named when a workflow is published", async () => {
		const { warnings, publish } = await given({}, ({ numbers }) => void (numbers[1]!.callbackUrl = foreign));
		await publish();
		expect(warnings).toEqual([expect.stringMatching(/Ferrow Returns.*crm\.example\.com/)]);
	});

	test.each([
		['messages are all that is asked for: publishing is refused', ['messages'], true],
		['receipts are all that is asked for: publishing is refused', ['receipts'], true],
		['account events are asked for as well: the workflow is published', ['messages', 'accountEvents'], false],
	])('every number sends its events elsewhere, and %s', async (_what, updates, isRefused) => {
		const { world, publish } = await given({ updates }, ({ numbers }) => numbers.forEach((number) => (number.callbackUrl = foreign)));
		if (isRefused) await expect(publish()).rejects.toThrow(/crm\.example\.com/);
		else await publish();
		expect(world.subscription).toEqual(isRefused ? undefined : { callbackUrl: url() });
		expect(world.numbers.map(({ callbackUrl }) => callbackUrl)).toEqual([foreign, foreign]);
	});

	test('another number is chosen: the first one is given back', async () => {
		const { world, panel, publish, unpublish } = await given(atNumber());
		await publish();
		await unpublish();
		Object.assign(panel, atNumber(otherNumberId));
		await publish();
		expect(world.numbers.map(({ callbackUrl }) => callbackUrl)).toEqual([undefined, url()]);
	});
});
