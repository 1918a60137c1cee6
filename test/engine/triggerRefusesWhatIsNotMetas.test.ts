import { createHmac } from 'node:crypto';
import type { RunWebhookAnswer } from './engineMessages';
import { sandboxAccount } from './given/sandboxAccount';
import { signatureOf } from './given/signatureOf';
import { triggerWorkflow } from './given/triggerWorkflow';
import { messagesChange, webhookBody, wireMessage } from './given/webhookBody';
import { whatsAppCredential } from './given/whatsAppCredential';
import { startEngine } from './startEngine';
import type { Engine } from './startEngine';

const node = { workflow: triggerWorkflow(), node: 'WhatsApp', mode: 'trigger' as const };
// No API is called here, so the address is one that nobody answers.
const credentials = [whatsAppCredential('http://127.0.0.1:9')];
const text = wireMessage('wamid.IN1', { type: 'text', text: { body: 'Olá, está pronto? a/b' } });
const rawBody = webhookBody(messagesChange({ messages: [text] }));
const json = { 'content-type': 'application/json' };

describe('WhatsApp Webhook Trigger: only what Meta signed starts an execution', () => {
	let engine: Engine;
	beforeAll(async () => {
		engine = await startEngine();
	});
	afterAll(async () => await engine.stop());

	const post = async (body: Buffer, headers: Record<string, string>, given = credentials) =>
		await engine.runWebhook({ ...node, method: 'POST', headers: { ...json, ...headers }, rawBody: body, credentials: given });

	const expectRefusal = (answer: RunWebhookAnswer, status: number, reason: RegExp) => {
		expect(answer.error).toBeUndefined();
		expect(answer.status).toBe(status);
		expect(answer.outputs).toBeUndefined();
		const warnings = answer.log.filter(({ level }) => level === 'warn').map(({ message }) => message);
		expect(warnings).toEqual([expect.stringMatching(reason)]);
		// Neither the caller nor the log learns anything that helps to forge a request, or whom it was about.
		for (const told of [answer.body, JSON.stringify(answer.log)]) {
			expect(told).not.toContain(sandboxAccount.appSecret);
			expect(told).not.toContain(sandboxAccount.ana.waId);
			expect(told).not.toContain(signatureOf(rawBody).slice(7));
		}
	};

	test('a valid signature over the raw bytes is accepted, \\u escapes and all', async () => {
		const answer = await post(rawBody, { 'x-hub-signature-256': signatureOf(rawBody) });
		expect(answer.status).toBe(200);
		expect(answer.outputs?.[0]?.map(({ json: item }) => item.text)).toEqual(['Olá, está pronto? a/b']);
	});

	test('a missing signature is refused', async () => {
		expectRefusal(await post(rawBody, {}), 401, /401.*no signature/);
	});

	test('an empty signature is refused', async () => {
		expectRefusal(await post(rawBody, { 'x-hub-signature-256': '' }), 401, /401/);
	});

	test('a signature made with another secret is refused', async () => {
		const signature = signatureOf(rawBody, 'another-app-secret');
		expectRefusal(await post(rawBody, { 'x-hub-signature-256': signature }), 401, /401.*does not match/);
	});

	test('a signature that was valid before one byte of the body changed is refused', async () => {
		const changed = Buffer.from(rawBody.toString('ascii').replace('pronto', 'pronta'), 'ascii');
		expect(changed).not.toEqual(rawBody);
		const answer = await post(changed, { 'x-hub-signature-256': signatureOf(rawBody) });
		expectRefusal(answer, 401, /401.*does not match/);
	});

	test('the same JSON written differently is another body, so it is refused', async () => {
		const rewritten = Buffer.from(JSON.stringify(JSON.parse(rawBody.toString('ascii'))));
		const answer = await post(rewritten, { 'x-hub-signature-256': signatureOf(rawBody) });
		expectRefusal(answer, 401, /401.*does not match/);
	});

	test.each([
		['upper-case hex', `sha256=${signatureOf(rawBody).slice(7).toUpperCase()}`],
		['truncated', signatureOf(rawBody).slice(0, -2)],
		['too long', `${signatureOf(rawBody)}00`],
		['without its prefix', signatureOf(rawBody).slice(7)],
		['SHA-1', `sha1=${createHmac('sha1', sandboxAccount.appSecret).update(rawBody).digest('hex')}`],
		['not hex', `sha256=${'zz'.repeat(32)}`],
	])('a signature that is %s is refused', async (_form, signature) => {
		expectRefusal(await post(rawBody, { 'x-hub-signature-256': signature }), 401, /401.*wrong form/);
	});

	test('the legacy SHA-1 header alone counts as no signature', async () => {
		const sha1 = createHmac('sha1', sandboxAccount.appSecret).update(rawBody).digest('hex');
		expectRefusal(await post(rawBody, { 'x-hub-signature': `sha1=${sha1}` }), 401, /401.*no signature/);
	});

	test('a body of 5 MB is refused with 413 although it is signed correctly', async () => {
		const large = webhookBody(messagesChange({ messages: [{ ...text, padding: 'x'.repeat(5 * 1024 * 1024) }] }));
		expectRefusal(await post(large, { 'x-hub-signature-256': signatureOf(large) }), 413, /413/);
	});

	test('a signed body that is no WhatsApp webhook is refused', async () => {
		const other = Buffer.from('{"object":"page","entry":[]}');
		expectRefusal(await post(other, { 'x-hub-signature-256': signatureOf(other) }), 400, /400/);
	});

	test('without an app secret in the credential nothing is believed, not even a signature made with an empty one', async () => {
		const open = [whatsAppCredential('http://127.0.0.1:9', { appSecret: '' })];
		const answer = await post(rawBody, { 'x-hub-signature-256': signatureOf(rawBody, '') }, open);
		expectRefusal(answer, 401, /401.*App Secret/);
	});
});
