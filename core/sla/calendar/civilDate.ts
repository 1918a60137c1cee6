import { z } from 'zod/v4';
import { dayMs } from '../time';

/** Days since 1970-01-01 of a civil date written 2026-12-31; NaN where there is no such date. */
export function dayOfDate(date: string): number {
	const at = Date.parse(`${date}T00:00:00Z`);
	return Number.isNaN(at) || dateOfDay(at / dayMs) !== date ? Number.NaN : at / dayMs;
}

/** A civil date, written 2026-12-31, of days since 1970-01-01. */
export function dateOfDay(day: number): string {
	return new Date(day * dayMs).toISOString().slice(0, 10);
}

/** A civil date as calendars and rotas take it. */
export const civilDate = z
	.string()
	.refine((date) => /^\d{4}-\d\d-\d\d$/.test(date) && !Number.isNaN(dayOfDate(date)), {
		error: (issue) => `"${String(issue.input)}" is not a date of the calendar. Write it like 2026-12-31.`,
	});
