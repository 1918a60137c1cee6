/** Milliseconds in a minute, an hour and a day of 24 hours. */
export const minuteMs = 60_000;
export const hourMs = 60 * minuteMs;
export const dayMs = 24 * hourMs;

/** Milliseconds of a positive number of minutes, which may have a fraction: whole ones, as instants are, and at least one. */
export function msOfMinutes(minutes: number): number {
	return Math.max(1, Math.round(minutes * minuteMs));
}

/** A stretch of time between two instants (epoch milliseconds); its end is no longer part of it. */
export interface Span {
	fromAt: number;
	toAt: number;
}
