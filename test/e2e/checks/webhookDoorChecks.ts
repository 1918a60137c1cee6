import { createHmac } from 'node:crypto';
import { sandboxCredential } from '../../../dev/sandboxCredential';
import { waitUntil } from '../../../dev/waitUntil';
import type { Room } from '../room';

const { appSecret, businessAccountId } = sandboxCredential('').data;

/** The shape of Meta's messages webhook (Meta, webhooks, messages, text), with the sandbox's ids. */
const body = (text: string) =>
	JSON.stringify({
		object: 'whatsapp_business_account',
		entry: [
			{
				id: businessAccountId,
				changes: [
					{
						field: 'messages',
						value: {
							messaging_product: 'whatsapp',
							metadata: { display_phone_number: '15550100200', phone_number_id: '300111222333444' },
							contacts: [{ profile: { name: 'Ana Duarte' }, wa_id: '15550107701' }],
							messages: [{ from: '15550107701', id: 'wamid.ZG9vcg==', timestamp: '1790000000', type: 'text', text: { body: text } }],
						},
					},
				],
			},
		],
	});

const sign = (text: string, secret: string = appSecret) => `sha256=${createHmac('sha256', secret).update(text).digest('hex')}`;

/** Who may come in, who may not, and what a builder can read about it. Needs the active workflow that the story leaves. */
export function webhookDoorChecks(room: () => Room): void {
	let callbackUrl = '';
	let workflowId = '';

	const knock = async (content: string, signature?: string) => {
		const response = await fetch(callbackUrl, {
			method: 'POST',
			headers: { 'content-type': 'application/json', ...(signature && { 'x-hub-signature-256': signature }) },
			body: content,
		});
		await response.body?.cancel();
		return response.status;
	};
	const runs = async () => (await room().n8n.executions(workflowId)).length;

	beforeAll(async () => {
		const active = (await room().n8n.listWorkflows()).find((workflow) => workflow.active);
		workflowId = active?.id ?? '';
		callbackUrl = (await room().sandbox.subscription(businessAccountId)).callbackUrl ?? '';
		expect(callbackUrl).toMatch(/\/webhook\/.+\/whatsapp$/);
	});

	const wishes = body('Hello');
	const big = body('x'.repeat(5 * 1024 * 1024));
	it.each([
		{ what: 'a wrong signature', content: wishes, signature: sign(wishes, 'another-secret'), status: 401, reason: 'its signature does not match' },
		{ what: 'no signature', content: wishes, signature: undefined, status: 401, reason: 'it carries no signature' },
		{ what: 'a valid signature over a changed body', content: body('Hello!'), signature: sign(wishes), status: 401, reason: 'its signature does not match' },
		{ what: 'a body of 5 MB', content: big, signature: sign(big), status: 413, reason: 'bytes long' },
	])('refuses $what with $status, starts nothing and says why in the log', async ({ content, signature, status, reason }) => {
		const runsBefore = await runs();
		const logBefore = (await room().readLog()).length;
		expect(await knock(content, signature)).toBe(status);
		expect(await runs()).toBe(runsBefore);
		const news = (await room().readLog()).slice(logBefore);
		expect(news).toContain(`WhatsApp webhook refused with ${status}`);
		expect(news).toContain(reason);
	});

	it('lets in what is signed with the app secret', async () => {
		const runsBefore = await runs();
		expect(await knock(wishes, sign(wishes))).toBe(200);
		await waitUntil('the execution', async () => ((await runs()) === runsBefore + 1 ? true : undefined), { timeoutMs: 20_000 });
	});

	it('answers the handshake with the right verify token only', async () => {
		const { requests } = await room().sandbox.call<{ requests: Array<{ method: string; path: string; body: string }> }>('GET', '/sandbox/requests');
		const claim = requests.findLast(({ method, path }) => method === 'POST' && path.endsWith('/subscribed_apps'));
		const token = (JSON.parse(claim?.body ?? '{}') as { verify_token: string }).verify_token;
		const ask = async (verifyToken: string) => {
			const query = new URLSearchParams({ 'hub.mode': 'subscribe', 'hub.challenge': '1158201444', 'hub.verify_token': verifyToken });
			const response = await fetch(`${callbackUrl}?${query.toString()}`);
			return { status: response.status, text: await response.text() };
		};
		expect(await ask(token)).toEqual({ status: 200, text: '1158201444' });
		const refused = await ask('guessed');
		expect(refused.status).toBe(403);
		expect(refused.text).not.toContain('1158201444');
	});
}
