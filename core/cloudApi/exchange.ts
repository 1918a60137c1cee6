import { Readable } from 'node:stream';
import { errors, request, type Dispatcher } from 'undici';
import { CloudApiError } from './failures/cloudApiError';
import type { Failure } from './failures/failure';
import type { StreamedBody } from './media/multipartBody';

/** Answers of the API are far smaller; anything longer is not the API, and is not read to its end. */
const longestAnswerBytes = 5 * 1024 * 1024;

/** What came back, before anyone judges it; `json` is undefined where the body is none. */
export interface RawAnswer {
	status: number;
	headers: Record<string, string>;
	json: unknown;
}

/** One HTTP request with the headers of its dialect; at most one of `json` and `body`. */
export interface RawRequest {
	method: 'GET' | 'POST' | 'DELETE';
	url: URL;
	headers: Record<string, string>;
	json?: unknown;
	body?: StreamedBody;
}

/** Codes of errors that arise before a byte of the request has left this machine. */
const neverLeft = new Set([
	'ECONNREFUSED',
	'ENOTFOUND',
	'EAI_AGAIN',
	'EHOSTUNREACH',
	'ENETUNREACH',
	'UND_ERR_CONNECT_TIMEOUT',
	'DEPTH_ZERO_SELF_SIGNED_CERT',
	'SELF_SIGNED_CERT_IN_CHAIN',
	'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
	'UNABLE_TO_GET_ISSUER_CERT',
	'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
	'CERT_HAS_EXPIRED',
	'CERT_NOT_YET_VALID',
	'CERT_UNTRUSTED',
	'CERT_REVOKED',
	'ERR_TLS_CERT_ALTNAME_INVALID',
]);

/** A connection that was made and then lost its way fails with codes of those, after the request may have left. */
const wasConnected = (error: unknown): boolean => {
	const { syscall, cause } = (error ?? {}) as { syscall?: unknown; cause?: unknown };
	return syscall === 'read' || syscall === 'write' || (cause !== undefined && wasConnected(cause));
};

function codeOf(error: unknown): string {
	const { code, cause, name } = (error ?? {}) as { code?: unknown; cause?: unknown; name?: unknown };
	if (typeof code === 'string') return code;
	return cause === undefined ? String(name) : codeOf(cause);
}

function connectionFailure(error: unknown, url: URL): Failure {
	const code = codeOf(error);
	if (neverLeft.has(code) && !wasConnected(error)) {
		return {
			category: 'notSent',
			what: `No connection to ${url.host} (${code}); the request was not sent.`,
			fix: 'Check the API base URL in the credential, the network of this n8n and its proxy settings.',
			retry: 'later',
		};
	}
	return {
		category: 'unknownOutcome',
		what: `The request left, but no answer came from ${url.host} (${code}); it may have been carried out.`,
		fix: 'Look for the receipt of this message before you send it again.',
		retry: 'onlyIfTwiceIsFine',
	};
}

async function readJson(body: Dispatcher.ResponseData['body']): Promise<unknown> {
	const chunks: Buffer[] = [];
	let size = 0;
	for await (const chunk of body as AsyncIterable<Buffer>) {
		size += chunk.length;
		if (size > longestAnswerBytes) throw new errors.ResponseExceededMaxSizeError('answer too long');
		chunks.push(chunk);
	}
	try {
		return JSON.parse(Buffer.concat(chunks).toString('utf8')) as unknown;
	} catch {
		// A page of a proxy, say: its status is judged by the caller, its text is of no use.
		return undefined;
	}
}

function bodyOf({ json, body }: RawRequest): { headers: Record<string, string>; body: string | Readable | null } {
	if (json !== undefined) return { headers: { 'content-type': 'application/json' }, body: JSON.stringify(json) };
	if (body === undefined) return { headers: {}, body: null };
	const headers: Record<string, string> = { 'content-type': body.contentType };
	if (body.contentLength !== undefined) headers['content-length'] = String(body.contentLength);
	return { headers, body: Readable.from(body.chunks, { objectMode: false }) };
}

async function send(call: RawRequest, dispatcher: Dispatcher) {
	const { headers, body } = bodyOf(call);
	return await request(call.url, {
		dispatcher,
		method: call.method,
		headers: { accept: 'application/json', 'user-agent': 'n8n-nodes-whatsapp-ops', ...headers, ...call.headers },
		body,
	});
}

const flat = (headers: Dispatcher.ResponseData['headers']) => Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]));

/** Makes one request and reads the whole answer; throws a CloudApiError (notSent or unknownOutcome) when none came. */
export async function exchange(call: RawRequest, dispatcher: Dispatcher): Promise<RawAnswer> {
	try {
		const { statusCode, headers, body } = await send(call, dispatcher);
		return { status: statusCode, headers: flat(headers), json: await readJson(body) };
	} catch (error) {
		throw new CloudApiError(connectionFailure(error, call.url), { cause: error });
	}
}

/** Makes one request and leaves a successful answer's bytes to the caller; any other answer is read as in exchange. */
export async function openStream(call: RawRequest, dispatcher: Dispatcher): Promise<Readable | RawAnswer> {
	try {
		const { statusCode, headers, body } = await send(call, dispatcher);
		return statusCode === 200 ? body : { status: statusCode, headers: flat(headers), json: await readJson(body) };
	} catch (error) {
		throw new CloudApiError(connectionFailure(error, call.url), { cause: error });
	}
}
