import { createServer, request as httpRequest } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';

/** Changes an answer on its way, or leaves it as it is. */
export type Alteration = (path: string, body: Record<string, unknown>) => Record<string, unknown>;

/** A way to the sandbox on which JSON answers can be changed. */
export interface AlteringProxy {
	url: string;
	/** Replaces what is done to the answers from now on. */
	alter(alteration: Alteration): void;
	close(): Promise<void>;
}

const unchanged: Alteration = (_path, body) => body;

/** Opens a proxy before `target`; everything but JSON passes as it is. */
export async function alteringProxy(target: string): Promise<AlteringProxy> {
	let alteration = unchanged;
	const server = createServer((request, response) => {
		const onward = httpRequest(`${target}${request.url}`, { method: request.method, headers: request.headers }, (answer) => {
			if (!answer.headers['content-type']?.includes('json')) return void answer.pipe(response.writeHead(answer.statusCode ?? 502, answer.headers));
			void buffer(answer).then((body) => {
				const changed = Buffer.from(JSON.stringify(alteration(request.url ?? '', JSON.parse(body.toString('utf8')) as Record<string, unknown>)));
				response.writeHead(answer.statusCode ?? 502, { ...answer.headers, 'content-length': changed.length }).end(changed);
			});
		});
		onward.on('error', () => response.destroy());
		request.pipe(onward);
	});
	await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
	return {
		url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
		alter: (next) => void (alteration = next),
		async close() {
			server.closeAllConnections();
			await new Promise((done) => server.close(done));
		},
	};
}
