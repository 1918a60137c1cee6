import type { MessageFault } from '../faultKind';

/** The message is accepted and fails later with `code`, told by receipt: 131026, 131047, 131049, ... */
export const failed: MessageFault = {
	name: 'failed',
	strikes: 'message',
	sendsOnly: true,
	effect: ({ code = 131000 }) => ({ code }),
};
