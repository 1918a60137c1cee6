import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { MockAgent } from 'undici';
import { CloudApiError, downloadMedia, listPhoneNumbers, listTemplates, openCloudApi, readAccount, sendMessage, uploadMedia, uploadSample } from '../../../core/cloudApi';
import { mediaAddress } from '../../../core/cloudApi/media/mediaHosts';
import { readMessage } from '../../../core/messages';
import { draftOf } from '../messages/problemsOf';
import { accessToken, openServers, sendJson } from './openServers';

const { server, api } = openServers();
const sender = '300111222333444';
const message = readMessage(draftOf({ kind: 'text', body: 'hi' }));
const described = (url: string) => ({ id: '400111', url, mime_type: 'image/jpeg' });
const file = () => ({ stream: (async function* () { yield Buffer.from('%PDF'); })(), sizeBytes: 4, mimeType: 'application/pdf', filename: 'a.pdf' });

/** Each way in which a provider is told the token, and the header in which it travels. */
const dialects: Array<[name: string, credential: Record<string, unknown>, header: string, value: string]> = [
	['Meta', {}, 'authorization', `Bearer ${accessToken}`],
	['360dialog', { provider: 'dialog360' }, 'd360-api-key', accessToken],
	['a custom header', { provider: 'custom', authHeaderName: 'X-API-Key', authHeaderPrefix: '' }, 'x-api-key', accessToken],
	['a custom header with prefix', { provider: 'custom', authHeaderName: 'X-Access-Token', authHeaderPrefix: 'Key ' }, 'x-access-token', `Key ${accessToken}`],
	['a custom provider without a header of its own', { provider: 'custom' }, 'authorization', `Bearer ${accessToken}`],
];

async function failureOf(promise: Promise<unknown>) {
	const error = await promise.then(() => undefined, (reason: unknown) => reason);
	expect(error).toBeInstanceOf(CloudApiError);
	return (error as CloudApiError).failure;
}

describe.each(dialects)('%s', (_name, credential, header, value) => {
	test('the token travels in its header alone', async () => {
		const { url, seen } = await server((_request, response) => sendJson(response, 200, { messages: [{ id: 'wamid.1' }] }));
		await sendMessage(api(url, credential), message);
		const bearing = Object.entries(seen[0]!.headers).filter(([, content]) => String(content).includes(accessToken));
		expect(bearing).toEqual([[header, value]]);
		expect(seen[0]!.url + seen[0]!.body).not.toContain(accessToken);
	});

	test('no redirect, link or next page takes it to another host', async () => {
		const elsewhere = await server((_request, response) => sendJson(response, 200, { data: [], id: '1' }));
		const redirecting = await server((_request, response) => response.writeHead(307, { location: `${elsewhere.url}/x` }).end());
		const mediaRedirects = await server((request, response) =>
			request.url.endsWith('/400111') ? sendJson(response, 200, described(`${mediaRedirects.url}/file`)) : response.writeHead(302, { location: `${elsewhere.url}/file` }).end(),
		);
		const mediaElsewhere = await server((_request, response) => sendJson(response, 200, described(`${elsewhere.url}/file`)));
		const paging = await server((_request, response) => sendJson(response, 200, { data: [], paging: { cursors: { after: 'CUR' }, next: `${elsewhere.url}/next?access_token=x` } }));

		const access = api(redirecting.url, credential);
		await failureOf(sendMessage(access, message));
		await failureOf(listPhoneNumbers(access));
		await failureOf(uploadMedia(access, sender, 'document', file()));
		await failureOf(uploadSample(access, file()));
		await failureOf(downloadMedia(api(mediaRedirects.url, credential), '400111'));
		await failureOf(downloadMedia(api(mediaElsewhere.url, credential), '400111'));
		const { after } = await listTemplates(api(paging.url, credential));
		await listTemplates(api(paging.url, credential), { after });

		expect(redirecting.seen).toHaveLength(4);
		expect(mediaRedirects.seen).toHaveLength(2);
		expect(paging.seen[1]!.url).toContain('after=CUR');
		expect([elsewhere.seen, elsewhere.aborted]).toEqual([[], []]);
	});
});

describe('where a media link may lead', () => {
	const hostile = [
		'https://evil.example/file',
		'https://lookaside.fbsbx.com.evil.example/file',
		'https://evil.example/https://lookaside.fbsbx.com/file',
		'https://evil.example/?lookaside.fbsbx.com',
		'https://evil.example#@lookaside.fbsbx.com/file',
		'https://evil.example\\@lookaside.fbsbx.com/file',
		'https://evillookaside.fbsbx.com/file',
		'https://a.lookaside.fbsbx.com/file',
		'https://fbsbx.com/file',
		'https://lookaside.fbsbx.com:8443/file',
		'https://lookaside.fbsbx.com./file',
		'http://lookaside.fbsbx.com/file',
		'ftp://lookaside.fbsbx.com/file',
		'ws://lookaside.fbsbx.com/file',
		'//lookaside.fbsbx.com/file',
		'https://graph.facebook.com@evil.example/',
		'https://lookaside.fbsbx.com@evil.example/',
		'https://user:pass@lookaside.fbsbx.com/file',
		'https://user@graph.facebook.com/file',
		'https://:secret@lookaside.fbsbx.com/file',
		'http://graph.facebook.com/file',
		'https://graph.facebook.com:444/file',
		'https://graph.facebook.com.evil.example/file',
		'file:///etc/passwd',
		'data:text/plain,hi',
		'javascript:alert(1)',
		'blob:https://lookaside.fbsbx.com/file',
		'lookaside.fbsbx.com/file',
		'',
	];

	const accountOf = (credential: Record<string, unknown> = {}) => readAccount({ accessToken, businessAccountId: '1', ...credential });
	const accounts: Array<[string, ReturnType<typeof accountOf>]> = [
		['Meta', accountOf()],
		['360dialog', accountOf({ provider: 'dialog360', baseUrl: 'https://waba-v2.360dialog.io' })],
		['a custom provider', accountOf({ provider: 'custom', authHeaderName: 'X-API-Key', baseUrl: 'https://api.kapso.example/meta/whatsapp' })],
		['a sandbox', accountOf({ baseUrl: 'http://127.0.0.1:4100' })],
	];

	test.each(accounts.flatMap(([name, account]) => hostile.map((link) => [name, link, account] as const)))('%s: not to %j', async (_name, link, account) => {
		expect(() => mediaAddress(link, account)).toThrow(CloudApiError);
		// Nothing is mocked, so any request at all would fail the test with another error.
		const dispatcher = new MockAgent();
		dispatcher.disableNetConnect();
		const failure = await failureOf(openCloudApi(account, dispatcher).download(link));
		expect(failure.what).toMatch(/was not fetched, so that the token stays secret\.$/);
		await dispatcher.close();
	});

	test.each([
		['https://evil.example.com/1', 'evil.example.com'],
		['https://lookaside.fbsbx.com:8443/1', 'lookaside.fbsbx.com:8443'],
		['http://lookaside.fbsbx.com/1', 'lookaside.fbsbx.com'],
		['https://lookaside.fbsbx.com.evil.example/1', 'lookaside.fbsbx.com.evil.example'],
		['https://me@lookaside.fbsbx.com/1', 'an unreadable address'],
		['https://:secret@lookaside.fbsbx.com/1', 'an unreadable address'],
		['blob:https://lookaside.fbsbx.com/1', 'an unreadable address'],
		['file:///etc/passwd', 'an unreadable address'],
		['whatsapp', 'an unreadable address'],
	])('the error for %s says where it leads: %s', (link, host) => {
		expect(() => mediaAddress(link, accountOf())).toThrow(expect.objectContaining({ failure: expect.objectContaining({ category: 'badRequest', what: expect.stringContaining(`lies on ${host}, which`) }) }));
	});

	test.each([
		['Meta', 'https://lookaside.fbsbx.com/whatsapp_business/attachments/?mid=1&hash=ARb', 'https://lookaside.fbsbx.com/whatsapp_business/attachments/?mid=1&hash=ARb'],
		['Meta', 'HTTPS://LOOKASIDE.FBSBX.COM:443/a', 'https://lookaside.fbsbx.com/a'],
		['Meta', 'https://graph.facebook.com/a', 'https://graph.facebook.com/a'],
		['360dialog', 'https://lookaside.fbsbx.com/whatsapp_business/attachments/?mid=1', 'https://waba-v2.360dialog.io/whatsapp_business/attachments/?mid=1'],
		['360dialog', 'https://lookaside.fbsbx.com//evil.example/a', 'https://waba-v2.360dialog.io//evil.example/a'],
		['360dialog', 'https://lookaside.fbsbx.com/@evil.example/a', 'https://waba-v2.360dialog.io/@evil.example/a'],
		['360dialog', 'https://waba-v2.360dialog.io/a', 'https://waba-v2.360dialog.io/a'],
		['a custom provider', 'https://api.kapso.example/files/1', 'https://api.kapso.example/files/1'],
		['a sandbox', 'http://127.0.0.1:4100/media/1', 'http://127.0.0.1:4100/media/1'],
	])('%s: %s leads to %s', (name, link, address) => {
		const account = accounts.find(([known]) => known === name)![1];
		expect(mediaAddress(link, account).href).toBe(address);
	});

	test('the media host of Meta gets the token in the header and not in the address', async () => {
		const dispatcher = new MockAgent();
		dispatcher.disableNetConnect();
		dispatcher.get('https://lookaside.fbsbx.com').intercept({ path: '/a?mid=1', headers: { authorization: `Bearer ${accessToken}` } }).reply(200, 'bytes');
		const stream = await openCloudApi(accountOf(), dispatcher).download('https://lookaside.fbsbx.com/a?mid=1');
		const chunks: Buffer[] = [];
		for await (const chunk of stream) chunks.push(chunk as Buffer);
		expect(Buffer.concat(chunks).toString()).toBe('bytes');
		await dispatcher.close();
	});

	test('a redirect of the media host of Meta is not followed', async () => {
		const dispatcher = new MockAgent();
		dispatcher.disableNetConnect();
		dispatcher.get('https://lookaside.fbsbx.com').intercept({ path: '/a' }).reply(302, '', { headers: { location: 'https://evil.example/a' } });
		const failure = await failureOf(openCloudApi(accountOf(), dispatcher).download('https://lookaside.fbsbx.com/a'));
		expect(failure.httpStatus).toBe(302);
		await dispatcher.close();
	});
});

test('a proxy sees the name of the host and not the token', async () => {
	const seen: string[] = [];
	const proxy = createServer((request, response) => {
		seen.push(`${request.method} ${request.url} ${JSON.stringify(request.headers)}`);
		response.writeHead(502).end();
	});
	proxy.on('connect', (request, socket) => {
		seen.push(`CONNECT ${request.url} ${JSON.stringify(request.headers)}`);
		socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
	});
	await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
	const before = { ...process.env };
	process.env.HTTPS_PROXY = `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`;
	delete process.env.NO_PROXY;
	delete process.env.no_proxy;
	delete process.env.https_proxy;
	try {
		const access = openCloudApi(readAccount({ accessToken, businessAccountId: '1' }));
		await failureOf(sendMessage(access, message));
		await failureOf(access.download('https://lookaside.fbsbx.com/a'));
	} finally {
		process.env = before;
		proxy.closeAllConnections();
		await new Promise((resolve) => proxy.close(resolve));
	}
	expect(seen.map((line) => line.split(' ').slice(0, 2).join(' '))).toEqual(['CONNECT graph.facebook.com:443', 'CONNECT lookaside.fbsbx.com:443']);
	expect(seen.join('\n')).not.toContain(accessToken);
});

test('the token is not in what a failure says', async () => {
	const { url } = await server((_request, response) => sendJson(response, 400, { error: { code: 100, message: `bad ${accessToken}`, error_data: { details: `token ${accessToken} of 15550107777` } } }));
	const failure = JSON.stringify(await failureOf(sendMessage(api(url), message)));
	expect(failure).not.toContain(accessToken);
	expect(failure).not.toContain('15550107777');
});
