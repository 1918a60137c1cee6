import { callbackTail } from './callbackTail';
import type { Subscription } from './readSubscription';

/** Who wants the events of an account. A production claim lasts; a test claim only listens for a moment. */
export interface Claim {
	callbackUrl: string;
	mode: 'production' | 'test';
	/** Whether a callback of another system may be replaced (and restored later). */
	replaceOthers: boolean;
}

/** What to do about a claim: nothing, take the events over, or leave them where they go, for this reason. */
export type ClaimPlan = { step: 'keep' } | { step: 'take' } | { step: 'refuse'; reason: 'production' | 'other'; callbackUrl: string };

/** Whether two URLs lead to the same node, in test or production, also after n8n's own address has changed. */
export function sameNode(one: string, other: string): boolean {
	return callbackTail(one) === callbackTail(other);
}

/** Decides about a claim. A test never takes events that go somewhere already; production replaces only its own node's callback. */
export function planClaim(current: Subscription, claim: Claim): ClaimPlan {
	if (current.callbackUrl === claim.callbackUrl) return { step: 'keep' };
	if (claim.mode === 'test') {
		const production = current.callbackUrl ?? current.appCallbackUrl;
		return production === undefined ? { step: 'take' } : { step: 'refuse', reason: 'production', callbackUrl: production };
	}
	const taken = current.callbackUrl !== undefined && !sameNode(current.callbackUrl, claim.callbackUrl);
	return taken && !claim.replaceOthers ? { step: 'refuse', reason: 'other', callbackUrl: current.callbackUrl! } : { step: 'take' };
}
