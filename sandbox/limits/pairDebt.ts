/** What a business number owes to one person's quiet: since when it has been writing, how much, and until when that is paid off. */
export interface PairDebt {
	burstSinceAt: number;
	burst: number;
	paidAt: number;
}

/** The pace to one person. Meta: one message in 6 seconds; up to 45 within 6 seconds are borrowed from the time after them. */
export interface PairPace {
	everyMs: number;
	burst: number;
}

/** The pace that Meta documents. */
export const META_PAIR_PACE: PairPace = { everyMs: 6_000, burst: 45 };

/** The debt after one more message, or nothing when it is refused: 20 messages at once are followed by two minutes in which none is taken. */
export function borrow(debt: PairDebt | undefined, now: number, { everyMs, burst }: PairPace): PairDebt | undefined {
	if (burst < 1) return undefined;
	if (!debt || now >= debt.paidAt) return { burstSinceAt: now, burst: 1, paidAt: now + everyMs };
	if (now - debt.burstSinceAt >= everyMs || debt.burst >= burst) return undefined;
	return { ...debt, burst: debt.burst + 1, paidAt: debt.paidAt + everyMs };
}
