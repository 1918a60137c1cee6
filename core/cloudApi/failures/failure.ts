/**
 * Why a call failed, as the decision about a retry needs it:
 * - transient: Meta has a hiccup; try again later
 * - throttled: the whole number, app or account is too fast
 * - pairLimited: too many messages to this one recipient
 * - badRequest: the request or the template is wrong; the same request will fail again
 * - access: token or permission
 * - stopped: account, number, payment or policy; a human must act
 * - windowClosed: an approved template is needed instead
 * - unreachableRecipient, optedOut, capped: this recipient, now
 * - notSent: no connection could be made, so the request never left
 * - unknownOutcome: the request left and no answer came; it may have been carried out
 */
export type FailureCategory =
	| 'transient'
	| 'throttled'
	| 'pairLimited'
	| 'badRequest'
	| 'access'
	| 'stopped'
	| 'windowClosed'
	| 'unreachableRecipient'
	| 'optedOut'
	| 'capped'
	| 'notSent'
	| 'unknownOutcome';

/** Whether the same request may be made again: never, after a pause, or only if a possible second delivery is acceptable. */
export type RetryAdvice = 'no' | 'later' | 'onlyIfTwiceIsFine';

/** One failed call in words that a builder can act on. Holds no token, secret or full phone number. */
export interface Failure {
	category: FailureCategory;
	/** Meta's error code and subcode, where the API answered with one. */
	code?: number;
	subcode?: number;
	httpStatus?: number;
	/** What happened, as a sentence. */
	what: string;
	/** What to do about it, as a sentence. */
	fix: string;
	/** The API's own explanation, shortened and masked. */
	details?: string;
	retry: RetryAdvice;
	/** From Retry-After, or how long Meta estimates that it limits the account. */
	retryAfterMs?: number;
	/** Meta's trace id (`fbtrace_id`), which its support asks for. */
	traceId?: string;
}
