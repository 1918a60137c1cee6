import { openCloudApi, probeCallback, readAccount, runPreflight, type CallbackProbe, type Check, type CheckId } from '../../../../core/cloudApi';
import { defaultSeed, startSandbox, type Sandbox } from '../../../../sandbox';
import { openServers } from '../openServers';
import { pretendGraph, pretendIds, type PretendWorld } from '../pretendGraph';

const { server } = openServers();
const { open } = pretendGraph();
const now = Date.parse('2026-11-21T12:00:00Z');
const ours = 'https://n8n.example.com/webhook/8d1f/whatsapp';
const refusing: CallbackProbe = { reached: true, status: 403, echoed: false };

/** What does not hold, in the order of the checks. */
const wrong = (checks: Check[]) => checks.filter(({ state }) => state === 'failed' || state === 'warning').map(({ id, state }) => `${id} ${state}`);
const find = (checks: Check[], id: CheckId) => checks.find((check) => check.id === id)!;

/** Nothing that is found may give a secret away, and everything wrong says what to do. */
function expectPresentable(checks: Check[]) {
	expect(JSON.stringify(checks)).not.toMatch(/EAA\w|sandbox-app-secret|pretend-app-secret|wrong-secret|555\D?010\D?02/);
	for (const { state, what, fix } of checks) {
		expect(what).toMatch(/^.{15,}\.$/);
		if (state === 'failed' || state === 'warning') expect(fix).toMatch(/^.{15,}\.$/);
	}
}

/** Set-ups that are broken in Graph itself; the sandbox is an independent witness of how Graph shows them. */
describe('a real sandbox', () => {
	let sandbox: Sandbox;
	const [app] = defaultSeed.apps;
	const [account] = defaultSeed.accounts;
	beforeAll(async () => {
		sandbox = await startSandbox({ port: 0 });
	});
	afterAll(async () => await sandbox.close());

	const given = { accessToken: 'EAAsandbox', businessAccountId: account!.id, appId: app!.id, appSecret: app!.secret };

	/** A callback that takes every handshake, as the sandbox must be able to prove it. */
	const callback = async () => `${(await server((request, response) => void response.end(new URL(request.url, 'http://x').searchParams.get('hub.challenge') ?? ''))).url}/webhook/8d1f/whatsapp`;
	const graph = async (method: string, path: string, body?: object, token = given.accessToken) =>
		await fetch(`${sandbox.url}/v25.0/${path}`, { method, headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' }, body: body && JSON.stringify(body) });
	const subscribe = async (callbackUrl: string) => void (await graph('POST', `${account!.id}/subscribed_apps`, { override_callback_uri: callbackUrl, verify_token: 't' }));
	const subscribeApp = async (callbackUrl: string, fields = 'messages') =>
		void (await graph('POST', `${app!.id}/subscriptions`, { object: 'whatsapp_business_account', callback_url: callbackUrl, verify_token: 't', fields }, `${app!.id}|${app!.secret}`));

	async function preflight(change: Record<string, unknown> = {}, callbackUrl?: string, probe: CallbackProbe = refusing) {
		const api = openCloudApi(readAccount({ ...given, baseUrl: sandbox.url, ...change }));
		const checks = await runPreflight(api, { callbackUrl, now, fetchCallback: async () => probe });
		expectPresentable(checks);
		return checks;
	}

	beforeEach(async () => {
		await graph('DELETE', `${account!.id}/subscribed_apps`);
		await graph('DELETE', `${app!.id}/subscriptions`, undefined, `${app!.id}|${app!.secret}`);
	});

	test('nothing is broken: every check is ok', async () => {
		const url = await callback();
		await subscribeApp(url);
		await subscribe(url);
		const checks = await preflight({}, url);
		expect(wrong(checks)).toEqual([]);
		expect(checks.map(({ state }) => state)).toEqual(checks.map(() => 'ok'));
		expect(checks).toHaveLength(13);
	});

	test('for sending alone, what only receiving needs is skipped', async () => {
		const checks = await preflight({ appId: '', appSecret: '' });
		expect(wrong(checks)).toEqual([]);
		expect(checks.filter(({ state }) => state === 'skipped').map(({ id }) => id)).toEqual(['tokenApp', 'appSecret', 'appSubscription', 'accountSubscription', 'callbackRoute', 'callbackAddress', 'callbackHandshake']);
	});

	test.each<[string, Record<string, unknown>, string[], CheckId, RegExp]>([
		['an expired token', { accessToken: 'EAAexpired' }, ['token failed'], 'token', /expired/],
		['an expired token, and nothing else to ask with', { accessToken: 'EAAexpired', appId: '', appSecret: '' }, ['token failed'], 'token', /expired/],
		['a token that never was', { accessToken: 'EAAnonsense' }, ['token failed'], 'token', /no longer valid/],
		['a token that may not send', { accessToken: 'EAAnomessaging' }, ['permissions failed'], 'permissions', /whatsapp_business_messaging/],
		['a token that may not manage', { accessToken: 'EAAnomanagement' }, ['permissions failed'], 'permissions', /whatsapp_business_management/],
		['a token of another account', { accessToken: 'EAAotheraccount' }, ['accountAccess failed'], 'accountAccess', /200111222333444 is unknown/],
		['an account id with a wrong digit', { businessAccountId: '200111222333445' }, ['accountAccess failed'], 'accountAccess', /200111222333445 is unknown/],
		['a wrong app secret', { appSecret: 'wrong-secret' }, ['appSecret failed'], 'appSecret', /do not belong together/],
		['a token of another app', { appId: '100111222333445' }, ['tokenApp failed', 'appSecret failed'], 'tokenApp', /another app \(100111222333444\)/],
		['an API that is not there', { baseUrl: 'http://127.0.0.1:9' }, ['token failed'], 'token', /cannot be reached at http:\/\/127.0.0.1:9/],
	])('%s', async (_name, change, expected, id, said) => {
		const checks = await preflight(change);
		expect(wrong(checks)).toEqual(expected);
		expect(find(checks, id).what).toMatch(said);
	});

	test('no app id and no app secret, to receive', async () => {
		const checks = await preflight({ appId: '', appSecret: '' }, await callback());
		expect(wrong(checks)).toEqual(['tokenApp failed', 'appSecret failed']);
	});

	test('an account that the app is not subscribed to', async () => {
		const url = await callback();
		await subscribeApp(url);
		const checks = await preflight({}, url);
		expect(wrong(checks)).toEqual(['accountSubscription failed']);
		expect(find(checks, 'callbackRoute').state).toBe('unknown');
	});

	test("an account whose events go to another system's callback", async () => {
		const [url, other] = [await callback(), (await callback()).replace('8d1f', '77aa')];
		await subscribeApp(url);
		await subscribe(other);
		const checks = await preflight({}, url);
		expect(wrong(checks)).toEqual(['callbackRoute failed']);
		expect(find(checks, 'callbackRoute').what).toContain(new URL(other).host);
	});

	test('an account whose events go to the callback of the app, and not to ours', async () => {
		const [url, other] = [await callback(), (await callback()).replace('8d1f', '77aa')];
		await subscribeApp(other);
		await graph('POST', `${account!.id}/subscribed_apps`);
		expect(wrong(await preflight({}, url))).toEqual(['callbackRoute failed']);
	});

	test('an app without a subscription of its own: messages by override, other events nowhere', async () => {
		const url = await callback();
		await subscribe(url);
		expect(wrong(await preflight({}, url))).toEqual(['appSubscription warning']);
	});

	test('an app that is subscribed to other fields, and no override', async () => {
		const url = await callback();
		await subscribeApp(url, 'account_update');
		await graph('POST', `${account!.id}/subscribed_apps`);
		const checks = await preflight({}, url);
		expect(wrong(checks)).toEqual(['appSubscription failed']);
		expect(find(checks, 'appSubscription').what).toMatch(/without the field messages/);
	});

	test('a callback that takes any token, asked by the real prober', async () => {
		const url = await callback();
		await subscribeApp(url);
		await subscribe(url);
		const checks = await preflight({}, url, await probeCallback(url, '12345'));
		expect(wrong(checks)).toEqual(['callbackHandshake failed']);
		expect(find(checks, 'callbackHandshake').what).toMatch(/any verify token/);
	});
});

/** Set-ups that the sandbox does not know; the answers follow Meta's reference of numbers and overrides. */
describe('a pretended Graph', () => {
	async function preflight(change: (world: PretendWorld) => void = () => undefined, wish: { callbackUrl?: string; phoneNumberId?: string; probe?: CallbackProbe } = {}) {
		const { api } = await open((world) => {
			world.subscription = { callbackUrl: ours };
			world.appSubscription = { callbackUrl: ours, fields: ['messages'] };
			change(world);
		});
		const checks = await runPreflight(api, { callbackUrl: ours, phoneNumberId: pretendIds.numberId, now, fetchCallback: async () => wish.probe ?? refusing, ...wish });
		expectPresentable(checks);
		return checks;
	}
	const first = (part: object) => (world: PretendWorld) => void Object.assign(world.numbers[0]!, part);
	const token = (part: object) => (world: PretendWorld) => void Object.assign(world.token, part);
	const inDays = (days: number) => now / 1000 + days * 24 * 3600;

	test('nothing is broken', async () => {
		expect(wrong(await preflight())).toEqual([]);
	});

	test.each<[string, (world: PretendWorld) => void, string[], CheckId, RegExp]>([
		['a token that ends in three days', token({ expires_at: inDays(3) }), ['token warning'], 'token', /expires on 2026-11-24/],
		['a token that ended yesterday and does not say so', token({ expires_at: inDays(-1) }), ['token failed'], 'token', /expired on 2026-11-20/],
		['a token for messages of another account alone', token({ granular_scopes: [{ scope: 'whatsapp_business_messaging', target_ids: ['1'] }, { scope: 'whatsapp_business_management' }] }), ['accountAccess failed'], 'accountAccess', /whatsapp_business_messaging for other accounts/],
		['a session that ended, without a date', token({ is_valid: false, error: { subcode: 463 } }), ['token failed'], 'token', /token expired\.$/],
		['a token that was taken back', token({ is_valid: false }), ['token failed'], 'token', /no longer valid/],
		['a token that is good and may nothing', token({ scopes: [] }), ['permissions failed'], 'permissions', /whatsapp_business_messaging .* and whatsapp_business_management/],
		['a number that was never registered', first({ status: 'PENDING', platform_type: 'NOT_APPLICABLE' }), ['numberRegistration failed'], 'numberRegistration', /"Ferrow Orders" \(…0200\) is not registered/],
		['a number on the on-premises API', first({ platform_type: 'ON_PREMISE' }), ['numberRegistration failed'], 'numberRegistration', /on-premises/],
		['a number that is disconnected', first({ status: 'DISCONNECTED' }), ['numberRegistration failed'], 'numberRegistration', /disconnected/],
		['a number that is banned', first({ status: 'BANNED' }), ['numberRegistration failed'], 'numberRegistration', /banned/],
		['a number that is restricted', first({ status: 'RESTRICTED' }), ['numberRegistration warning'], 'numberRegistration', /restricted/],
		['a number in a state of tomorrow', first({ status: 'ON_HOLIDAY' }), ['numberRegistration warning'], 'numberRegistration', /on holiday/],
		['a number of bad quality', first({ quality_rating: 'RED' }), ['numberQuality warning'], 'numberQuality', /quality red/],
		['a number whose quality sinks', first({ quality_rating: 'YELLOW' }), ['numberQuality warning'], 'numberQuality', /quality yellow/],
		['a number whose name ran out', first({ name_status: 'EXPIRED' }), ['numberQuality warning'], 'numberQuality', /expired/],
		['a number without a name', first({ verified_name: undefined, status: 'BANNED' }), ['numberRegistration failed'], 'numberRegistration', /^The number \(…0200\) is banned/],
		['a number of which only the name is told', first({ display_phone_number: undefined, status: 'BANNED' }), ['numberRegistration failed'], 'numberRegistration', /^"Ferrow Orders" is banned/],
		['a number whose name was refused', first({ name_status: 'DECLINED' }), ['numberQuality warning'], 'numberQuality', /declined/],
		['a number that may write to few people', first({ whatsapp_business_manager_messaging_limit: 'TIER_250' }), ['messagingLimit warning'], 'messagingLimit', /250 people/],
		['a number with a callback of its own elsewhere', first({ callbackUrl: 'https://crm.example.com/hook' }), ['callbackRoute failed'], 'callbackRoute', /crm\.example\.com: the number's own callback goes before/],
		['a number that still listens to our test address', first({ callbackUrl: ours.replace('/webhook/', '/webhook-test/') }), ['callbackRoute failed'], 'callbackRoute', /test address/],
		['no callback at all', (world) => { world.subscription = {}; world.appSubscription = { fields: ['messages'] }; }, ['callbackRoute failed'], 'callbackRoute', /nowhere/],
		['a subscription of the app that is not active', (world) => { world.appSubscription!.active = false; }, ['appSubscription warning'], 'appSubscription', /not subscribed/],
		['an app that is subscribed to another product only', ({ answers, appId }) => void answers.push([`${appId}/subscriptions`, 200, { data: [{ object: 'page', callback_url: ours, active: true, fields: [{ name: 'messages' }] }] }]), ['appSubscription warning'], 'appSubscription', /not subscribed/],
		['an account that only another app is subscribed to', ({ answers, accountId }) => void answers.push([`${accountId}/subscribed_apps`, 200, { data: [{ whatsapp_business_api_data: { id: '999' }, override_callback_uri: ours }] }]), ['accountSubscription failed'], 'accountSubscription', /is not subscribed to the account/],
		['an app without a subscription, and a callback of a number', (world) => { world.subscription = {}; world.appSubscription = undefined; world.numbers[0]!.callbackUrl = ours; }, ['appSubscription warning'], 'appSubscription', /Template and account events go nowhere/],
		['an app without a subscription, and no callback', (world) => { world.subscription = {}; world.appSubscription = undefined; }, ['appSubscription failed', 'callbackRoute failed'], 'appSubscription', /is not subscribed to whatsapp_business_account\.$/],
		['an account without numbers', (world) => { world.numbers = []; }, ['numberRegistration failed'], 'numberRegistration', /not one of the account/],
	])('%s', async (_name, change, expected, id, said) => {
		const checks = await preflight(change);
		expect(wrong(checks)).toEqual(expected);
		expect(find(checks, id).what).toMatch(said);
	});

	test.each<[string, (world: PretendWorld) => void, CheckId, Partial<Check>]>([
		['a token without an end', () => undefined, 'token', { state: 'ok', what: 'The access token is valid and does not expire.' }],
		['a token for a month', token({ expires_at: inDays(30) }), 'token', { state: 'ok', what: 'The access token is valid until 2026-12-21.' }],
		['a token of which nothing more is told', token({ scopes: undefined, granular_scopes: undefined }), 'permissions', { state: 'unknown' }],
		['a token that is not good and whose permissions are not told', token({ is_valid: false, scopes: [] }), 'permissions', { state: 'unknown' }],
		['one number', () => undefined, 'numberRegistration', { state: 'ok', what: 'The number is connected.' }],
		['a number of which no state is told', first({ status: undefined, platform_type: undefined }), 'numberRegistration', { state: 'ok' }],
		['a number without a limit', first({ whatsapp_business_manager_messaging_limit: 'TIER_UNLIMITED' }), 'messagingLimit', { state: 'ok', what: 'Templates may be sent to any number of people.' }],
		['a number whose limit is not told', first({ whatsapp_business_manager_messaging_limit: undefined }), 'messagingLimit', { state: 'unknown' }],
		['a limit of tomorrow', first({ whatsapp_business_manager_messaging_limit: 'TIER_9' }), 'messagingLimit', { state: 'unknown' }],
		['an account that answers with another refusal', ({ answers, accountId }) => void answers.push([accountId, 400, { error: { code: 100, message: 'Invalid parameter' } }]), 'accountAccess', { state: 'unknown' }],
		['an account that answers with a permission error', ({ answers, accountId }) => void answers.push([accountId, 403, { error: { code: 10, error_subcode: 33, message: 'No' } }]), 'accountAccess', { state: 'unknown' }],
		['a subscription that may not be read', ({ answers, accountId }) => void answers.push([`${accountId}/subscribed_apps`, 403, { error: { code: 10, message: 'No' } }]), 'callbackRoute', { state: 'unknown' }],
	])('%s', async (_name, change, id, expected) => {
		expect(find(await preflight(change), id)).toMatchObject(expected);
	});

	test('all numbers of the account: how many are connected, and the lowest limit', async () => {
		const all = await preflight(({ numbers }) => void (numbers[1]!.whatsapp_business_manager_messaging_limit = 'TIER_10K'), { phoneNumberId: undefined });
		expect([find(all, 'numberRegistration').what, find(all, 'messagingLimit').what]).toEqual(['All 2 numbers are connected.', 'Templates may be sent to 2,000 people in 24 hours.']);
		const none = await preflight((world) => { world.numbers = []; }, { phoneNumberId: undefined });
		expect(wrong(none)).toEqual(['numberRegistration failed']);
		expect(find(none, 'numberRegistration')).toMatchObject({ what: `The account ${pretendIds.accountId} has no number.`, fix: 'Add a number in WhatsApp Manager.' });
		expect(find(none, 'messagingLimit').state).toBe('unknown');
	});

	test('the worst of several numbers is told, each in a sentence of its own, and those in order are not', async () => {
		const both = await preflight(({ numbers }) => numbers.forEach((number) => Object.assign(number, { status: 'BANNED' })), { phoneNumberId: undefined });
		expect(find(both, 'numberRegistration')).toMatchObject({ state: 'failed', what: '"Ferrow Orders" (…0200) is banned. "Ferrow Returns" (…0201) is banned.' });
		const mixed = await preflight(({ numbers }) => void (Object.assign(numbers[0]!, { status: 'FLAGGED' }), Object.assign(numbers[1]!, { status: 'MIGRATED' })), { phoneNumberId: undefined });
		expect(find(mixed, 'numberRegistration')).toEqual({ id: 'numberRegistration', state: 'failed', what: '"Ferrow Returns" (…0201) was moved to another account.', fix: 'Use the credential of that account.' });
	});

	test('a secret that does not fit: the subscription of the app is unknown, and why', async () => {
		const checks = await preflight(({ answers, appId }) => void answers.push([`${appId}/subscriptions`, 400, { error: { code: 101, message: 'Error validating application' } }]));
		expect(wrong(checks)).toEqual(['appSecret failed']);
		expect(find(checks, 'appSubscription')).toMatchObject({ state: 'unknown', what: expect.stringMatching(/do not belong together\.$/) });
	});

	test.each([
		['an App ID without an App Secret', { appSecret: '' }, ['appSecret failed'], 'ok'],
		['an App Secret without an App ID', { appId: '' }, ['tokenApp failed'], 'unknown'],
	])('%s: what the other one is needed for is named, and the reason is a sentence', async (_what, credential, expected, subscriptionState) => {
		const { api } = await open((world) => void (world.subscription = { callbackUrl: ours }), credential);
		const checks = await runPreflight(api, { callbackUrl: ours, now, fetchCallback: async () => refusing });
		expect(wrong(checks)).toEqual(expected);
		expect(find(checks, 'appSubscription').what).toBe('The subscription of the app could not be checked: the credential has no App ID or no App Secret.');
		expect(find(checks, 'accountSubscription').state).toBe(subscriptionState);
	});

	test('what Graph refused is told within one sentence', async () => {
		const checks = await preflight(({ answers, accountId }) => void answers.push([`${accountId}/phone_numbers`, 500, { error: { code: 2, message: 'Service temporarily unavailable' } }]));
		expect(find(checks, 'numberQuality').what).toMatch(/^Quality and name of the number could not be checked: [a-z][^.]*\.$/);
	});

	test('an address that cannot be asked is not asked', async () => {
		const { api } = await open();
		for (const callbackUrl of ['webhook', undefined]) {
			const checks = await runPreflight(api, { callbackUrl, now, fetchCallback: async () => await Promise.reject(new Error('It was asked.')) });
			expect(find(checks, 'callbackHandshake').state).toBe(callbackUrl === undefined ? 'skipped' : 'unknown');
		}
	});

	test('a number of another account', async () => {
		const checks = await preflight(undefined, { phoneNumberId: '399999222333444' });
		expect(wrong(checks)).toEqual(['numberRegistration failed']);
		expect(find(checks, 'numberRegistration').what).toMatch(/399999222333444 is not one of the account/);
	});

	test('a callback of the other number does not matter to the one that was asked for, and does when all count', async () => {
		const other = (world: PretendWorld) => void (world.numbers[1]!.callbackUrl = 'https://crm.example.com/hook');
		expect(wrong(await preflight(other))).toEqual([]);
		const all = await preflight(other, { phoneNumberId: undefined });
		expect(wrong(all)).toEqual(['callbackRoute failed']);
		expect(find(all, 'callbackRoute').what).toMatch(/^"Ferrow Returns" \(…0201\)/);
	});

	test('our callback at the number alone is enough', async () => {
		expect(wrong(await preflight((world) => { world.subscription = { callbackUrl: 'https://crm.example.com/hook' }; world.numbers[0]!.callbackUrl = ours; }))).toEqual([]);
	});

	test('a Graph that has a bad day: nothing is called broken that could not be looked at', async () => {
		const checks = await preflight(({ answers }) => void answers.push(['', 500, { error: { code: 2, message: 'Service temporarily unavailable' } }]));
		expect(wrong(checks)).toEqual([]);
		expect(checks.filter(({ state }) => state === 'unknown').length).toBeGreaterThan(8);
	});

	describe('the callback', () => {
		/** As with Meta itself: the account's base URL is Meta's, so every call of Graph fails here, which does not matter. */
		const withMeta = async (callbackUrl: string, probe: CallbackProbe = refusing) => {
			const { api } = await open();
			return await runPreflight({ ...api, account: { ...api.account, baseUrl: 'https://graph.facebook.com' } }, { callbackUrl, now, fetchCallback: async () => probe });
		};

		test.each([
			['without https', 'http://n8n.example.com/webhook/1/whatsapp', /not secure/],
			['on this machine', 'https://localhost:5678/webhook/1/whatsapp', /this network only/],
			['at a private address', 'https://192.168.1.20/webhook/1/whatsapp', /this network only/],
			['at a private address of IPv6', 'https://[fd00::1]/webhook/1/whatsapp', /this network only/],
			['in a private domain', 'https://n8n.local/webhook/1/whatsapp', /this network only/],
			['without a domain', 'https://n8n/webhook/1/whatsapp', /this network only/],
			['too long', `https://n8n.example.com/${'x'.repeat(200)}`, /at most 200/],
			['that is no address', 'webhook', /no web address/],
		])('%s', async (_name, callbackUrl, said) => {
			const checks = await withMeta(callbackUrl);
			expect(find(checks, 'callbackAddress')).toMatchObject({ state: 'failed', what: expect.stringMatching(said), fix: expect.any(String) });
		});

		test.each([['https://n8n.example.com/webhook/1/whatsapp'], ['https://93.184.216.34/webhook/1/whatsapp'], ['https://n8n.example.com:8443/webhook/1/whatsapp'], ['https://n8n.local.example.com/webhook/1/whatsapp'], [`https://n8n.example.com/${'x'.repeat(200 - 'https://n8n.example.com/'.length)}`]])('%s is fit for Meta', async (callbackUrl) => {
			expect(find(await withMeta(callbackUrl), 'callbackAddress')).toMatchObject({ state: 'ok', what: expect.stringContaining('with a good certificate') });
		});

		test('a sandbox may be called without a certificate, of which nothing is said then', async () => {
			const checks = await preflight(undefined, { callbackUrl: 'http://localhost:5678/webhook/1/whatsapp' });
			expect(find(checks, 'callbackAddress')).toMatchObject({ state: 'ok', what: 'The callback at localhost:5678 can be reached from this machine.' });
		});

		test.each([
			['dns', /host name is unknown/],
			['refused', /nothing listens/],
			['timeout', /in time/],
			['certificateExpired', /expired/],
			['certificateNotYetValid', /not valid yet/],
			['certificateSelfSigned', /self-signed/],
			['certificateWrongHost', /another host/],
			['certificateIncomplete', /chain/],
			['certificateUntrusted', /not trusted/],
			['tls', /secure connection/],
			['broken', /breaks off/],
		] as const)('%s is named', async (problem, said) => {
			const checks = await preflight(undefined, { probe: { reached: false, problem } });
			expect(wrong(checks)).toEqual(['callbackAddress failed']);
			expect(find(checks, 'callbackAddress').what).toMatch(said);
		});

		test.each([
			[200, true, /any verify token/],
			[200, false, /something else/],
			[204, false, /something else/],
			[299, false, /something else/],
			[300, false, /redirects/],
			[302, false, /redirects/],
			[399, false, /redirects/],
			[401, false, /login/],
			[404, false, /no such webhook/],
			[502, false, /answers with 502/],
			[500, true, /answers with 500/],
			[418, false, /answers with 418/],
		])('an answer of %i (challenge given back: %p)', async (status, echoed, said) => {
			const checks = await preflight(undefined, { probe: { reached: true, status, echoed } });
			expect(wrong(checks)).toEqual(['callbackHandshake failed']);
			expect(find(checks, 'callbackHandshake').what).toMatch(said);
		});

		test('a refusal is right, whatever comes with it', async () => {
			expect(wrong(await preflight(undefined, { probe: { reached: true, status: 403, echoed: true } }))).toEqual([]);
		});

		test.each([500, 502])('after an answer of %i, n8n is the thing to look at', async (status) => {
			const checks = await preflight(undefined, { probe: { reached: true, status, echoed: false } });
			expect(find(checks, 'callbackHandshake').fix).toMatch(/n8n runs/);
		});
	});
});
