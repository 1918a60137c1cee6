import { createServer, request as httpRequest } from 'node:http';
import type { IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { WebhookVisit } from '../engineMessages';
import { toNodeRequest, UnprocessableBody, type NodeRequest } from './toNodeRequest';
import { toNodeResponse, type NodeResponse } from './toNodeResponse';

/** Answers one request and says what happened. */
export type WebhookServer = (request: NodeRequest, response: NodeResponse) => Promise<WebhookVisit>;

/** A real HTTP server on loopback, where n8n's would be. */
export interface FrontDoor {
	origin: string;
	/** What others sent here, oldest first; waits for those that are being served. */
	visits: () => Promise<WebhookVisit[]>;
	/** Serves `url` until it is closed again; n8n stores a webhook before it asks the node to create it. */
	open: (method: string, url: string, serve: WebhookServer) => void;
	close: (method: string, url: string) => void;
	isOpen: (method: string, url: string) => boolean;
	/** Sends a request to this server and waits until it has been served completely. */
	send: (
		method: string,
		url: string,
		content: { headers?: Record<string, string>; rawBody?: Buffer },
	) => Promise<{ visit: WebhookVisit; headers: Record<string, string> }>;
}

const readText = async (message: IncomingMessage) => {
	const chunks: Buffer[] = [];
	for await (const chunk of message) chunks.push(chunk as Buffer);
	return Buffer.concat(chunks).toString('utf8');
};

const keyOf = (method: string, url: string) => `${method} ${new URL(url, 'http://localhost').pathname}`;

/** Opens the server on a free port. */
export async function openFrontDoor(): Promise<FrontDoor> {
	const servers = new Map<string, WebhookServer>();
	const visits: WebhookVisit[] = [];
	// A request is recognised by its client port, so that nothing is added to it that the node could see.
	const ownVisits = new Map<number, (visit: WebhookVisit) => void>();

	const serve = async (request: IncomingMessage, response: NodeResponse): Promise<WebhookVisit> => {
		const unserved = { method: String(request.method), webhookName: '', mode: 'trigger' as const, body: '' };
		const server = servers.get(keyOf(String(request.method), request.url ?? '/'));
		if (!server) {
			response.status(404).json({ code: 404, message: `The requested webhook "${request.url}" is not registered.` });
			return { ...unserved, status: 404 };
		}
		try {
			return await server(await toNodeRequest(request), response);
		} catch (error) {
			if (!(error instanceof UnprocessableBody)) throw error;
			response.status(422).json({ code: 422, message: error.message });
			return { ...unserved, status: 422 };
		}
	};

	const underWay = new Set<Promise<unknown>>();
	const server = createServer((request, plainResponse) => {
		const clientPort = request.socket.remotePort ?? 0;
		const response = toNodeResponse(plainResponse);
		const serving = serve(request, response);
		underWay.add(serving);
		void serving.catch(() => undefined).then(() => underWay.delete(serving));
		serving.then(
			(visit) => {
				const own = ownVisits.get(clientPort);
				if (own) own(visit);
				else visits.push(visit);
			},
			(error: unknown) => plainResponse.destroy(error instanceof Error ? error : undefined),
		);
	});
	await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
	const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

	return {
		origin,
		visits: async () => {
			await Promise.allSettled(underWay);
			return visits;
		},
		open: (method, url, webhookServer) => void servers.set(keyOf(method, url), webhookServer),
		close: (method, url) => void servers.delete(keyOf(method, url)),
		isOpen: (method, url) => servers.has(keyOf(method, url)),
		send: async (method, url, { headers, rawBody }) =>
			await new Promise((done, fail) => {
				const outgoing = httpRequest(url, { method, headers, agent: false });
				outgoing.on('error', fail);
				outgoing.once('socket', (socket) =>
					socket.once('connect', () => {
						const port = socket.localPort ?? 0;
						const served = new Promise<WebhookVisit>((seen) => ownVisits.set(port, seen));
						outgoing.once('response', (incoming) => {
							Promise.all([served, readText(incoming)])
								.then(([visit, body]) => {
									ownVisits.delete(port);
									const answered = Object.entries(incoming.headers).map(([name, value]) => [name, String(value)]);
									done({ visit: { ...visit, body, status: incoming.statusCode ?? 0 }, headers: Object.fromEntries(answered) });
								})
								.catch(fail);
						});
						// Only now: the server must not see the request before its port is known.
						outgoing.end(rawBody);
					}),
				);
				// A request without a body connects only when it is flushed.
				outgoing.flushHeaders();
			}),
	};
}
