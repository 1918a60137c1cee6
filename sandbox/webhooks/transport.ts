import * as http from 'node:http';
import * as https from 'node:https';

/** What a callback answered. */
export interface CallbackAnswer {
	status: number;
	headers: http.IncomingHttpHeaders;
	/** The first 64 KB. */
	body: string;
	/** Of the whole body, in bytes. */
	length: number;
}

/** A request to a callback URL. */
export interface CallbackRequest {
	method: 'GET' | 'POST';
	url: URL;
	headers?: Record<string, string>;
	body?: Buffer;
}

/** Speaks HTTP to callbacks over kept-alive connections. */
export interface Transport {
	/** Rejects when no answer comes in time; resolves for any status. */
	send(request: CallbackRequest): Promise<CallbackAnswer>;
	/** Resolves once what is under way now has ended, and what follows from it is done. */
	settled(): Promise<void>;
	/** Drops what is under way; its `send` rejects with `TransportDropped`. */
	drop(): void;
	close(): void;
}

/** The request was dropped by a reset or by the end of the sandbox, not by the callback. */
export class TransportDropped extends Error {}

const ANSWER_BYTES_READ = 64 * 1_024;

/** Connections to one callback. */
const SOCKETS_MAX = 256;

/** A transport whose requests end after `timeoutMs`. */
export function createTransport(timeoutMs: number): Transport {
	const httpAgent = new http.Agent({ keepAlive: true, maxSockets: SOCKETS_MAX });
	const httpsAgent = new https.Agent({ keepAlive: true, maxSockets: SOCKETS_MAX });
	const underWay = new Map<http.ClientRequest, Promise<void>>();
	const drop = (): void => {
		for (const request of underWay.keys()) request.destroy(new TransportDropped());
	};
	return {
		async settled() {
			await Promise.all(underWay.values());
			await new Promise((resolve) => setImmediate(resolve));
		},
		send: ({ method, url, headers, body }) =>
			new Promise((resolve, reject) => {
				const options = { method, headers: { ...headers, ...(body && { 'content-length': body.length }) } };
				const request =
					url.protocol === 'https:'
						? https.request(url, { ...options, agent: httpsAgent })
						: http.request(url, { ...options, agent: httpAgent });
				underWay.set(
					request,
					new Promise((ended) => {
						request.on('close', () => {
							underWay.delete(request);
							ended();
						});
					}),
				);
				request.setTimeout(timeoutMs, () => request.destroy(new Error(`no answer within ${timeoutMs} ms`)));
				request.on('error', reject);
				request.on('response', (response) => {
					const chunks: Buffer[] = [];
					let length = 0;
					response.on('data', (chunk: Buffer) => {
						if (length < ANSWER_BYTES_READ) chunks.push(chunk);
						length += chunk.length;
					});
					response.on('error', reject);
					response.on('end', () =>
						resolve({ status: response.statusCode ?? 0, headers: response.headers, length, body: Buffer.concat(chunks).toString('utf8') }),
					);
				});
				request.end(body);
			}),
		drop,
		close() {
			drop();
			httpAgent.destroy();
			httpsAgent.destroy();
		},
	};
}
