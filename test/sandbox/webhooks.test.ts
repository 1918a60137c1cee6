import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { escapeJson } from '../../sandbox/webhooks/escapeJson';
import { sign } from '../../sandbox/webhooks/sign';
import { type Callback, startCallback } from './given/callback';
import { ana, appSecret } from './given/defaultIds';
import type { Json } from './given/json';
import { type SandboxUnderTest, startSandboxUnderTest } from './given/sandboxUnderTest';
import { waitFor } from './given/waitFor';

let sandbox: SandboxUnderTest;
let callback: Callback;
beforeEach(async () => {
	callback = await startCallback();
	sandbox = await startSandboxUnderTest({ webhookRetryDelaysMs: [5, 10] });
});
afterEach(async () => {
	await sandbox.close();
	await callback.close();
});

const hmac = (raw: Buffer, secret: string) => `sha256=${createHmac('sha256', secret).update(raw).digest('hex')}`;
const journal = async () => (await sandbox.control('GET', '/sandbox/webhooks')).json.webhooks;
const says = (body: string) => sandbox.control('POST', `/sandbox/people/${ana}/messages`, { type: 'text', text: { body } });

describe('the signature', () => {
	it('agrees with known vectors', () => {
		expect(sign(Buffer.from('{"object":"whatsapp_business_account","entry":[]}'), 'test_app_secret')).toBe(
			'sha256=dec6a680679a968e7e0319355b23599cbfc54502c0784668e9618baa0c633756',
		);
		const body = escapeJson({
			object: 'whatsapp_business_account',
			entry: [{ id: '1', changes: [{ field: 'messages', value: { text: 'café' } }] }],
		});
		expect(sign(Buffer.from(body), 'sandbox-secret')).toBe(
			'sha256=837da9229654a80cf114a4e3ec16de93766d744c217b41b1aec48a216f0df950',
		);
	});

	it('is over the raw bytes, which are ASCII with escaped slashes', async () => {
		await sandbox.subscribe(callback.url);
		await says('café / ünï 😀');
		const { raw, headers, value } = await waitFor(() => callback.received[0]);
		expect(headers['x-hub-signature-256']).toBe(hmac(raw, appSecret));
		expect(headers['content-type']).toBe('application/json');
		expect(raw.toString('latin1')).toContain('caf\\u00e9 \\/ \\u00fcn\\u00ef \\ud83d\\ude00');
		expect(raw.every((byte) => byte < 0x80)).toBe(true);
		expect(value.messages[0].text.body).toBe('café / ünï 😀');
		expect(hmac(Buffer.from(JSON.stringify(JSON.parse(raw.toString()))), appSecret)).not.toBe(headers['x-hub-signature-256']);
	});

	it('can be wrong or missing on request', async () => {
		await sandbox.subscribe(callback.url);
		await sandbox.control('POST', '/sandbox/webhooks', { value: { a: 1 }, signature: 'wrong' });
		await sandbox.control('POST', '/sandbox/webhooks', { value: { a: 1 }, signature: 'missing' });
		const [wrong, missing] = callback.received;
		expect(wrong?.headers['x-hub-signature-256']).toMatch(/^sha256=[0-9a-f]{64}$/);
		expect(wrong?.headers['x-hub-signature-256']).not.toBe(hmac(wrong?.raw ?? Buffer.alloc(0), appSecret));
		expect(missing?.headers).not.toHaveProperty('x-hub-signature-256');
	});
});

describe('escaping', () => {
	it('never changes what the JSON says and never leaves ASCII', () => {
		fc.assert(
			fc.property(fc.jsonValue({ stringUnit: 'binary' }), (value) => {
				const text = escapeJson(value);
				expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
				expect(text).toMatch(/^[ -~]*$/);
			}),
		);
	});
});

describe('delivery', () => {
	it('is journalled as nobody before anyone subscribes', async () => {
		await says('is anyone there?');
		expect(await waitFor(async () => (await journal())[0])).toMatchObject({ outcome: 'nobody', url: null, status: null });
	});

	it('is repeated after anything but 200, with the same body, a bounded number of times', async () => {
		await sandbox.subscribe(callback.url);
		callback.answers = [500, 204, 503];
		await says('hello');
		const attempts = await waitFor(async () => {
			const records = await journal();
			return records.length === 3 ? records : undefined;
		});
		expect(attempts.map(({ attempt, status, outcome, retryInMs }: Json) => [attempt, status, outcome, retryInMs])).toEqual([
			[1, 500, 'refused', 5],
			[2, 204, 'refused', 10],
			[3, 503, 'refused', undefined],
		]);
		expect(new Set(callback.received.map(({ raw }) => raw.toString())).size).toBe(1);
		await new Promise((resolve) => setTimeout(resolve, 40));
		expect(callback.received).toHaveLength(3);
	});

	it('stops after the first 200', async () => {
		await sandbox.subscribe(callback.url);
		callback.answers = [500];
		await says('hello');
		await waitFor(() => callback.received.length === 2);
		await new Promise((resolve) => setTimeout(resolve, 40));
		expect((await journal()).map(({ outcome }: Json) => outcome)).toEqual(['refused', 'delivered']);
	});

	it('journals a callback that is gone', async () => {
		await sandbox.subscribe(callback.url);
		await callback.close();
		await says('hello');
		expect(await waitFor(async () => (await journal())[0])).toMatchObject({ outcome: 'unreachable', status: null, error: expect.any(String) });
	});

	it('forgets what it still wanted to repeat when the sandbox is reset', async () => {
		await sandbox.close();
		sandbox = await startSandboxUnderTest({ webhookRetryDelaysMs: [300] });
		await sandbox.subscribe(callback.url);
		callback.answers = [500];
		await says('hello');
		await waitFor(async () => (await journal())[0]);
		await sandbox.control('POST', '/sandbox/reset');
		await new Promise((resolve) => setTimeout(resolve, 400));
		expect(await journal()).toEqual([]);
		expect(callback.received).toHaveLength(1);
	});

	it('sends any payload, wrapped or as it stands', async () => {
		await sandbox.subscribe(callback.url);
		const { json } = await sandbox.control('POST', '/sandbox/webhooks', { body: 'not { jsön' });
		expect(json.webhooks).toEqual([expect.objectContaining({ outcome: 'delivered', status: 200, body: 'not { jsön' })]);
		await sandbox.control('POST', '/sandbox/webhooks', { value: { anything: true } });
		expect(callback.received[0]?.raw.toString()).toBe('not { jsön');
		expect(callback.received[0]?.headers['x-hub-signature-256']).toBe(hmac(Buffer.from('not { jsön', 'utf8'), appSecret));
		expect(callback.received[1]?.value).toEqual({ anything: true });
		expect((await sandbox.control('POST', '/sandbox/webhooks', {})).status).toBe(400);
	});
});
