import type { AccountEvent } from '../events';

/** So many wrong signatures in a row are no accident. */
const inARow = 3;
const againAfterMs = 60 * 60 * 1000;

/** Watches the signatures at one door. */
export interface SignatureAlarm {
	/** Wrong ones since the last right one. */
	readonly wrongInARow: number;
	/** Answers with the event to tell, at most once an hour. */
	wrong(nowMs: number): AccountEvent | undefined;
	right(): void;
}

/** What a builder reads when the app secret does not match. */
function mismatchEvent(count: number, nowMs: number): AccountEvent {
	const occurredAt = new Date(nowMs).toISOString();
	return {
		event: 'account',
		// One for all processes that stand at this door.
		eventKey: `signature:${Math.floor(nowMs / againAfterMs)}`,
		kind: 'signatureMismatch',
		field: '',
		severity: 'critical',
		what: `${count} requests in a row had a signature that does not match the App Secret, and were refused. Messages and receipts do not get through.`,
		fix: "Copy the App Secret of the app that sends these webhooks (Meta's dashboard, App settings, Basic) into the credential. WhatsApp repeats refused webhooks for up to 7 days, so nothing is lost if that is done soon.",
		businessAccountId: '',
		occurredAt,
		raw: { count },
	};
}

/** Tells of an app secret that does not match: of several wrong signatures in a row, since a single one may be anybody's. */
export function signatureAlarm(): SignatureAlarm {
	let count = 0;
	let toldAtMs = -Infinity;
	return {
		get wrongInARow() {
			return count;
		},
		wrong(nowMs) {
			count += 1;
			if (count < inARow || nowMs - toldAtMs < againAfterMs) return undefined;
			toldAtMs = nowMs;
			return mismatchEvent(count, nowMs);
		},
		right() {
			count = 0;
		},
	};
}
