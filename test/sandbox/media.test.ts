import { createHash } from 'node:crypto';
import { accountId, appId, phoneNumberId, token } from './given/defaultIds';
import type { Json } from './given/json';
import { type SandboxUnderTest, startSandboxUnderTest } from './given/sandboxUnderTest';
import { defaultSeed } from '../../sandbox';

const KB = 1_024;
const MB = 1_024 * KB;
const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

const otherNumber = '300111222333555';
let now = Date.now();
let sandbox: SandboxUnderTest;
beforeAll(async () => {
	const [account] = defaultSeed.accounts;
	sandbox = await startSandboxUnderTest({
		clock: { now: () => now },
		seed: {
			...defaultSeed,
			accounts: [
				{ ...account!, phoneNumbers: [...account!.phoneNumbers, { id: otherNumber, displayPhoneNumber: '+1 555-010-0201', verifiedName: 'Other' }] },
				{ ...account!, id: '200111222333999', phoneNumbers: [{ id: '300111222333999', displayPhoneNumber: '+1 555-010-0209', verifiedName: 'Foreign' }] },
			],
			tokens: [...defaultSeed.tokens, { token: 'EAAforeign', appId, scopes: ['whatsapp_business_messaging'], accountIds: ['200111222333999'] }],
		},
	});
});
afterAll(() => sandbox.close());

const bytes = (length: number) => new Uint8Array(length).fill(7);
const uploaded = async (length = 100, type = 'image/jpeg'): Promise<string> => (await sandbox.upload(bytes(length), type)).json.id;
const get = (id: string, query = '') => sandbox.graph('GET', `/v25.0/${id}${query}`);
const download = (url: string, given: string | null = token) =>
	fetch(url, { headers: given === null ? {} : { authorization: `Bearer ${given}` } });

describe('an uploaded file', () => {
	it('is described, comes back whole, and goes away when deleted', async () => {
		const content = new TextEncoder().encode('--boundary\r\n--\r\nnot the end');
		const { json } = await sandbox.upload(content, 'text/plain');
		expect(json).toEqual({ id: expect.stringMatching(/^4\d{14}$/) });
		const described = (await get(json.id)).json;
		expect(described).toEqual({
			messaging_product: 'whatsapp',
			url: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+\/sandbox-media\/.*\?mid=\d+&ext=\d+&hash=/),
			mime_type: 'text/plain',
			sha256: createHash('sha256').update(content).digest('base64'),
			file_size: String(content.length),
			id: json.id,
		});
		const file = await download(described.url);
		expect([file.status, file.headers.get('content-type')]).toEqual([200, 'text/plain']);
		expect(new Uint8Array(await file.arrayBuffer())).toEqual(content);
		expect((await sandbox.graph('DELETE', `/v25.0/${json.id}`)).json).toEqual({ success: true });
		expect((await get(json.id)).json.error).toMatchObject({ code: 100, error_subcode: 33, type: 'GraphMethodException' });
		expect((await download(described.url)).status).toBe(404);
	});

	it.each([
		['no token', null],
		['a wrong token', 'EAAwrong'],
		['an expired token', 'EAAexpired'],
		['the token of another account', 'EAAforeign'],
	])('is not given to %s', async (_, given) => {
		const { url } = (await get(await uploaded())).json;
		expect((await download(url, given)).status).toBe(404);
	});

	it('is not given under an address that was changed', async () => {
		const [one, other] = [(await get(await uploaded())).json, await uploaded()];
		for (const [key, value] of [['mid', other], ['ext', '9999999999'], ['hash', 'x']] as const) {
			const url = new URL(one.url);
			url.searchParams.set(key, value);
			expect((await download(url.toString())).status).toBe(404);
		}
	});

	it('has an address for five minutes', async () => {
		const id = await uploaded();
		const { url } = (await get(id)).json;
		now += 5 * MINUTE_MS - 1_000;
		expect((await download(url)).status).toBe(200);
		now += 1_000;
		expect((await download(url)).status).toBe(404);
		expect((await download((await get(id)).json.url)).status).toBe(200);
	});

	it('lives 30 days', async () => {
		const id = await uploaded();
		const send = () => sandbox.send({ type: 'image', image: { id } });
		now += 30 * DAY_MS - 1;
		expect((await get(id)).status).toBe(200);
		expect((await send()).status).toBe(200);
		now += 1;
		expect((await get(id)).json.error.error_subcode).toBe(33);
		expect((await send()).json.error.code).toBe(131053);
	});

	it('belongs to one number', async () => {
		const id = await uploaded();
		expect((await get(id, `?phone_number_id=${phoneNumberId}`)).status).toBe(200);
		expect((await get(id, `?phone_number_id=${otherNumber}`)).json.error).toMatchObject({ code: 100, error_subcode: 33 });
		expect((await sandbox.graph('DELETE', `/v25.0/${id}?phone_number_id=${otherNumber}`)).status).toBe(400);
		const body = { messaging_product: 'whatsapp', to: '+15550107701', type: 'image', image: { id } };
		expect((await sandbox.graph('POST', `/v25.0/${otherNumber}/messages`, { body })).json.error.code).toBe(131053);
		expect((await sandbox.graph('GET', `/v25.0/${id}`, { token: 'EAAforeign' })).json.error.error_subcode).toBe(33);
	});
});

describe('an upload', () => {
	it.each([
		['image/jpeg', 5 * MB],
		['image/png', 5 * MB],
		['image/webp', 500 * KB],
		['video/mp4', 16 * MB],
		['video/3gpp', 16 * MB],
		['audio/aac', 16 * MB],
		['audio/amr', 16 * MB],
		['audio/mpeg', 16 * MB],
		['audio/mp4', 16 * MB],
		['audio/ogg; codecs=opus', 16 * MB],
	])('of %s takes %i bytes and not one more', async (type, max) => {
		expect((await sandbox.upload(bytes(max), type)).status).toBe(200);
		const { status, json } = await sandbox.upload(bytes(max + 1), type);
		expect([status, json.error.code]).toEqual([400, 131053]);
	});

	it('of a document takes 100 MB and not one byte more, without holding them in memory', async () => {
		const chunk = Buffer.alloc(MB, 7);
		const head = '--b\r\ncontent-disposition: form-data; name="messaging_product"\r\n\r\nwhatsapp\r\n--b\r\ncontent-disposition: form-data; name="file"; filename="a.pdf"\r\ncontent-type: application/pdf\r\n\r\n';
		const send = async (extra: string) => {
			const body = (function* () {
				yield Buffer.from(head);
				for (let sent = 0; sent < 100; sent += 1) yield chunk;
				yield Buffer.from(`${extra}\r\n--b--\r\n`);
			})();
			const response = await fetch(`${sandbox.url}/v25.0/${phoneNumberId}/media`, {
				method: 'POST',
				headers: { authorization: `Bearer ${token}`, 'content-type': 'multipart/form-data; boundary=b' },
				body: ReadableStream.from(body),
				duplex: 'half',
			} as RequestInit);
			return { status: response.status, json: await response.json() };
		};
		const before = process.memoryUsage().arrayBuffers;
		expect(await send('')).toMatchObject({ status: 200, json: { id: expect.any(String) } });
		expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(100 * MB);
		expect(await send('x')).toMatchObject({ status: 400, json: { error: { code: 131053 } } });
	}, 30_000);

	it.each<[string, Record<string, string>, string, number]>([
		['without messaging_product', { type: 'image/png' }, 'image/png', 100],
		['for another product', { messaging_product: 'sms', type: 'image/png' }, 'image/png', 100],
		['of a type that is not supported', { messaging_product: 'whatsapp', type: 'image/gif' }, 'image/gif', 100],
		['of a type that a browser would run', { messaging_product: 'whatsapp', type: 'image/svg+xml' }, 'image/svg+xml', 100],
	])('%s is refused', async (_, fields, type, code) => {
		const { status, json } = await sandbox.upload(bytes(10), type, fields);
		expect([status, json.error.code]).toEqual([400, code]);
	});

	it.each([
		['no form', 'application/json', '{}'],
		['a form without a boundary', 'multipart/form-data', '--b--'],
		['a form without a file', 'multipart/form-data; boundary=b', '--b\r\ncontent-disposition: form-data; name="messaging_product"\r\n\r\nwhatsapp\r\n--b--\r\n'],
		['a form that ends too early', 'multipart/form-data; boundary=b', '--b\r\ncontent-disposition: form-data; name="file"\r\n\r\nabc'],
		['a part without a name', 'multipart/form-data; boundary=b', '--b\r\ncontent-type: text/plain\r\n\r\nabc\r\n--b--'],
	])('of %s is refused with code 100', async (_, contentType, body) => {
		const { status, json } = await sandbox.graph('POST', `/v25.0/${phoneNumberId}/media`, { body, headers: { 'content-type': contentType } });
		expect([status, json.error.code]).toEqual([400, 100]);
	});

	it('needs a token that may send, and says so also to who is still sending', async () => {
		const response = await fetch(`${sandbox.url}/v25.0/${phoneNumberId}/media`, {
			method: 'POST',
			headers: { authorization: 'Bearer EAAnomessaging', 'content-type': 'multipart/form-data; boundary=b' },
			body: bytes(20 * MB),
		});
		expect([response.status, ((await response.json()) as Json).error.code]).toEqual([403, 10]);
	});

	it('of an empty file is refused', async () => {
		expect((await sandbox.upload(bytes(0), 'image/png')).json.error.code).toBe(131053);
	});
});

describe('resumable uploads', () => {
	const start = (query: Record<string, string>, given = token) =>
		sandbox.graph('POST', `/v25.0/${appId}/uploads?${new URLSearchParams(query).toString()}`, { token: given });
	const push = async (id: string, content: string, offset: number) => {
		const response = await fetch(`${sandbox.url}/v25.0/${id}`, {
			method: 'POST',
			headers: { authorization: `OAuth ${token}`, file_offset: String(offset), 'content-type': 'application/octet-stream' },
			body: content,
		});
		return { status: response.status, json: (await response.json()) as Json };
	};
	const sample = { file_name: 'a.jpg', file_length: '10', file_type: 'image/jpeg' };

	it('give a handle once all bytes are there', async () => {
		const { id } = (await start(sample)).json;
		expect(id).toMatch(/^upload:/);
		expect((await push(id, '0123456789', 0)).json).toEqual({ h: expect.stringMatching(/^4::/) });
	});

	it('go on where they stopped', async () => {
		const { id } = (await start(sample)).json;
		await push(id, '0123', 0);
		expect((await sandbox.graph('GET', `/v25.0/${id}`)).json).toEqual({ id, file_offset: 4 });
		expect((await push(id, '456789', 3)).json.error.code).toBe(100);
		expect((await push(id, '456789', 4)).json).toEqual({ h: expect.stringMatching(/^4::/) });
	});

	it.each([
		['another type', { ...sample, file_type: 'image/gif' }],
		['no length', { file_name: 'a.jpg', file_type: 'image/jpeg' }],
		['a length of zero', { ...sample, file_length: '0' }],
	])('are refused with %s', async (_, query) => {
		expect((await start(query)).json.error.code).toBe(100);
	});

	it('take no byte more than announced', async () => {
		const { id } = (await start(sample)).json;
		expect((await push(id, '0123456789x', 0)).json.error.code).toBe(100);
	});

	it('are unknown to a wrong session and to another app', async () => {
		expect((await push('upload:nothing', 'x', 0)).json.error).toMatchObject({ code: 100, error_subcode: 33 });
		expect((await sandbox.graph('POST', `/v25.0/${accountId}/uploads`)).json.error.error_subcode).toBe(33);
	});
});
