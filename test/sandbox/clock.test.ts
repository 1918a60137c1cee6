import { accountId, ana } from './given/defaultIds';
import { type Callback, startCallback } from './given/callback';
import { type SandboxUnderTest, startSandboxUnderTest } from './given/sandboxUnderTest';
import { waitFor } from './given/waitFor';

const HOUR_MS = 60 * 60 * 1_000;
const DAY_MS = 24 * HOUR_MS;

let sandbox: SandboxUnderTest;
let callback: Callback;
const start = async (options: Parameters<typeof startSandboxUnderTest>[0] = {}) => {
	[sandbox, callback] = await Promise.all([startSandboxUnderTest(options), startCallback()]);
	await sandbox.subscribe(callback.url);
	await clock({ frozen: true });
};
afterEach(async () => {
	await sandbox.close();
	await callback.close();
});

const clock = async (change: Record<string, unknown>) => (await sandbox.control('POST', '/sandbox/clock', change)).json;
const text = { type: 'text', text: { body: 'hello' } };

describe('the clock', () => {
	it('stands still when frozen, moves as told, and runs on from there', async () => {
		await start();
		const { now } = await clock({ setTo: '2026-12-24T18:00:00Z' });
		expect(now).toBe(Date.UTC(2026, 11, 24, 18));
		expect((await clock({ advanceMs: HOUR_MS })).iso).toBe('2026-12-24T19:00:00.000Z');
		expect(await clock({ frozen: false })).toMatchObject({ frozen: false });
		await waitFor(async () => (await clock({})).now > Date.UTC(2026, 11, 24, 19));
		await sandbox.control('POST', '/sandbox/reset');
		expect(Math.abs((await clock({})).now - Date.now())).toBeLessThan(60_000);
	});

	it.each([[{ advanceMs: -1 }], [{ advanceMs: 1, setTo: 5 }], [{ setTo: 'tomorrow' }]])('refuses %j', async (change) => {
		await start();
		expect((await sandbox.control('POST', '/sandbox/clock', change)).status).toBe(400);
	});

	it('closes the customer service window 24 hours later', async () => {
		await start();
		await clock({ advanceMs: 25 * HOUR_MS });
		await sandbox.send(text);
		await waitFor(() => callback.statuses().length === 1);
		expect(callback.received[0]?.value.statuses[0]).toMatchObject({ status: 'failed', errors: [{ code: 131047 }] });
	});

	it('brings receipts when they are due, each with its own instant, before it answers', async () => {
		await start({ receiptDelaysMs: { sent: 5_000, delivered: 90_000 } });
		const { now } = await clock({});
		await sandbox.send(text);
		await clock({ advanceMs: 4_999 });
		expect(callback.statuses()).toEqual([]);
		await clock({ advanceMs: HOUR_MS });
		expect(callback.received.map(({ value }) => [value.statuses[0].status, Number(value.statuses[0].timestamp)])).toEqual([
			['sent', Math.floor((now + 5_000) / 1_000)],
			['delivered', Math.floor((now + 90_000) / 1_000)],
		]);
	});

	it('repeats webhooks on the way, with growing pauses', async () => {
		await start({ webhookRetryDelaysMs: [1_000, HOUR_MS, DAY_MS] });
		callback.answers.push(500, 500, 500);
		await sandbox.control('POST', `/sandbox/people/${ana}/messages`, text);
		await waitFor(() => callback.received.length === 1);
		await clock({ advanceMs: 2 * DAY_MS });
		expect(callback.received).toHaveLength(4);
		const { webhooks } = (await sandbox.control('GET', '/sandbox/webhooks')).json;
		const [first, ...others] = webhooks.map(({ at }: { at: number }) => at);
		expect(others.map((at: number) => at - first)).toEqual([1_000, HOUR_MS + 1_000, DAY_MS + HOUR_MS + 1_000]);
	});

	it('expires media 30 days after their upload', async () => {
		await start();
		const { json } = await sandbox.upload(Buffer.from('%PDF-1.4'), 'application/pdf');
		await clock({ advanceMs: 30 * DAY_MS - 1 });
		expect((await sandbox.graph('GET', `/v25.0/${json.id}`)).status).toBe(200);
		await clock({ advanceMs: 1 });
		expect((await sandbox.graph('GET', `/v25.0/${json.id}`)).json.error.error_subcode).toBe(33);
	});

	it('reviews templates when the time has come', async () => {
		await start({ templateReviewDelayMs: HOUR_MS });
		const { json } = await sandbox.graph('POST', `/v25.0/${accountId}/message_templates`, {
			body: { name: 'clock_test', language: 'en_US', category: 'UTILITY', components: [{ type: 'BODY', text: 'A word that nobody else has used.' }] },
		});
		await clock({ advanceMs: HOUR_MS - 1 });
		expect((await sandbox.graph('GET', `/v25.0/${json.id}`)).json.status).toBe('PENDING');
		await clock({ advanceMs: 1 });
		expect((await sandbox.graph('GET', `/v25.0/${json.id}`)).json.status).toBe('APPROVED');
	});

	it('can go back: what waits goes on waiting as long as before', async () => {
		await start({ receiptDelaysMs: { sent: HOUR_MS, delivered: HOUR_MS } });
		await sandbox.send(text);
		const { now } = await clock({});
		await clock({ setTo: now - DAY_MS });
		await clock({ advanceMs: HOUR_MS - 1 });
		expect(callback.statuses()).toEqual([]);
		await clock({ advanceMs: 1 });
		expect(callback.statuses()).toEqual(['sent', 'delivered']);
	});

	it('is told to whoever watches', async () => {
		await start();
		const controller = new AbortController();
		const response = await fetch(`${sandbox.url}/sandbox/events`, { signal: controller.signal });
		const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
		let heard = '';
		await clock({ advanceMs: 1 });
		await waitFor(async () => {
			heard += (await reader?.read())?.value ?? '';
			return heard.includes('event: clock');
		});
		controller.abort();
		expect(heard).toContain('"frozen":true');
	});
});
