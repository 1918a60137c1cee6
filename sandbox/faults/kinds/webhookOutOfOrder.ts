import type { WebhookFault } from '../faultKind';

/** The webhook waits until the next one has gone out, or `delayMs` have passed without one. */
export const webhookOutOfOrder: WebhookFault = {
	name: 'webhookOutOfOrder',
	strikes: 'webhook',
	sendsOnly: false,
	effect: ({ delayMs }) => ({ afterNext: true, delayMs }),
};
