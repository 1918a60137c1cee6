import type { Urgency } from '../port';
import { isFromAhead, longestPauseMs } from '../isFromAhead';

/** What a sender number has used of its messages per second. Instants are epoch milliseconds. */
export interface NumberBudget {
	/** Messages per second that the number may send at most. Source: Meta, throughput: 80 unless raised. */
	fullRate: number;
	/** Messages per second that were allowed at `rateAt`. */
	rate: number;
	rateAt: number;
	/** When everything booked so far is paid for. */
	paidAt: number;
	pausedUntil: number;
}

/** Source: Meta, throughput: messages per second of a number of which nothing else is known. */
export const defaultRatePerSecond = 80;

/**
 * Messages that may leave at once, as the part of one second's worth. The provider's own bucket holds one second's worth; the
 * rest is for messages that arrive up to 250 ms later or earlier than they were booked.
 */
const burstShare = 0.75;

/** How far ahead may be booked: the queue in front of an urgent message is never longer than what routine ones booked. */
export const bookAheadMs: Record<Urgency, number> = { routine: 250, urgent: 1_000 };

/** After a refusal the rate is halved, but not below this part of the full rate; then it grows by a part of it per second. */
const slowDown = { factor: 0.5, atLeast: 1 / 16, recoveryPerSecond: 0.02 };

/** A number that has sent nothing yet. */
export function newNumberBudget(now: number): NumberBudget {
	return { fullRate: defaultRatePerSecond, rate: defaultRatePerSecond, rateAt: now, paidAt: 0, pausedUntil: 0 };
}

/** A budget without what a clock that was put back has left in it. */
export function numberInStep(budget: NumberBudget, now: number): NumberBudget {
	const pausedUntil = isFromAhead(budget.pausedUntil, now + longestPauseMs) ? 0 : budget.pausedUntil;
	const latest = Math.max(now, pausedUntil);
	const rateAt = isFromAhead(budget.rateAt, latest) ? now : budget.rateAt;
	const paidAt = isFromAhead(budget.paidAt, latest) ? 0 : budget.paidAt;
	return { ...budget, pausedUntil, rateAt, paidAt };
}

/** Messages per second that are allowed now: additive increase towards the full rate. */
export function rateNow({ fullRate, rate, rateAt }: NumberBudget, now: number): number {
	const seconds = Math.max(0, now - rateAt) / 1_000;
	return Math.min(fullRate, rate + seconds * fullRate * slowDown.recoveryPerSecond);
}

const toleranceMs = (ratePerSecond: number) => Math.max(0, burstShare * 1_000 - 1_000 / ratePerSecond);

/** A slot for one message, or when to ask again. The generic cell rate algorithm: as a token bucket, with one number to keep. */
export type Slot = { kind: 'at'; leaveAt: number; budget: NumberBudget } | { kind: 'later'; askAt: number; reason: 'numberLimit' | 'paused' };

/** The next free slot of a number. */
export function bookNumber(budget: NumberBudget, urgency: Urgency, now: number): Slot {
	if (now < budget.pausedUntil) return { kind: 'later', askAt: budget.pausedUntil, reason: 'paused' };
	const rate = rateNow(budget, now);
	const leaveAt = Math.max(now, Math.ceil(budget.paidAt - toleranceMs(rate)));
	const askAt = leaveAt - bookAheadMs[urgency];
	if (askAt > now) return { kind: 'later', askAt, reason: 'numberLimit' };
	return { kind: 'at', leaveAt, budget: { ...budget, paidAt: Math.max(budget.paidAt, leaveAt) + 1_000 / rate } };
}

/** The provider refused because of this number: a pause, then a lower rate without a burst. Refusals of one pause count once. */
export function slowNumber(budget: NumberBudget, pauseMs: number, now: number): NumberBudget {
	const pausedUntil = Math.max(budget.pausedUntil, now + pauseMs);
	const again = now < budget.pausedUntil;
	const rate = again ? budget.rate : Math.max(budget.fullRate * slowDown.atLeast, rateNow(budget, now) * slowDown.factor);
	return { ...budget, rate, rateAt: pausedUntil, pausedUntil, paidAt: pausedUntil + toleranceMs(rate) };
}

/** The number may send more, or less, from now on. A rate that was lowered by a refusal goes on recovering. */
export function setFullRate(budget: NumberBudget, ratePerSecond: number, now: number): NumberBudget {
	const rate = rateNow(budget, now);
	const lowered = rate < budget.fullRate;
	return { ...budget, fullRate: ratePerSecond, rate: lowered ? Math.min(rate, ratePerSecond) : ratePerSecond, rateAt: Math.max(now, budget.rateAt) };
}
