import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { promisify } from 'node:util';
import { openServers, sendJson } from '../openServers';
import type { TransferReport } from './transferInChild';

const { server } = openServers();
const megabyte = 1024 * 1024;
/** Far below the size of the file, far above what buffers and the collector need. */
const mostGrowthBytes = 64 * megabyte;

/** The same bytes as the child makes. */
function* generated(sizeBytes: number) {
	const chunk = Buffer.alloc(64 * 1024, 'whatsapp-ops');
	for (let left = sizeBytes; left > 0; left -= chunk.length) yield chunk.subarray(0, Math.min(left, chunk.length));
}

function sha256Of(chunks: Iterable<Buffer>): string {
	const hash = createHash('sha256');
	for (const chunk of chunks) hash.update(chunk);
	return hash.digest('hex');
}

async function transferInChild(flags: string[], ...words: string[]): Promise<TransferReport> {
	const script = join(__dirname, 'transferInChild.ts');
	const { stdout } = await promisify(execFile)(process.execPath, [...flags, '--import', require.resolve('tsx'), script, ...words]);
	return JSON.parse(stdout) as TransferReport;
}

/**
 * Transfers twice and prints both peaks; gives the second report. Once as in life, where garbage of some 60 MB may lie about
 * before V8 collects it, whatever the file; and once with frequent collection, where only what is held at once counts.
 */
async function measure(name: string, ...words: string[]): Promise<TransferReport & { growthBytes: number }> {
	const mb = (bytes: number) => `${(bytes / megabyte).toFixed(1)} MB`;
	const inLife = await transferInChild([], ...words);
	const held = await transferInChild(['--expose-gc'], ...words);
	const growthBytes = held.peakBytes - held.baselineBytes;
	process.stdout.write(
		`${name}: holds ${mb(growthBytes)} above ${mb(held.baselineBytes)}; with garbage, peak memory is ${mb(inLife.peakBytes)}, ${mb(inLife.peakBytes - inLife.baselineBytes)} above the start\n`,
	);
	return { ...held, growthBytes };
}

// The server runs here and the transfer in a process of its own, so that only the transfer is measured.
test.each([
	['up', 'document', 100],
	['upUnknown', 'document', 100],
	['up', 'video', 16],
])('%s: a %s of %i MB goes up with bounded memory', async (direction, kind, sizeMb) => {
	const { url, seen } = await server((_request, response) => sendJson(response, 200, { id: '1' }), { discardBodies: true });
	const { growthBytes } = await measure(`${sizeMb} MB ${kind}, ${direction}`, direction, kind, url, String(sizeMb * megabyte));
	const big = seen.at(-1)!;
	const overhead = big.sizeBytes - sizeMb * megabyte;
	expect(overhead).toBeGreaterThan(0);
	expect(overhead).toBeLessThan(2000);
	expect(growthBytes).toBeLessThan(mostGrowthBytes);
}, 60_000);

test.each([
	['document', 100],
	['video', 16],
])('a %s of %i MB comes down with bounded memory', async (kind, sizeMb) => {
	const { url } = await server((request, response) => {
		const asked = Number(request.url.split('/').at(-1));
		if (request.url.startsWith('/v25.0/')) sendJson(response, 200, { id: String(asked), url: `${url}/files/${asked}`, mime_type: 'application/zip', sha256: sha256Of(generated(asked)), file_size: String(asked) });
		else Readable.from(generated(asked)).pipe(response.writeHead(200, { 'content-length': String(asked) }));
	});
	const sizeBytes = sizeMb * megabyte;
	const { growthBytes, ...report } = await measure(`${sizeMb} MB ${kind}, down`, 'down', kind, url, String(sizeBytes));
	expect(report).toMatchObject({ sizeBytes, sha256: sha256Of(generated(sizeBytes)) });
	expect(growthBytes).toBeLessThan(mostGrowthBytes);
}, 60_000);
