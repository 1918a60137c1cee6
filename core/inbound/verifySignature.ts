import { createHmac, timingSafeEqual } from 'node:crypto';

const form = /^sha256=([0-9a-f]{64})$/;

/** `missing`: no header; `malformed`: not 64 lower-case hex digits after "sha256="; `wrong`: another secret or another body. */
export type SignatureCheck = 'valid' | 'missing' | 'malformed' | 'wrong';

/** Checks X-Hub-Signature-256 (HMAC-SHA256 of the raw bytes with the app secret) in constant time. Source: Meta, webhooks. */
export function verifySignature(rawBody: Buffer, header: string | string[] | undefined, appSecret: string): SignatureCheck {
	if (header === undefined || header === '') return 'missing';
	const given = typeof header === 'string' ? form.exec(header)?.[1] : undefined;
	if (given === undefined) return 'malformed';
	const expected = createHmac('sha256', appSecret).update(rawBody).digest();
	return timingSafeEqual(Buffer.from(given, 'hex'), expected) ? 'valid' : 'wrong';
}
