import { DateTime, type Zone } from 'luxon';
import { dayMs, hourMs, minuteMs } from '../time';

/** Further than any offset from UTC (-12 to +14 hours), so that the instant looked for lies in between. */
const reachMs = 15 * hourMs;

/** What the clocks on the wall show at an instant, as milliseconds since 1970-01-01 00:00 on the wall. */
export function wallOf(zone: Zone, at: number): number {
	return at + zone.offset(at) * minuteMs;
}

/** The instant at which clocks that are put forward step over a wall-clock time. */
function stepOver(zone: Zone, wall: number): number {
	let before = wall - reachMs;
	let after = wall + reachMs;
	while (after - before > 1) {
		const middle = Math.floor((before + after) / 2);
		if (wallOf(zone, middle) < wall) before = middle;
		else after = middle;
	}
	return after;
}

/**
 * The instant of a wall-clock time, given as a civil date (days since 1970-01-01) and minutes after its midnight. Where the
 * clocks show it twice, openings take the first and closings the last; where they step over it, both take the step.
 */
export function instantOf(zone: Zone, day: number, minutes: number, which: 'first' | 'last'): number {
	const wall = day * dayMs + minutes * minuteMs;
	const offset = zone.offset(wall - dayMs);
	// Most days have no clock change near them, and asking luxon costs ten times as much.
	if (offset === zone.offset(wall + dayMs)) return wall - offset * minuteMs;
	const shown = new Date(wall);
	const [year, month, date] = [shown.getUTCFullYear(), shown.getUTCMonth() + 1, shown.getUTCDate()];
	// Luxon alone would choose between two instants by the offset of the machine's current date.
	const instants = DateTime.fromObject({ year, month, day: date, hour: shown.getUTCHours(), minute: shown.getUTCMinutes() }, { zone })
		.getPossibleOffsets()
		.map((possible) => possible.toMillis());
	const at = which === 'first' ? Math.min(...instants) : Math.max(...instants);
	return wallOf(zone, at) === wall ? at : stepOver(zone, wall);
}
