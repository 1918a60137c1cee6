import { IANAZone, type Zone } from 'luxon';
import { dayOfDate, instantOf, minutesOf, wallOf } from '../calendar';
import { dayMs, minuteMs } from '../time';
import type { Rota } from './rota';

/** How many turns have passed since the rota began; negative before it. */
function turnAt(zone: Zone, { startsOn, handover, turnDays }: Rota, at: number): number {
	const first = dayOfDate(startsOn);
	const minutes = minutesOf(handover);
	const days = (wallOf(zone, at) - minutes * minuteMs) / dayMs - first;
	let turn = Math.floor(days / turnDays);
	// Where clocks change at the handover, the wall shows it twice or not at all; its instant decides.
	const startOf = (number: number) => instantOf(zone, first + number * turnDays, minutes, 'first');
	while (startOf(turn) > at) turn -= 1;
	while (startOf(turn + 1) <= at) turn += 1;
	return turn;
}

/**
 * The id of the person who has the current, next or previous turn at an instant; undefined where nobody has. Overrides and
 * holidays concern the current turn only, overrides first. Before its first turn a rota has nobody.
 */
export function onCall(rota: Rota, turn: 'current' | 'next' | 'previous', at: number): string | undefined {
	const zone = IANAZone.create(rota.zone);
	if (turn === 'current') {
		const override = rota.overrides.findLast(({ fromAt, toAt }) => fromAt <= at && at < toAt);
		if (override !== undefined) return override.person;
		const today = Math.floor(wallOf(zone, at) / dayMs);
		const holiday = rota.holidays.find(({ date }) => dayOfDate(date) === today);
		if (holiday !== undefined) return holiday.person;
	}
	const number = turnAt(zone, rota, at) + { current: 0, next: 1, previous: -1 }[turn];
	return number < 0 ? undefined : rota.members[number % rota.members.length];
}
