import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { receive, verifySignature } from '../../../core/inbound';

const secret = 'test_app_secret';
const sign = (body: string | Buffer, key = secret) => `sha256=${createHmac('sha256', key).update(body).digest('hex')}`;
const send = (body: string, signature: string | string[] | undefined = sign(body)) => receive({ rawBody: Buffer.from(body), signature }, secret);

describe('signature', () => {
	// Vectors computed outside this project.
	test.each([
		['test_app_secret', '{"object":"whatsapp_business_account","entry":[]}', 'dec6a680679a968e7e0319355b23599cbfc54502c0784668e9618baa0c633756'],
		[
			'sandbox-secret',
			'{"object":"whatsapp_business_account","entry":[{"id":"1","changes":[{"field":"messages","value":{"text":"caf\\u00e9"}}]}]}',
			'837da9229654a80cf114a4e3ec16de93766d744c217b41b1aec48a216f0df950',
		],
	])('known vector of %s', (key, body, hex) => {
		expect(verifySignature(Buffer.from(body), `sha256=${hex}`, key)).toBe('valid');
	});

	const body = '{"object":"whatsapp_business_account","entry":[]}';
	const good = sign(body);
	test.each([
		['missing', undefined, 'missing'],
		['empty', '', 'missing'],
		['of another secret', sign(body, 'other'), 'wrong'],
		['of another body', sign(`${body} `), 'wrong'],
		['SHA-1', `sha1=${createHmac('sha1', secret).update(body).digest('hex')}`, 'malformed'],
		['SHA-1 under the name of SHA-256', `sha256=${createHmac('sha1', secret).update(body).digest('hex')}`, 'malformed'],
		['in upper case', good.toUpperCase().replace('SHA256', 'sha256'), 'malformed'],
		['truncated', good.slice(0, -2), 'malformed'],
		['prolonged', `${good}00`, 'malformed'],
		['without its prefix', good.slice('sha256='.length), 'malformed'],
		['given twice', `${good}, ${good}`, 'malformed'],
		['given as a list', [good, good], 'malformed'],
	])('%s', (_name, header, expected) => {
		expect(verifySignature(Buffer.from(body), header, secret)).toBe(expected);
		const received = send(body, header as string);
		if (header !== undefined) expect(received).toMatchObject({ accepted: false, status: 401 });
	});
});

describe('refusals', () => {
	test('a body of more than 3 MB and 64 KB is refused before its signature is looked at', () => {
		const longest = 3 * 1024 * 1024 + 64 * 1024;
		const tooLong = 'x'.repeat(longest + 1);
		expect(send(tooLong)).toMatchObject({ accepted: false, status: 413 });
		expect(send('x'.repeat(longest), 'nonsense')).toMatchObject({ accepted: false, status: 401 });
		expect(send('x'.repeat(30 * 1024 * 1024))).toMatchObject({ accepted: false, status: 413 });
	});

	test.each(['', 'null', '[]', '{"object":"page","entry":[]}', '{"object":"whatsapp_business_account"}', '{'])('signed but no webhook: %p', (body) => {
		expect(send(body)).toMatchObject({ accepted: false, status: 400 });
	});
});

test('any JSON behind a valid signature gives events or a reasoned 4xx', () => {
	const value = fc.oneof(fc.object({ maxDepth: 3 }), fc.record({ messages: fc.array(fc.anything()), statuses: fc.array(fc.anything()), contacts: fc.anything() }, { requiredKeys: [] }));
	const webhook = fc.record({
		object: fc.constant('whatsapp_business_account'),
		entry: fc.array(fc.record({ id: fc.oneof(fc.string(), fc.integer()), changes: fc.array(fc.record({ field: fc.oneof(fc.constant('messages'), fc.string()), value })) })),
	});
	fc.assert(
		fc.property(fc.oneof(webhook, fc.jsonValue()), (json) => {
			const received = send(JSON.stringify(json) ?? 'null');
			if (received.accepted) expect(received.events.every((event) => ['message', 'receipt', 'account'].includes(event.event))).toBe(true);
			else expect([400, 413]).toContain(received.status);
		}),
		{ numRuns: 1000 },
	);
});

test('deep nesting and hostile keys are survived', () => {
	const hostile = `{"object":"whatsapp_business_account","entry":[{"id":{"toString":1},"changes":[{"field":"messages","value":{"messages":[{"type":"constructor","id":{"valueOf":2},"timestamp":{"a":1},"constructor":{}},{"type":"__proto__","__proto__":{"a":1}},7,null]}}]}]}`;
	expect(send(hostile).accepted).toBeDefined();
	expect(send(`${'['.repeat(100_000)}${']'.repeat(100_000)}`)).toMatchObject({ accepted: false, status: 400 });
});
