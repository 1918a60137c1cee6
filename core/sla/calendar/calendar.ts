import { IANAZone } from 'luxon';
import { dayMs, type Span } from '../time';
import type { CalendarDefinition } from './calendarDefinition';
import { dayOfDate } from './civilDate';
import { instantOf } from './wallClock';
import { weekdayOf, weekdays, type Weekday } from './weekday';
import { windowMinutes, type WindowMinutes } from './window';

/** How many days ahead anything is looked for: 50 years. Nothing that a calendar computes ever runs longer. */
export const horizonDays = 18_300;

/** A calendar ready for arithmetic. Days are civil dates of its zone, as days since 1970-01-01. */
export interface Calendar {
	/** The civil date at an instant. */
	dayOf(at: number): number;
	/** The open stretches of a civil date, in order, without overlaps. */
	spansOf(day: number): readonly Span[];
}

interface Day extends Span {
	open: readonly Span[];
}

const wholeDay: WindowMinutes = { from: 0, to: 1440 };

function windowsByWeekday({ alwaysOpen, windows }: CalendarDefinition): Map<Weekday, WindowMinutes[]> {
	return new Map(
		weekdays.map((weekday) => [weekday, alwaysOpen ? [wholeDay] : windows.filter(({ days }) => days.includes(weekday)).map(windowMinutes)]),
	);
}

/** Stretches within bounds, in order; those that touch or overlap become one. */
function union(spans: Span[], { fromAt, toAt }: Span): Span[] {
	const merged: Span[] = [];
	const within = spans
		.map((span) => ({ fromAt: Math.max(span.fromAt, fromAt), toAt: Math.min(span.toAt, toAt) }))
		.filter((span) => span.fromAt < span.toAt)
		.sort((a, b) => a.fromAt - b.fromAt);
	for (const span of within) {
		const last = merged.at(-1);
		if (last !== undefined && span.fromAt <= last.toAt) last.toAt = Math.max(last.toAt, span.toAt);
		else merged.push(span);
	}
	return merged;
}

function buildCalendar(definition: CalendarDefinition): Calendar {
	const zone = IANAZone.create(definition.zone);
	const weekly = windowsByWeekday(definition);
	const holidays = new Map(definition.holidays.map(({ date, open }) => [dayOfDate(date), (open ?? []).map(windowMinutes)]));
	const known = new Map<number, Day>();
	const startOf = (day: number) => instantOf(zone, day, 0, 'first');

	function build(day: number): Day {
		const bounds = { fromAt: startOf(day), toAt: startOf(day + 1) };
		const starting = (date: number, windows: readonly WindowMinutes[]) =>
			windows.map(({ from, to }) => ({ fromAt: instantOf(zone, date, from, 'first'), toAt: instantOf(zone, date, to, 'last') }));
		const holiday = holidays.get(day);
		const spans =
			holiday === undefined ? [...starting(day - 1, weekly.get(weekdayOf(day - 1))!), ...starting(day, weekly.get(weekdayOf(day))!)] : starting(day, holiday);
		return { ...bounds, open: union(spans, bounds) };
	}

	function dayAt(day: number): Day {
		let found = known.get(day);
		if (found === undefined) {
			if (known.size > 2 * horizonDays) known.clear();
			known.set(day, (found = build(day)));
		}
		return found;
	}

	return {
		dayOf(at) {
			// Bounds of days are remembered, offsets are not: no zone is more than a day away from UTC.
			let day = Math.floor(at / dayMs);
			while (dayAt(day).fromAt > at) day -= 1;
			while (dayAt(day).toAt <= at) day += 1;
			return day;
		},
		spansOf: (day) => dayAt(day).open,
	};
}

const built = new Map<string, Calendar>();
const seen = new WeakMap<CalendarDefinition, Calendar>();
const rememberedCalendars = 500;

function builtOnce(definition: CalendarDefinition): Calendar {
	const key = JSON.stringify(definition);
	const known = built.get(key);
	if (known !== undefined) return known;
	if (built.size >= rememberedCalendars) built.clear();
	const calendar = buildCalendar(definition);
	built.set(key, calendar);
	return calendar;
}

/**
 * Makes a checked calendar ready for arithmetic. Equal definitions share one, because it remembers the days it has seen; a
 * definition must not be changed afterwards.
 */
export function openCalendar(definition: CalendarDefinition): Calendar {
	const known = seen.get(definition) ?? builtOnce(definition);
	seen.set(definition, known);
	return known;
}
