import type { FailureCategory, RetryAdvice } from './failure';

const advice: Record<FailureCategory, RetryAdvice> = {
	transient: 'onlyIfTwiceIsFine',
	throttled: 'later',
	pairLimited: 'later',
	badRequest: 'no',
	access: 'no',
	stopped: 'no',
	windowClosed: 'no',
	unreachableRecipient: 'no',
	optedOut: 'no',
	capped: 'no',
	notSent: 'later',
	unknownOutcome: 'onlyIfTwiceIsFine',
};

/** What a category means for a repeat. A 5xx may have been carried out, and the Cloud API has no idempotency key. */
export function retryAdvice(category: FailureCategory): RetryAdvice {
	return advice[category];
}
