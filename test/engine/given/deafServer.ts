import { createServer, type AddressInfo } from 'node:net';

/** A server that hangs up on everybody, and counts them: a database that is down. */
export interface DeafServer {
	port: number;
	calls(): number;
	close(): Promise<void>;
}

/** Opens one on loopback. */
export async function openDeafServer(): Promise<DeafServer> {
	let calls = 0;
	const server = createServer((socket) => {
		calls += 1;
		socket.destroy();
	});
	await new Promise<void>((listening) => void server.listen(0, '127.0.0.1', listening));
	return {
		port: (server.address() as AddressInfo).port,
		calls: () => calls,
		close: async () => await new Promise((closed) => void server.close(() => closed())),
	};
}
