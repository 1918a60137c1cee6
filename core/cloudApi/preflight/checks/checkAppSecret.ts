import type { Check } from '../check';
import type { Facts } from '../facts';
import { unknownFact } from './unknownFact';

/** Codes with which Graph refuses an app id and secret that do not belong together. */
export const appRefused = new Set([1, 101, 190]);
const copy = "Copy App ID and App Secret from the same app in Meta's dashboard: App settings, Basic.";

/** Whether the app secret is the app's: without it no webhook can be verified. */
export function checkAppSecret({ appSubscription, account, callbackUrl }: Facts): Check {
	const id = 'appSecret';
	if (account.appSecret === '') {
		return callbackUrl === undefined
			? { id, state: 'skipped', what: 'The credential has no App Secret, which only receiving needs.' }
			: { id, state: 'failed', what: 'The credential has no App Secret, so no webhook can be verified.', fix: copy };
	}
	if (appSubscription.known) return { id, state: 'ok', what: 'App ID and App Secret belong together.' };
	if (appRefused.has(appSubscription.failure?.code ?? -1)) {
		return { id, state: 'failed', what: 'The App ID and the App Secret do not belong together, so every webhook would be refused as wrongly signed.', fix: copy };
	}
	return unknownFact(id, 'The App Secret', appSubscription.failure);
}
