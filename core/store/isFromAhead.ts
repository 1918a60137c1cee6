/** Clocks of machines that share a store are in step to within this. */
export const clockToleranceMs = 60_000;

/** The longest pause that anybody asks for. */
export const longestPauseMs = 3_600_000;

/**
 * Whether an instant that lies no later than `latest` where clocks are in step was written by one that was ahead, and has been
 * put back since. Such an instant is forgotten: kept, it would hold everything up until the clock is there again.
 */
export const isFromAhead = (at: number, latest: number): boolean => at > latest + clockToleranceMs;
