import { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createHash } from 'node:crypto';
import { Agent } from 'undici';
import { downloadMedia, openCloudApi, readAccount, uploadMedia } from '../../../../core/cloudApi';

/** What a transfer cost in memory, in bytes of the resident set, and what came through. */
export interface TransferReport {
	baselineBytes: number;
	peakBytes: number;
	sha256: string;
	sizeBytes: number;
}

const chunk = Buffer.alloc(64 * 1024, 'whatsapp-ops');

const residentSet = () => process.memoryUsage.rss();

/** Sampled at every chunk: the system's own peak counter starts with the memory of the process that started this one. */
let peakBytes = 0;

/** With --expose-gc, garbage is collected every 4 MB, so that only what is held counts and not what the collector leaves lying. */
let sinceCollected = 0;
function measureAndCollect(bytes: number): void {
	peakBytes = Math.max(peakBytes, residentSet());
	sinceCollected += bytes;
	if (globalThis.gc === undefined || sinceCollected < 4 * 1024 * 1024) return;
	sinceCollected = 0;
	globalThis.gc();
}

async function* generated(sizeBytes: number) {
	for (let left = sizeBytes; left > 0; left -= chunk.length) {
		measureAndCollect(chunk.length);
		// A new buffer each time, as a file system gives one.
		yield Buffer.from(chunk.subarray(0, Math.min(left, chunk.length)));
	}
}

async function transfer(direction: string, kind: 'document' | 'video', baseUrl: string, sizeBytes: number) {
	const api = openCloudApi(readAccount({ accessToken: 'EAAtoken', businessAccountId: '1', baseUrl }), new Agent());
	if (direction === 'up' || direction === 'upUnknown') {
		const file = { stream: generated(sizeBytes), sizeBytes: direction === 'up' ? sizeBytes : undefined, mimeType: kind === 'video' ? 'video/mp4' : 'application/pdf', filename: 'a.bin' };
		await uploadMedia(api, '300111222333444', kind, file);
		return { sha256: '', sizeBytes };
	}
	const { stream } = await downloadMedia(api, String(sizeBytes));
	const hash = createHash('sha256');
	let received = 0;
	await pipeline(
		stream,
		new Writable({
			write(bytes: Buffer, _encoding, done) {
				hash.update(bytes);
				received += bytes.length;
				measureAndCollect(bytes.length);
				// A disk that is slower than the network, so that back-pressure is needed.
				setImmediate(done);
			},
		}),
	);
	return { sha256: hash.digest('hex'), sizeBytes: received };
}

async function main([direction = '', kind = '', baseUrl = '', size = '']: string[]) {
	const run = (sizeBytes: number) => transfer(direction, kind as 'document' | 'video', baseUrl, sizeBytes);
	// Loads every module and opens a connection, so that the growth is that of the file alone.
	await run(1024 * 1024);
	const baselineBytes = residentSet();
	peakBytes = baselineBytes;
	const result = await run(Number(size));
	const report: TransferReport = { ...result, baselineBytes, peakBytes: Math.max(peakBytes, residentSet()) };
	process.stdout.write(JSON.stringify(report));
	process.exit(0);
}

void main(process.argv.slice(2));
