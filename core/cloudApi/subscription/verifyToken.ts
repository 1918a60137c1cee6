import { createHmac } from 'node:crypto';

/**
 * The verify token of a callback URL, derived from it and the app secret. Whoever holds the secret can compute it again,
 * so a callback of ours that was replaced can be put back without having stored anything about it.
 */
export function verifyToken(callbackUrl: string, appSecret: string): string {
	return createHmac('sha256', appSecret).update(`verify-token:${callbackUrl}`).digest('hex');
}
