import { countCall, type HourlyCalls, MANAGEMENT_CALLS_PER_HOUR, usageOf } from '../../../sandbox/limits/managementCalls';
import { accountId } from '../given/defaultIds';
import { startSandboxUnderTest } from '../given/sandboxUnderTest';

const HOUR_MS = 60 * 60 * 1_000;

describe('the management quota', () => {
	it('is 5,000 calls an hour, told in percent, with the minutes to wait once it is used up', () => {
		let calls: HourlyCalls | undefined;
		for (let index = 0; index < MANAGEMENT_CALLS_PER_HOUR; index += 1) calls = countCall(calls, 0);
		expect(usageOf(calls, 0)).toEqual({ percent: 100, waitMinutes: 0 });
		expect(usageOf(countCall(calls, 10 * 60_000), 10 * 60_000)).toEqual({ percent: 100, waitMinutes: 50 });
		expect(countCall(calls, HOUR_MS)).toEqual({ startedAt: HOUR_MS, count: 1 });
		expect(usageOf(calls, HOUR_MS)).toEqual({ percent: 0, waitMinutes: 0 });
	});

	it('stands in the header of every answer about an account', async () => {
		const sandbox = await startSandboxUnderTest();
		for (let index = 0; index < 51; index += 1) await sandbox.graph('GET', `/v25.0/${accountId}`);
		const { headers } = await sandbox.graph('GET', `/v25.0/${accountId}`);
		await sandbox.close();
		const usage = JSON.parse(headers.get('x-business-use-case-usage') ?? '{}');
		expect(usage[accountId][1]).toMatchObject({ type: 'whatsapp_business_management', call_count: 2, estimated_time_to_regain_access: 0 });
	});

	it('is refused with 80008 above', async () => {
		const sandbox = await startSandboxUnderTest({ enforceLimits: true });
		await sandbox.control('POST', '/sandbox/clock', { frozen: true });
		const calls = Array.from({ length: 50 }, () => async () => {
			let last = 0;
			for (let index = 0; index < 100; index += 1) last = (await sandbox.graph('GET', `/v25.0/${accountId}`)).status;
			return last;
		});
		expect(new Set(await Promise.all(calls.map((call) => call())))).toEqual(new Set([200]));
		const refused = await sandbox.graph('GET', `/v25.0/${accountId}`);
		expect([refused.status, refused.json.error.code]).toEqual([400, 80_008]);
		await sandbox.control('POST', '/sandbox/clock', { advanceMs: HOUR_MS });
		expect((await sandbox.graph('GET', `/v25.0/${accountId}`)).status).toBe(200);
		await sandbox.close();
	}, 60_000);
});
