import type { IncomingMessage } from 'node:http';

/** The body was longer than allowed. */
export class BodyTooLarge extends Error {}

/** Reads a request's body whole; throws `BodyTooLarge` above `maxBytes`, having read the rest away so that an answer can be sent. */
export async function readBody(request: IncomingMessage, maxBytes: number): Promise<Buffer> {
	const chunks: Buffer[] = [];
	let length = 0;
	for await (const chunk of request as AsyncIterable<Buffer>) {
		length += chunk.length;
		if (length <= maxBytes) chunks.push(chunk);
		else if (length > maxBytes * 8) break;
	}
	if (length > maxBytes) throw new BodyTooLarge(`The body is longer than ${maxBytes} bytes`);
	return Buffer.concat(chunks);
}
