/** The instants of the newest messages of a business number, in a ring as long as what one second may hold. */
export interface SlidingSecond {
	perSecond: number;
	instants: number[];
	next: number;
}

const SECOND_MS = 1_000;

/** A second in which nothing was sent yet. */
export function newSlidingSecond(perSecond: number): SlidingSecond {
	return { perSecond, instants: [], next: 0 };
}

/** Whether one more message fits: in no second, wherever it starts, more than `perSecond`. */
export function fits({ perSecond, instants, next }: SlidingSecond, now: number): boolean {
	const oldest = instants[next];
	return perSecond > 0 && (instants.length < perSecond || oldest === undefined || now - oldest >= SECOND_MS);
}

/** Counts a message. */
export function count(second: SlidingSecond, now: number): void {
	second.instants[second.next] = now;
	second.next = (second.next + 1) % Math.max(1, second.perSecond);
}

/** How many messages the second that ends at `now` holds. */
export function usedOf({ instants }: SlidingSecond, now: number): number {
	return instants.filter((at) => now - at < SECOND_MS).length;
}
