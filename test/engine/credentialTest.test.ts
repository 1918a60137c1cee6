import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { openSandbox } from './given/openSandbox';
import type { OpenSandbox } from './given/openSandbox';
import { sandboxAccount } from './given/sandboxAccount';
import { whatsAppCredential } from './given/whatsAppCredential';
import { startEngine } from './startEngine';
import type { Engine } from './startEngine';

describe('Credential test: a sentence that says what is wrong', () => {
	let engine: Engine;
	let sandbox: OpenSandbox;
	beforeAll(async () => {
		[engine, sandbox] = await Promise.all([startEngine(), openSandbox()]);
	});
	afterAll(async () => {
		await engine.stop();
		await sandbox.close();
	});

	const check = async (changes: Record<string, string>) => {
		const credential = whatsAppCredential(sandbox.url, changes);
		const answer = await engine.credentialTest({ nodeType: 'n8n-nodes-whatsapp-ops.whatsAppSend', credential });
		expect(answer.error).toBeUndefined();
		const told = `${answer.message}${JSON.stringify(answer.log)}`;
		// "EAA" begins every token of Meta's, the sandbox's too
		expect(told).not.toContain('EAA');
		expect(told).not.toContain(String(credential.data.appSecret) || sandboxAccount.appSecret);
		return answer;
	};

	test('a complete credential is OK and says whose account it is', async () => {
		expect(await check({})).toMatchObject({ status: 'OK', message: expect.stringContaining('Ferrow Supplies') });
	});

	test('without app id and secret, which sending does not need, it is OK', async () => {
		expect(await check({ appId: '', appSecret: '' })).toMatchObject({ status: 'OK' });
	});

	test.each<[string, Record<string, string>, RegExp[]]>([
		['an expired token', { accessToken: sandboxAccount.expiredToken }, [/access token has expired/i, /permanent token/]],
		['a token that is none', { accessToken: 'EAAnonsense' }, [/access token/i]],
		['a token that may not send', { accessToken: sandboxAccount.tokenWithoutMessaging }, [/lacks the permission whatsapp_business_messaging/]],
		['a token that may not read the account', { accessToken: sandboxAccount.tokenWithoutManagement }, [/lacks the permission whatsapp_business_management/]],
		['an account this token does not know', { accessToken: sandboxAccount.tokenOfOtherAccount }, [/200111222333444 is unknown to this access token/]],
		['an account that does not exist', { businessAccountId: '999111222333444' }, [/999111222333444 is unknown to this access token/]],
		['an app secret of another app', { appSecret: 'some-other-secret' }, [/App ID and the App Secret do not belong together/]],
		['an app id of another app', { appId: '100999888777666' }, [/App/]],
		['a token with a line break', { accessToken: 'EAAsand\nbox' }, [/access token contains a space, a line break/]],
		['no token', { accessToken: '' }, [/access token is empty/]],
		['letters in the account id', { businessAccountId: 'ferrow' }, [/Business Account ID must consist of digits/]],
		['a base URL that is none', { baseUrl: 'graph.facebook.com' }, [/API base URL/]],
	])('%s', async (_case, changes, sentences) => {
		const { status, message } = await check(changes);
		expect(status).toBe('Error');
		for (const sentence of sentences) expect(message).toMatch(sentence);
	});

	test('an address where nobody answers is named', async () => {
		// A port that was just free: nobody listens there.
		const server = createServer();
		await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
		const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
		await new Promise((done) => server.close(done));
		const { status, message } = await check({ baseUrl });
		expect(status).toBe('Error');
		expect(message).toContain(`The API base URL ${baseUrl} cannot be reached`);
	});

	test('the trigger uses the same test', async () => {
		const credential = whatsAppCredential(sandbox.url, { accessToken: sandboxAccount.expiredToken });
		const answer = await engine.credentialTest({ nodeType: 'n8n-nodes-whatsapp-ops.whatsAppWebhookTrigger', credential });
		expect(answer.message).toMatch(/access token has expired/);
	});
});
