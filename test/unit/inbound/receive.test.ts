import { createHmac } from 'node:crypto';
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { receive, verifySignature, type Received } from '../../../core/inbound';
import { messageBody } from './fixtures/fixture';
import { secret, send, sign } from './signed';

const body = JSON.stringify(messageBody({ type: 'text', text: { body: 'Hi' } }));
const good = sign(body);
/** The whole answer: nothing of the body comes along. Only a wrong signature says how it is wrong, for those who count them. */
const refused = (status: number) => ({
	accepted: false,
	status,
	reason: expect.stringMatching(/^it .{20,}|^its .{20,}|^there .{20,}/),
	...(status === 401 && { signature: expect.stringMatching(/^(missing|malformed|wrong)$/) }),
});
const megabyte = 1024 * 1024;

// Vectors computed outside this project.
test.each([
	['test_app_secret', '{"object":"whatsapp_business_account","entry":[]}', 'dec6a680679a968e7e0319355b23599cbfc54502c0784668e9618baa0c633756'],
	[
		'sandbox-secret',
		'{"object":"whatsapp_business_account","entry":[{"id":"1","changes":[{"field":"messages","value":{"text":"caf\\u00e9"}}]}]}',
		'837da9229654a80cf114a4e3ec16de93766d744c217b41b1aec48a216f0df950',
	],
])('a known signature by %s is good', (key, known, hex) => {
	expect(send(known, `sha256=${hex}`, key)).toMatchObject({ accepted: true });
});

describe('a signature that is', () => {
	test.each([
		['missing', undefined, 'missing'],
		['empty', '', 'missing'],
		['of another secret', sign(body, 'other'), 'wrong'],
		['of another body', sign(`${body} `), 'wrong'],
		['of an empty secret', sign(body, ''), 'wrong'],
		['SHA-1', `sha1=${createHmac('sha1', secret).update(body).digest('hex')}`, 'malformed'],
		['SHA-1 under the name of SHA-256', `sha256=${createHmac('sha1', secret).update(body).digest('hex')}`, 'malformed'],
		['in upper case', `sha256=${good.slice(7).toUpperCase()}`, 'malformed'],
		['under an upper-case name', good.replace('sha256', 'SHA256'), 'malformed'],
		['truncated', good.slice(0, -2), 'malformed'],
		['prolonged', `${good}00`, 'malformed'],
		['followed by a line break', `${good}\n`, 'malformed'],
		['preceded by a space', ` ${good}`, 'malformed'],
		['without its prefix', good.slice(7), 'malformed'],
		['in base64', `sha256=${Buffer.from(good.slice(7), 'hex').toString('base64')}`, 'malformed'],
		['given twice in one header', `${good}, ${good}`, 'malformed'],
		['given after a wrong one', `${sign(body, 'other')},${good}`, 'malformed'],
		['given as a list', [good, good], 'malformed'],
		['given as a list of one', [good], 'malformed'],
	] as const)('%s: 401 and no event', (_name, header, check) => {
		const given = header as string | string[] | undefined;
		expect(verifySignature(Buffer.from(body), given, secret)).toBe(check);
		expect(receive({ rawBody: Buffer.from(body), signature: given }, secret)).toEqual(refused(401));
	});

	test.each([
		['one letter', body.replace('Hi', 'Ho')],
		['a space at the end', `${body} `],
		['what JSON reads alike', JSON.stringify(JSON.parse(body), null, 1)],
		['an escape that JSON reads alike', body.replace('Hi', '\\u0048i')],
		['nothing left of it', ''],
	])('good for a body that was changed since: %s', (_what, changed) => {
		expect(send(changed, good)).toEqual(refused(401));
	});

	test('sent in two headers by a real client: one text with a comma, refused', async () => {
		const received = await new Promise<Received>((resolve, reject) => {
			const server = createServer((incoming, response) => {
				const chunks: Buffer[] = [];
				incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
				incoming.on('end', () => {
					response.end();
					server.close();
					resolve(receive({ rawBody: Buffer.concat(chunks), signature: incoming.headers['x-hub-signature-256'] }, secret));
				});
			}).listen(0, '127.0.0.1', () => {
				const { port } = server.address() as AddressInfo;
				request({ port, host: '127.0.0.1', method: 'POST', headers: { 'X-Hub-Signature-256': [good, good] } })
					.on('error', reject)
					.end(body);
			});
		});
		expect(received).toEqual(refused(401));
	});
});

describe('while the app secret is being changed', () => {
	const both = [secret, 'next_secret'] as const;

	test.each([
		['the current secret', sign(body)],
		['the next secret', sign(body, 'next_secret')],
	])('%s is good', (_name, signature) => {
		expect(send(body, signature, both)).toMatchObject({ accepted: true });
	});

	test('any other is not, and neither is the next one before it is known', () => {
		expect(send(body, sign(body, 'third'), both)).toEqual(refused(401));
		expect(send(body, sign(body, 'next_secret'), [secret])).toEqual(refused(401));
		expect(send(body, sign(body, secret + 'next_secret'), both)).toEqual(refused(401));
	});

	test('a third secret does not count, whatever the types say', () => {
		expect(send(body, sign(body, 'third'), ['a', 'b', 'third'] as unknown as [string])).toEqual(refused(401));
	});

	test.each([['no secret', ''], ['two empty secrets', ['', ''] as const], ['no secrets', [] as unknown as [string]]])('with %s, not even a signature by an empty one is good', (_name, secrets) => {
		expect(send(body, sign(body, ''), secrets)).toMatchObject({ accepted: false, status: 401, reason: expect.stringContaining('App Secret') });
	});

	test('an empty next secret is none', () => {
		expect(send(body, sign(body, ''), [secret, ''])).toEqual(refused(401));
		expect(send(body, good, [secret, ''])).toMatchObject({ accepted: true });
	});
});

describe('a body that is', () => {
	const longest = 3 * megabyte + 64 * 1024;
	const filled = (bytes: number) => `{"object":"whatsapp_business_account","entry":[],"x":"${'x'.repeat(bytes - 56)}"}`;

	test('as long as it may be is taken, one byte more is not, whatever its signature', () => {
		expect(filled(longest)).toHaveLength(longest);
		expect(send(filled(longest))).toMatchObject({ accepted: true });
		expect(send(filled(longest + 1))).toEqual(refused(413));
		expect(send(filled(30 * megabyte))).toEqual(refused(413));
		expect(send(filled(longest + 1), 'nonsense')).toEqual(refused(413));
	});

	test.each(['', 'null', '[]', '7', '"object"', '{"object":"page","entry":[]}', '{"object":"whatsapp_business_account"}', '{"object":"whatsapp_business_account","entry":{}}', '{', '\ufeff{}'])('signed but no webhook is answered with 400: %p', (given) => {
		expect(send(given)).toEqual(refused(400));
	});

	test('the reason holds nothing of the body or the secret', () => {
		const received = send('{"password":"hunter2"');
		expect(JSON.stringify(received)).not.toMatch(/hunter2|password|test_app_secret/);
	});

	const bombs: Array<[string, (depth: number) => string]> = [
		['lists', (depth) => '['.repeat(depth) + ']'.repeat(depth)],
		['objects', (depth) => '{"a":'.repeat(depth) + '1' + '}'.repeat(depth)],
		['lists that never end', (depth) => '['.repeat(depth)],
	];
	test.each(bombs)('a bomb of nested %s is refused, at the outside and within a message', (_what, nested) => {
		expect(send(nested(100_000))).toEqual(refused(400));
		const within = (depth: number) => `{"object":"whatsapp_business_account","entry":[{"id":"1","changes":[{"field":"messages","value":{"messages":[{"id":"a","type":"text","text":${nested(depth)}}]}}]}]}`;
		expect(send(within(100_000))).toEqual(refused(400));
		expect(send(within(600_000).slice(0, 3 * megabyte))).toEqual(refused(400));
		expect(send(within(101))).toEqual(refused(400));
	});

	test('nested as deep as anyone needs is taken; brackets in a text do not count', () => {
		expect(send(JSON.stringify(messageBody({ type: 'new', new: JSON.parse('['.repeat(80) + ']'.repeat(80)) })))).toMatchObject({ accepted: true });
		const brackets = `"${'[{'.repeat(5000)}\\"${'[{'.repeat(5000)}\\`;
		expect(send(JSON.stringify(messageBody({ type: 'text', text: { body: brackets } })))).toMatchObject({ accepted: true, events: [{ text: brackets }] });
	});

	test('full of keys that mean something to JavaScript changes nothing but itself', () => {
		const hostile = `{"object":"whatsapp_business_account","entry":[{"id":{"toString":1},"__proto__":{"polluted":1},"changes":[{"field":"messages","value":{"__proto__":{"polluted":1},"messages":[{"type":"constructor","id":{"valueOf":2},"timestamp":{"a":1},"constructor":{"prototype":{"polluted":1}}},{"type":"__proto__","__proto__":{"polluted":1}},{"type":"hasOwnProperty"},7,null]}}]}]}`;
		expect(send(hostile)).toMatchObject({ accepted: true, events: [{ kind: 'unsupported' }, { kind: 'unsupported' }, { kind: 'unsupported' }, { kind: 'unsupported' }, { kind: 'unsupported' }] });
		expect(({} as Record<string, unknown>).polluted).toBeUndefined();
	});
});
