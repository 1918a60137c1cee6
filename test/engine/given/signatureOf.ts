import { createHmac } from 'node:crypto';
import { sandboxAccount } from './sandboxAccount';

/** The value of X-Hub-Signature-256 for these bytes. Source: Meta, webhooks: HMAC-SHA256 of the raw body with the app secret. */
export function signatureOf(rawBody: Buffer, secret: string = sandboxAccount.appSecret): string {
	return `sha256=${createHmac('sha256', secret).update(rawBody).digest('hex')}`;
}
