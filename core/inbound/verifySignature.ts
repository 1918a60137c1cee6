import { createHmac, timingSafeEqual } from 'node:crypto';

const form = /^sha256=([0-9a-f]{64})$/;

/** The app secret, or the current and the next one while the secret is being changed. */
export type AppSecrets = string | readonly [current: string, next?: string];

/** `missing`: no header; `malformed`: not 64 lower-case hex digits after "sha256="; `wrong`: another secret or another body; `noSecret`: nothing to check with. */
export type SignatureCheck = 'valid' | 'missing' | 'malformed' | 'wrong' | 'noSecret';

/** An empty secret is none: anybody could sign with it. */
function secretsOf(appSecrets: AppSecrets): string[] {
	const given = typeof appSecrets === 'string' ? [appSecrets] : appSecrets;
	return given.filter((secret) => secret !== undefined && secret !== '').slice(0, 2) as string[];
}

/** Checks X-Hub-Signature-256 (HMAC-SHA256 of the raw bytes with the app secret) in constant time, against every secret alike. Source: Meta, webhooks. */
export function verifySignature(rawBody: Buffer, header: string | string[] | undefined, appSecrets: AppSecrets): SignatureCheck {
	const secrets = secretsOf(appSecrets);
	if (secrets.length === 0) return 'noSecret';
	if (header === undefined || header === '') return 'missing';
	const given = typeof header === 'string' ? form.exec(header)?.[1] : undefined;
	if (given === undefined) return 'malformed';
	const signature = Buffer.from(given, 'hex');
	// All are compared, so that the time tells neither whether nor which secret fits.
	const matches = secrets.map((secret) => timingSafeEqual(signature, createHmac('sha256', secret).update(rawBody).digest()));
	return matches.includes(true) ? 'valid' : 'wrong';
}
