import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A system that is not ours and also receives webhooks. */
export interface OtherSystem {
	callbackUrl: string;
	verifyToken: string;
	close: () => Promise<void>;
}

/** Starts a system that proves its callback to whoever knows its verify token, as Meta's handshake asks. */
export async function otherSystem(): Promise<OtherSystem> {
	const verifyToken = 'known-to-the-other-system-only';
	const server = createServer((request, response) => {
		const { searchParams } = new URL(request.url ?? '/', 'http://localhost');
		const known = searchParams.get('hub.verify_token') === verifyToken;
		response.writeHead(request.method === 'POST' || known ? 200 : 403).end(known ? searchParams.get('hub.challenge') : '');
	});
	await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
	return {
		callbackUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hooks/whatsapp`,
		verifyToken,
		close: async () => {
			server.closeAllConnections();
			await new Promise((done) => server.close(done));
		},
	};
}
