import { createHmac } from 'node:crypto';
import { connect } from 'node:net';
import { messageBody } from '../fixtures/fixture';
import { secret, sign } from '../signed';
import { givenDoor, token, type GivenDoor } from './givenDoor';

const body = JSON.stringify(messageBody({ type: 'text', text: { body: 'Hi' } }));
const good = sign(body);
const megabyte = 1024 * 1024;
let given: GivenDoor;

beforeAll(async () => {
	given = await givenDoor({ requestTimeoutMs: 1_500 });
});
afterAll(() => given.stop());

test('a webhook of Meta is stored before it is answered', async () => {
	expect(await given.post(body)).toMatchObject({ status: 200, body: 'OK' });
	expect(await given.bodies()).toEqual([body]);
	await given.store.inbox.open('app:1', (await given.store.inbox.unopened('app:1', 9, 9_999)).map(({ id }) => id), []);
});

describe('nothing is stored of', () => {
	afterEach(async () => expect(await given.bodies()).toEqual([]));

	test.each([
		['no signature', {}],
		['an empty one', { 'X-Hub-Signature-256': '' }],
		['one of another secret', { 'X-Hub-Signature-256': sign(body, 'other') }],
		['one of another body', { 'X-Hub-Signature-256': sign(`${body} `) }],
		['one that is cut off', { 'X-Hub-Signature-256': good.slice(0, -1) }],
		['one in upper case', { 'X-Hub-Signature-256': good.toUpperCase() }],
		['SHA-1 alone', { 'X-Hub-Signature': `sha1=${createHmac('sha1', secret).update(body).digest('hex')}` }],
		['SHA-1 under the name of SHA-256', { 'X-Hub-Signature-256': `sha1=${createHmac('sha1', secret).update(body).digest('hex')}` }],
		['two headers, both right', { 'X-Hub-Signature-256': [good, good] }],
		['two headers, one right', { 'X-Hub-Signature-256': [sign(body, 'other'), good] }],
	] as Array<[string, Record<string, string | string[]>]>)('a request with %s: 401', async (_name, headers) => {
		expect((await given.post(body, headers)).status).toBe(401);
	});

	test('a body that was changed on its way: 401', async () => {
		expect((await given.post(body.replace('Hi', 'Ho'), { 'X-Hub-Signature-256': good })).status).toBe(401);
	});

	test('a body of a little more than 3 MB, and one of 30 MB, announced: 413', async () => {
		for (const size of [3.2 * megabyte, 30 * megabyte]) {
			const large = Buffer.alloc(size, 'x');
			expect((await given.post(large)).status).toBe(413);
		}
	});

	test('a body of 30 MB in pieces, without an announcement: 413', async () => {
		expect((await given.post(Buffer.alloc(30 * megabyte, 'x'), { 'X-Hub-Signature-256': good, 'Transfer-Encoding': 'chunked' })).status).toBe(413);
	});

	test.each([
		['deep nesting', `{"object":"whatsapp_business_account","entry":${'['.repeat(50_000)}${']'.repeat(50_000)}}`],
		['deep nesting behind a good beginning', `{"object":"whatsapp_business_account","entry":[${'['.repeat(50_000)}${']'.repeat(50_000)}]}`],
		['half a webhook', body.slice(0, -1)],
		['half a text in a webhook', body.slice(0, body.indexOf('Hi') + 1)],
		['no JSON', 'hello'],
		['nothing', ''],
		['something that is no webhook of WhatsApp', '{"object":"page","entry":[]}'],
		['bytes that are no text', '\u0000\u0001'],
	])('a signed body of %s: 400', async (_name, signed) => {
		expect((await given.post(signed)).status).toBe(400);
	});

	test('a body that never ends: the connection is ended', async () => {
		const said = await new Promise<string>((resolve) => {
			const socket = connect(given.door.port, '127.0.0.1', () => socket.write(`POST /whatsapp HTTP/1.1\r\nHost: a\r\nX-Hub-Signature-256: ${good}\r\nContent-Length: ${body.length}\r\n\r\n${body.slice(0, 20)}`));
			let text = '';
			socket.on('data', (chunk) => (text += chunk));
			socket.on('error', () => undefined);
			socket.on('close', () => resolve(text));
		});
		expect(said).toMatch(/^HTTP\/1\.1 408/);
	});

	test('headers that never end: the connection is ended', async () => {
		const said = await new Promise<string>((resolve) => {
			const socket = connect(given.door.port, '127.0.0.1', () => socket.write('POST /whatsapp HTTP/1.1\r\nHost: a\r\n'));
			let text = '';
			socket.on('data', (chunk) => (text += chunk));
			socket.on('error', () => undefined);
			socket.on('close', () => resolve(text));
		});
		expect(said).toMatch(/^HTTP\/1\.1 408/);
	});

	test('headers that are too long: 431', async () => {
		expect((await given.post(body, { 'X-Hub-Signature-256': good, 'X-Long': 'x'.repeat(20_000) })).status).toBe(431);
	});

	test.each([
		['GET', '/', 404],
		['POST', '/', 404],
		['POST', '/whatsapp/', 404],
		['POST', '/healthz', 405],
		['PUT', '/whatsapp', 405],
		['DELETE', '/metrics', 405],
	])('%s %s: %i', async (method, path, status) => {
		expect((await given.get(path, method)).status).toBe(status);
	});

	test.each([
		['a wrong token', `hub.mode=subscribe&hub.challenge=1158201444&hub.verify_token=wrong`],
		['no token', `hub.mode=subscribe&hub.challenge=1158201444`],
		['an empty token', `hub.mode=subscribe&hub.challenge=1158201444&hub.verify_token=`],
		['the token twice', `hub.mode=subscribe&hub.challenge=1158201444&hub.verify_token=${token}&hub.verify_token=${token}`],
		['another mode', `hub.mode=unsubscribe&hub.challenge=1158201444&hub.verify_token=${token}`],
		['a challenge that is a page', `hub.mode=subscribe&hub.challenge=${encodeURIComponent('<script>alert(1)</script>')}&hub.verify_token=${token}`],
		['nothing', ''],
	])('a handshake with %s: 403', async (_name, query) => {
		const answer = await given.get(`/whatsapp?${query}`);
		expect(answer).toMatchObject({ status: 403, body: 'Refused: verification' });
	});
});

test('a right handshake gets its challenge back, as plain text', async () => {
	const answer = await given.get(`/whatsapp?hub.mode=subscribe&hub.challenge=1158201444&hub.verify_token=${token}`);
	expect(answer).toMatchObject({ status: 200, body: '1158201444' });
	expect(answer.headers['content-type']).toMatch(/^text\/plain/);
});

test('a replay of an old valid body is stored, and is known as a repeat by its key when it is opened', async () => {
	await given.post(body);
	await given.post(body);
	expect(await given.bodies()).toEqual([body, body]);
});

test('what is warned of holds nothing of a body, and does not fill the log', () => {
	const text = given.warnings.join('\n');
	expect(text).toMatch(/refused with 401/);
	expect(text).not.toMatch(/15550107777|Hi|wamid/);
	expect(given.warnings.length).toBeLessThan(15);
});
