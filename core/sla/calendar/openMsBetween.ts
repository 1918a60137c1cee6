import type { Calendar } from './calendar';

/** The open time between two instants, in milliseconds; 0 where the second is not later than the first. */
export function openMsBetween(calendar: Calendar, fromAt: number, toAt: number): number {
	if (toAt <= fromAt) return 0;
	let sumMs = 0;
	const last = calendar.dayOf(toAt);
	for (let day = calendar.dayOf(fromAt); day <= last; day += 1) {
		for (const span of calendar.spansOf(day)) {
			sumMs += Math.max(0, Math.min(span.toAt, toAt) - Math.max(span.fromAt, fromAt));
		}
	}
	return sumMs;
}
