import { dayMs } from '../time';
import { horizonDays, type Calendar } from './calendar';

/**
 * The open time between two instants, in milliseconds; 0 where the second is not later than the first. At most the last 50
 * years are looked at, so that an empty date field, which many systems write as the year 1, costs no more than that.
 */
export function openMsBetween(calendar: Calendar, fromAt: number, toAt: number): number {
	if (toAt <= fromAt) return 0;
	let sumMs = 0;
	const last = calendar.dayOf(toAt);
	for (let day = calendar.dayOf(Math.max(fromAt, toAt - horizonDays * dayMs)); day <= last; day += 1) {
		for (const span of calendar.spansOf(day)) {
			sumMs += Math.max(0, Math.min(span.toAt, toAt) - Math.max(span.fromAt, fromAt));
		}
	}
	return sumMs;
}
