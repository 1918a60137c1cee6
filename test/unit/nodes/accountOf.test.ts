import { accountOf } from '../../../nodes/WhatsAppWebhookTrigger/accountOf';
import type { TriggerContext } from '../../../nodes/WhatsAppWebhookTrigger/triggerContext';

let nodes = 0;

/** A node whose credential n8n takes a moment to look up. */
function given() {
	const id = `node ${++nodes}`;
	const state = { lookUps: 0, credentialId: '1', appSecret: 'first', fails: false };
	const context = {
		getWorkflow: () => ({ id: 'workflow' }),
		getNode: () => ({ id, credentials: { whatsAppCloudApi: { id: state.credentialId, name: 'Account' } } }),
		async getCredentials() {
			state.lookUps += 1;
			const { appSecret } = state;
			await new Promise((resolve) => setImmediate(resolve));
			if (state.fails) throw new Error('the database is away');
			return { accessToken: 'token', businessAccountId: '1', appSecret };
		},
	} as unknown as TriggerContext;
	return { state, secretAt: async (nowMs: number, isFresh?: boolean) => (await accountOf(context, nowMs, isFresh)).appSecret };
}

test('many requests at once look the credential up once, and so do those of the next 15 seconds', async () => {
	const { state, secretAt } = given();
	const secrets = await Promise.all(Array.from({ length: 64 }, async () => await secretAt(1_000)));
	expect([new Set(secrets), state.lookUps]).toEqual([new Set(['first']), 1]);
	state.appSecret = 'second';
	expect([await secretAt(15_999), state.lookUps]).toEqual(['first', 1]);
	expect([await secretAt(16_000), state.lookUps]).toEqual(['second', 2]);
});

test('after a wrong signature it is looked up anew, at most once a second', async () => {
	const { state, secretAt } = given();
	await secretAt(1_000);
	state.appSecret = 'second';
	expect([await secretAt(1_999, true), state.lookUps]).toEqual(['first', 1]);
	expect([await secretAt(2_000, true), state.lookUps]).toEqual(['second', 2]);
	expect([await secretAt(2_500, true), state.lookUps]).toEqual(['second', 2]);
});

test('another credential is looked up at once', async () => {
	const { state, secretAt } = given();
	await secretAt(1_000);
	Object.assign(state, { credentialId: '2', appSecret: 'other' });
	expect(await secretAt(1_001)).toBe('other');
});

test('a look-up that fails is told to whoever shares it, and tried again by the next', async () => {
	const { state, secretAt } = given();
	state.fails = true;
	const results = await Promise.allSettled([secretAt(1_000), secretAt(1_000)]);
	expect([results.map(({ status }) => status), state.lookUps]).toEqual([['rejected', 'rejected'], 1]);
	state.fails = false;
	expect([await secretAt(1_001), state.lookUps]).toEqual(['first', 2]);
});
