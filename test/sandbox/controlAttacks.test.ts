import { request } from 'node:http';
import { ana } from './given/defaultIds';
import { type SandboxUnderTest, startSandboxUnderTest } from './given/sandboxUnderTest';

let sandbox: SandboxUnderTest;
beforeEach(async () => {
	sandbox = await startSandboxUnderTest();
});
afterEach(() => sandbox.close());

/** fetch may not choose Host, Origin and the like; an attacker's client may. */
function raw(path: string, headers: Record<string, string>, body = '', method = 'POST'): Promise<{ status: number; text: string }> {
	return new Promise((resolve, reject) => {
		const sent = request(sandbox.url + path, { method, headers }, (response) => {
			let text = '';
			response.setEncoding('utf8');
			response.on('data', (chunk: string) => (text += chunk));
			response.on('end', () => resolve({ status: response.statusCode ?? 0, text }));
		});
		sent.on('error', reject);
		sent.end(body);
	});
}

const json = { 'content-type': 'application/json' };
const messagesOfAna = async () => {
	const state = (await sandbox.control('GET', '/sandbox/state')).json;
	return state.conversations.find(({ waId }: { waId: string }) => waId === ana).messages;
};
const write = `/sandbox/people/${ana}/messages`;
const hello = JSON.stringify({ type: 'text', text: { body: 'hello' } });

describe('the control API', () => {
	it('answers its own page', async () => {
		const { status } = await raw(write, { ...json, origin: sandbox.url, 'sec-fetch-site': 'same-origin' }, hello);
		expect(status).toBe(200);
		expect(await messagesOfAna()).toHaveLength(1);
	});

	it.each<[string, Record<string, string>]>([
		['a foreign Origin', { ...json, origin: 'https://evil.example' }],
		['an opaque Origin', { ...json, origin: 'null' }],
		['another port of this machine', { ...json, origin: 'http://127.0.0.1:1' }],
		['a foreign name for this machine', { ...json, host: 'evil.example' }],
		['a name that only starts like ours', { ...json, host: 'localhost.evil.example' }],
		['a browser that says cross-site', { ...json, 'sec-fetch-site': 'cross-site' }],
	])('refuses %s', async (_, headers) => {
		expect((await raw(write, headers, hello)).status).toBe(403);
		expect((await raw('/sandbox/events', headers, '', 'GET')).status).toBe(403);
		expect(await messagesOfAna()).toEqual([]);
	});

	it.each(['PUT', 'PATCH', 'DELETE'])('refuses another site with %s, and nothing changes', async (method) => {
		await sandbox.control('POST', '/sandbox/faults', { kind: 'reset' });
		const { status } = await raw('/sandbox/faults', { ...json, origin: 'https://evil.example' }, '{"faults":[]}', method);
		expect(status).toBe(403);
		const { faults } = (await sandbox.control('GET', '/sandbox/faults')).json;
		expect(faults.length).toBeGreaterThan(0);
		await sandbox.control('DELETE', '/sandbox/faults');
	});

	it('refuses a form of another site', async () => {
		expect((await raw(write, { 'content-type': 'text/plain' }, hello)).status).toBe(415);
		expect(await messagesOfAna()).toEqual([]);
	});

	it('refuses a body above its limit and lives on', async () => {
		const { status } = await raw(write, json, JSON.stringify({ type: 'text', text: { body: 'x'.repeat(4_000_000) } }));
		expect(status).toBe(413);
		expect((await sandbox.control('GET', '/sandbox/health')).json).toEqual({ ok: true });
	});

	it.each([
		['broken JSON', '{"type":'],
		['another shape', '[]'],
		['an unknown key', '{"type":"text","text":{"body":"x"},"admin":true}'],
		['an empty text', '{"type":"text","text":{"body":""}}'],
		['a key that reaches for the prototype', '{"__proto__":{"x":1},"type":"text"}'],
	])('refuses %s', async (_, body) => {
		const { status, text } = await raw(write, json, body);
		expect(status).toBe(400);
		expect(JSON.parse(text).error.message).toEqual(expect.any(String));
	});

	it.each([
		['GET', '/sandbox/nothing'],
		['DELETE', '/sandbox/state'],
		['POST', '/sandbox/people/1/messages/2'],
		['POST', '/sandbox/people/%E0%A4%A/read'],
	])('does not know %s %s', async (method, path) => {
		expect((await raw(path, json, method === 'POST' ? '{}' : '', method)).status).toBe(404);
	});
});

describe('the Graph API', () => {
	it('answers no page of another site, which may know the token', async () => {
		const body = JSON.stringify({ messaging_product: 'whatsapp', to: ana, type: 'text', text: { body: 'x' } });
		const { status } = await raw('/v25.0/300111222333444/messages?access_token=EAAsandbox', { origin: 'https://evil.example' }, body);
		expect(status).toBe(403);
		expect(await messagesOfAna()).toEqual([]);
	});

	it('refuses a body above 1 MB', async () => {
		const { status, json: answer } = await sandbox.send({ type: 'text', text: { body: 'x'.repeat(1_100_000) } });
		expect([status, answer.error.code]).toEqual([413, 1]);
	});
});

describe('the page', () => {
	it('comes with a policy that runs no foreign code and lets nobody frame it', async () => {
		const response = await fetch(sandbox.url);
		expect(response.status).toBe(200);
		expect(response.headers.get('content-security-policy')).toMatch(/default-src 'self'.*frame-ancestors 'none'/);
	});
});
