/** Milliseconds in a minute, an hour and a day of 24 hours. */
export const minuteMs = 60_000;
export const hourMs = 60 * minuteMs;
export const dayMs = 24 * hourMs;

/** A stretch of time between two instants (epoch milliseconds); its end is no longer part of it. */
export interface Span {
	fromAt: number;
	toAt: number;
}
