import fc from 'fast-check';
import { readCalendar, type CalendarDefinition } from '../../../../core/sla';
import { everyDay } from './calendars';

const time = (minutes: number) => `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

/** Zones with every habit: no change, an hour, half an hour, at midnight, at the end of the day, odd offsets, Ramadan. */
export const zones = [
	'UTC',
	'America/New_York',
	'America/Sao_Paulo',
	'America/Santiago',
	'America/Havana',
	'America/St_Johns',
	'Atlantic/Azores',
	'Europe/Berlin',
	'Europe/Lisbon',
	'Africa/Cairo',
	'Africa/Casablanca',
	'Asia/Beirut',
	'Asia/Gaza',
	'Asia/Kathmandu',
	'Asia/Tehran',
	'Australia/Lord_Howe',
	'Australia/Adelaide',
	'Pacific/Chatham',
	'Pacific/Apia',
	'Pacific/Kiritimati',
	'America/Nuuk',
];

/** Weeks around changes of the clocks of these zones, and weeks without any. */
const weekStarts = ['2026-03-05', '2026-03-19', '2026-03-26', '2026-04-02', '2026-04-21', '2026-07-01', '2026-09-03', '2026-10-01', '2026-10-22', '2026-10-28', '2027-02-03'].map((date) => Date.parse(date));

/** A whole minute in a week that is worth looking at. */
export const anyMinute = fc.tuple(fc.constantFrom(...weekStarts), fc.integer({ min: 0, max: 5 * 1440 })).map(([at, minutes]) => at + minutes * 60_000);

const days = fc.subarray(everyDay, { minLength: 1 });
// Half past and full hours of the night are where clocks change.
const minuteOfDay = fc.oneof(fc.integer({ min: 0, max: 1439 }), fc.constantFrom(0, 30, 60, 90, 105, 120, 135, 150, 180, 1380, 1410));

const window = fc
	.tuple(days, minuteOfDay, fc.oneof(minuteOfDay, fc.constant(1440)))
	.filter(([, from, to]) => from !== to)
	.map(([on, from, to]) => ({ days: on, from: time(from), to: time(to) }));

const datedWindow = fc.tuple(fc.integer({ min: 0, max: 1439 }), fc.integer({ min: 1, max: 1440 })).filter(([from, to]) => from < to).map(([from, to]) => ({ from: time(from), to: time(to) }));

const holidays = fc.uniqueArray(
	fc.record({ date: anyMinute.map((at) => new Date(at).toISOString().slice(0, 10)), open: fc.option(fc.array(datedWindow, { maxLength: 2 }), { nil: undefined }) }),
	{ maxLength: 3, selector: ({ date }) => date },
);

/** Any calendar that a builder could write. */
export const anyCalendar: fc.Arbitrary<CalendarDefinition> = fc
	.record({ zone: fc.constantFrom(...zones), windows: fc.oneof({ weight: 5, arbitrary: fc.array(window, { minLength: 1, maxLength: 4 }) }, fc.array(window, { maxLength: 0 })), holidays })
	.map(({ windows, ...rest }) => readCalendar({ ...rest, windows, alwaysOpen: windows.length === 0 }));
