import type { Check } from '../check';
import type { Facts } from '../facts';
import { appRefused } from './checkAppSecret';
import { unknownFact } from './unknownFact';

const fix = "In the app's dashboard, open WhatsApp, Configuration: set a callback URL and subscribe to the field messages (and to template and account fields, if you want their events).";

/** Whether the app itself asks for WhatsApp's events. Overrides lead messages elsewhere, and nothing else. Source: Meta, webhook overrides. */
export function checkAppSubscription({ appSubscription, accountSubscription, numbers, callbackUrl, account }: Facts): Check {
	const id = 'appSubscription';
	if (callbackUrl === undefined) return { id, state: 'skipped', what: 'Nothing is to be received, so the subscription of the app does not matter.' };
	if (!appSubscription.known && appRefused.has(appSubscription.failure?.code ?? -1)) return { id, state: 'unknown', what: 'The subscription of the app could not be checked: App ID and App Secret do not belong together.' };
	if (!appSubscription.known) return unknownFact(id, 'The subscription of the app', appSubscription.failure);
	const own = appSubscription.value;
	const hasOverride = (accountSubscription.known && accountSubscription.value?.callbackUrl !== undefined) || (numbers.known && numbers.value.some((number) => number.callbackUrl !== undefined));
	const state = hasOverride ? 'warning' : 'failed';
	const limit = hasOverride ? ' Template and account events go nowhere, and messages reach a callback of the account or number only as far as Meta sends what the app has not asked for.' : '';
	if (own === undefined) return { id, state, what: `The app ${account.appId} is not subscribed to whatsapp_business_account.${limit}`, fix };
	if (!own.fields.includes('messages')) return { id, state, what: `The app ${account.appId} is subscribed to whatsapp_business_account without the field messages.`, fix };
	return { id, state: 'ok', what: 'The app is subscribed to messages.' };
}
