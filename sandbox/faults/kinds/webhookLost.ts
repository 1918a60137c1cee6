import type { WebhookFault } from '../faultKind';

/** The webhook is never sent. */
export const webhookLost: WebhookFault = { name: 'webhookLost', strikes: 'webhook', sendsOnly: false, effect: () => ({ lost: true }) };
