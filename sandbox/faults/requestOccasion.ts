import type { GraphNode } from '../graph/graphNode';
import { digitsOf } from '../webhooks/parties';
import type { Occasion } from './fault';

const SENDING_EDGES = new Set(['messages', 'marketing_messages']);

/** What faults look at in a request; the body may be anything at all. */
export function requestOccasion(request: { method: string; pathname: string; edge: string; node: GraphNode | undefined; bytes: Buffer }): Occasion {
	const { method, pathname, edge, node, bytes } = request;
	const body = method === 'POST' && SENDING_EDGES.has(edge) ? readLoosely(bytes) : undefined;
	return {
		path: pathname,
		phoneNumberId: node?.kind === 'phoneNumber' ? node.phoneNumber.id : undefined,
		// A body with a status marks a message as read.
		sends: body !== undefined && body['status'] === undefined,
		recipient: recipientOf(body),
	};
}

function readLoosely(bytes: Buffer): Record<string, unknown> {
	try {
		const value: unknown = JSON.parse(bytes.toString('utf8'));
		return typeof value === 'object' && value !== null ? { ...value } : {};
	} catch {
		return {};
	}
}

function recipientOf(body: Record<string, unknown> | undefined): string | undefined {
	const { to, recipient } = body ?? {};
	if (typeof to === 'string' && to !== '') return /^[+\d\s().-]+$/.test(to) ? digitsOf(to) : to;
	return typeof recipient === 'string' ? recipient : undefined;
}
