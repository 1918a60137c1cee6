import type { IncomingMessage } from 'node:http';

/** A node:http request with the fields that n8n's server adds before a node sees it. */
export type NodeRequest = IncomingMessage & {
	rawBody: Buffer;
	body: unknown;
	contentType: string | undefined;
	encoding: BufferEncoding;
	query: Record<string, string>;
	params: Record<string, string>;
	path: string;
	originalUrl: string;
	ip: string | undefined;
	readRawBody: () => Promise<void>;
	get: (name: string) => string | string[] | undefined;
};

/** n8n answered before the node was asked: a body that does not parse. */
export class UnprocessableBody extends Error {}

const parseBody = (contentType: string | undefined, rawBody: Buffer): unknown => {
	if (rawBody.length === 0) return {};
	if (contentType === 'text/plain') return rawBody.toString('utf8');
	if (contentType !== 'application/json') return {};
	try {
		return JSON.parse(rawBody.toString('utf8'));
	} catch (error) {
		throw new UnprocessableBody('Failed to parse request body', { cause: error });
	}
};

/** Reads the body and dresses a request as n8n's server does; throws UnprocessableBody where n8n would answer 422. */
export async function toNodeRequest(request: IncomingMessage): Promise<NodeRequest> {
	const chunks: Buffer[] = [];
	for await (const chunk of request) chunks.push(chunk as Buffer);
	const rawBody = Buffer.concat(chunks);
	const url = new URL(request.url ?? '/', 'http://localhost');
	const contentType = request.headers['content-type']?.split(';')[0]?.trim().toLowerCase();
	return Object.assign(request, {
		rawBody,
		contentType,
		body: parseBody(contentType, rawBody),
		encoding: 'utf-8' as const,
		query: Object.fromEntries(url.searchParams),
		params: {},
		path: url.pathname,
		originalUrl: request.url ?? '/',
		ip: request.socket.remoteAddress,
		readRawBody: async () => undefined,
		get: (name: string) => request.headers[name.toLowerCase()],
	});
}
