import { IANAZone, type Zone } from 'luxon';
import { dayOfDate, instantOf, minutesOf, wallOf } from '../calendar';
import { dayMs, minuteMs } from '../time';
import type { Rota } from './rota';

/** The instant at which a turn begins. */
function turnStart(zone: Zone, { startsOn, handover, turnDays }: Rota, turn: number): number {
	return instantOf(zone, dayOfDate(startsOn) + turn * turnDays, minutesOf(handover), 'first');
}

/** How many turns have passed since the rota began; negative before it. */
function turnAt(zone: Zone, rota: Rota, at: number): number {
	const days = (wallOf(zone, at) - minutesOf(rota.handover) * minuteMs) / dayMs - dayOfDate(rota.startsOn);
	let turn = Math.floor(days / rota.turnDays);
	// Where clocks are put back over the handover, the wall shows it twice; the first time counts.
	while (turnStart(zone, rota, turn + 1) <= at) turn += 1;
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

/** The first later instant at which a rota may give somebody else. */
export function nextTurnAt(rota: Rota, at: number): number {
	const zone = IANAZone.create(rota.zone);
	const dates = rota.holidays.map(({ date }) => dayOfDate(date));
	const edges = [
		turnStart(zone, rota, turnAt(zone, rota, at) + 1),
		...rota.overrides.flatMap(({ fromAt, toAt }) => [fromAt, toAt]),
		...dates.flatMap((day) => [instantOf(zone, day, 0, 'first'), instantOf(zone, day + 1, 0, 'first')]),
	];
	return Math.min(...edges.filter((edge) => edge > at));
}
