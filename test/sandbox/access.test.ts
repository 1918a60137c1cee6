import { accountId, ana, appId, appSecret, phoneNumberId } from './given/defaultIds';
import { type SandboxUnderTest, startSandboxUnderTest } from './given/sandboxUnderTest';

let sandbox: SandboxUnderTest;
beforeAll(async () => {
	sandbox = await startSandboxUnderTest();
});
afterAll(() => sandbox.close());

const message = { messaging_product: 'whatsapp', to: ana, type: 'text', text: { body: 'x' } };

describe('tokens', () => {
	it.each([
		['none', null, 'account', 401, 104, undefined],
		['an unknown one', 'EAAnobody', 'account', 401, 190, undefined],
		['an expired one', 'EAAexpired', 'account', 401, 190, 463],
		['one without messaging', 'EAAnomessaging', 'messages', 403, 10, undefined],
		['one without management', 'EAAnomanagement', 'account', 403, 200, undefined],
		['one of another account', 'EAAotheraccount', 'account', 400, 100, 33],
		['one of another account, on the number', 'EAAotheraccount', 'messages', 400, 100, 33],
		['an app with a wrong secret', `${appId}|guess`, 'account', 401, 190, undefined],
		['an app where a person is asked for', `${appId}|${appSecret}`, 'messages', 401, 190, undefined],
	] as const)('%s: refused', async (_, token, target, status, code, subcode) => {
		const answer =
			target === 'account'
				? await sandbox.graph('GET', `/v25.0/${accountId}`, { token })
				: await sandbox.graph('POST', `/v25.0/${phoneNumberId}/messages`, { token, body: message });
		expect(answer.status).toBe(status);
		expect(answer.json.error).toMatchObject({ code, message: expect.any(String) });
		expect(answer.json.error.error_subcode).toBe(subcode);
	});

	it.each(['EAAnomessaging', 'EAAnomanagement'])('%s may do what its permission allows', async (token) => {
		const [account, send] = await Promise.all([
			sandbox.graph('GET', `/v25.0/${accountId}`, { token }),
			sandbox.graph('POST', `/v25.0/${phoneNumberId}/messages`, { token, body: message }),
		]);
		expect([account.status, send.status]).toEqual(token === 'EAAnomessaging' ? [200, 403] : [403, 200]);
	});

	it('may stand in the query, and are never kept in the journal', async () => {
		const { status } = await sandbox.graph('GET', `/v25.0/${accountId}?access_token=EAAsandbox`, { token: null });
		expect(status).toBe(200);
		const { requests } = (await sandbox.control('GET', '/sandbox/requests')).json;
		expect(requests.at(-1)).toMatchObject({ method: 'GET', status: 200, path: `/v25.0/${accountId}?access_token=hidden` });
		expect(JSON.stringify(requests)).not.toContain('EAAsandbox');
	});

	it.each([
		['EAAsandbox', { is_valid: true, app_id: appId, scopes: ['whatsapp_business_messaging', 'whatsapp_business_management'] }],
		['EAAexpired', { is_valid: false, error: { subcode: 463 } }],
		['EAAnobody', { is_valid: false, scopes: [], error: { code: 190 } }],
		[`${appId}|${appSecret}`, { is_valid: true, type: 'APP' }],
	])('debug_token tells about %s', async (inspected, expected) => {
		const { json } = await sandbox.graph('GET', `/v25.0/debug_token?input_token=${encodeURIComponent(inspected)}`, {
			token: `${appId}|${appSecret}`,
		});
		expect(json.data).toMatchObject(expected);
	});

	it('an app gets its access token for its secret', async () => {
		const ask = async (parameters: Record<string, string>) => {
			const answer = await fetch(`${sandbox.url}/v25.0/oauth/access_token`, { method: 'POST', body: new URLSearchParams({ client_id: appId, client_secret: appSecret, grant_type: 'client_credentials', ...parameters }) });
			return [answer.status, await answer.json()];
		};
		expect(await ask({})).toEqual([200, { access_token: `${appId}|${appSecret}`, token_type: 'bearer' }]);
		expect(await ask({ client_secret: 'guessed' })).toMatchObject([400, { error: { code: 1 } }]);
		expect(await ask({ client_id: '1' })).toMatchObject([400, { error: { code: 101 } }]);
		expect(await ask({ grant_type: 'password' })).toMatchObject([400, { error: { code: 100 } }]);
		await fetch(`${sandbox.url}/v25.0/oauth/access_token?client_id=${appId}&client_secret=${appSecret}&grant_type=client_credentials`);
		expect(JSON.stringify((await sandbox.control('GET', '/sandbox/requests')).json)).not.toContain(appSecret);
	});
});

describe('every answer', () => {
	it('names the version that served it: an expired one is served by the oldest living', async () => {
		const versionOf = async (path: string) => (await sandbox.graph('GET', path)).headers.get('facebook-api-version');
		expect(await versionOf(`/v24.0/${accountId}`)).toBe('v24.0');
		expect(await versionOf(`/v13.0/${accountId}`)).toBe('v21.0');
		expect(await versionOf(`/${accountId}`)).toBe('v25.0');
	});

	it.each(['date_format=U', 'ids=1,2'])('refuses %s since 27 October 2026, and took it before', async (query) => {
		const start = (at: number) => startSandboxUnderTest({ clock: { now: () => at } });
		for (const [at, status] of [[Date.UTC(2026, 9, 26), 200], [Date.UTC(2026, 9, 27), 400]] as const) {
			const then = await start(at);
			expect((await then.graph('GET', `/v25.0/${accountId}?${query}`)).status).toBe(status);
			await then.close();
		}
	});

	it('carries the trace id of its error', async () => {
		const { headers, json } = await sandbox.graph('GET', '/v25.0/999');
		expect(json.error.fbtrace_id).toMatch(/^[A-Za-z0-9]{11}$/);
		expect(headers.get('x-fb-trace-id')).toBe(json.error.fbtrace_id);
	});

	it('tells how much of the quota is used', async () => {
		const { headers } = await sandbox.graph('GET', `/v25.0/${phoneNumberId}`);
		expect(Object.keys(JSON.parse(headers.get('x-business-use-case-usage') ?? '{}'))).toEqual([accountId]);
	});

	it.each([
		['GET', '/v25.0/999'],
		['GET', '/v25.0/'],
		['GET', '/v25.0/me'],
		['GET', `/v25.0/${accountId}/nothing`],
		['DELETE', `/v25.0/${phoneNumberId}/messages`],
		['GET', '/%2e%2e/%2e%2e/etc/passwd'],
		['GET', '//evil.example/'],
	])('%s %s is unknown', async (method, path) => {
		const { status, json } = await sandbox.graph(method, path);
		expect(status).toBe(400);
		expect(json.error).toMatchObject({ code: 100, error_subcode: 33, type: 'GraphMethodException' });
	});
});
