import type { CloudApi } from '../cloudApi';
import { CallbackTakenError } from './callbackTakenError';
import { planClaim, sameNode, type Claim } from './planClaim';
import { readSubscription, type Subscription } from './readSubscription';
import { setCallback } from './writeSubscription';

/** What was there before a claim, to be put back by releaseCallback. */
export interface ClaimMemory {
	before: Pick<Subscription, 'subscribed' | 'callbackUrl'>;
}

/**
 * Lets this account's events go to the claim's callback: read -> plan -> set. Returns what was there before; an earlier
 * memory is kept when what it finds is this node's own callback. Throws a CallbackTakenError or a CloudApiError.
 */
export async function claimCallback(api: CloudApi, claim: Claim, memory?: ClaimMemory): Promise<ClaimMemory> {
	const current = await readSubscription(api);
	const plan = planClaim(current, claim);
	if (plan.step === 'refuse') throw new CallbackTakenError(plan);
	if (plan.step === 'take') await setCallback(api, claim.callbackUrl);
	const ownCallback = current.callbackUrl !== undefined && sameNode(current.callbackUrl, claim.callbackUrl);
	if (ownCallback) return memory ?? { before: { subscribed: true } };
	return { before: { subscribed: current.subscribed, callbackUrl: current.callbackUrl } };
}
