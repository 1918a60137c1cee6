import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Json } from './json';

/** A webhook as it came in: the raw bytes, because the signature is over them. */
export interface Received {
	headers: IncomingHttpHeaders;
	raw: Buffer;
	value: Json;
}

/** A callback that takes part in the handshake and keeps what it is sent. */
export interface Callback {
	url: string;
	received: Received[];
	handshakes: URLSearchParams[];
	/** Statuses for the next webhooks, then 200. */
	answers: number[];
	challengeAnswer: (challenge: string) => { status: number; body: string };
	statuses(): string[];
	close(): Promise<void>;
}

/** Starts a callback on a free port. */
export async function startCallback(): Promise<Callback> {
	const callback: Callback = {
		url: '',
		received: [],
		handshakes: [],
		answers: [],
		challengeAnswer: (challenge) => ({ status: 200, body: challenge }),
		statuses: () => callback.received.flatMap(({ value }) => (value?.statuses ?? []).map((status: Json) => status.status)),
		close: () =>
			new Promise((resolve) => {
				server.close(() => resolve());
				server.closeAllConnections();
			}),
	};
	const server = createServer((request, response) => {
		const query = new URL(request.url ?? '/', 'http://callback').searchParams;
		if (request.method === 'GET') {
			callback.handshakes.push(query);
			const { status, body } = callback.challengeAnswer(query.get('hub.challenge') ?? '');
			response.writeHead(status).end(body);
			return;
		}
		const chunks: Buffer[] = [];
		request.on('data', (chunk: Buffer) => chunks.push(chunk));
		request.on('end', () => {
			const raw = Buffer.concat(chunks);
			callback.received.push({ headers: request.headers, raw, value: valueOf(raw) });
			response.writeHead(callback.answers.shift() ?? 200).end();
		});
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	callback.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/webhook`;
	return callback;
}

function valueOf(raw: Buffer): unknown {
	try {
		return JSON.parse(raw.toString('utf8')).entry[0].changes[0].value;
	} catch {
		return undefined;
	}
}
