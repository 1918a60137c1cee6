import { defaultSeed } from '../../sandbox';
import { openSandbox, type OpenSandbox } from './given/openSandbox';
import { otherSystem, type OtherSystem } from './given/otherSystem';
import { sandboxAccount } from './given/sandboxAccount';
import { triggerWorkflow } from './given/triggerWorkflow';
import { whatsAppCredential } from './given/whatsAppCredential';
import { startEngine, type Engine } from './startEngine';

const { businessAccountId, phoneNumberId } = sandboxAccount;
const secondNumberId = '300111222333555';
const [account] = defaultSeed.accounts;
const twoNumbers = { ...defaultSeed, accounts: [{ ...account!, phoneNumbers: [...account!.phoneNumbers, { id: secondNumberId, displayPhoneNumber: '+1 555-010-0201', verifiedName: 'Ferrow Returns' }] }] };

describe('WhatsApp Webhook Trigger: Level "Number"', () => {
	let engine: Engine;
	let sandbox: OpenSandbox;
	let other: OtherSystem;
	let workflows = 0;
	beforeAll(async () => {
		[engine, sandbox, other] = await Promise.all([startEngine(), openSandbox({ seed: twoNumbers }), otherSystem()]);
	});
	beforeEach(async () => {
		workflows += 1;
		await sandbox.reset();
	});
	afterAll(async () => {
		await engine?.stop();
		await Promise.all([sandbox?.close(), other?.close()]);
	});

	const node = (name: string, options = {}, number: string = phoneNumberId) => ({
		workflow: triggerWorkflow({ level: 'number', phoneNumberId: { __rl: true, mode: 'id', value: number }, options }, `${name}-${workflows}`),
		node: 'WhatsApp',
		mode: 'trigger' as const,
		credentials: [whatsAppCredential(sandbox.url)],
	});
	const publish = async (...given: Parameters<typeof node>) => {
		const { error, webhookUrl } = await engine.activate(node(...given));
		expect(error?.everything).toBeUndefined();
		return webhookUrl;
	};
	const unpublish = async (...given: Parameters<typeof node>) => {
		const { error, log } = await engine.deactivate(node(...given));
		expect(error?.everything).toBeUndefined();
		return log;
	};
	const setOther = async (nodeId: string) => void (await sandbox.graph('POST', nodeId, { webhook_configuration: { override_callback_uri: other.callbackUrl, verify_token: other.verifyToken } }));
	const callbackOf = async (number: string) => ((await sandbox.graph('GET', `${number}?fields=webhook_configuration`)) as { webhook_configuration?: { phone_number?: string } }).webhook_configuration?.phone_number;
	const accountCallback = async () => (await sandbox.subscriptions()).map(({ overrideCallbackUrl }) => overrideCallbackUrl);

	test('publishing claims that number alone; everything is as it was afterwards', async () => {
		await sandbox.graph('POST', `${businessAccountId}/subscribed_apps`, { override_callback_uri: other.callbackUrl, verify_token: other.verifyToken });
		await setOther(secondNumberId);
		const url = await publish('orders');
		expect(await callbackOf(phoneNumberId)).toBe(url);
		expect([await callbackOf(secondNumberId), await accountCallback()]).toEqual([other.callbackUrl, [other.callbackUrl]]);
		await unpublish('orders');
		expect(await callbackOf(phoneNumberId)).toBeUndefined();
		expect([await callbackOf(secondNumberId), await accountCallback()]).toEqual([other.callbackUrl, [other.callbackUrl]]);
	});

	test('an app that was not subscribed is so only meanwhile', async () => {
		await publish('orders');
		expect(await accountCallback()).toEqual([null]);
		await unpublish('orders');
		expect(await accountCallback()).toEqual([]);
	});

	test('two workflows share an account, a number each', async () => {
		const [orders, returns] = [await publish('orders'), await publish('returns', {}, secondNumberId)];
		expect([await callbackOf(phoneNumberId), await callbackOf(secondNumberId)]).toEqual([orders, returns]);
		await unpublish('orders');
		expect([await callbackOf(phoneNumberId), await callbackOf(secondNumberId)]).toEqual([undefined, returns]);
	});

	test("another system's callback of that number is not taken without being asked to", async () => {
		await sandbox.graph('POST', `${businessAccountId}/subscribed_apps`);
		await setOther(phoneNumberId);
		const { error } = await engine.activate(node('orders'));
		expect(error?.message).toContain(new URL(other.callbackUrl).host);
		expect(await callbackOf(phoneNumberId)).toBe(other.callbackUrl);
	});

	test('a number that another workflow has is taken on demand, and given back', async () => {
		const orders = await publish('orders');
		const replacing = { replaceExistingCallback: true };
		const newer = await publish('newer', replacing);
		expect(await callbackOf(phoneNumberId)).toBe(newer);
		await unpublish('newer', replacing);
		expect(await callbackOf(phoneNumberId)).toBe(orders);
	});

	test('a callback that somebody has set since is left alone', async () => {
		await publish('orders');
		await setOther(phoneNumberId);
		await unpublish('orders');
		expect(await callbackOf(phoneNumberId)).toBe(other.callbackUrl);
	});
});
