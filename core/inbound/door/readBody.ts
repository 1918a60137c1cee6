import type { IncomingMessage } from 'node:http';
import { longestBodyBytes } from '../admit';
import type { Load } from './loadLimit';

/** `broken`: the sender went away or was too slow. */
export type BodyRead = { ok: true; body: Buffer } | { ok: false; why: 'tooLarge' | 'noRoom' | 'broken' };

/** Reads a body while it is no longer than Meta's can be and there is room for it; what follows is thrown away unread. */
export function readBody(request: IncomingMessage, load: Load): Promise<BodyRead> {
	return new Promise((resolve) => {
		const chunks: Buffer[] = [];
		let bytes = 0;
		let isDone = false;
		const end = (read: BodyRead) => {
			isDone = true;
			resolve(read);
		};
		if (Number(request.headers['content-length']) > longestBodyBytes) return end({ ok: false, why: 'tooLarge' });
		request.on('data', (chunk: Buffer) => {
			if (isDone) return;
			bytes += chunk.length;
			if (bytes > longestBodyBytes) return end({ ok: false, why: 'tooLarge' });
			if (!load.add(chunk.length)) return end({ ok: false, why: 'noRoom' });
			chunks.push(chunk);
		});
		request.on('end', () => isDone || end({ ok: true, body: chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks) }));
		request.on('close', () => isDone || end({ ok: false, why: 'broken' }));
		request.on('error', () => isDone || end({ ok: false, why: 'broken' }));
	});
}
