import type { Check } from '../check';
import type { Facts } from '../facts';
import { unknownFact } from './unknownFact';

/** Whether the token was made for the app in the credential; another app's webhooks are signed with another secret. */
export function checkTokenApp({ token, account, callbackUrl }: Facts): Check {
	const id = 'tokenApp';
	if (account.appId === '') {
		const fix = "Copy it from the app in Meta's dashboard: App settings, Basic.";
		return callbackUrl === undefined ? { id, state: 'skipped', what: 'The credential has no App ID, which only receiving needs.' } : { id, state: 'failed', what: 'The credential has no App ID, which receiving needs.', fix };
	}
	if (!token.known || token.value.appId === undefined) return unknownFact(id, "The token's app", token.known ? undefined : token.failure);
	if (token.value.appId === account.appId) return { id, state: 'ok', what: 'The access token belongs to the app in the credential.' };
	return {
		id,
		state: 'failed',
		what: `The access token belongs to another app (${token.value.appId}) than the App ID ${account.appId}.`,
		fix: 'Use a token, an App ID and an App Secret of the same app.',
	};
}
