import { createHmac } from 'node:crypto';

/** The value of `X-Hub-Signature-256`. Meta: HMAC-SHA256 with the app secret over the raw body bytes. */
export function sign(body: Buffer, appSecret: string): string {
	return `sha256=${createHmac('sha256', appSecret).update(body).digest('hex')}`;
}
