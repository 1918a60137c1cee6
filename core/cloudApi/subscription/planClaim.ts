import { callbackTail } from './callbackTail';
import type { Subscription } from './readSubscription';

/** Who wants the events of an account or of one of its numbers. A production claim lasts; a test claim only listens for a moment. */
export interface Claim {
	callbackUrl: string;
	/** The number whose events are wanted; without it, those of the whole account. */
	phoneNumberId?: string;
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

/** The callback at the level of a claim: the number's own, or the account's. */
export function callbackAtLevel(current: Subscription, phoneNumberId: string | undefined): string | undefined {
	return phoneNumberId === undefined ? current.callbackUrl : current.numberCallbackUrl;
}

/**
 * Decides about a claim. A test never takes events that go somewhere already; production replaces only its own node's
 * callback at its level. A number's callback goes before the account's, and the account's before the app's, so a claim of
 * one number may take its events from a claim of the whole account. Source: Meta, webhook overrides.
 */
export function planClaim(current: Subscription, claim: Claim): ClaimPlan {
	const set = callbackAtLevel(current, claim.phoneNumberId);
	if (set === claim.callbackUrl) return { step: 'keep' };
	if (claim.mode === 'test') {
		const production = set ?? current.callbackUrl ?? current.appCallbackUrl;
		return production === undefined ? { step: 'take' } : { step: 'refuse', reason: 'production', callbackUrl: production };
	}
	const taken = set !== undefined && !sameNode(set, claim.callbackUrl);
	return taken && !claim.replaceOthers ? { step: 'refuse', reason: 'other', callbackUrl: set } : { step: 'take' };
}
