import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { CloudApiError, uploadMedia, uploadSample, type UploadFile } from '../../../../core/cloudApi';
import { InvalidInputError } from '../../../../core/messages';
import { accessToken, openServers, sendJson } from '../openServers';

const { server, api } = openServers();
const sender = '300111222333444';
const uploaded = { id: '400111222333444' };

const fileOf = (content: Buffer, change: Partial<UploadFile> = {}): UploadFile => ({
	stream: Readable.from([content.subarray(0, 7), content.subarray(7)].filter((chunk) => chunk.length > 0)),
	sizeBytes: content.length,
	mimeType: 'application/pdf',
	filename: 'report.pdf',
	...change,
});

/** The parts of a multipart body, read by hand. Source: RFC 7578. */
function partsOf(contentType: string | undefined, bytes: Buffer) {
	const boundary = /boundary=(.+)$/.exec(contentType ?? '')![1]!;
	const pieces = bytes.toString('latin1').split(`--${boundary}`);
	expect(pieces[0]).toBe('');
	expect(pieces.at(-1)).toBe('--\r\n');
	return pieces.slice(1, -1).map((piece) => {
		const end = piece.indexOf('\r\n\r\n');
		return { head: Buffer.from(piece.slice(2, end), 'latin1').toString(), content: Buffer.from(piece.slice(end + 4, -2), 'latin1') };
	});
}

const errorOf = (promise: Promise<unknown>) => promise.then(() => undefined, (reason: unknown) => reason);

/** A stream of so many bytes that never stands in memory. */
async function* zeros(sizeBytes: number) {
	const chunk = Buffer.alloc(64 * 1024);
	for (let left = sizeBytes; left > 0; left -= chunk.length) yield chunk.subarray(0, Math.min(left, chunk.length));
}

const content = Buffer.concat([Buffer.from('%PDF-1.7\r\n--'), Buffer.from(Array.from({ length: 5000 }, (_, index) => index % 256))]);

// Request and answer: Meta, media upload.
describe('a file goes up', () => {
	test('as multipart with messaging_product, type and file, and its length', async () => {
		const { url, seen } = await server((_request, response) => sendJson(response, 200, uploaded));
		await expect(uploadMedia(api(url), sender, 'document', fileOf(content))).resolves.toEqual({ id: '400111222333444' });
		expect(seen).toHaveLength(1);
		const [{ method, url: path, headers, bytes }] = seen as [(typeof seen)[0]];
		expect({ method, path }).toEqual({ method: 'POST', path: `/v25.0/${sender}/media` });
		expect(headers.authorization).toBe(`Bearer ${accessToken}`);
		expect(headers['content-length']).toBe(String(bytes.length));
		expect(headers['transfer-encoding']).toBeUndefined();
		const [product, type, file] = partsOf(headers['content-type'], bytes);
		expect(product).toEqual({ head: 'Content-Disposition: form-data; name="messaging_product"', content: Buffer.from('whatsapp') });
		expect(type).toEqual({ head: 'Content-Disposition: form-data; name="type"', content: Buffer.from('application/pdf') });
		expect(file!.head).toBe('Content-Disposition: form-data; name="file"; filename="report.pdf"\r\nContent-Type: application/pdf');
		expect(file!.content.equals(content)).toBe(true);
	});

	test('in chunks where its length is not known', async () => {
		const { url, seen } = await server((_request, response) => sendJson(response, 200, uploaded));
		await uploadMedia(api(url), sender, 'document', fileOf(content, { sizeBytes: undefined }));
		expect(seen[0]!.headers['content-length']).toBeUndefined();
		expect(seen[0]!.headers['transfer-encoding']).toBe('chunked');
		expect(partsOf(seen[0]!.headers['content-type'], seen[0]!.bytes)[2]!.content.equals(content)).toBe(true);
	});

	test('under a name that cannot leave its quotes', async () => {
		const { url, seen } = await server((_request, response) => sendJson(response, 200, uploaded));
		await uploadMedia(api(url), sender, 'document', fileOf(content, { filename: 'a"\r\nX-Evil: 1\\ Bericht März.pdf' }));
		expect(partsOf(seen[0]!.headers['content-type'], seen[0]!.bytes)[2]!.head).toBe('Content-Disposition: form-data; name="file"; filename="a___X-Evil: 1_ Bericht März.pdf"\r\nContent-Type: application/pdf');
	});

	test('to a provider without version and sender in its paths', async () => {
		const { url, seen } = await server((_request, response) => sendJson(response, 200, uploaded));
		await uploadMedia(api(url, { provider: 'dialog360' }), sender, 'document', fileOf(content));
		expect(seen[0]!.url).toBe('/media');
		expect(seen[0]!.headers['d360-api-key']).toBe(accessToken);
		expect(seen[0]!.headers.authorization).toBeUndefined();
	});
});

describe('refused before any request', () => {
	test.each<[string, Parameters<typeof uploadMedia>[2], Partial<UploadFile>, RegExp]>([
		['a wrong type', 'image', { mimeType: 'image/gif' }, /JPEG or PNG/],
		['a type that would break the multipart body', 'document', { mimeType: 'text/plain\r\n\r\nx' }, /type of the file/],
		['a document above 100 MB', 'document', { sizeBytes: 100 * 1024 * 1024 + 1 }, /at most 100 MB/],
		['a video above 16 MB', 'video', { mimeType: 'video/mp4', sizeBytes: 16 * 1024 * 1024 + 1 }, /at most 16 MB/],
		['an empty file', 'document', { sizeBytes: 0 }, /empty/],
	])('%s', async (_name, kind, change, expected) => {
		const { url, seen, aborted } = await server((_request, response) => sendJson(response, 200, uploaded));
		const error = await errorOf(uploadMedia(api(url), sender, kind, fileOf(content, change)));
		expect(error).toBeInstanceOf(InvalidInputError);
		expect((error as Error).message).toMatch(expected);
		expect([seen, aborted]).toEqual([[], []]);
	});
});

describe('found while it streams', () => {
	test('a file above its limit ends the upload with what is wrong', async () => {
		const { url, seen } = await server((_request, response) => sendJson(response, 200, uploaded), { discardBodies: true });
		const stream = Readable.from(zeros(40 * 1024 * 1024));
		const error = await errorOf(uploadMedia(api(url), sender, 'video', { stream, mimeType: 'video/mp4', filename: 'a.mp4' }));
		expect(error).toBeInstanceOf(InvalidInputError);
		expect((error as Error).message).toMatch(/as video, WhatsApp takes at most 16 MB/);
		expect(stream.destroyed).toBe(true);
		expect(seen).toEqual([]);
	});

	/** The first bytes of a WebP file; the flag 2 says that it moves. Source: WebP container specification. */
	const webp = (chunk: string, flags: number, sizeBytes: number) =>
		Buffer.concat([Buffer.from('RIFF\0\0\0\0WEBP'), Buffer.from(chunk), Buffer.from([10, 0, 0, 0, flags]), Buffer.alloc(sizeBytes - 21)]);
	const sticker = (bytes: Buffer): UploadFile => fileOf(bytes, { mimeType: 'image/webp', filename: 's.webp' });

	test.each<[string, Buffer, boolean]>([
		['a still sticker of 100 KB', webp('VP8 ', 0, 100 * 1024), true],
		['a still sticker above', webp('VP8 ', 0, 100 * 1024 + 1), false],
		['a still sticker above, in the extended format', webp('VP8X', 0x10, 100 * 1024 + 1), false],
		['a moving sticker of 500 KB', webp('VP8X', 0x12, 500 * 1024), true],
	])('%s', async (_name, bytes, passes) => {
		const { url, seen } = await server((_request, response) => sendJson(response, 200, uploaded));
		const error = await errorOf(uploadMedia(api(url), sender, 'sticker', sticker(bytes)));
		expect(error === undefined).toBe(passes);
		if (!passes) expect((error as Error).message).toMatch(/still sticker, WhatsApp takes at most 100 KB/);
		expect(seen).toHaveLength(passes ? 1 : 0);
	});

	test('a file that is shorter than it said is no success', async () => {
		const { url, seen } = await server((_request, response) => sendJson(response, 200, uploaded));
		const error = await errorOf(uploadMedia(api(url), sender, 'document', fileOf(content, { sizeBytes: content.length + 1 })));
		expect(error).toBeInstanceOf(CloudApiError);
		expect(seen).toEqual([]);
	});
});

test('an answer before the file is through is heard, and the rest of the file stays here', async () => {
	const { url } = await server((_request, response) => sendJson(response, 401, { error: { code: 190, message: 'expired' } }), { answerEarly: true });
	const stream = Readable.from(zeros(64 * 1024 * 1024));
	const error = await errorOf(uploadMedia(api(url), sender, 'document', { stream, sizeBytes: 64 * 1024 * 1024, mimeType: 'application/pdf', filename: 'a.pdf' }));
	expect(error).toBeInstanceOf(CloudApiError);
	expect((error as CloudApiError).failure).toMatchObject({ category: 'access', code: 190 });
	expect(stream.destroyed).toBe(true);
});

// Source: Meta, resumable upload.
describe('the sample of a template header', () => {
	const sample = { ...fileOf(content), sizeBytes: content.length };

	test('opens a session and hands the bytes in', async () => {
		const { url, seen } = await server((request, response) => sendJson(response, 200, request.url.includes('/uploads') ? { id: 'upload:MTphd?sig=ARZ' } : { h: '4::aW' }));
		await expect(uploadSample(api(url), { ...sample, stream: fileOf(content).stream })).resolves.toBe('4::aW');
		expect(seen.map(({ method, url: path }) => `${method} ${path}`)).toEqual([
			`POST /v25.0/100111222333444/uploads?file_name=report.pdf&file_length=${content.length}&file_type=application%2Fpdf`,
			'POST /v25.0/upload:MTphd?sig=ARZ',
		]);
		expect(seen[1]!.headers).toMatchObject({ authorization: `OAuth ${accessToken}`, file_offset: '0', 'content-length': String(content.length) });
		expect(seen[1]!.sha256).toBe(createHash('sha256').update(content).digest('hex'));
	});

	test.each([
		['a type that samples cannot have', { mimeType: 'image/webp' }, {}, /PDF, JPEG, PNG or MP4/],
		['no App ID in the credential', {}, { appId: '' }, /App ID/],
	])('%s is refused before any request', async (_name, change, credential, expected) => {
		const { url, seen } = await server((_request, response) => sendJson(response, 200, {}));
		const error = await errorOf(uploadSample(api(url, credential), { ...sample, ...change }));
		expect(error).toBeInstanceOf(InvalidInputError);
		expect((error as Error).message).toMatch(expected);
		expect(seen).toEqual([]);
	});
});
