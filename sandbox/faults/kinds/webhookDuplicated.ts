import type { WebhookFault } from '../faultKind';

/** The webhook is sent twice, the same bytes each time. */
export const webhookDuplicated: WebhookFault = { name: 'webhookDuplicated', strikes: 'webhook', sendsOnly: false, effect: () => ({ copies: 2 }) };
