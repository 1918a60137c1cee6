import { type Callback, startCallback } from './given/callback';
import { accountId, ana, appId, appSecret, phoneNumberId } from './given/defaultIds';
import { type SandboxUnderTest, startSandboxUnderTest } from './given/sandboxUnderTest';
import { waitFor } from './given/waitFor';

let sandbox: SandboxUnderTest;
let callback: Callback;
let other: Callback;
beforeEach(async () => {
	[sandbox, callback, other] = await Promise.all([startSandboxUnderTest(), startCallback(), startCallback()]);
});
afterEach(() => Promise.all([sandbox.close(), callback.close(), other.close()]));

const appToken = `${appId}|${appSecret}`;
const subscribedApps = (method: string, body?: unknown) => sandbox.graph(method, `/v25.0/${accountId}/subscribed_apps`, { body });
const subscriptions = (method: string, body?: unknown, token = appToken) =>
	sandbox.graph(method, `/v25.0/${appId}/subscriptions`, { body, token });
const appCallback = (fields = 'messages,account_update') =>
	subscriptions('POST', { object: 'whatsapp_business_account', callback_url: callback.url, verify_token: 'v', fields });
const says = () => sandbox.control('POST', `/sandbox/people/${ana}/messages`, { type: 'text', text: { body: 'hi' } });

describe('the handshake', () => {
	it('sends mode, challenge and the token that was given', async () => {
		await sandbox.subscribe(callback.url);
		const [handshake] = callback.handshakes;
		expect(handshake?.get('hub.mode')).toBe('subscribe');
		expect(handshake?.get('hub.verify_token')).toBe('let-me-in');
		expect(handshake?.get('hub.challenge')).toMatch(/^\d{10}$/);
	});

	it.each([
		['a refusal', () => ({ status: 403, body: '' })],
		['another body', (challenge: string) => ({ status: 200, body: `"${challenge}"` })],
		['another status', (challenge: string) => ({ status: 201, body: challenge })],
	])('fails on %s and leaves what was set', async (_, challengeAnswer) => {
		await sandbox.subscribe(other.url);
		callback.challengeAnswer = challengeAnswer;
		const { status, json } = await subscribedApps('POST', { override_callback_uri: callback.url, verify_token: 'v' });
		expect([status, json.error.code]).toEqual([400, 2200]);
		expect((await subscribedApps('GET')).json.data[0].override_callback_uri).toBe(other.url);
	});

	it.each([
		['no token', { override_callback_uri: 'http://127.0.0.1:9/' }, 100],
		['what is no URL', { override_callback_uri: 'not a url', verify_token: 'v' }, 100],
		['another protocol', { override_callback_uri: 'file:///etc/passwd', verify_token: 'v' }, 100],
		['a URL of 201 characters', { override_callback_uri: `http://127.0.0.1:9/${'x'.repeat(182)}`, verify_token: 'v' }, 100],
		['a callback that is not there', { override_callback_uri: 'http://127.0.0.1:9/', verify_token: 'v' }, 2200],
	])('is refused with %s', async (_, body, code) => {
		expect((await subscribedApps('POST', body)).json.error.code).toBe(code);
		expect((await subscribedApps('GET')).json.data).toEqual([]);
	});
});

describe('subscribed_apps', () => {
	it('sets, shows, clears and removes', async () => {
		await sandbox.subscribe(callback.url);
		expect((await subscribedApps('GET')).json).toEqual({
			data: [
				{
					whatsapp_business_api_data: { id: appId, name: 'Sandbox app', link: expect.any(String) },
					override_callback_uri: callback.url,
				},
			],
		});
		expect((await subscribedApps('POST')).json).toEqual({ success: true });
		expect((await subscribedApps('GET')).json.data[0]).not.toHaveProperty('override_callback_uri');
		expect((await subscribedApps('DELETE')).json).toEqual({ success: true });
		expect((await subscribedApps('GET')).json).toEqual({ data: [] });
	});

	it('decides where messages go: the override, else the app, else nobody', async () => {
		await appCallback();
		await says();
		expect(await waitFor(async () => (await sandbox.control('GET', '/sandbox/webhooks')).json.webhooks[0])).toMatchObject({
			outcome: 'nobody',
		});
		await subscribedApps('POST');
		await says();
		await waitFor(() => callback.received.length === 1);
		await sandbox.subscribe(other.url);
		await says();
		await waitFor(() => other.received.length === 1);
		expect(callback.received).toHaveLength(1);
		const configuration = (await sandbox.graph('GET', `/v25.0/${phoneNumberId}?fields=webhook_configuration`)).json;
		expect(configuration).toEqual({
			webhook_configuration: { whatsapp_business_account: other.url, application: callback.url },
			id: phoneNumberId,
		});
	});

	it('sends account events past the override, to the app', async () => {
		await appCallback();
		await sandbox.subscribe(other.url);
		await sandbox.control('POST', '/sandbox/webhooks', { field: 'account_update', value: { event: 'DISABLED_UPDATE' } });
		expect([callback.received.length, other.received.length]).toEqual([1, 0]);
		await sandbox.control('POST', '/sandbox/webhooks', { field: 'flows', value: {} });
		expect(callback.received).toHaveLength(1);
	});
});

describe('subscriptions of the app', () => {
	it('are shown with their fields, added to, and taken back', async () => {
		expect((await appCallback('messages')).json).toEqual({ success: true });
		// The list as JSON, as n8n's own trigger sends it.
		await appCallback('["account_update"]');
		expect((await subscriptions('GET')).json.data).toEqual([
			{
				object: 'whatsapp_business_account',
				callback_url: callback.url,
				active: true,
				fields: [
					{ name: 'messages', version: 'v25.0' },
					{ name: 'account_update', version: 'v25.0' },
				],
			},
		]);
		await subscriptions('DELETE', { object: 'whatsapp_business_account', fields: 'messages' });
		expect((await subscriptions('GET')).json.data[0].fields).toHaveLength(1);
		await subscriptions('DELETE', { object: 'whatsapp_business_account' });
		expect((await subscriptions('GET')).json).toEqual({ data: [] });
	});

	it('take parameters from the query too', async () => {
		const query = new URLSearchParams({
			object: 'whatsapp_business_account',
			callback_url: callback.url,
			verify_token: 'v',
			fields: 'messages',
			access_token: appToken,
		});
		const { json } = await sandbox.graph('POST', `/${appId}/subscriptions?${query}`, { token: null });
		expect(json).toEqual({ success: true });
	});

	it('refuse a user token, an unknown field and another object', async () => {
		expect((await subscriptions('GET', undefined, 'EAAsandbox')).json.error.code).toBe(15);
		expect((await appCallback('messages,weather')).json.error.code).toBe(100);
		expect((await subscriptions('POST', { object: 'page', callback_url: callback.url, verify_token: 'v' })).json.error.code).toBe(100);
		expect((await subscriptions('GET')).json).toEqual({ data: [] });
	});

	it('stay as they were when the handshake fails', async () => {
		await appCallback('messages');
		callback.challengeAnswer = () => ({ status: 500, body: '' });
		expect((await appCallback('account_update')).json.error.code).toBe(2200);
		expect((await subscriptions('GET')).json.data[0].fields).toEqual([{ name: 'messages', version: 'v25.0' }]);
	});
});
