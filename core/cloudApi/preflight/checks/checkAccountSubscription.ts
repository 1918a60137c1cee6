import type { Check } from '../check';
import type { Facts } from '../facts';
import { unknownFact } from './unknownFact';

/** Whether the app hears of this account at all; setting an app up subscribes it to its test number only. Source: Meta, subscribed_apps. */
export function checkAccountSubscription({ accountSubscription, callbackUrl, account }: Facts): Check {
	const id = 'accountSubscription';
	if (callbackUrl === undefined) return { id, state: 'skipped', what: 'Nothing is to be received, so the subscription to the account does not matter.' };
	if (!accountSubscription.known) return unknownFact(id, 'The subscription to the account', accountSubscription.failure);
	if (accountSubscription.value !== undefined) return { id, state: 'ok', what: 'The app is subscribed to this account.' };
	return { id, state: 'failed', what: `The app ${account.appId} is not subscribed to the account ${account.businessAccountId}, so none of its events arrive.`, fix: 'Publish the workflow again; its trigger subscribes the app.' };
}
