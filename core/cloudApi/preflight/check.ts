/** What is checked before messages can flow. */
export type CheckId =
	| 'token'
	| 'tokenApp'
	| 'permissions'
	| 'accountAccess'
	| 'appSecret'
	| 'appSubscription'
	| 'accountSubscription'
	| 'callbackRoute'
	| 'numberRegistration'
	| 'numberQuality'
	| 'messagingLimit'
	| 'callbackAddress'
	| 'callbackHandshake';

/** `warning`: messages flow, but not for long or not to all; `failed`: they do not; `unknown`: it could not be checked; `skipped`: it need not be. */
export type CheckState = 'ok' | 'warning' | 'failed' | 'unknown' | 'skipped';

/** What was found about one thing, and what to do. Holds no token, secret or full phone number. */
export interface Check {
	id: CheckId;
	state: CheckState;
	/** What is so, as a sentence. */
	what: string;
	/** How to mend it, as a sentence, where something is to be mended. */
	fix?: string;
}
