import type { ClaimPlan } from './planClaim';

const sentences = {
	production: (host: string) =>
		`This account's events already go to a live workflow or system at ${host}; listening for a test would take them away from it, so nothing was changed. To test, unpublish that workflow first, use a test account or the sandbox, or pin data.`,
	other: (host: string) =>
		`This account's events already go to another workflow or system at ${host}, which would get nothing any more, so nothing was changed. Stop it there first, or turn on the option "Replace Existing Callback".`,
};

/** A claim was refused: somebody else receives the events, and nothing was changed. Names the other side's host only. */
export class CallbackTakenError extends Error {
	readonly kind = 'callbackTaken';

	constructor(plan: Extract<ClaimPlan, { step: 'refuse' }>) {
		super(sentences[plan.reason](URL.canParse(plan.callbackUrl) ? new URL(plan.callbackUrl).host : 'an unknown address'));
		this.name = 'CallbackTakenError';
	}
}
