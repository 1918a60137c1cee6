import { CloudApiError, type Failure } from '../cloudApi';
import { wordsOfError } from '../messages';
import type { Permit, Reason } from '../store';

/** Why something is not sent now; the codes are what programs compare. */
export const waitingReasons = {
	queued: 'It was queued; a WhatsApp Outbox Trigger sends it.',
	outsideSendWindow: 'It is outside the times at which it may be sent; it leaves when they begin.',
	numberLimit: 'The sender number is at its messages per second; it leaves as soon as there is room.',
	pairLimit: 'This recipient has received many messages in a short time; it leaves when WhatsApp allows the next one.',
	throttle: 'This recipient has received as many messages as you allow within this time; it leaves afterwards.',
	paused: 'WhatsApp asked for slower sending; it leaves after a pause.',
	circuitOpen: 'WhatsApp could not be reached several times in a row; it leaves when the connection works again.',
	timeUp: 'It could not leave within the time to wait; it leaves as soon as possible.',
} as const;

export type WaitingCode = keyof typeof waitingReasons;

/** The reason with its sentence. */
export function waitingReason(code: WaitingCode): Reason {
	return { code, words: waitingReasons[code] };
}

/** The code of a refused booking is one of ours already. */
export const permitReason = (permit: Extract<Permit, { kind: 'later' }>): Reason => waitingReason(permit.reason);

/** A failed call as a reason: its category, what happened and what to do, and the rest of it. */
export function failureReason(failure: Failure): Reason {
	const details = Object.fromEntries(Object.entries(failure).filter(([, value]) => value !== undefined));
	return { code: failure.category, words: `${failure.what} ${failure.fix}`, details };
}

/** Why a file could not be uploaded. */
export function uploadReason(error: unknown): Reason {
	if (error instanceof CloudApiError) return failureReason(error.failure);
	return { code: 'uploadFailed', words: wordsOfError(error) };
}

/** The failed call that a reason tells of, so that a later run can raise it again. */
export function failureOf(reason: Reason | undefined): CloudApiError | undefined {
	const details = reason?.details;
	if (typeof details?.category !== 'string' || typeof details.what !== 'string') return undefined;
	return new CloudApiError(details as unknown as Failure);
}
