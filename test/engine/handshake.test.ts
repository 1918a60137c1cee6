import { openSandbox } from './given/openSandbox';
import type { OpenSandbox } from './given/openSandbox';
import { sandboxAccount } from './given/sandboxAccount';
import { triggerWorkflow } from './given/triggerWorkflow';
import { whatsAppCredential } from './given/whatsAppCredential';
import { startEngine } from './startEngine';
import type { Engine } from './startEngine';

describe('WhatsApp Webhook Trigger: the handshake', () => {
	let engine: Engine;
	let sandbox: OpenSandbox;
	/** The token our node gave to Meta when it set its callback. */
	let verifyToken: string;
	const node = { workflow: triggerWorkflow(), node: 'WhatsApp', mode: 'trigger' as const };

	beforeAll(async () => {
		[engine, sandbox] = await Promise.all([startEngine(), openSandbox()]);
		const activation = await engine.activate({ ...node, credentials: [whatsAppCredential(sandbox.url)] });
		expect(activation.error).toBeUndefined();
		const set = (await sandbox.requests()).find(({ method, path }) => method === 'POST' && path.endsWith('/subscribed_apps'));
		verifyToken = (JSON.parse(set?.body ?? '{}') as { verify_token: string }).verify_token;
	});
	afterAll(async () => {
		await engine.stop();
		await sandbox.close();
	});

	const ask = async (query: Record<string, string>, workflow = node.workflow) =>
		await engine.runWebhook({ ...node, workflow, method: 'GET', query, credentials: [whatsAppCredential(sandbox.url)] });

	const handshake = (token: string, challenge = '1158201444') => ({
		'hub.mode': 'subscribe',
		'hub.challenge': challenge,
		'hub.verify_token': token,
	});

	test('the token is long, and neither the app secret nor the access token', () => {
		expect(verifyToken.length).toBeGreaterThanOrEqual(32);
		expect(verifyToken).not.toContain(sandboxAccount.appSecret);
		expect(verifyToken).not.toContain(sandboxAccount.accessToken);
	});

	test('the right token is answered with exactly the challenge, as plain text, and starts no execution', async () => {
		const answer = await ask(handshake(verifyToken));
		expect(answer).toMatchObject({ status: 200, body: '1158201444', webhookName: 'setup' });
		expect(answer.headers['content-type']).toMatch(/^text\/plain/);
		expect(answer.outputs).toBeUndefined();
	});

	test.each([
		['a wrong token', () => handshake('0'.repeat(verifyToken.length))],
		['a part of the token', () => handshake(verifyToken.slice(0, -1))],
		['an empty token', () => handshake('')],
		['no token', () => ({ 'hub.mode': 'subscribe', 'hub.challenge': '1158201444' })],
		['another mode', () => ({ ...handshake(verifyToken), 'hub.mode': 'unsubscribe' })],
		['a challenge that is a page', () => handshake(verifyToken, '<script>alert(1)</script>')],
		['nothing at all', () => ({})],
	])('%s is refused, without the challenge, with a line in the log', async (_case, query) => {
		const answer = await ask(query());
		expect(answer.status).toBe(403);
		expect(answer.body).not.toContain('1158201444');
		expect(answer.body).not.toContain('<script>');
		expect(answer.outputs).toBeUndefined();
		expect(answer.log.map(({ level, message }) => [level, message])).toEqual([['warn', expect.stringMatching(/403/)]]);
		expect(JSON.stringify(answer.log)).not.toContain(verifyToken);
	});

	test('the token of one workflow does not open another', async () => {
		expect((await ask(handshake(verifyToken), triggerWorkflow({}, 'another-workflow'))).status).toBe(403);
	});
});
