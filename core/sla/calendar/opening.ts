import { horizonDays, type Calendar } from './calendar';
import type { Span } from '../time';

/** The open stretch of the day that an instant is in, if it is in one. */
function stretchAt(calendar: Calendar, at: number): Span | undefined {
	return calendar.spansOf(calendar.dayOf(at)).find(({ fromAt, toAt }) => fromAt <= at && at < toAt);
}

/** Whether time counts at an instant. */
export function isOpen(calendar: Calendar, at: number): boolean {
	return stretchAt(calendar, at) !== undefined;
}

/** The first open instant from the given one on; undefined where there is none within 50 years. */
export function nextOpening(calendar: Calendar, at: number): number | undefined {
	const first = calendar.dayOf(at);
	for (let day = first; day <= first + horizonDays; day += 1) {
		const span = calendar.spansOf(day).find(({ toAt }) => toAt > at);
		if (span !== undefined) return Math.max(span.fromAt, at);
	}
	return undefined;
}

/** Whoever is open for longer than this counts as never closing; holidays come once a year. */
const longestStretchDays = 400;

/** The first closed instant from the given one on, across midnights; undefined where there is none within 400 days. */
export function nextClosing(calendar: Calendar, at: number): number | undefined {
	let closedAt = at;
	for (let days = 0; days <= longestStretchDays; days += 1) {
		const stretch = stretchAt(calendar, closedAt);
		if (stretch === undefined) return closedAt;
		closedAt = stretch.toAt;
	}
	return undefined;
}
