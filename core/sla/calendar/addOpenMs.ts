import { horizonDays, type Calendar } from './calendar';

/**
 * The instant at which the given open time after an instant is used up; one that falls on closing time stays there.
 * Throws a RangeError where that is more than 50 years ahead, which no checked policy asks for.
 */
export function addOpenMs(calendar: Calendar, at: number, openMs: number): number {
	if (openMs <= 0) return at;
	let leftMs = openMs;
	const first = calendar.dayOf(at);
	for (let day = first; day <= first + horizonDays; day += 1) {
		for (const { fromAt, toAt } of calendar.spansOf(day)) {
			const startAt = Math.max(fromAt, at);
			if (toAt <= startAt) continue;
			if (leftMs <= toAt - startAt) return startAt + leftMs;
			leftMs -= toAt - startAt;
		}
	}
	throw new RangeError('The calendar does not hold that much open time within 50 years. Shorten the time or open the calendar for longer.');
}
