import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Emulator } from '../emulator';
import { drain } from '../http/drain';
import { isOtherSite } from '../http/isOtherSite';
import { BodyTooLarge, readBody } from '../http/readBody';
import { respondJson } from '../http/respondJson';
import { identifyCaller } from './identifyCaller';
import type { GraphCall } from './graphCall';
import { GraphError, plainGraphError, unknownObject } from './graphError';
import { accountIdOf, findNode, type GraphNode } from './graphNode';
import { type GraphPath, readGraphPath } from './graphPath';
import { graphRoutes } from './graphRoutes';
import { bodyTooLarge, parseBody } from './parseBody';
import { permit } from './permit';
import { usageHeader } from './usageHeader';

const MAX_BODY_BYTES = 1_048_576;

/** Answers one Graph request: read, identify, resolve, permit, do; then journal it. */
export async function handleGraph(emulator: Emulator, request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> {
	const { clock, ids, requests, world } = emulator;
	const at = clock.now();
	const traceId = ids.alphanumeric(11);
	const path = readGraphPath(url.pathname);
	const node = findTarget(emulator, path);
	const route = graphRoutes.find(
		(candidate) => candidate.node === node?.kind && candidate.edge === path.edge && candidate.method === request.method,
	);
	let rawBody = '';
	let error: GraphError | undefined;
	let body: unknown;
	try {
		const bytes = route?.streams ? Buffer.alloc(0) : await readGraphBody(request);
		rawBody = route?.streams ? `(${request.headers['content-length'] ?? 'unknown number of'} bytes)` : bytes.toString('utf8');
		body = await answer(bytes);
	} catch (caught) {
		error = caught instanceof GraphError ? caught : unexpected(caught);
		body = { error: { message: error.message, ...error.body, fbtrace_id: traceId } };
	}
	if (route?.streams) await drain(request);
	const status = error?.status ?? 200;
	const accountId = node && accountIdOf(node);
	respondJson(response, status, body, {
		'facebook-api-version': path.version,
		'x-fb-trace-id': traceId,
		...(accountId !== undefined && { 'x-business-use-case-usage': usageHeader(accountId) }),
		...(status === 401 && { 'www-authenticate': `OAuth "Facebook Platform" "invalid_token" "${error?.message ?? ''}"` }),
	});
	requests.add({
		at,
		method: request.method ?? '',
		path: withoutToken(url),
		body: rawBody,
		status,
		...(error && { errorCode: error.body.code, errorDetails: error.body.error_data?.details ?? error.message }),
		traceId,
		durationMs: clock.now() - at,
	});

	async function answer(bytes: Buffer): Promise<unknown> {
		const method = request.method ?? '';
		if (isOtherSite(request.headers)) throw plainGraphError(10, '(#10) The sandbox does not answer pages of other sites');
		const caller = identifyCaller(world, request.headers.authorization, url.searchParams);
		if (!node || !route) throw unknownObject(method, path.id || url.pathname);
		permit(caller, route.needs, { method, id: path.id, accountId: accountIdOf(node) });
		const call: GraphCall = {
			emulator,
			caller,
			node,
			query: url.searchParams,
			body: parseBody(bytes, request.headers['content-type']),
			selfUrl: url,
			request,
		};
		return route.answer(call);
	}
}

/** The node a path points at; a path whose first part is no id is read as an edge of the root. */
function findTarget({ clock, world }: Emulator, path: GraphPath): GraphNode | undefined {
	const node = findNode(world, path.id, clock.now());
	if (node) return node;
	if (/^\d+$|^upload:/.test(path.id)) return undefined;
	path.edge = [path.id, path.edge].filter((part) => part !== '').join('/');
	return { kind: 'root' };
}

async function readGraphBody(request: IncomingMessage): Promise<Buffer> {
	try {
		return await readBody(request, MAX_BODY_BYTES);
	} catch (error) {
		if (error instanceof BodyTooLarge) throw bodyTooLarge(MAX_BODY_BYTES);
		throw error;
	}
}

function unexpected(error: unknown): GraphError {
	console.error('The sandbox failed to answer a Graph request:', error);
	return new GraphError(500, 'An unknown error has occurred.', { type: 'OAuthException', code: 1 });
}

function withoutToken(url: URL): string {
	const shown = new URL(url);
	for (const secret of ['access_token', 'input_token']) {
		if (shown.searchParams.has(secret)) shown.searchParams.set(secret, 'hidden');
	}
	return shown.pathname + shown.search;
}
