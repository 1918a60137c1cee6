/** At most so many messages within this time. */
export interface Throttle {
	most: number;
	withinMs: number;
}

/** When one more message may leave, `at` or later, given the instants booked before (oldest first): in no stretch of `withinMs` more than `most`. */
export function throttledUntil(booked: readonly number[], { most, withinMs }: Throttle, at: number): number {
	const nth = booked[booked.length - most];
	return nth === undefined ? at : Math.max(at, nth + withinMs);
}
