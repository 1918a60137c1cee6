import { ana, phoneNumberId, rui } from '../given/defaultIds';
import type { Json } from '../given/json';
import { type SandboxUnderTest, startSandboxUnderTest } from '../given/sandboxUnderTest';

let sandbox: SandboxUnderTest;
beforeEach(async () => {
	sandbox = await startSandboxUnderTest({ enforceLimits: true });
	await sandbox.control('POST', '/sandbox/clock', { frozen: true });
});
afterEach(() => sandbox.close());

const text = { type: 'text', text: { body: 'hello' } };
const codes = async (messages: Array<Record<string, unknown>>) => {
	const answers: Json[] = [];
	for (const message of messages) answers.push(await sandbox.send(message));
	return answers.map(({ status, json }) => json.error?.code ?? status);
};
const toStrangers = (count: number) => Array.from({ length: count }, (_, index) => ({ to: `+1555020${1_000 + index}`, ...text }));
const advance = (advanceMs: number) => sandbox.control('POST', '/sandbox/clock', { advanceMs });
const number = async () => (await sandbox.control('GET', `/sandbox/numbers/${phoneNumberId}`)).json.number;

describe('throughput of a number', () => {
	it('is 80 messages a second; the 81st is refused with 130429, and a second later there is room again', async () => {
		expect(await codes(toStrangers(82))).toEqual([...Array.from({ length: 80 }, () => 200), 130429, 130429]);
		await advance(999);
		expect(await codes(toStrangers(1))).toEqual([130429]);
		await advance(1);
		expect(await codes(toStrangers(1))).toEqual([200]);
		expect((await sandbox.control('GET', '/sandbox/ledger?summary')).json).toMatchObject({ accepted: 81, refused: { 130429: 3 } });
	});

	it('can be set and read, by control API and by Graph', async () => {
		expect((await sandbox.graph('GET', `/v25.0/${phoneNumberId}?fields=throughput`)).json).toMatchObject({ throughput: { level: 'STANDARD' } });
		await sandbox.control('PATCH', `/sandbox/numbers/${phoneNumberId}`, { throughput: 'HIGH' });
		expect((await sandbox.graph('GET', `/v25.0/${phoneNumberId}?fields=throughput`)).json).toMatchObject({ throughput: { level: 'HIGH' } });
		expect((await number()).throughput.messagesPerSecond).toBe(1_000);
		await sandbox.control('PATCH', `/sandbox/numbers/${phoneNumberId}`, { throughput: 3 });
		expect(await codes(toStrangers(4))).toEqual([200, 200, 200, 130429]);
		expect((await number()).usedInSecond).toBe(3);
	});

	it('is used by what people write, too, and they are never refused', async () => {
		await sandbox.control('PATCH', `/sandbox/numbers/${phoneNumberId}`, { throughput: 2 });
		for (const body of ['a', 'b', 'c']) {
			const { status } = await sandbox.control('POST', `/sandbox/people/${ana}/messages`, { type: 'text', text: { body } });
			expect(status).toBe(200);
		}
		expect(await codes([text])).toEqual([130429]);
	});

	it('is not used by what is refused for another reason', async () => {
		await sandbox.control('PATCH', `/sandbox/numbers/${phoneNumberId}`, { throughput: 1 });
		const unknownTemplate = { type: 'template', template: { name: 'nothing_like_it', language: { code: 'en' } } };
		expect(await codes([{ type: 'text', text: { body: '' } }, unknownTemplate, text, text])).toEqual([131009, 132001, 200, 130429]);
	});

	it('answers with HTTP 400, or 429 when that is set', async () => {
		await sandbox.control('PATCH', `/sandbox/numbers/${phoneNumberId}`, { throughput: 0 });
		expect((await sandbox.send(text)).status).toBe(400);
		await sandbox.control('PATCH', '/sandbox/settings', { throttleStatus: 429 });
		expect((await sandbox.send(text)).status).toBe(429);
	});

	it('is not limited where limits are switched off', async () => {
		await sandbox.control('PATCH', '/sandbox/settings', { enforceLimits: false });
		expect(new Set(await codes(toStrangers(85)))).toEqual(new Set([200]));
	});
});

describe('the pair rate', () => {
	it('lets 45 through at once, refuses the next with 131056, and says until when the debt lasts', async () => {
		expect(await codes(Array.from({ length: 46 }, () => text))).toEqual([...Array.from({ length: 45 }, () => 200), 131056]);
		const { pairs } = await number();
		const { now } = (await sandbox.control('GET', '/sandbox/clock')).json;
		expect(pairs).toEqual([{ waId: ana, burst: 45, burstSinceAt: now, paidAt: now + 45 * 6_000 }]);
		await advance(45 * 6_000);
		expect(await codes([text])).toEqual([200]);
	});

	it('is counted for each person alone, and can be forgiven and set', async () => {
		await sandbox.control('PATCH', `/sandbox/numbers/${phoneNumberId}`, { pairPace: { everyMs: 6_000, burst: 1 } });
		expect(await codes([text, text, { to: `+${rui}`, ...text }])).toEqual([200, 131056, 200]);
		await sandbox.control('DELETE', `/sandbox/numbers/${phoneNumberId}/pairs`);
		expect(await codes([text])).toEqual([200]);
	});
});
