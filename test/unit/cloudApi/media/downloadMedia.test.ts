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
	const content = Buffer.from(Array.from({ length: 300_000 }, (_, index) => (index * 7) % 256));
	const { url, seen } = await server((request, response) =>
		request.url.startsWith('/v25.0/') ? sendJson(response, 200, described(`${url}/files/1?hash=ARb`)) : response.writeHead(200, { 'content-type': 'image/jpeg' }).end(content),
	);
	const { description, stream } = await downloadMedia(api(url), mediaId);
	expect(description).toMatchObject({ mimeType: 'image/jpeg', sizeBytes: 30383 });
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

test('a file that breaks off does so as an error of the stream', async () => {
	const { url } = await server((request, response) => {
		if (request.url.startsWith('/v25.0/')) return sendJson(response, 200, described(`${url}/files/1`));
		response.writeHead(200, { 'content-length': '1000' }).write('half', () => response.destroy());
	});
	const { stream } = await downloadMedia(api(url), mediaId);
	await expect(bytesOf(stream)).rejects.toThrow();
});

test('a file is deleted by its id', async () => {
	const { url, seen } = await server((_request, response) => sendJson(response, 200, { success: true }));
	await deleteMedia(api(url), mediaId);
	expect(seen[0]).toMatchObject({ method: 'DELETE', url: `/v25.0/${mediaId}` });
});
