import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import { CloudApiError, deleteMedia, describeMedia, downloadMedia } from '../../../../core/cloudApi';
import { accessToken, openServers, sendJson } from '../openServers';

const { server, api } = openServers();
const mediaId = '400111222333444';

async function bytesOf(stream: Readable): Promise<Buffer> {
	const chunks: Buffer[] = [];
	for await (const chunk of stream) chunks.push(chunk as Buffer);
	return Buffer.concat(chunks);
}

// Answers: Meta, retrieve media URL and download media; file_size is a text there, and a number in some samples.
const described = (url: string, change: Record<string, unknown> = {}) => ({ messaging_product: 'whatsapp', url, mime_type: 'image/jpeg', sha256: 'aGFzaA==', file_size: '30383', id: mediaId, ...change });

/** A picture of this size, as far as its first bytes say. */
const jpegOf = (sizeBytes: number) => Buffer.concat([Buffer.from('ffd8ffe0', 'hex'), Buffer.alloc(sizeBytes - 4, 'whatsapp-ops')]);
const hashOf = (content: Buffer, encoding: 'hex' | 'base64' = 'base64') => createHash('sha256').update(content).digest(encoding);
/** What the API says of a file when all is well. */
const factsOf = (content: Buffer) => described('', { sha256: hashOf(content), file_size: String(content.length) });

test.each([
	['a text', '30383', 30383],
	['a number', 30383, 30383],
	['absent', undefined, undefined],
])('a size that is %s', async (_name, size, sizeBytes) => {
	const { url, seen } = await server((_request, response) => sendJson(response, 200, described('https://lookaside.fbsbx.com/a', { file_size: size })));
	await expect(describeMedia(api(url), mediaId)).resolves.toEqual({ id: mediaId, url: 'https://lookaside.fbsbx.com/a', mimeType: 'image/jpeg', sha256: 'aGFzaA==', sizeBytes });
	expect(seen[0]).toMatchObject({ method: 'GET', url: `/v25.0/${mediaId}` });
});

test('a file comes down byte for byte, with the token', async () => {
	const content = jpegOf(300_000);
	const { url, seen } = await server((request, response) =>
		request.url.startsWith('/v25.0/') ? sendJson(response, 200, { ...factsOf(content), url: `${url}/files/1?hash=ARb` }) : response.writeHead(200, { 'content-type': 'image/jpeg' }).end(content),
	);
	const { description, stream } = await downloadMedia(api(url), mediaId);
	expect(description).toMatchObject({ mimeType: 'image/jpeg', sizeBytes: 300_000 });
	expect((await bytesOf(stream)).equals(content)).toBe(true);
	expect(seen[1]).toMatchObject({ method: 'GET', url: '/files/1?hash=ARb' });
	expect(seen[1]!.headers.authorization).toBe(`Bearer ${accessToken}`);
	// Some default user agents get a page of Meta's media host instead of the file.
	expect(seen[1]!.headers['user-agent']).toBe('n8n-nodes-whatsapp-ops');
});

test.each([
	[404, undefined, 'badRequest'],
	[404, { error: { code: 100, error_subcode: 33, message: 'gone' } }, 'badRequest'],
	[500, undefined, 'transient'],
	[302, undefined, 'badRequest'],
])('an answer of HTTP %i instead of the file is a failure', async (status, body, category) => {
	const { url } = await server((request, response) => (request.url.startsWith('/v25.0/') ? sendJson(response, 200, described(`${url}/files/1`)) : sendJson(response, status, body ?? {})));
	const error = await downloadMedia(api(url), mediaId).then(() => undefined, (reason: unknown) => reason);
	expect(error).toBeInstanceOf(CloudApiError);
	expect((error as CloudApiError).failure).toMatchObject({ category, httpStatus: status });
});

test('a file that the media host does not have is told of as that', async () => {
	const { url } = await server((request, response) => (request.url.startsWith('/v25.0/') ? sendJson(response, 200, described(`${url}/files/1`)) : response.writeHead(404, { 'content-type': 'text/html' }).end('<html>')));
	await expect(downloadMedia(api(url), mediaId)).rejects.toMatchObject({ failure: { httpStatus: 404, retry: 'no', what: expect.stringContaining('media host'), fix: expect.stringContaining('7 days') } });
});

test('a file that breaks off does so as an error of the stream', async () => {
	const { url } = await server((request, response) => {
		if (request.url.startsWith('/v25.0/')) return sendJson(response, 200, described(`${url}/files/1`));
		response.writeHead(200, { 'content-length': '1000' }).write('half', () => response.destroy());
	});
	const { stream } = await downloadMedia(api(url), mediaId);
	await expect(bytesOf(stream)).rejects.toMatchObject({ failure: { category: 'transient', what: expect.stringContaining('broke off') } });
});

describe('a file is not passed on when it is not what it must be', () => {
	/** Serves `sent` under the facts of `meant`, and gives what the reader got before the error, and the error. */
	async function received(sent: Buffer, facts: Record<string, unknown>, limits?: { maxBytes?: number }) {
		const { url, seen } = await server((request, response) => {
			if (request.url.startsWith('/v25.0/')) return sendJson(response, 200, { ...facts, url: `${url}/files/1` });
			response.writeHead(200).end(sent);
		});
		const chunks: Buffer[] = [];
		const error = await (async () => {
			const { stream } = await downloadMedia(api(url), mediaId, limits);
			for await (const chunk of stream) chunks.push(chunk as Buffer);
			return undefined;
		})().catch((reason: unknown) => reason as CloudApiError);
		return { bytes: Buffer.concat(chunks), error, downloads: seen.filter((request) => request.url.startsWith('/files')).length };
	}
	const jpeg = jpegOf(200_000);
	const small = jpegOf(200);
	const changed = (content: Buffer) => {
		const copy = Buffer.from(content);
		copy[content.length - 1]! ^= 1;
		return copy;
	};

	test.each([
		['base64', hashOf(jpeg)],
		['base64 without its last sign', hashOf(jpeg).replace('=', '')],
		['hexadecimal', hashOf(jpeg, 'hex')],
		['hexadecimal in capitals', hashOf(jpeg, 'hex').toUpperCase()],
		['a way that nobody knows', 'hash:x'],
		['absent', undefined],
	])('all is well, with a hash that is %s', async (_way, sha256) => {
		const { bytes, error } = await received(jpeg, { ...factsOf(jpeg), sha256 });
		expect(error).toBeUndefined();
		expect(bytes.equals(jpeg)).toBe(true);
	});

	test.each([
		['large', jpeg],
		['small', small],
	])('one changed bit in a %s file', async (_size, content) => {
		for (const sha256 of [hashOf(content), hashOf(content, 'hex')]) {
			const { error } = await received(changed(content), { ...factsOf(content), sha256 });
			expect(error).toBeInstanceOf(CloudApiError);
			expect(error!.failure).toMatchObject({ category: 'transient', retry: 'later', what: expect.stringContaining('hash') });
		}
	});

	test('fewer or more bytes than the API said, also without a hash', async () => {
		const facts = { ...factsOf(jpeg), sha256: undefined };
		expect((await received(jpegOf(199_999), facts)).error!.failure.what).toContain('199999 came');
		expect((await received(jpegOf(200_001), facts)).error!.failure.what).toContain('200001 came');
	});

	test('too large by its own account: it is not even asked for', async () => {
		const { error, downloads } = await received(jpeg, factsOf(jpeg), { maxBytes: 199_999 });
		expect(error!.failure).toMatchObject({ category: 'badRequest', retry: 'no' });
		expect(downloads).toBe(0);
		expect((await received(jpeg, factsOf(jpeg), { maxBytes: 200_000 })).error).toBeUndefined();
	});

	test('too large without saying so: it is cut off at the limit', async () => {
		const { bytes, error } = await received(jpegOf(3_000_000), { ...factsOf(jpeg), file_size: undefined, sha256: undefined }, { maxBytes: 100_000 });
		expect(error!.failure.what).toMatch(/more than 0.1 MB/);
		expect(bytes.length).toBeLessThanOrEqual(100_000);
	});

	test('the limit without a choice is that of WhatsApp: 100 MB', async () => {
		const { error, downloads } = await received(jpeg, { ...factsOf(jpeg), file_size: String(100 * 1024 * 1024 + 1) });
		expect(error!.failure.what).toMatch(/more than 100.0 MB/);
		expect(downloads).toBe(0);
	});

	test.each([
		['a program as a picture', Buffer.from('MZ\u0090\u0000'.padEnd(5000, 'x'), 'latin1'), 'image/jpeg'],
		['a page as a picture', Buffer.from('<!DOCTYPE html><html>'.padEnd(5000, ' ')), 'image/png'],
		['a tiny page as a PDF', Buffer.from('<html>'), 'application/pdf'],
		['a picture as a film', jpeg, 'video/mp4'],
		['a text as a voice note', Buffer.from('hello'.padEnd(2000)), 'audio/ogg; codecs=opus'],
		['a RIFF sound as a sticker', Buffer.from('RIFF\0\0\0\0WAVEfmt '.padEnd(2000), 'latin1'), 'image/webp'],
	])('%s: nothing of it comes through, although its hash is right', async (_what, content, mimeType) => {
		const { bytes, error } = await received(content, { ...factsOf(content), mime_type: mimeType });
		expect(error!.failure).toMatchObject({ category: 'badRequest', retry: 'no', what: expect.stringContaining(mimeType.split(';')[0]!) });
		expect(bytes).toHaveLength(0);
	});

	test.each([
		['a text', 'text/plain', Buffer.from('hi')],
		['an empty file', 'text/plain', Buffer.alloc(0)],
		['a PDF with a few bytes before its mark', 'application/pdf', Buffer.from('\n\n%PDF-1.7\n'.padEnd(3000))],
		['a type of tomorrow', 'application/hologram', Buffer.from('beam')],
		['a kilobyte exactly', 'image/jpeg', jpegOf(1024)],
		['a kilobyte and one byte', 'image/jpeg', jpegOf(1025)],
	])('%s passes', async (_what, mimeType, content) => {
		const { bytes, error } = await received(content, { ...factsOf(content), mime_type: mimeType });
		expect(error).toBeUndefined();
		expect(bytes.equals(content)).toBe(true);
	});

	test('a reader that leaves ends the download', async () => {
		const { url, aborted } = await server((request, response) => {
			if (request.url.startsWith('/v25.0/')) return sendJson(response, 200, { ...described(`${url}/files/1`), file_size: undefined });
			response.on('close', () => aborted.push('closed'));
			response.writeHead(200).write(jpeg);
		});
		const { stream } = await downloadMedia(api(url), mediaId);
		for await (const _chunk of stream) break;
		while (!aborted.includes('closed')) await new Promise((resolve) => setImmediate(resolve));
		expect(stream.destroyed).toBe(true);
	});
});

test('a file is deleted by its id', async () => {
	const { url, seen } = await server((_request, response) => sendJson(response, 200, { success: true }));
	await deleteMedia(api(url), mediaId);
	expect(seen[0]).toMatchObject({ method: 'DELETE', url: `/v25.0/${mediaId}` });
});
