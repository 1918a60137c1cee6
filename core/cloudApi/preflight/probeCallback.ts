import { request, type Dispatcher } from 'undici';
import { connectionPool } from '../connectionPool';

/** Why a callback was not reached. */
export type CallbackProblem =
	| 'dns'
	| 'refused'
	| 'timeout'
	| 'certificateExpired'
	| 'certificateNotYetValid'
	| 'certificateSelfSigned'
	| 'certificateWrongHost'
	| 'certificateIncomplete'
	| 'certificateUntrusted'
	| 'tls'
	| 'broken';

/** What a callback did with a handshake whose token is wrong; `echoed`: it gave the challenge back all the same. */
export type CallbackProbe = { reached: true; status: number; echoed: boolean } | { reached: false; problem: CallbackProblem };

/** Codes of Node, OpenSSL and undici. */
const problems: Record<string, CallbackProblem> = {
	ENOTFOUND: 'dns',
	EAI_AGAIN: 'dns',
	ECONNREFUSED: 'refused',
	EHOSTUNREACH: 'refused',
	ENETUNREACH: 'refused',
	ETIMEDOUT: 'timeout',
	UND_ERR_CONNECT_TIMEOUT: 'timeout',
	UND_ERR_HEADERS_TIMEOUT: 'timeout',
	UND_ERR_BODY_TIMEOUT: 'timeout',
	CERT_HAS_EXPIRED: 'certificateExpired',
	CERT_NOT_YET_VALID: 'certificateNotYetValid',
	DEPTH_ZERO_SELF_SIGNED_CERT: 'certificateSelfSigned',
	SELF_SIGNED_CERT_IN_CHAIN: 'certificateUntrusted',
	ERR_TLS_CERT_ALTNAME_INVALID: 'certificateWrongHost',
	UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'certificateIncomplete',
	UNABLE_TO_GET_ISSUER_CERT: 'certificateIncomplete',
	UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'certificateUntrusted',
};

function problemOf(error: unknown): CallbackProblem {
	const { code, cause, errors } = (error ?? {}) as { code?: unknown; cause?: unknown; errors?: unknown[] };
	if (typeof code === 'string') {
		const known = Object.hasOwn(problems, code) ? problems[code] : undefined;
		return known ?? (/^(ERR_SSL|ERR_TLS|EPROTO|CERT_)/.test(code) ? 'tls' : 'broken');
	}
	// Several addresses were tried, and none could be reached: the first says why.
	const inner = cause ?? errors?.[0];
	return inner === undefined ? 'broken' : problemOf(inner);
}

const longestAnswerBytes = 4096;

async function readStart(body: Dispatcher.ResponseData['body']): Promise<string> {
	const chunks: Buffer[] = [];
	let size = 0;
	for await (const chunk of body as AsyncIterable<Buffer>) {
		chunks.push(chunk);
		size += chunk.length;
		if (size > longestAnswerBytes) break;
	}
	return Buffer.concat(chunks).toString('utf8');
}

/**
 * Asks a callback the way Meta does, with a verify token that is wrong for certain; never throws, follows no redirect and
 * sends no credential. `challenge` is what a handshake would have to give back. Source: Meta, webhook verification.
 */
export async function probeCallback(callbackUrl: string, challenge: string, dispatcher: Dispatcher = connectionPool()): Promise<CallbackProbe> {
	const url = new URL(callbackUrl);
	url.searchParams.set('hub.mode', 'subscribe');
	url.searchParams.set('hub.challenge', challenge);
	url.searchParams.set('hub.verify_token', 'preflight-wrong-on-purpose');
	try {
		const { statusCode, body } = await request(url, { dispatcher, method: 'GET', headers: { 'user-agent': 'n8n-nodes-whatsapp-ops preflight' }, headersTimeout: 10_000, bodyTimeout: 10_000 });
		return { reached: true, status: statusCode, echoed: (await readStart(body)).trim() === challenge };
	} catch (error) {
		return { reached: false, problem: problemOf(error) };
	}
}
