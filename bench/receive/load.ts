import { connect } from 'node:net';

/** What a server did under a load. */
export interface LoadResult {
	/** Answered with 200. */
	accepted: number;
	/** Other answers by status. */
	refused: Record<string, number>;
	seconds: number;
	/** Of the answers, in milliseconds. */
	p50Ms: number;
	p99Ms: number;
	maxMs: number;
}

/** Sends requests over so many connections, each the next one when the one before is answered. Plain sockets, since it shares the machine with the server. */
export async function load(requests: readonly Buffer[], ports: readonly number[], connections: number): Promise<LoadResult> {
	const took: number[] = [];
	const answers: Record<string, number> = {};
	let next = 0;
	const began = performance.now();
	await Promise.all(
		Array.from(
			{ length: connections },
			(_, index) =>
				new Promise<void>((resolve, reject) => {
					const socket = connect(ports[index % ports.length]!, '127.0.0.1').setNoDelay(true);
					let sentAt = 0;
					const send = () => {
						const request = requests[next++];
						if (request === undefined) {
							socket.destroy();
							return resolve();
						}
						sentAt = performance.now();
						socket.write(request);
					};
					socket.once('connect', send);
					socket.once('error', reject);
					socket.on('data', (chunk) => {
						// Every answer here is short: what does not begin one belongs to the one before.
						if (chunk.toString('latin1', 0, 5) !== 'HTTP/') return;
						took.push(performance.now() - sentAt);
						const status = chunk.toString('latin1', 9, 12);
						answers[status] = (answers[status] ?? 0) + 1;
						send();
					});
				}),
		),
	);
	const seconds = (performance.now() - began) / 1000;
	took.sort((one, other) => one - other);
	const at = (share: number) => took[Math.min(took.length - 1, Math.floor(took.length * share))] ?? 0;
	const { 200: accepted = 0, ...refused } = answers;
	return { accepted, refused, seconds, p50Ms: at(0.5), p99Ms: at(0.99), maxMs: at(1) };
}
