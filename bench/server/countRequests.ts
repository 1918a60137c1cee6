import { subscribe } from 'node:diagnostics_channel';
import type { IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';
import type { SenderCount } from './messages';

const messagePath = /^\/v\d+\.\d+\/(\d+)\/messages$/;

/** Counts requests for messages and the connections that carry them, from now on, for every server of this process. */
export function countRequests(): () => Record<string, SenderCount> {
	const counts = new Map<string, { requests: number; sockets: WeakSet<Socket>; connections: number }>();
	subscribe('http.server.request.start', (event) => {
		const { request } = event as { request: IncomingMessage };
		const sender = messagePath.exec(request.url ?? '')?.[1];
		if (sender === undefined) return;
		const count = counts.get(sender) ?? { requests: 0, sockets: new WeakSet(), connections: 0 };
		counts.set(sender, count);
		count.requests += 1;
		if (count.sockets.has(request.socket)) return;
		count.sockets.add(request.socket);
		count.connections += 1;
	});
	return () => Object.fromEntries([...counts].map(([sender, { requests, connections }]) => [sender, { requests, connections }]));
}
