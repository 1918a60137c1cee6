import { ana, phoneNumberId, rui } from '../given/defaultIds';
import { type Callback, startCallback } from '../given/callback';
import type { Json } from '../given/json';
import { type SandboxUnderTest, startSandboxUnderTest } from '../given/sandboxUnderTest';
import { waitFor } from '../given/waitFor';

let sandbox: SandboxUnderTest;
let callback: Callback;
beforeEach(async () => {
	[sandbox, callback] = await Promise.all([startSandboxUnderTest(), startCallback()]);
	await sandbox.subscribe(callback.url);
});
afterEach(async () => {
	await sandbox.close();
	await callback.close();
});

const text = { type: 'text', text: { body: 'hello' } };
const switchOn = async (fault: Record<string, unknown>) => (await sandbox.control('POST', '/sandbox/faults', fault)).json.fault;
const ledger = async (query: string) => (await sandbox.control('GET', `/sandbox/ledger?${query}`)).json;
/** What a caller sees: a code, a status, or that the connection broke. */
const outcome = async (message: Record<string, unknown> = text): Promise<number | string> => {
	try {
		const { status, json } = await sandbox.send(message);
		return json.error?.code ?? status;
	} catch {
		return 'broken';
	}
};
const outcomes = async (count: number) => {
	const seen: Array<number | string> = [];
	for (let index = 0; index < count; index += 1) seen.push(await outcome());
	return seen;
};

describe('a fault of a request', () => {
	it.each([
		['rateLimited', 130429, 400],
		['pairLimited', 131056, 400],
		['serverError', 131000, 500],
		['unavailable', 2, 503],
		['tokenExpired', 190, 401],
	])('%s answers %i with HTTP %i, and nothing is accepted', async (kind, code, status) => {
		await switchOn({ kind });
		const answer = await sandbox.send(text);
		expect([answer.json.error.code, answer.status]).toEqual([code, status]);
		expect(await ledger('summary')).toMatchObject({ accepted: 0, refused: { [code]: 1 } });
		const { requests } = (await sandbox.control('GET', '/sandbox/requests')).json;
		expect(requests.at(-1)).toMatchObject({ faults: [kind], status, errorCode: code });
	});

	it('reset breaks the connection before anything is accepted', async () => {
		await switchOn({ kind: 'reset' });
		expect(await outcome()).toBe('broken');
		expect((await ledger('summary')).accepted).toBe(0);
	});

	it('badGateway answers with a page that is no JSON', async () => {
		await switchOn({ kind: 'badGateway' });
		const response = await fetch(`${sandbox.url}/v25.0/${phoneNumberId}`);
		expect([response.status, response.headers.get('content-type')]).toEqual([502, 'text/html']);
		expect(await response.text()).toContain('<h1>502 Bad Gateway</h1>');
	});

	it('slowBeforeAcceptance accepts after the wait', async () => {
		await switchOn({ kind: 'slowBeforeAcceptance', delayMs: 60_000 });
		const gaveUp = AbortSignal.timeout(200);
		const body = JSON.stringify({ messaging_product: 'whatsapp', to: ana, ...text });
		const headers = { authorization: 'Bearer EAAsandbox', 'content-type': 'application/json' };
		await expect(fetch(`${sandbox.url}/${phoneNumberId}/messages`, { method: 'POST', body, headers, signal: gaveUp })).rejects.toThrow();
		expect((await ledger('summary')).accepted).toBe(0);
	});

	it('unavailable strikes every path, the others only messages unless a path is given', async () => {
		await switchOn({ kind: 'rateLimited' });
		expect((await sandbox.graph('GET', `/v25.0/${phoneNumberId}`)).status).toBe(200);
		await switchOn({ kind: 'serverError', scope: { path: `/${phoneNumberId}` } });
		expect((await sandbox.graph('GET', `/v25.0/${phoneNumberId}`)).status).toBe(500);
		await sandbox.control('DELETE', '/sandbox/faults');
		await switchOn({ kind: 'unavailable' });
		expect((await sandbox.graph('GET', `/v25.0/${phoneNumberId}`)).status).toBe(503);
	});
});

describe('a fault of an answer', () => {
	it.each([
		['serverErrorAfterAcceptance', 131000],
		['answerLost', 'broken'],
	])('%s: the message is accepted once and delivered, the caller sees %s', async (kind, seen) => {
		await switchOn({ kind });
		expect(await outcome({ ...text, biz_opaque_callback_data: 'order-77' })).toBe(seen);
		await waitFor(() => callback.statuses().includes('delivered'));
		const { accepted, messages } = await ledger('callbackData=order-77');
		expect([accepted, messages.length]).toEqual([1, 1]);
		expect((await ledger(`id=${messages[0].id}`)).accepted).toBe(1);
		expect((await ledger('summary')).refused).toEqual({});
	});

	it('slow: accepted at once, answered later', async () => {
		await switchOn({ kind: 'slow', delayMs: 60_000 });
		const sending = outcome();
		await waitFor(() => callback.statuses().includes('delivered'));
		await sandbox.control('DELETE', '/sandbox/faults');
		expect((await ledger('summary')).accepted).toBe(1);
		await sandbox.close();
		expect(await sending).toBe('broken');
	});

	it('qualityDrop: the number becomes RED, which is told by webhook once', async () => {
		await switchOn({ kind: 'qualityDrop' });
		expect(await outcomes(2)).toEqual([200, 200]);
		expect((await sandbox.graph('GET', `/v25.0/${phoneNumberId}?fields=quality_rating,status`)).json).toMatchObject({ quality_rating: 'RED', status: 'FLAGGED' });
		const { webhooks } = (await sandbox.control('GET', '/sandbox/webhooks')).json;
		const told = webhooks.filter(({ body }: Json) => body.includes('phone_number_quality_update'));
		expect(told).toHaveLength(1);
		expect(JSON.parse(told[0].body).entry[0].changes[0].value.event).toBe('FLAGGED');
	});
});

describe('a fault of webhooks', () => {
	const sendAll = async (bodies: string[]) => {
		for (const body of bodies) await sandbox.control('POST', `/sandbox/people/${ana}/messages`, { type: 'text', text: { body } });
	};
	const arrived = () => callback.received.map(({ value }) => value.messages[0].text.body);

	it('webhookLost: never sent, and the journal says so', async () => {
		await switchOn({ kind: 'webhookLost', count: 1 });
		await sendAll(['one', 'two']);
		await waitFor(() => arrived().length === 1);
		expect(arrived()).toEqual(['two']);
		const { webhooks } = (await sandbox.control('GET', '/sandbox/webhooks')).json;
		expect(webhooks[0]).toMatchObject({ outcome: 'lost', faults: ['webhookLost'], url: null });
	});

	it('webhookDuplicated: the same bytes twice, both signed', async () => {
		await switchOn({ kind: 'webhookDuplicated' });
		await sendAll(['one']);
		await waitFor(() => callback.received.length === 2);
		const [first, second] = callback.received;
		expect(first?.raw.equals(second?.raw ?? Buffer.alloc(0))).toBe(true);
		expect(first?.headers['x-hub-signature-256']).toBe(second?.headers['x-hub-signature-256']);
	});

	it('webhookDelayed: sent when the clock has come so far', async () => {
		await sandbox.control('POST', '/sandbox/clock', { frozen: true });
		await switchOn({ kind: 'webhookDelayed', delayMs: 60_000, count: 1 });
		await sendAll(['one', 'two']);
		await waitFor(() => arrived().length === 1);
		await sandbox.control('POST', '/sandbox/clock', { advanceMs: 59_999 });
		expect(arrived()).toEqual(['two']);
		await sandbox.control('POST', '/sandbox/clock', { advanceMs: 1 });
		expect(arrived()).toEqual(['two', 'one']);
	});

	it('webhookOutOfOrder: after the next one', async () => {
		await switchOn({ kind: 'webhookOutOfOrder', delayMs: 60_000, count: 1 });
		await sendAll(['one', 'two']);
		await waitFor(() => arrived().length === 2);
		expect(arrived()).toEqual(['two', 'one']);
	});

	it('webhookOutOfOrder: after its wait, when no other comes', async () => {
		await sandbox.control('POST', '/sandbox/clock', { frozen: true });
		await switchOn({ kind: 'webhookOutOfOrder', delayMs: 60_000 });
		await sendAll(['one']);
		await sandbox.control('POST', '/sandbox/clock', { advanceMs: 60_000 });
		expect(arrived()).toEqual(['one']);
	});

	it('can be kept to one status', async () => {
		await switchOn({ kind: 'webhookLost', scope: { about: 'sent' } });
		await sandbox.send(text);
		await waitFor(() => callback.statuses().length === 1);
		expect(callback.statuses()).toEqual(['delivered']);
	});
});

describe('a fault plan', () => {
	it('strikes the same requests again with the same seed, and others with another', async () => {
		const run = async (seed: number) => {
			await sandbox.control('PUT', '/sandbox/faults', { faults: [{ kind: 'serverError', share: 0.3, seed }, { kind: 'answerLost', share: 0.2, seed: seed + 1 }] });
			return outcomes(60);
		};
		const [first, again, other] = [await run(7), await run(7), await run(8)];
		expect(again).toEqual(first);
		expect(other).not.toEqual(first);
		expect(new Set(first)).toEqual(new Set([200, 131000, 'broken']));
	});

	it('strikes its share', async () => {
		const fault = await switchOn({ kind: 'serverError', share: 0.25, seed: 3 });
		const seen = await outcomes(400);
		const struck = seen.filter((code) => code === 131000).length;
		expect(struck).toBeGreaterThan(60);
		expect(struck).toBeLessThan(140);
		const { faults } = (await sandbox.control('GET', '/sandbox/faults')).json;
		expect(faults).toEqual([{ ...fault, seen: 400, struck }]);
	});

	it('ends after its count, and keeps to its person', async () => {
		await switchOn({ kind: 'serverError', count: 2, scope: { recipient: rui } });
		expect(await outcome()).toBe(200);
		const toRui = { to: `+${rui}`, ...text };
		expect([await outcome(toRui), await outcome(toRui), await outcome(toRui)]).toEqual([131000, 131000, 200]);
	});

	it('is told to whoever watches, and is empty after a reset', async () => {
		await switchOn({ kind: 'reset' });
		await sandbox.control('POST', '/sandbox/reset');
		expect(await outcome()).toBe(200);
		expect((await sandbox.control('GET', '/sandbox/faults')).json.faults).toEqual([]);
	});

	it.each([[{ kind: 'nothing' }], [{ kind: 'reset', share: 2 }], [{ kind: 'reset', count: 0 }], [{ kind: 'reset', more: 1 }]])('refuses %j', async (fault) => {
		expect((await sandbox.control('POST', '/sandbox/faults', fault)).status).toBe(400);
	});
});
