import { planClaim, sameNode, type Claim } from '../../../../core/cloudApi/subscription/planClaim';

const production = 'https://n8n.example.com/webhook/8d1f/whatsapp';
const test_ = 'https://n8n.example.com/webhook-test/8d1f/whatsapp';
const other = 'https://other.example.com/hook';
const claim = (change: Partial<Claim> = {}): Claim => ({ callbackUrl: production, mode: 'production', replaceOthers: false, ...change });

test.each([
	['nothing there', { subscribed: false }, claim(), 'take'],
	['the app subscribed with its own callback', { subscribed: true, appCallbackUrl: other }, claim(), 'take'],
	['our own callback', { subscribed: true, callbackUrl: production }, claim(), 'keep'],
	['our own test callback', { subscribed: true, callbackUrl: test_ }, claim(), 'take'],
	['our own callback at an earlier address', { subscribed: true, callbackUrl: 'https://old.example.com/webhook/8d1f/whatsapp' }, claim(), 'take'],
	["another system's callback", { subscribed: true, callbackUrl: other }, claim(), 'refuse'],
	["another workflow's callback", { subscribed: true, callbackUrl: 'https://n8n.example.com/webhook/77aa/whatsapp' }, claim(), 'refuse'],
	["another system's callback, allowed to replace", { subscribed: true, callbackUrl: other }, claim({ replaceOthers: true }), 'take'],
	['a test, nothing there', { subscribed: false }, claim({ callbackUrl: test_, mode: 'test' }), 'take'],
	['a test while live', { subscribed: true, callbackUrl: production }, claim({ callbackUrl: test_, mode: 'test' }), 'refuse'],
	['a test while another is live, allowed to replace', { subscribed: true, callbackUrl: other }, claim({ callbackUrl: test_, mode: 'test', replaceOthers: true }), 'refuse'],
	["a test while the app's own callback is live", { subscribed: true, appCallbackUrl: other }, claim({ callbackUrl: test_, mode: 'test' }), 'refuse'],
	['a test left over from before', { subscribed: true, callbackUrl: test_ }, claim({ callbackUrl: test_, mode: 'test' }), 'keep'],
	["a number, while the account's events go elsewhere", { subscribed: true, callbackUrl: other }, claim({ phoneNumberId: '1' }), 'take'],
	["a number with another system's callback", { subscribed: true, numberCallbackUrl: other }, claim({ phoneNumberId: '1' }), 'refuse'],
	["a number with another system's callback, allowed to replace", { subscribed: true, numberCallbackUrl: other }, claim({ phoneNumberId: '1', replaceOthers: true }), 'take'],
	['a number with our own callback', { subscribed: true, numberCallbackUrl: production }, claim({ phoneNumberId: '1' }), 'keep'],
	['a number with our own test callback', { subscribed: true, numberCallbackUrl: test_ }, claim({ phoneNumberId: '1' }), 'take'],
	['a number, our own callback being that of the account', { subscribed: true, callbackUrl: production }, claim({ phoneNumberId: '1' }), 'take'],
	['a test of a number, nothing there', { subscribed: false }, claim({ phoneNumberId: '1', callbackUrl: test_, mode: 'test' }), 'take'],
	['a test of a number that is live', { subscribed: true, numberCallbackUrl: production }, claim({ phoneNumberId: '1', callbackUrl: test_, mode: 'test' }), 'refuse'],
	['a test of a number whose account is live', { subscribed: true, callbackUrl: other }, claim({ phoneNumberId: '1', callbackUrl: test_, mode: 'test', replaceOthers: true }), 'refuse'],
] as const)('%s', (_name, current, wanted, step) => {
	expect(planClaim(current, wanted).step).toBe(step);
});

test('a text that is no URL belongs to nobody', () => {
	expect(sameNode('nonsense', production)).toBe(false);
});
