/** The days of the week as calendars name them, Monday first. */
export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

export type Weekday = (typeof weekdays)[number];

/** The weekday of a civil date, given as days since 1970-01-01, which was a Thursday. */
export function weekdayOf(day: number): Weekday {
	return weekdays[(((day + 3) % 7) + 7) % 7]!;
}
