import { toInstant, toMs } from '../../instant';
import type { Delivery, Reason } from '../../port';
import { noteAttempt, openTries } from './attempts';
import { unchanged, type Transition } from './transition';

const over = { leaseUntil: undefined, graceUntil: undefined };

const reasons = {
	leaseEnded: { code: 'leaseEnded', words: 'The process that held this message went away before it left. It will be sent by another one.' },
	answerLost: { code: 'answerLost', words: 'The process that was sending this message went away before the answer came. A receipt will show whether it arrived.' },
	sentAgain: { code: 'sentAgain', words: 'Neither an answer nor a receipt came in time. It is sent again, so the person may receive it twice.' },
	unknownOutcome: {
		code: 'unknownOutcome',
		words: 'Neither an answer nor a receipt came in time, so nobody knows whether the message arrived. Ask the person, then redrive or discard it.',
	},
	expired: { code: 'expired', words: 'The message could not be sent while it was of use. Redrive it to send it all the same, or discard it.' },
	redriven: { code: 'redriven', words: 'Somebody asked for it to be sent after all.' },
} satisfies Record<string, Reason>;

function fail(delivery: Delivery, reason: Reason, now: string): Transition {
	return { delivery: { ...delivery, ...over, state: 'failed', reason, updatedAt: now }, changed: true, tells: 'failed' };
}

/** Whether it is too late for a message. */
export function isUseless({ usefulUntilAt }: Delivery, now: string): boolean {
	return usefulUntilAt !== undefined && toMs(usefulUntilAt) <= toMs(now);
}

/** A claim whose lease has ended before anything left: it waits again. */
export function reclaim(delivery: Delivery, now: string): Transition {
	return { delivery: { ...delivery, ...over, state: 'waiting', dueAt: now, reason: reasons.leaseEnded, updatedAt: now }, changed: true };
}

/** A message whose sender has gone: it may have left. */
export function lose(delivery: Delivery, now: string): Transition {
	const noted = noteAttempt(delivery, { at: delivery.updatedAt, outcome: 'unknown', reason: reasons.answerLost });
	const graceUntil = toInstant(toMs(now) + delivery.graceMs);
	return { delivery: { ...delivery, ...noted, leaseUntil: undefined, graceUntil, state: 'unknown', reason: reasons.answerLost, updatedAt: now }, changed: true, tells: 'unknown' };
}

/** The grace time has ended without a receipt. Sent again at most once, so that nobody receives it a third time. */
export function giveUp(delivery: Delivery, now: string): Transition {
	const again = delivery.onUnknown === 'sendAgain' && !delivery.possibleRepeat && !isUseless(delivery, now);
	if (!again) return fail(delivery, reasons.unknownOutcome, now);
	return { delivery: { ...delivery, ...over, state: 'waiting', dueAt: now, reason: reasons.sentAgain, possibleRepeat: true, updatedAt: now }, changed: true };
}

/** It still waits, and it is of no use any more. */
export function expire(delivery: Delivery, now: string): Transition {
	return fail(delivery, reasons.expired, now);
}

/** A dead letter waits again. Whoever asks for that wants it sent, so an end of its usefulness that has passed is lifted. */
export function redrive(delivery: Delivery, now: string): Transition {
	if (delivery.state !== 'failed') return unchanged(delivery);
	return {
		delivery: {
			...delivery,
			...over,
			state: 'waiting',
			dueAt: now,
			reason: reasons.redriven,
			usefulUntilAt: isUseless(delivery, now) ? undefined : delivery.usefulUntilAt,
			possibleRepeat: delivery.possibleRepeat || openTries(delivery) > 0,
			messageId: undefined,
			messageStatus: undefined,
			acceptedAt: undefined,
			receiptStatus: undefined,
			receiptAt: undefined,
			receipts: undefined,
			updatedAt: now,
		},
		changed: true,
	};
}

/** A dead letter is dealt with; why it failed stays in the details. */
export function discard(delivery: Delivery, reason: Reason, now: string): Transition {
	if (delivery.state !== 'failed') return unchanged(delivery);
	const kept = delivery.reason === undefined ? reason : { ...reason, details: { ...reason.details, failure: delivery.reason } };
	return { delivery: { ...delivery, ...over, state: 'discarded', reason: kept, updatedAt: now }, changed: true };
}

/** Calls off what has not begun to leave. */
export function cancel(delivery: Delivery, reason: Reason, now: string): Transition {
	if (delivery.state !== 'waiting' && delivery.state !== 'claimed') return unchanged(delivery);
	return { delivery: { ...delivery, ...over, state: 'canceled', reason, updatedAt: now }, changed: true };
}
