import type { IncomingMessage } from 'node:http';

const DRAINED_MAX_BYTES = 256 * 1_048_576;

/** Reads away what is left of a request, so that a client which is still sending hears the answer. */
export async function drain(request: IncomingMessage): Promise<void> {
	if (request.readableEnded || request.destroyed) return;
	let length = 0;
	try {
		for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
			length += chunk.length;
			if (length > DRAINED_MAX_BYTES) return;
		}
	} catch {
		// The client has gone: there is nothing left to read.
	}
}
