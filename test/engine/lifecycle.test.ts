import type { WebhookMode } from './engineMessages';
import { openSandbox } from './given/openSandbox';
import type { OpenSandbox } from './given/openSandbox';
import { otherSystem } from './given/otherSystem';
import type { OtherSystem } from './given/otherSystem';
import { sandboxAccount } from './given/sandboxAccount';
import { triggerWorkflow } from './given/triggerWorkflow';
import { whatsAppCredential } from './given/whatsAppCredential';
import { startEngine } from './startEngine';
import type { Engine } from './startEngine';

const { businessAccountId, appId, appSecret, ana } = sandboxAccount;

describe('WhatsApp Webhook Trigger: switching on and off', () => {
	let engine: Engine;
	let sandbox: OpenSandbox;
	let other: OtherSystem;
	let webhookBaseUrl: string;
	/** New ids for each test: what n8n keeps about one workflow must not help another. */
	let orders: string;
	let returns: string;
	let tests = 0;
	beforeAll(async () => {
		[engine, sandbox, other] = await Promise.all([startEngine(), openSandbox(), otherSystem()]);
		({ webhookBaseUrl } = await engine.describePackage());
	});
	beforeEach(async () => {
		await sandbox.reset();
		tests += 1;
		[orders, returns] = [`orders-${tests}`, `returns-${tests}`];
	});
	afterAll(async () => {
		await engine.stop();
		await Promise.all([sandbox.close(), other.close()]);
	});

	const nodeOf = (mode: WebhookMode, id = orders, parameters = {}) => ({
		workflow: triggerWorkflow(parameters, id),
		node: 'WhatsApp',
		mode,
		credentials: [whatsAppCredential(sandbox.url)],
	});
	const switchOn = async (...node: Parameters<typeof nodeOf>) => {
		const { error } = await engine.activate(nodeOf(...node));
		expect(error?.everything).toBeUndefined();
	};
	const switchOff = async (...node: Parameters<typeof nodeOf>) => {
		const { error, log } = await engine.deactivate(nodeOf(...node));
		expect(error?.everything).toBeUndefined();
		return log;
	};
	/** POST requests that came while `act` ran, how they were answered and what they said. */
	const receivedDuring = async (act: () => Promise<unknown>) => {
		const before = (await engine.receivedWebhooks()).length;
		await act();
		return (await engine.receivedWebhooks()).slice(before).filter(({ method }) => method === 'POST');
	};
	const replacing = { options: { replaceExistingCallback: true } };
	const urlOf = (mode: WebhookMode, id = orders) =>
		`${webhookBaseUrl.replace(/webhook$/, mode === 'manual' ? 'webhook-test' : 'webhook')}/webhook-of-${id}/whatsapp`;
	const listening = (overrideCallbackUrl: string | null) => [{ accountId: businessAccountId, appId, overrideCallbackUrl }];

	const subscribe = async (body?: { override_callback_uri: string; verify_token: string }) =>
		void (await sandbox.graph('POST', `${businessAccountId}/subscribed_apps`, body));
	const subscribeOther = async () =>
		await subscribe({ override_callback_uri: other.callbackUrl, verify_token: other.verifyToken });
	const changes = async () =>
		(await sandbox.requests()).filter(({ method, path }) => method !== 'GET' && path.includes('subscri')).length;

	test('an account nobody listened to: activation subscribes this workflow, deactivation leaves nothing behind', async () => {
		const activated = await engine.activate(nodeOf('trigger'));
		expect(activated.error).toBeUndefined();
		expect(activated.webhookUrl).toBe(urlOf('trigger'));
		expect(await sandbox.subscriptions()).toEqual(listening(urlOf('trigger')));
		await switchOff('trigger');
		expect(await sandbox.subscriptions()).toEqual([]);
	});

	test('an app that was subscribed with its own callback is so again afterwards', async () => {
		await subscribe();
		await switchOn('trigger');
		expect(await sandbox.subscriptions()).toEqual(listening(urlOf('trigger')));
		await switchOff('trigger');
		expect(await sandbox.subscriptions()).toEqual(listening(null));
	});

	test('what a person writes reaches the active workflow, signed; after deactivation nothing does', async () => {
		await switchOn('trigger');
		const value = {
			messaging_product: 'whatsapp',
			metadata: { display_phone_number: '15550100200', phone_number_id: sandboxAccount.phoneNumberId },
			messages: [{ from: ana.waId, id: 'wamid.IN1', timestamp: '1790000000', type: 'text', text: { body: 'Hi' } }],
		};
		// The sandbox answers once the webhook has been delivered.
		const deliver = async () => await sandbox.control('POST', 'webhooks', { value });
		const posts = await receivedDuring(deliver);
		expect(posts).toMatchObject([{ status: 200, mode: 'trigger' }]);
		expect(posts[0]?.outputs?.[0]?.map(({ json }) => json.text)).toEqual(['Hi']);

		await switchOff('trigger');
		expect(await receivedDuring(deliver)).toEqual([]);
	});

	test('a webhook with a wrong signature is refused by the active workflow', async () => {
		await switchOn('trigger');
		const { webhooks } = (await sandbox.control('POST', 'webhooks', { value: { messages: [] }, signature: 'wrong' })) as {
			webhooks: unknown[];
		};
		expect(webhooks).toMatchObject([{ outcome: 'refused', status: 401 }]);
		expect((await engine.receivedWebhooks()).at(-1)).toMatchObject({ method: 'POST', status: 401 });
	});

	test('a restart of n8n finds the subscription in place and changes nothing', async () => {
		await switchOn('trigger');
		const before = await changes();
		const again = await engine.activate(nodeOf('trigger'));
		expect(again.result).toBe(true);
		expect(await changes()).toBe(before);
		expect(await sandbox.subscriptions()).toEqual(listening(urlOf('trigger')));
	});

	test('what was there before is still remembered after a restart and an activation in between', async () => {
		await subscribe();
		await switchOn('trigger');
		await switchOn('trigger');
		await switchOff('trigger');
		expect(await sandbox.subscriptions()).toEqual(listening(null));
	});

	test('checkExists tells the truth: no before, yes after, no for another workflow', async () => {
		const exists = async (id: string) =>
			(await engine.runWebhookMethod({ ...nodeOf('trigger', id), method: 'checkExists' })).result;
		expect(await exists(orders)).toBe(false);
		await switchOn('trigger');
		expect(await exists(orders)).toBe(true);
		expect(await exists(returns)).toBe(false);
	});

	test("another system's callback is not taken without being asked to, and stays when n8n cleans up", async () => {
		await subscribeOther();
		const before = await changes();
		const { error } = await engine.activate(nodeOf('trigger'));
		expect(error?.message).toContain(new URL(other.callbackUrl).host);
		expect(error?.message).toContain('nothing was changed');
		expect(await sandbox.subscriptions()).toEqual(listening(other.callbackUrl));
		expect(await changes()).toBe(before);
	});

	test('a callback of another workflow of this n8n is replaced on demand, and restored', async () => {
		await switchOn('trigger', returns);
		await switchOn('trigger', orders, replacing);
		expect(await sandbox.subscriptions()).toEqual(listening(urlOf('trigger', orders)));
		await switchOff('trigger', orders, replacing);
		expect(await sandbox.subscriptions()).toEqual(listening(urlOf('trigger', returns)));
	});

	test('a foreign callback that cannot be restored leaves the app subscribed, and the log says so', async () => {
		await subscribeOther();
		await switchOn('trigger', orders, replacing);
		expect(await sandbox.subscriptions()).toEqual(listening(urlOf('trigger')));
		const log = await switchOff('trigger', orders, replacing);
		expect(await sandbox.subscriptions()).toEqual(listening(null));
		expect(log.map(({ level, message }) => [level, message])).toEqual([
			['warn', expect.stringMatching(/could not be put back/)],
		]);
	});

	test('a subscription that somebody has taken over since is left alone', async () => {
		await switchOn('trigger');
		await subscribeOther();
		await switchOff('trigger');
		expect(await sandbox.subscriptions()).toEqual(listening(other.callbackUrl));
	});

	test('a test listens when nobody else does, and leaves nothing behind', async () => {
		await switchOn('manual');
		expect(await sandbox.subscriptions()).toEqual(listening(urlOf('manual')));
		await switchOff('manual');
		expect(await sandbox.subscriptions()).toEqual([]);
	});

	test.each([
		['the same workflow', () => orders],
		['another workflow', () => returns],
	])('a test does not take events from %s that is live, also with "Replace Existing Callback"', async (_whose, live) => {
		const id = live();
		await switchOn('trigger', id);
		const before = await changes();
		const { error } = await engine.activate(nodeOf('manual', orders, replacing));
		expect(error?.message).toMatch(/live workflow/);
		expect(await sandbox.subscriptions()).toEqual(listening(urlOf('trigger', id)));
		expect(await changes()).toBe(before);
		// and the live one still switches off properly
		await switchOff('trigger', id);
		expect(await sandbox.subscriptions()).toEqual([]);
	});

	test("a test does not take events from the app's own callback", async () => {
		await sandbox.graph(
			'POST',
			`${appId}/subscriptions`,
			{ object: 'whatsapp_business_account', callback_url: other.callbackUrl, verify_token: other.verifyToken, fields: 'messages' },
			`${appId}|${appSecret}`,
		);
		await subscribe();
		const { error } = await engine.activate(nodeOf('manual'));
		expect(error?.message).toContain(new URL(other.callbackUrl).host);
		expect(await sandbox.subscriptions()).toEqual(listening(null));
	});

	test('an activation during a test gives production what it had before the test', async () => {
		await switchOn('manual');
		await switchOn('trigger');
		expect(await sandbox.subscriptions()).toEqual(listening(urlOf('trigger')));
		await switchOff('manual');
		expect(await sandbox.subscriptions()).toEqual(listening(urlOf('trigger')));
	});

	test('a callback that Meta cannot reach: activation fails, says why, and changes nothing', async () => {
		// `create` alone: n8n has not opened the URL yet, so the handshake finds nobody.
		const { error } = await engine.runWebhookMethod({ ...nodeOf('trigger'), method: 'create' });
		expect(error?.message).toMatch(/callback|webhook|reach/i);
		expect(error?.description).toMatch(/WEBHOOK_URL|internet|https/i);
		expect(error?.description).toContain('code 2200');
		expect(await sandbox.subscriptions()).toEqual([]);
	});

	test.each([
		['an expired token', { accessToken: sandboxAccount.expiredToken }, /access token has expired/],
		['a token without the permission', { accessToken: sandboxAccount.tokenWithoutManagement }, /permission/],
		['no app secret', { appSecret: '' }, /App Secret/],
		['no app id', { appId: '' }, /App ID/],
	])('with %s activation fails with a sentence', async (_case, changed, sentence) => {
		const credentials = [whatsAppCredential(sandbox.url, changed)];
		const { error } = await engine.activate({ ...nodeOf('trigger'), credentials });
		expect(error?.message).toMatch(sentence);
		expect(error?.everything).not.toContain('EAA');
		expect(error?.everything).not.toContain(appSecret);
	});
});
