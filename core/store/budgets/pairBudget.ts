import { isFromAhead, longestPauseMs } from '../isFromAhead';

/** What a sender owes to the quiet of one recipient. Instants are epoch milliseconds. */
export interface PairBudget {
	burstSince: number;
	/** Messages since then that are not paid for. */
	burst: number;
	pausedUntil: number;
	/** Until then only one message at a time, since the provider counted more than we did. */
	noBurstUntil: number;
}

/** Source: Meta, pair rate limits: one message in 6 seconds; up to 45 within 6 seconds, to be paid back by silence. */
export const pairLimits = { everyMs: 6_000, burst: 45 };

/** Messages of a burst may arrive this much later than they were booked, which moves the provider's reckoning. */
const marginMs = 250;

/** A recipient to whom nothing was sent. */
export const newPairBudget: PairBudget = { burstSince: 0, burst: 0, pausedUntil: 0, noBurstUntil: 0 };

/** A budget without what a clock that was put back has left in it. */
export function pairInStep({ burstSince, burst, pausedUntil, noBurstUntil }: PairBudget, now: number): PairBudget {
	const isOwed = !isFromAhead(burstSince, now);
	return {
		burstSince: isOwed ? burstSince : 0,
		burst: isOwed ? burst : 0,
		pausedUntil: isFromAhead(pausedUntil, now + longestPauseMs) ? 0 : pausedUntil,
		noBurstUntil: isFromAhead(noBurstUntil, now + longestPauseMs + pairLimits.burst * pairLimits.everyMs) ? 0 : noBurstUntil,
	};
}

/** When the burst is paid for. One message alone needs no margin: the next one only joins its burst. */
export function paidAt({ burstSince, burst }: PairBudget): number {
	return burst === 0 ? 0 : burstSince + burst * pairLimits.everyMs + (burst > 1 ? marginMs : 0);
}

/**
 * Books one message that leaves at an instant, or says when it may. A debt is paid completely before the next burst begins:
 * that keeps the limit whether the provider refills a bucket all the time or only after silence.
 */
export function bookPair(pair: PairBudget, at: number): { kind: 'at'; pair: PairBudget } | { kind: 'later'; askAt: number } {
	if (at < pair.pausedUntil) return { kind: 'later', askAt: pair.pausedUntil };
	const paid = paidAt(pair);
	if (at >= paid) return { kind: 'at', pair: { ...pair, burstSince: at, burst: 1 } };
	const mayJoin = at < pair.burstSince + pairLimits.everyMs - marginMs && pair.burst < pairLimits.burst && at >= pair.noBurstUntil;
	return mayJoin ? { kind: 'at', pair: { ...pair, burst: pair.burst + 1 } } : { kind: 'later', askAt: paid };
}

/** The provider refused because of this pair: a pause, and no burst until the largest possible debt is paid. */
export function pausePair(pair: PairBudget, pauseMs: number, now: number): PairBudget {
	const pausedUntil = Math.max(pair.pausedUntil, now + pauseMs);
	return { ...pair, pausedUntil, noBurstUntil: pausedUntil + pairLimits.burst * pairLimits.everyMs };
}
