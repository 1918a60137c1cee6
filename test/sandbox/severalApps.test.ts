import { createHmac } from 'node:crypto';
import { defaultSeed } from '../../sandbox';
import { type Callback, startCallback } from './given/callback';
import { accountId, ana } from './given/defaultIds';
import { type SandboxUnderTest, startSandboxUnderTest } from './given/sandboxUnderTest';
import { waitFor } from './given/waitFor';

let sandbox: SandboxUnderTest;
let callbacks: Callback[];
const second = { id: '100111222333555', name: 'Second app', secret: 'second-secret' };
beforeEach(async () => {
	const [first] = defaultSeed.tokens;
	const seed = { ...defaultSeed, apps: [...defaultSeed.apps, second], tokens: [...defaultSeed.tokens, { ...first!, token: 'EAAsecond', appId: second.id }] };
	[sandbox, ...callbacks] = await Promise.all([startSandboxUnderTest({ seed }), startCallback(), startCallback()]);
});
afterEach(() => Promise.all([sandbox.close(), ...callbacks.map((callback) => callback.close())]));

const subscribe = (token: string, url?: string) =>
	sandbox.graph('POST', `/v25.0/${accountId}/subscribed_apps`, { token, body: { override_callback_uri: url, verify_token: 'v' } });

describe('several apps on one account', () => {
	it('each hear everything, each signed with its own secret', async () => {
		await subscribe('EAAsandbox', callbacks[0]?.url);
		await subscribe('EAAsecond', callbacks[1]?.url);
		expect((await sandbox.graph('GET', `/v25.0/${accountId}/subscribed_apps`)).json.data).toHaveLength(2);
		await sandbox.control('POST', `/sandbox/people/${ana}/messages`, { type: 'text', text: { body: 'hi' } });
		await waitFor(() => callbacks.every(({ received }) => received.length === 1));
		const secrets = ['sandbox-app-secret', second.secret];
		for (const [index, { received }] of callbacks.entries()) {
			const [webhook] = received;
			const signature = createHmac('sha256', secrets[index]!).update(webhook!.raw).digest('hex');
			expect(webhook!.headers['x-hub-signature-256']).toBe(`sha256=${signature}`);
		}
	});

	it('one that fails is tried again alone', async () => {
		await sandbox.control('PATCH', '/sandbox/settings', { webhookRetryDelaysMs: [1] });
		await subscribe('EAAsandbox', callbacks[0]?.url);
		await subscribe('EAAsecond', callbacks[1]?.url);
		callbacks[0]?.answers.push(500);
		await sandbox.control('POST', `/sandbox/people/${ana}/messages`, { type: 'text', text: { body: 'hi' } });
		await waitFor(() => callbacks[0]?.received.length === 2);
		expect(callbacks[1]?.received).toHaveLength(1);
	});
});
