import type { WebhookFault } from '../faultKind';

/** The webhook is sent `delayMs` later, by the sandbox's clock. */
export const webhookDelayed: WebhookFault = { name: 'webhookDelayed', strikes: 'webhook', sendsOnly: false, effect: ({ delayMs }) => ({ delayMs }) };
