import { accountId, ana, phoneNumberId } from './given/defaultIds';
import type { Json } from './given/json';
import { type SandboxUnderTest, startSandboxUnderTest } from './given/sandboxUnderTest';
import { waitFor } from './given/waitFor';

let sandbox: SandboxUnderTest;
let stop: AbortController;
let heard: string;
beforeEach(async () => {
	sandbox = await startSandboxUnderTest();
	stop = new AbortController();
	heard = '';
	const response = await fetch(`${sandbox.url}/sandbox/events`, { signal: stop.signal });
	void (async () => {
		for await (const chunk of response.body ?? []) heard += Buffer.from(chunk).toString('utf8');
	})().catch(() => undefined);
});
afterEach(async () => {
	stop.abort();
	await sandbox.close();
});

const events = (name: string): Json[] => [...heard.matchAll(new RegExp(`^event: ${name}\ndata: (.*)$`, 'gm'))].map((match) => JSON.parse(match[1] ?? ''));
const first = (name: string) => waitFor(() => events(name)[0]);

describe('whoever watches hears of', () => {
	it('each request, refused ones with the reason, without tokens', async () => {
		await sandbox.send({ type: 'text', text: { body: '' } });
		expect(await first('request')).toMatchObject({ seq: 1, method: 'POST', status: 400, errorCode: 131009, errorDetails: expect.stringContaining('text.body') });
		expect(heard).not.toContain('EAAsandbox');
	});

	it('each webhook, with body and signature', async () => {
		await sandbox.control('POST', `/sandbox/people/${ana}/messages`, { type: 'text', text: { body: 'hi' } });
		expect(await first('webhook')).toMatchObject({ seq: 1, outcome: 'nobody', body: expect.stringContaining('"hi"') });
	});

	it('faults, numbers, people, templates and the clock', async () => {
		await sandbox.control('POST', '/sandbox/faults', { kind: 'reset' });
		expect((await first('faults')).faults).toEqual([expect.objectContaining({ kind: 'reset' })]);
		await sandbox.control('PATCH', `/sandbox/numbers/${phoneNumberId}`, { throughput: 'HIGH' });
		expect(await first('number')).toMatchObject({ id: phoneNumberId, throughput: { level: 'HIGH' } });
		await sandbox.control('PATCH', `/sandbox/people/${ana}`, { readReceipts: false });
		expect(await first('person')).toMatchObject({ waId: ana, readReceipts: false });
		await sandbox.graph('POST', `/v25.0/${accountId}/message_templates`, { body: { name: 'seen', language: 'en', category: 'UTILITY', components: [{ type: 'BODY', text: 'Something new.' }] } });
		expect(await first('template')).toMatchObject({ accountId, name: 'seen', status: 'PENDING' });
		await sandbox.control('POST', '/sandbox/clock', { frozen: true });
		expect(await first('clock')).toEqual({ now: expect.any(Number), frozen: true });
	});
});
