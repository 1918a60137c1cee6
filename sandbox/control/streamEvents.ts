import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Emulator } from '../emulator';

const HEARTBEAT_MS = 15_000;

/** `GET /sandbox/events`: every change as a server-sent event, until the listener leaves. */
export function streamEvents({ live }: Emulator, request: IncomingMessage, response: ServerResponse): void {
	response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store', 'x-accel-buffering': 'no' });
	response.write('retry: 1000\n\n');
	const heartbeat = setInterval(() => response.write(': still here\n\n'), HEARTBEAT_MS);
	heartbeat.unref();
	const leave = live.listen({
		hear: ({ event, data }) => response.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`),
		end: () => response.end(),
	});
	request.on('close', () => {
		clearInterval(heartbeat);
		leave();
	});
}
