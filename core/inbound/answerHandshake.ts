import { createHash, timingSafeEqual } from 'node:crypto';

const digest = (text: string) => createHash('sha256').update(text).digest();

/** The answer to Meta's verification request: the challenge as plain text, or 403 with the reason for the log. */
export type HandshakeAnswer = { status: 200; body: string } | { status: 403; reason: string };

/** Answers GET ?hub.mode=subscribe&hub.challenge=...&hub.verify_token=... Source: Meta, webhook verification. */
export function answerHandshake(query: Record<string, unknown>, expectedToken: string): HandshakeAnswer {
	const { 'hub.mode': mode, 'hub.challenge': challenge, 'hub.verify_token': token } = query;
	if (mode !== 'subscribe' || typeof challenge !== 'string' || typeof token !== 'string') {
		return { status: 403, reason: 'not a verification request of Meta' };
	}
	// The challenge is echoed: a short plain token only, so that it can never be a page.
	if (!/^[\w.-]{1,256}$/.test(challenge)) return { status: 403, reason: 'the challenge has an unusual form' };
	// Equal lengths are what timingSafeEqual needs; the digests hide both length and content.
	return timingSafeEqual(digest(token), digest(expectedToken))
		? { status: 200, body: challenge }
		: { status: 403, reason: 'the verify token is wrong' };
}
