import { startSandbox } from '../../../sandbox';
import type { SandboxOptions } from '../../../sandbox';
import { sandboxAccount } from './sandboxAccount';

/** A request that reached the Graph part of the sandbox; the token is not kept. */
export interface GraphRequest {
	method: string;
	path: string;
	body: string;
	status: number;
	traceId: string;
	errorCode?: number;
}

/** Who listens to the account's events. `overrideCallbackUrl` null means the app's own callback. */
export interface AccountSubscription {
	accountId: string;
	appId: string;
	overrideCallbackUrl: string | null;
}

/** The sandbox in this process, spoken to over HTTP only, as any client would. */
export interface OpenSandbox {
	url: string;
	/** All requests to the Graph API since the start or the last reset, oldest first. */
	requests: () => Promise<GraphRequest[]>;
	/** Messages that were asked to be sent, in order, with what the API answered; callback data without the ID of the delivery before it. */
	sendRequests: () => Promise<Array<{ body: unknown; status: number; traceId: string; errorCode?: number }>>;
	/** Every call of the Graph API as method, path below the version without its query, and status. */
	calls: () => Promise<string[]>;
	/** Uploads a file past our nodes and gives its media id. */
	upload: (file: { content: Uint8Array; mimeType: string }) => Promise<string>;
	/** The messages that were accepted, in order. */
	accepted: () => Promise<Array<{ id: string; to: string; body: string }>>;
	subscriptions: () => Promise<AccountSubscription[]>;
	/** Calls the Graph API past our nodes, with the account's token unless another is given. */
	graph: (method: string, path: string, body?: unknown, token?: string) => Promise<unknown>;
	/** Calls the control API. */
	control: (method: string, path: string, body?: unknown) => Promise<unknown>;
	reset: () => Promise<void>;
	close: () => Promise<void>;
}

/** What goes out as callback data begins with an ID of 26 characters; the builder's own part stands behind a dot. */
export function withoutDeliveryId({ biz_opaque_callback_data: data, ...body }: Record<string, unknown>): unknown {
	const own = String(data).slice(27);
	return own === '' ? body : { ...body, biz_opaque_callback_data: own };
}

const call = async (url: string, method: string, body: unknown, headers: Record<string, string> = {}): Promise<unknown> => {
	const response = await fetch(url, {
		method,
		headers: { ...headers, ...(body !== undefined && { 'content-type': 'application/json' }) },
		...(body !== undefined && { body: JSON.stringify(body) }),
	});
	const answer: unknown = await response.json();
	if (!response.ok) throw new Error(`${method} ${url}: ${response.status} ${JSON.stringify(answer)}`);
	return answer;
};

/** Starts a sandbox on a free port. A webhook that is refused is not sent again unless the options say so. */
export async function openSandbox(options: SandboxOptions = {}): Promise<OpenSandbox> {
	const sandbox = await startSandbox({ port: 0, webhookRetryDelaysMs: [], ...options });
	const control: OpenSandbox['control'] = async (method, path, body) => await call(`${sandbox.url}/sandbox/${path}`, method, body);
	const requests = async () => ((await control('GET', 'requests')) as { requests: GraphRequest[] }).requests;
	return {
		url: sandbox.url,
		requests,
		sendRequests: async () =>
			(await requests())
				.filter(({ method, path }) => method === 'POST' && path.endsWith('/messages'))
				.map(({ body, status, traceId, errorCode }) => ({ body: withoutDeliveryId(JSON.parse(body) as Record<string, unknown>), status, traceId, errorCode })),
		calls: async () => (await requests()).map(({ method, path, status }) => `${method} ${path.replace(/^\/v[\d.]+\//, '').replace(/\?.*$/, '')} ${status}`),
		upload: async ({ content, mimeType }) => {
			const form = new FormData();
			form.set('messaging_product', 'whatsapp');
			form.set('type', mimeType);
			form.set('file', new Blob([Buffer.from(content)], { type: mimeType }), 'file');
			const headers = { authorization: `Bearer ${sandboxAccount.accessToken}` };
			const response = await fetch(`${sandbox.url}/v25.0/${sandboxAccount.phoneNumberId}/media`, { method: 'POST', body: form, headers });
			return ((await response.json()) as { id: string }).id;
		},
		accepted: async () => ((await control('GET', 'ledger')) as { messages: Array<{ id: string; to: string; body: string }> }).messages,
		subscriptions: async () => ((await control('GET', 'subscriptions')) as { accounts: AccountSubscription[] }).accounts,
		graph: async (method, path, body, token = sandboxAccount.accessToken) =>
			await call(`${sandbox.url}/v25.0/${path}`, method, body, { authorization: `Bearer ${token}` }),
		control,
		reset: async () => void (await control('POST', 'reset')),
		close: async () => await sandbox.close(),
	};
}
