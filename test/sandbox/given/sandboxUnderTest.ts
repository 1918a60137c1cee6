import { type Sandbox, type SandboxOptions, startSandbox } from '../../../sandbox';
import { accountId, phoneNumberId, token } from './defaultIds';
import type { Json } from './json';

/** An answer of the sandbox, read whole. */
export interface Answer {
	status: number;
	headers: Headers;
	json: Json;
}

/** A sandbox on a free port, with short words for what tests do to it. */
export interface SandboxUnderTest {
	url: string;
	graph(method: string, path: string, options?: { body?: unknown; token?: string | null; headers?: Record<string, string> }): Promise<Answer>;
	send(message: Record<string, unknown>): Promise<Answer>;
	control(method: string, path: string, body?: unknown): Promise<Answer>;
	/** Uploads a file; `fields` replaces messaging_product and type. */
	upload(bytes: Uint8Array, mimeType: string, fields?: Record<string, string>): Promise<Answer>;
	subscribe(callbackUrl: string): Promise<void>;
	/** The message with this id, as the phone knows it. */
	message(id: string): Promise<Json>;
	close(): Promise<void>;
}

/** Starts a sandbox whose receipts come at once and whose numbers may send as fast as they like. */
export async function startSandboxUnderTest(options: SandboxOptions = {}): Promise<SandboxUnderTest> {
	const sandbox: Sandbox = await startSandbox({ port: 0, receiptDelaysMs: { sent: 0, delivered: 0 }, enforceLimits: false, ...options });
	const call = async (method: string, path: string, body: unknown, headers: Record<string, string>): Promise<Answer> => {
		const response = await fetch(sandbox.url + path, {
			method,
			headers: { ...(body !== undefined && { 'content-type': 'application/json' }), ...headers },
			body: body === undefined ? undefined : typeof body === 'string' ? body : JSON.stringify(body),
		});
		return { status: response.status, headers: response.headers, json: await response.json() };
	};
	const graph: SandboxUnderTest['graph'] = (method, path, { body, token: given = token, headers = {} } = {}) =>
		call(method, path, body, { ...(given !== null && { authorization: `Bearer ${given}` }), ...headers });
	const control: SandboxUnderTest['control'] = (method, path, body) => call(method, path, body, {});
	return {
		url: sandbox.url,
		graph,
		control,
		async upload(bytes, mimeType, fields = { messaging_product: 'whatsapp', type: mimeType }) {
			const form = new FormData();
			for (const [name, value] of Object.entries(fields)) form.set(name, value);
			form.set('file', new Blob([bytes], { type: mimeType }), 'file');
			const response = await fetch(`${sandbox.url}/v25.0/${phoneNumberId}/media`, {
				method: 'POST',
				headers: { authorization: `Bearer ${token}` },
				body: form,
			});
			return { status: response.status, headers: response.headers, json: await response.json() };
		},
		send: (message) =>
			graph('POST', `/v25.0/${phoneNumberId}/messages`, { body: { messaging_product: 'whatsapp', to: '+15550107701', ...message } }),
		async subscribe(callbackUrl) {
			const { json } = await graph('POST', `/v25.0/${accountId}/subscribed_apps`, {
				body: { override_callback_uri: callbackUrl, verify_token: 'let-me-in' },
			});
			if (json.success !== true) throw new Error(JSON.stringify(json));
		},
		async message(id) {
			const { json } = await control('GET', '/sandbox/state');
			return json.conversations.flatMap((conversation: Json) => conversation.messages).find((message: Json) => message.id === id);
		},
		close: () => sandbox.close(),
	};
}
