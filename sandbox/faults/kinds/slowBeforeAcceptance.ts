import type { RequestFault } from '../faultKind';

/** The request lies still for `delayMs`, then goes its usual way. */
export const slowBeforeAcceptance: RequestFault = {
	name: 'slowBeforeAcceptance',
	strikes: 'request',
	sendsOnly: true,
	effect: ({ delayMs }) => ({ waitMs: delayMs }),
};
