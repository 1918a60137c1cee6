import type { IncomingMessage, ServerResponse } from 'node:http';
import { HangUp, ProxyAnswer } from '../faults/suffer';
import { respondJson } from '../http/respondJson';
import { errorBody, type GraphError } from './graphError';
import { usageHeader } from './usageHeader';

/** What stands in the headers of every answer. */
export interface AnswerFacts {
	traceId: string;
	version: string;
	accountId: string | undefined;
	/** How much of the management quota the account has used. */
	usage: { percent: number; waitMinutes: number };
}

/** Sends the answer of the Graph API, or what a fault made of it. Gives the HTTP status; 0 when the connection ended without one. */
export function respondGraph(
	request: IncomingMessage,
	response: ServerResponse,
	outcome: { body: unknown } | { failure: GraphError | ProxyAnswer | HangUp },
	{ traceId, version, accountId, usage }: AnswerFacts,
): number {
	const failure = 'failure' in outcome ? outcome.failure : undefined;
	if (failure instanceof HangUp) {
		request.socket.destroy();
		return 0;
	}
	if (failure instanceof ProxyAnswer) {
		const { status, contentType, body } = failure.page;
		response.writeHead(status, { 'content-type': contentType, 'content-length': Buffer.byteLength(body) }).end(body);
		return status;
	}
	const status = failure?.status ?? 200;
	const body = failure ? { ...failure.besides, error: { ...errorBody(failure), fbtrace_id: traceId } } : 'body' in outcome && outcome.body;
	respondJson(response, status, body, {
		'facebook-api-version': version,
		'x-fb-trace-id': traceId,
		...(accountId !== undefined && { 'x-business-use-case-usage': usageHeader(accountId, usage) }),
		...(status === 401 && { 'www-authenticate': `OAuth "Facebook Platform" "invalid_token" "${failure?.message ?? ''}"` }),
	});
	return status;
}
