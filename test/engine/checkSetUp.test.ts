import { createServer } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo, Server } from 'node:net';
import { makeCertificate } from '../../dev/makeCertificate';
import type { GivenCredential } from './engineMessages';
import { openSandbox, type OpenSandbox } from './given/openSandbox';
import { otherSystem, type OtherSystem } from './given/otherSystem';
import { sandboxAccount } from './given/sandboxAccount';
import { sendWorkflow } from './given/sendWorkflow';
import { triggerWorkflow } from './given/triggerWorkflow';
import { whatsAppCredential } from './given/whatsAppCredential';
import { startEngine, type Engine } from './startEngine';

const { businessAccountId, appId, appSecret, phoneNumberId, expiredToken, tokenWithoutMessaging, tokenWithoutManagement, tokenOfOtherAccount } = sandboxAccount;
const numberPath = `numbers/${phoneNumberId}`;

describe('WhatsApp Send: Check Set-Up', () => {
	let engine: Engine;
	let sandbox: OpenSandbox;
	let other: OtherSystem;
	const servers: Server[] = [];
	beforeAll(async () => {
		[engine, sandbox, other] = await Promise.all([startEngine(), openSandbox(), otherSystem()]);
	});
	beforeEach(async () => await sandbox.reset());
	afterEach(() => servers.splice(0).forEach((server) => server.close()));
	afterAll(async () => {
		await engine?.stop();
		await Promise.all([sandbox?.close(), other?.close()]);
	});

	const listen = async (server: Server) => {
		servers.push(server);
		await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
		return (server.address() as AddressInfo).port;
	};
	const answering = async (status: number) => `http://127.0.0.1:${await listen(createServer((_request, response) => response.writeHead(status).end()))}/webhook/8d1f/whatsapp`;
	/** An address whose server shows this certificate. */
	const withCertificate = async (host: string, wish: Parameters<typeof makeCertificate>[0]) => {
		const { keyPem, certPem } = makeCertificate(wish);
		return `https://${host}:${await listen(createTlsServer({ key: keyPem, cert: certPem }, (_request, response) => response.writeHead(403).end()))}/webhook/8d1f/whatsapp`;
	};
	const closedPort = async () => {
		const server = createServer();
		const port = await listen(server);
		await new Promise((done) => server.close(done));
		return `http://127.0.0.1:${port}/webhook/8d1f/whatsapp`;
	};

	const check = async (parameters: { callbackUrl?: string; phoneNumberId?: string } = {}, changes: Record<string, string> = {}) => {
		const credentials = [whatsAppCredential(sandbox.url, changes)];
		const answer = await engine.runWorkflow({ workflow: sendWorkflow({ resource: 'account', operation: 'checkSetUp', phoneNumberId: { __rl: true, mode: 'id', value: parameters.phoneNumberId ?? '' }, ...(parameters.callbackUrl !== undefined && { callbackUrl: parameters.callbackUrl }) }), startNode: 'Start', credentials });
		expect(answer.error?.everything).toBeUndefined();
		const items = answer.runData.Send?.[0]?.outputs[0] ?? [];
		// Whatever is found: no token, no secret, no phone number, and a way to mend what is wrong.
		expect(JSON.stringify([items, answer.log])).not.toMatch(/EAA\w|sandbox-app-secret|wrong-secret|555\D?010\D?02/);
		for (const { json, pairedItem } of items) {
			// n8n's table shows what a row does not have as "undefined" and "empty", in red.
			expect(Object.values(json)).not.toContain('');
			expect(Object.keys(json)).toEqual(['status', 'title', 'what', 'fix', 'check']);
			expect(pairedItem).toEqual({ item: 0 });
			if (json.status === 'problem' || json.status === 'warning') expect(json.fix).toMatch(/^.{15,}\.$/);
		}
		return items.map(({ json }) => json);
	};
	const wrongOf = (items: Array<Record<string, unknown>>) => items.slice(1).flatMap(({ check: id, status }) => (status === 'problem' || status === 'warning' ? [`${String(id)} ${status}`] : []));

	const node = (credentials: GivenCredential[], parameters = {}) => ({ workflow: triggerWorkflow(parameters, 'set-up'), node: 'WhatsApp', mode: 'trigger' as const, credentials });
	/** Lets the app have a callback of its own, and publishes a workflow that receives the account's events. */
	const publish = async () => {
		const body = { object: 'whatsapp_business_account', callback_url: other.callbackUrl, verify_token: other.verifyToken, fields: 'messages' };
		await sandbox.graph('POST', `${appId}/subscriptions`, body, `${appId}|${appSecret}`);
		const { error, webhookUrl } = await engine.activate(node([whatsAppCredential(sandbox.url)]));
		expect(error?.everything).toBeUndefined();
		return webhookUrl;
	};
	const overrideWithOther = async () => void (await sandbox.graph('POST', `${businessAccountId}/subscribed_apps`, { override_callback_uri: other.callbackUrl, verify_token: other.verifyToken }));

	test('all is well, sending and receiving: a summary, and one item for each check', async () => {
		const items = await check({ callbackUrl: await publish() });
		expect(items[0]).toEqual({ status: 'ok', title: 'Summary', what: '13 in order. Sending and receiving were checked.', fix: '-', check: 'summary' });
		expect(items.slice(1).map(({ status }) => status)).toEqual(Array(13).fill('ok'));
		expect(items.find(({ check: id }) => id === 'callbackAddress')?.what).toMatch(/can be reached/);
	});

	test('without a callback URL only what sending needs is judged, and the summary says so', async () => {
		const items = await check();
		expect(items[0]).toMatchObject({ status: 'ok', what: expect.stringMatching(/Only sending was checked: enter a Callback URL/) });
		expect(items.map(({ check: id }) => id)).not.toContain('callbackAddress');
	});

	test('it changes nothing and sends nothing', async () => {
		const callbackUrl = await publish();
		const before = [await sandbox.subscriptions(), (await sandbox.requests()).filter(({ method }) => method !== 'GET').length];
		await check({ callbackUrl });
		expect([await sandbox.subscriptions(), (await sandbox.requests()).filter(({ method }) => method !== 'GET').length]).toEqual(before);
	});

	describe('a broken set-up for sending is named', () => {
		const nothing = async () => undefined;
		const setNumber = (body: unknown) => async () => await sandbox.control('PATCH', numberPath, body);
		test.each<[name: string, changes: Record<string, string>, arrange: () => Promise<unknown>, expected: string[], said: RegExp]>([
			['a token that never was', { accessToken: 'EAAnonsense' }, nothing, ['token problem'], /no longer valid/],
			['a token that has expired', { accessToken: expiredToken }, nothing, ['token problem'], /expired/],
			['a token that may not send', { accessToken: tokenWithoutMessaging }, nothing, ['permissions problem'], /whatsapp_business_messaging/],
			['a token that may not manage', { accessToken: tokenWithoutManagement }, nothing, ['permissions problem'], /whatsapp_business_management/],
			['a token of another account', { accessToken: tokenOfOtherAccount }, nothing, ['accountAccess problem'], /is unknown to this access token/],
			['a Business Account ID with a wrong digit', { businessAccountId: '200111222333445' }, nothing, ['accountAccess problem'], /200111222333445 is unknown/],
			['another App ID', { appId: '100111222333445' }, nothing, ['tokenApp problem', 'appSecret problem'], /belongs to another app/],
			['a wrong App Secret', { appSecret: 'wrong-secret' }, nothing, ['appSecret problem'], /do not belong together/],
			['an API address where nobody is', { baseUrl: 'http://127.0.0.1:9' }, nothing, ['token problem'], /cannot be reached at http:\/\/127\.0\.0\.1:9/],
			['a number that is not registered', {}, async () => await sandbox.graph('POST', `${phoneNumberId}/deregister`, {}), ['numberRegistration problem'], /is disconnected/],
			['a number on the on-premises API', {}, setNumber({ platform: 'ON_PREMISE' }), ['numberRegistration problem'], /on-premises API and not with the Cloud API/],
			['a number on no platform', {}, setNumber({ platform: 'NOT_APPLICABLE' }), ['numberRegistration problem'], /not registered with the Cloud API/],
			['a number of bad quality', {}, setNumber({ quality: 'RED' }), ['numberRegistration warning', 'numberQuality warning'], /bad reactions/],
		])('%s', async (_name, changes, arrange, expected, said) => {
			await arrange();
			const [summary, ...items] = await check({}, changes);
			// What matters most stands first.
			expect(items[0]?.check).toBe(expected[0]!.split(' ')[0]);
			expect(wrongOf([{}, ...items])).toEqual(expected);
			const [id, status] = expected[0]!.split(' ');
			const finding = items.find(({ check: found }) => found === id);
			expect(finding?.what).toMatch(said);
			expect(summary).toMatchObject({ check: 'summary', status, fix: `Begin with "${String(finding?.title)}". ${String(finding?.fix)}` });
		});

		test('a number of another account, where that number is asked for', async () => {
			const items = await check({ phoneNumberId: '399999222333444' });
			expect(wrongOf(items)).toEqual(['numberRegistration problem']);
			expect(items.find(({ check: id }) => id === 'numberRegistration')?.what).toMatch(/399999222333444 is not one of the account/);
		});
	});

	describe('a broken set-up for receiving is named', () => {
		const expectNamed = async (callbackUrl: string, expected: string[], said: RegExp) => {
			const items = await check({ callbackUrl });
			expect(wrongOf(items)).toEqual(expected);
			expect(items.find(({ check: id }) => id === expected[0]!.split(' ')[0])?.what).toMatch(said);
		};

		test('an account that the app is not subscribed to', async () => {
			const callbackUrl = await publish();
			await sandbox.graph('DELETE', `${businessAccountId}/subscribed_apps`);
			await expectNamed(callbackUrl, ['accountSubscription problem'], /not subscribed/);
		});

		test('an app that is not subscribed itself', async () => {
			const callbackUrl = await publish();
			await sandbox.graph('DELETE', `${appId}/subscriptions`, undefined, `${appId}|${appSecret}`);
			await expectNamed(callbackUrl, ['appSubscription warning'], /is not subscribed to whatsapp_business_account/);
		});

		test("another system's callback in the way", async () => {
			const callbackUrl = await publish();
			await overrideWithOther();
			await expectNamed(callbackUrl, ['callbackRoute problem'], new RegExp(new URL(other.callbackUrl).host));
		});

		test("a number's own callback in the way", async () => {
			const callbackUrl = await publish();
			await sandbox.graph('POST', phoneNumberId, { webhook_configuration: { override_callback_uri: other.callbackUrl, verify_token: other.verifyToken } });
			await expectNamed(callbackUrl, ['callbackRoute problem'], /the number's own callback goes before/);
		});

		test('a workflow that is not published any more', async () => {
			const callbackUrl = await publish();
			await engine.deactivate(node([whatsAppCredential(sandbox.url)]));
			await overrideWithOther();
			const items = await check({ callbackUrl });
			expect(items.find(({ check: id }) => id === 'callbackHandshake')?.what).toMatch(/no such webhook \(404\)/);
		});

		const callbackCases: Array<[name: string, url: () => Promise<string>, id: string, said: RegExp]> = [
			['an address where nobody listens', closedPort, 'callbackAddress', /nothing listens there/],
			['a certificate that is self-signed', async () => await withCertificate('localhost', { name: 'localhost', hosts: ['localhost'] }), 'callbackAddress', /self-signed/],
			['a certificate of an authority that nobody knows', async () => await withCertificate('localhost', { name: 'localhost', hosts: ['localhost'], issuer: makeCertificate({ name: 'Nobody', authority: true }) }), 'callbackAddress', /certificate (comes without the chain|is of an authority)/],
			['plain HTTP behind an https address', async () => (await answering(200)).replace('http:', 'https:'), 'callbackAddress', /no secure connection/],
			['a login before the callback', async () => await answering(401), 'callbackHandshake', /login/],
			['a redirect before the callback', async () => await answering(301), 'callbackHandshake', /redirects \(301\)/],
			['a proxy without an n8n behind it', async () => await answering(502), 'callbackHandshake', /answers with 502/],
			['something that takes any token', async () => await answering(200), 'callbackHandshake', /something else/],
		];
		test.each(callbackCases)('%s', async (_name, url, id, said) => {
			await publish();
			const items = await check({ callbackUrl: await url() });
			// The events go to the published workflow, which is not this address.
			expect(wrongOf(items)).toEqual(['callbackRoute problem', `${id} problem`]);
			expect(items.find(({ check: found }) => found === id)?.what).toMatch(said);
		});

		test('a callback URL that is none stops the node, which names the field', async () => {
			const { error } = await engine.runWorkflow({ workflow: sendWorkflow({ resource: 'account', operation: 'checkSetUp', callbackUrl: 'webhook' }), startNode: 'Start', credentials: [whatsAppCredential(sandbox.url)] });
			expect(error?.message).toMatch(/callback URL must be a whole web address/);
		});
	});
});
