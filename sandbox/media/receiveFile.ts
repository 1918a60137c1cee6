import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import { isAnimatedWebp } from './isAnimatedWebp';

/** A file as it was written to disk. `size` counts all bytes that came, also those above the limit, which are not kept. */
export interface ReceivedFile {
	path: string;
	size: number;
	sha256: string;
	animated: boolean;
}

/** Takes a file chunk by chunk. */
export interface FileReceiver {
	write(chunk: Buffer): Promise<void>;
	finish(): Promise<ReceivedFile>;
	/** Closes the file; harmless when it is closed already. */
	close(): Promise<void>;
}

const HEAD_BYTES = 32;

/** Writes a file to `path` as it comes, hashing on the way, so that no file is ever held in memory as a whole. */
export async function receiveFile(path: string, maxBytes: number): Promise<FileReceiver> {
	const file = await open(path, 'w');
	const hash = createHash('sha256');
	let head = Buffer.alloc(0);
	let size = 0;
	let closed = false;
	const close = async (): Promise<void> => {
		if (closed) return;
		closed = true;
		await file.close();
	};
	return {
		close,
		async write(chunk) {
			if (head.length < HEAD_BYTES) head = Buffer.concat([head, chunk.subarray(0, HEAD_BYTES - head.length)]);
			size += chunk.length;
			if (size > maxBytes) return;
			hash.update(chunk);
			await file.write(chunk);
		},
		async finish() {
			await close();
			return { path, size, sha256: hash.digest('base64'), animated: isAnimatedWebp(head) };
		},
	};
}
