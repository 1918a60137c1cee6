import { createHmac } from 'node:crypto';
import { callbackTail } from './callbackTail';

/**
 * The verify token of a callback URL, derived from its end and the app secret. Whoever holds the secret can compute it
 * again, so a callback of ours that was replaced can be put back without having stored anything about it. Only the end
 * counts because a running webhook of n8n knows its production URL even when it was called by its test URL.
 */
export function verifyToken(callbackUrl: string, appSecret: string): string {
	return createHmac('sha256', appSecret).update(`verify-token:${callbackTail(callbackUrl)}`).digest('hex');
}
