/** How many management calls an account has used in the current hour. Instants in milliseconds. */
export interface HourlyCalls {
	startedAt: number;
	count: number;
}

const HOUR_MS = 60 * 60 * 1_000;

/** Meta: 5,000 calls in an hour for an account with a registered number. */
export const MANAGEMENT_CALLS_PER_HOUR = 5_000;

/** Counts a call; the hour begins with the first one. */
export function countCall(calls: HourlyCalls | undefined, now: number): HourlyCalls {
	if (!calls || now - calls.startedAt >= HOUR_MS) return { startedAt: now, count: 1 };
	return { ...calls, count: calls.count + 1 };
}

/** The used part of the hour's calls in percent, and the minutes until the next hour begins when there are none left. */
export function usageOf(calls: HourlyCalls | undefined, now: number): { percent: number; waitMinutes: number } {
	if (!calls || now - calls.startedAt >= HOUR_MS) return { percent: 0, waitMinutes: 0 };
	const percent = Math.min(100, Math.ceil((calls.count / MANAGEMENT_CALLS_PER_HOUR) * 100));
	const over = calls.count > MANAGEMENT_CALLS_PER_HOUR;
	return { percent, waitMinutes: over ? Math.ceil((calls.startedAt + HOUR_MS - now) / 60_000) : 0 };
}
