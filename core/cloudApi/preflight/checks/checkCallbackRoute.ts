import { sameNode } from '../../subscription/planClaim';
import type { Check } from '../check';
import type { Facts, NumberFacts } from '../facts';
import { chosenNumbers, worstOf, type Finding } from './chosenNumbers';
import { unknownFact } from './unknownFact';

const hostOf = (url: string) => (URL.canParse(url) ? new URL(url).host : 'an unreadable address');

/** Where the events of a number go: its own callback first, then the account's, then the app's. Source: Meta, webhook overrides. */
export function checkCallbackRoute(facts: Facts): Check {
	const id = 'callbackRoute';
	const { callbackUrl: ours, accountSubscription, appSubscription } = facts;
	if (ours === undefined) return { id, state: 'skipped', what: 'Nothing is to be received, so it does not matter where events go.' };
	if (!accountSubscription.known) return unknownFact(id, 'Where events go', accountSubscription.failure);
	const chosen = chosenNumbers(id, 'Where events go', facts);
	if ('outcome' in chosen) return chosen.outcome;
	if (accountSubscription.value === undefined) return { id, state: 'unknown', what: 'Where events go could not be checked: the app is not subscribed to the account.' };
	const accountCallback = accountSubscription.value.callbackUrl;
	const appCallback = appSubscription.known ? appSubscription.value?.callbackUrl : undefined;

	const judge = (set: string, whose: string, fix: string): Finding => {
		if (set === ours) return { state: 'ok', what: '' };
		if (sameNode(set, ours)) return { state: 'failed', what: `sends its events to an earlier address of this workflow or to its test address (${hostOf(set)})`, fix: 'Publish the workflow again.' };
		return { state: 'failed', what: `sends its events to ${hostOf(set)}: ${whose} goes before this workflow's`, fix };
	};
	const find = ({ callbackUrl }: NumberFacts): Finding => {
		if (callbackUrl !== undefined) return judge(callbackUrl, "the number's own callback", "Take the number's callback away where it was set, or let this workflow's trigger listen to that number.");
		if (accountCallback !== undefined) return judge(accountCallback, "the account's callback", 'Stop the other workflow or system, or publish this one with "Replace Existing Callback".');
		if (appCallback !== undefined) return judge(appCallback, "the app's own callback, without one of the account,", 'Publish the workflow again; its trigger sets the callback of the account.');
		return { state: 'failed', what: 'sends its events nowhere: no callback is set', fix: 'Publish the workflow again; its trigger sets the callback of the account.' };
	};
	return worstOf(id, chosen.list, find, 'Messages and receipts go to this workflow.');
}
