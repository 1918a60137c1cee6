import { addOpenMs, isOpen, nextOpening, openCalendar, openMsBetween, type CalendarDefinition } from '../../../../core/sla';
import { always, everyDay, hours, workDays } from '../given/calendars';
import { machineDates, pretendDate } from '../given/machineDates';
import { MinuteWalk } from '../given/minuteWalk';
import { ownFixtures, type Fixture } from './ownFixtures';

const minuteMs = 60_000;
const office = hours('UTC', workDays, '09-17');
const sunToFri = everyDay.filter((day) => day !== 'sat');

/** Deadlines that the specification of the watcher gives. */
const specified: Fixture[] = [
	['F1', office, '2026-01-30T16:30Z', 60, '2026-02-02T09:30Z'],
	['F2', office, '2026-01-30T16:00Z', 480, '2026-02-02T16:00Z'],
	['F3', always('America/New_York'), '2026-03-07T12:00-05:00', 1440, '2026-03-08T13:00-04:00'],
	['F4', hours('America/New_York', everyDay, '22-06'), '2026-03-07T22:00-05:00', 420, '2026-03-08T06:00-04:00'],
	['F5', hours('America/New_York', everyDay, '22-06'), '2026-10-31T22:00-04:00', 480, '2026-11-01T05:00-05:00'],
	['F6', hours('America/Sao_Paulo', workDays, '08-18', [{ date: '2026-09-07' }]), '2026-09-04T17:00-03:00', 240, '2026-09-08T11:00-03:00'],
	['F8', hours('Asia/Kathmandu', sunToFri, '10-18'), '2026-07-03T17:40+05:45', 45, '2026-07-05T10:25+05:45'],
	['F10', hours('Europe/Berlin', workDays, '09-17', [{ date: '2027-01-01' }]), '2026-12-31T16:00+01:00', 180, '2027-01-04T11:00+01:00'],
	['F12', office, '2028-02-28T16:30Z', 120, '2028-02-29T10:30Z'],
];

/** Windows whose length the specification gives, between two instants that enclose one window. */
const lengths: [string, CalendarDefinition, string, string, number][] = [
	['F7', hours('Australia/Lord_Howe', everyDay, '00-06'), '2026-04-04T12:00+11:00', '2026-04-05T12:00+10:30', 390],
	['F11', hours('Africa/Cairo', everyDay, '22-06'), '2026-04-23T12:00+02:00', '2026-04-24T12:00+03:00', 420],
];

const walks = new Map<string, MinuteWalk>();

/** The walk of a fixture, which knows nothing of luxon and so of the machine's date. */
function walkOf(name: string, definition: CalendarDefinition, startAt: number): MinuteWalk {
	const walk = walks.get(name) ?? new MinuteWalk(definition, startAt, 11);
	walks.set(name, walk);
	return walk;
}

test('there are at least 60 fixtures besides the specified ones, each with a deadline', () => {
	expect(ownFixtures.filter(([, , , , deadline]) => deadline !== undefined).length).toBeGreaterThanOrEqual(60);
	expect(new Set(ownFixtures.map(([name]) => name)).size).toBe(ownFixtures.length);
});

describe.each(machineDates)('on a machine whose date is %s', (date) => {
	pretendDate(date);
	// Calendars remember days; a name of their own makes them forget what another date has computed.
	const open = (definition: CalendarDefinition) => openCalendar({ ...definition, name: `under ${date}` });

	test.each([...specified, ...ownFixtures])('%s', (name, definition, start, budget, deadline) => {
		const startAt = Date.parse(start);
		const calendar = open(definition);
		const walk = walkOf(name, definition, startAt);
		const found = addOpenMs(calendar, startAt, budget * minuteMs);
		expect(new Date(found)).toEqual(new Date(deadline!));
		expect(new Date(walk.deadline(startAt, budget))).toEqual(new Date(deadline!));
		expect(openMsBetween(calendar, startAt, found)).toBe(budget * minuteMs);
		expect(openMsBetween(calendar, startAt, found - 1)).toBe(budget * minuteMs - 1);
		expect(isOpen(calendar, startAt)).toBe(walk.isOpen(startAt));
		expect(nextOpening(calendar, startAt)).toBe(walk.nextOpening(startAt));
		expect(openMsBetween(calendar, startAt, startAt + 10 * 1440 * minuteMs)).toBe(walk.between(startAt, startAt + 10 * 1440 * minuteMs) * minuteMs);
	});

	test.each(lengths)('%s', (_name, definition, from, to, minutes) => {
		expect(openMsBetween(open(definition), Date.parse(from), Date.parse(to))).toBe(minutes * minuteMs);
		expect(new MinuteWalk(definition, Date.parse(from), 3).between(Date.parse(from), Date.parse(to))).toBe(minutes);
	});

	test('F9 is refused', () => {
		expect(() => hours('UTC', [], '09-17')).toThrow(/no day of the week/);
		expect(() => open({ zone: 'UTC', alwaysOpen: false, windows: [], holidays: [] }) && addOpenMs(open({ zone: 'UTC', alwaysOpen: false, windows: [], holidays: [] }), 0, 1)).toThrow(RangeError);
	});
});
