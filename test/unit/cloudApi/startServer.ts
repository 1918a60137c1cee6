import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** One request as the server saw it; `body` and `bytes` are empty where bodies are not kept. */
export interface SeenRequest {
	method: string;
	url: string;
	headers: IncomingMessage['headers'];
	body: string;
	bytes: Buffer;
	sizeBytes: number;
	sha256: string;
}

export interface ServerOptions {
	/** Counts and hashes bodies instead of keeping them, for big ones. */
	discardBodies?: boolean;
	/** Answers as soon as the headers are there, as a server does that refuses a body unread. */
	answerEarly?: boolean;
}

/** A loopback HTTP server that answers as told and remembers what it was asked. */
export async function startServer(answer: (request: SeenRequest, response: ServerResponse) => void, { discardBodies = false, answerEarly = false }: ServerOptions = {}) {
	const seen: SeenRequest[] = [];
	/** Requests whose body broke off. */
	const aborted: string[] = [];
	const server = createServer((incoming, response) => {
		const chunks: Buffer[] = [];
		const hash = createHash('sha256');
		let sizeBytes = 0;
		const finish = () => {
			const bytes = Buffer.concat(chunks);
			const request = { method: incoming.method ?? '', url: incoming.url ?? '', headers: incoming.headers, body: bytes.toString(), bytes, sizeBytes, sha256: hash.digest('hex') };
			seen.push(request);
			answer(request, response);
		};
		incoming.on('error', () => aborted.push(incoming.url ?? ''));
		if (answerEarly) return finish();
		incoming.on('data', (chunk: Buffer) => {
			sizeBytes += chunk.length;
			hash.update(chunk);
			if (!discardBodies) chunks.push(chunk);
		});
		incoming.on('end', finish);
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	return {
		url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
		seen,
		aborted,
		close: async () => {
			server.closeAllConnections();
			await new Promise((resolve) => server.close(resolve));
		},
	};
}
