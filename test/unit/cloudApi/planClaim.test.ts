import { planClaim, sameNode, type Claim } from '../../../core/cloudApi/subscription/planClaim';

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
] as const)('%s', (_name, current, wanted, step) => {
	expect(planClaim(current, wanted).step).toBe(step);
});

test('a text that is no URL belongs to nobody', () => {
	expect(sameNode('nonsense', production)).toBe(false);
});
