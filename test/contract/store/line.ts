import { createServer, connect, type AddressInfo, type Socket } from 'node:net';
import { once } from 'node:events';

/** A way to a server of this machine, on which a test decides what arrives. */
export interface Line {
	port: number;
	/** What comes from now on is kept: towards the server, towards its clients, or on both ways. Nobody hears that anything is wrong. */
	hang(ways?: { requests: boolean; answers: boolean }): void;
	/** The same from the moment on at which a connection has logged in to Postgres. */
	hangAfterLogIn(): void;
	/** Nothing is kept any more, and what was kept arrives. */
	heal(): void;
	/** Every connection that is open now turns out to be broken when it is used next, and not before. */
	breakUnnoticed(): void;
	/** Ends every connection on the clients' side; the server hears nothing of it. */
	cut(): void;
	stop(): Promise<void>;
}

/** How Postgres says that a connection is ready for its first statement. Source: PostgreSQL, message formats. */
const readyForQuery = Buffer.from('Z\0\0\0\x05I', 'latin1');

/** Opens a line to a port of loopback. */
export async function openLine(toPort: number): Promise<Line> {
	let hanging = { requests: false, answers: false };
	let hangsWhenReady = false;
	let kept: Array<() => void> = [];
	const sockets = new Set<Socket>();
	const clients = new Set<Socket>();
	const broken = new WeakSet<Socket>();
	const forward = (from: Socket, to: Socket, way: 'requests' | 'answers') => {
		sockets.add(from);
		from.on('data', (data) => {
			if (broken.has(from)) return void from.resetAndDestroy();
			const pass = () => void to.write(data);
			if (hanging[way]) kept.push(pass);
			else pass();
			if (hangsWhenReady && way === 'answers' && data.subarray(-readyForQuery.length).equals(readyForQuery)) hanging = { requests: true, answers: true };
		});
		from.on('error', () => undefined);
		from.on('close', () => {
			sockets.delete(from);
			// Whoever waits on a line that hangs does not hear that the other side has left.
			if (!hanging.requests && !hanging.answers) to.destroy();
		});
	};
	const server = createServer((client) => {
		const there = connect(toPort, '127.0.0.1');
		clients.add(client);
		forward(client, there, 'requests');
		forward(there, client, 'answers');
	});
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	return {
		port: (server.address() as AddressInfo).port,
		hang: (ways = { requests: true, answers: true }) => void (hanging = ways),
		hangAfterLogIn: () => void (hangsWhenReady = true),
		heal() {
			hanging = { requests: false, answers: false };
			hangsWhenReady = false;
			for (const pass of kept.splice(0)) pass();
		},
		breakUnnoticed() {
			for (const client of clients) broken.add(client);
		},
		cut() {
			for (const client of clients) client.destroy();
			clients.clear();
		},
		async stop() {
			kept = [];
			for (const socket of sockets) socket.destroy();
			server.close();
			await once(server, 'close');
		},
	};
}
