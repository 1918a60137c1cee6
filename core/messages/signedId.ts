import { createHmac, timingSafeEqual } from 'node:crypto';

/** 128 bits of HMAC-SHA-256: an id stays short, and nobody guesses them. */
function sealOf(secret: string, said: string): string {
	return createHmac('sha256', secret).update(said).digest().subarray(0, 16).toString('base64url');
}

/** An id that comes back from a phone, as it is sent out: what it says, a full stop, and a seal of 22 characters. */
export function signId(secret: string, said: string): string {
	return `${said}.${sealOf(secret, said)}`;
}

/** What a signed id says; nothing where it was not signed with this secret. */
export function readSignedId(secret: string, id: string): string | undefined {
	const sealAt = id.lastIndexOf('.') + 1;
	if (sealAt === 0) return undefined;
	const said = id.slice(0, sealAt - 1);
	const [expected, given] = [Buffer.from(sealOf(secret, said)), Buffer.from(id.slice(sealAt))];
	return expected.length === given.length && timingSafeEqual(expected, given) ? said : undefined;
}
