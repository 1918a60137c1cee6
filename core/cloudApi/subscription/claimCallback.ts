import type { CloudApi } from '../cloudApi';
import { CallbackTakenError } from './callbackTakenError';
import { callbackAtLevel, planClaim, sameNode, type Claim } from './planClaim';
import { readSubscription } from './readSubscription';
import { setCallback, setNumberCallback, subscribe, unsubscribe } from './writeSubscription';

/** What was there before a claim, to be put back by releaseCallback. */
export interface ClaimMemory {
	/** Whether the app was subscribed to the account, and the callback at the level of the claim. */
	before: { subscribed: boolean; callbackUrl?: string };
	/** The number that was claimed; without it, the whole account. */
	phoneNumberId?: string;
}

/** A number's callback counts only while the app is subscribed to its account. */
async function takeNumber(api: CloudApi, phoneNumberId: string, callbackUrl: string, subscribed: boolean): Promise<void> {
	if (subscribed) return await setNumberCallback(api, phoneNumberId, callbackUrl);
	await subscribe(api);
	try {
		await setNumberCallback(api, phoneNumberId, callbackUrl);
	} catch (error) {
		await unsubscribe(api);
		throw error;
	}
}

/**
 * Lets the events of this account, or of one of its numbers, go to the claim's callback: read -> plan -> set. Returns what
 * was there before; an earlier memory is kept when what it finds is this node's own callback. Throws a CallbackTakenError
 * or a CloudApiError; nothing is changed then.
 */
export async function claimCallback(api: CloudApi, claim: Claim, memory?: ClaimMemory): Promise<ClaimMemory> {
	const { callbackUrl, phoneNumberId } = claim;
	const current = await readSubscription(api, phoneNumberId);
	const plan = planClaim(current, claim);
	if (plan.step === 'refuse') throw new CallbackTakenError(plan);
	if (phoneNumberId === undefined) {
		if (plan.step === 'take') await setCallback(api, callbackUrl);
	} else if (plan.step === 'take') await takeNumber(api, phoneNumberId, callbackUrl, current.subscribed);
	else if (!current.subscribed) await subscribe(api);

	const found = callbackAtLevel(current, phoneNumberId);
	const level = phoneNumberId === undefined ? {} : { phoneNumberId };
	if (found !== undefined && sameNode(found, callbackUrl)) return memory ?? { before: { subscribed: true }, ...level };
	return { before: { subscribed: current.subscribed, callbackUrl: found }, ...level };
}
