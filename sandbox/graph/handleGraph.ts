import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Emulator } from '../emulator';
import { requestOccasion } from '../faults/requestOccasion';
import { HangUp, ProxyAnswer, suffer } from '../faults/suffer';
import { drain } from '../http/drain';
import { isOtherSite } from '../http/isOtherSite';
import { BodyTooLarge, readBody } from '../http/readBody';
import { identifyApp } from './identifyApp';
import { identifyCaller } from './identifyCaller';
import type { GraphCall } from './graphCall';
import { GraphError, plainGraphError, unknownObject } from './graphError';
import { accountIdOf, findNode, type GraphNode } from './graphNode';
import { type GraphPath, readGraphPath } from './graphPath';
import { findRoute } from './graphRoutes';
import { journalRequest } from './journalRequest';
import { bodyTooLarge, parseBody } from './parseBody';
import { permit } from './permit';
import { refuseRetired } from './refuseRetired';
import { respondGraph } from './respondGraph';
import { readParameters } from './subscriptions/readParameters';

const MAX_BODY_BYTES = 1_048_576;

/** Answers one Graph request: read, suffer faults, identify, resolve, permit, do, suffer faults; then answer and journal it. */
export async function handleGraph(emulator: Emulator, request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> {
	const { clock, faults, ids, world } = emulator;
	const method = request.method ?? '';
	const at = clock.now();
	const traceId = ids.alphanumeric(11);
	const path = readGraphPath(url.pathname);
	const node = findTarget(emulator, path);
	const route = node && findRoute(node.kind, method, path.edge);
	const struck: string[] = [];
	let done = false;
	let bytes = Buffer.alloc(0);
	let outcome: { body: unknown } | { failure: GraphError | ProxyAnswer | HangUp };
	try {
		if (!route?.streams) bytes = await readGraphBody(request);
		outcome = { body: await faulty(answer) };
	} catch (caught) {
		outcome = { failure: asFailure(caught) };
	}
	if (route?.streams) await drain(request);
	const accountId = node && accountIdOf(node);
	const status = respondGraph(request, response, outcome, {
		traceId,
		version: path.version,
		accountId,
		usage: world.limits.managementUsage(accountId ?? '', at),
	});
	journalRequest(emulator, {
		at,
		method,
		url,
		body: route?.needs === 'appSecret' ? '(hidden)' : route?.streams ? `(${request.headers['content-length'] ?? 'unknown number of'} bytes)` : bytes.toString('utf8'),
		status,
		failure: 'failure' in outcome ? outcome.failure : undefined,
		traceId,
		struck,
		refusesMessage: !done && method === 'POST' && (path.edge === 'messages' || path.edge === 'marketing_messages'),
	});

	async function faulty(work: () => Promise<unknown>): Promise<unknown> {
		if (faults.list().length === 0) return work();
		const occasion = requestOccasion({ method, pathname: url.pathname, edge: path.edge, node, bytes });
		const before = faults.strikeRequest(occasion, emulator.settings);
		struck.push(...before.map(({ kind }) => kind));
		await suffer(emulator, occasion.phoneNumberId, before);
		const body = await work();
		done = true;
		const after = faults.strikeAnswer(occasion);
		struck.push(...after.map(({ kind }) => kind));
		await suffer(emulator, occasion.phoneNumberId, after);
		return body;
	}

	async function answer(): Promise<unknown> {
		if (isOtherSite(request.headers)) throw plainGraphError(10, '(#10) The sandbox does not answer pages of other sites');
		const bodyOf = () => parseBody(bytes, request.headers['content-type']);
		const caller = route?.needs === 'appSecret' ? identifyApp(world, readParameters(bodyOf(), url.searchParams)) : identifyCaller(world, request.headers.authorization, url.searchParams);
		if (url.search !== '') refuseRetired(url.searchParams, at);
		if (!node || !route) throw unknownObject(method, path.id || url.pathname);
		const accountId = accountIdOf(node);
		permit(caller, route.needs, { method, id: path.id, accountId });
		if (route.needs === 'management' && accountId !== undefined) countManagement(emulator, accountId);
		const call: GraphCall = {
			emulator,
			caller,
			node,
			edge: path.edge,
			query: url.searchParams,
			body: bodyOf(),
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

/** Throws 80008 above the hour's quota. Every management call counts, also where limits are switched off. */
function countManagement({ clock, settings, world }: Emulator, accountId: string): void {
	if (world.limits.manage(accountId, clock.now()) || !settings.enforceLimits) return;
	throw plainGraphError(80_008, '(#80008) There have been too many calls to this WhatsApp Business account. Wait a bit and try again.');
}

async function readGraphBody(request: IncomingMessage): Promise<Buffer<ArrayBuffer>> {
	try {
		return await readBody(request, MAX_BODY_BYTES);
	} catch (error) {
		if (error instanceof BodyTooLarge) throw bodyTooLarge(MAX_BODY_BYTES);
		throw error;
	}
}

function asFailure(caught: unknown): GraphError | ProxyAnswer | HangUp {
	if (caught instanceof GraphError || caught instanceof ProxyAnswer || caught instanceof HangUp) return caught;
	console.error('The sandbox failed to answer a Graph request:', caught);
	return new GraphError(500, 'An unknown error has occurred.', { type: 'OAuthException', code: 1 });
}
