import fc from 'fast-check';
import { weeklyOpenMinutes } from '../../../../core/sla/calendar';
import { addOpenMs, isOpen, nextClosing, nextOpening, openCalendar, openMsBetween, type CalendarDefinition } from '../../../../core/sla';
import { anyCalendar, anyMinute } from '../given/anyCalendar';
import { always, hours, workDays } from '../given/calendars';
import { machineDates, pretendDate } from '../given/machineDates';
import { MinuteWalk } from '../given/minuteWalk';

const minuteMs = 60_000;
const dayMs = 1440 * minuteMs;

describe.each(machineDates)('on a machine whose date is %s', (date) => {
	pretendDate(date);

	test('any calendar agrees with a walk over its minutes', () => {
		fc.assert(
			fc.property(anyCalendar, anyMinute, fc.array(fc.integer({ min: 0, max: 8 * 1440 }), { minLength: 6, maxLength: 6 }), (definition, startAt, offsets) => {
				const calendar = openCalendar({ ...definition, name: `under ${date}` });
				const walk = new MinuteWalk(definition, startAt, 9);
				for (const offset of offsets) {
					const at = startAt + offset * minuteMs;
					expect([at, isOpen(calendar, at)]).toEqual([at, walk.isOpen(at)]);
					const open = walk.between(startAt, at);
					expect([at, openMsBetween(calendar, startAt, at)]).toEqual([at, open * minuteMs]);
					if (open > 0) expect(addOpenMs(calendar, startAt, open * minuteMs)).toBe(walk.deadline(startAt, open));
				}
			}),
			{ numRuns: 40 },
		);
	});
});

/** A share of two weeks of open time, so that rare windows do not make a search of decades. */
const anyShare = fc.double({ min: 0, max: 1, noNaN: true });
const openMs = (definition: CalendarDefinition, share: number) => 1 + Math.floor(share * 2 * weeklyOpenMinutes(definition) * minuteMs);

const anyMs = fc.integer({ min: 0, max: 20 * dayMs });
const anyInstant = fc.tuple(anyMinute, fc.integer({ min: 0, max: minuteMs - 1 })).map(([at, ms]) => at + ms);

test('adding open time and measuring it are inverse, to the millisecond', () => {
	fc.assert(
		fc.property(anyCalendar, anyInstant, anyShare, (definition, at, share) => {
			const calendar = openCalendar(definition);
			const ms = openMs(definition, share);
			const deadline = addOpenMs(calendar, at, ms);
			expect(openMsBetween(calendar, at, deadline)).toBe(ms);
			// The deadline is the first such instant: it falls on closing time, not on the next opening.
			expect(openMsBetween(calendar, at, deadline - 1)).toBe(ms - 1);
		}),
		{ numRuns: 200 },
	);
});

test('open time adds up, grows with time, and is never more than time itself', () => {
	fc.assert(
		fc.property(anyCalendar, anyInstant, anyMs, anyMs, (definition, at, first, second) => {
			const calendar = openCalendar(definition);
			const [middle, end] = [at + first, at + first + second];
			const whole = openMsBetween(calendar, at, end);
			expect(openMsBetween(calendar, at, middle) + openMsBetween(calendar, middle, end)).toBe(whole);
			expect(whole).toBeLessThanOrEqual(end - at);
			expect(openMsBetween(calendar, end, at)).toBe(0);
		}),
		{ numRuns: 200 },
	);
});

test('a later start and a larger budget never give an earlier deadline', () => {
	fc.assert(
		fc.property(anyCalendar, anyInstant, fc.integer({ min: 0, max: 3 * dayMs }), anyShare, anyShare, (definition, at, later, share, moreShare) => {
			const calendar = openCalendar(definition);
			const [ms, more] = [openMs(definition, share), openMs(definition, moreShare)];
			const deadline = addOpenMs(calendar, at, ms);
			expect(addOpenMs(calendar, at + later, ms)).toBeGreaterThanOrEqual(deadline);
			expect(addOpenMs(calendar, at, ms + more)).toBeGreaterThanOrEqual(deadline);
			expect(deadline).toBeGreaterThanOrEqual(at + ms);
		}),
		{ numRuns: 200 },
	);
});

test('openings and closings are where isOpen changes', () => {
	fc.assert(
		fc.property(anyCalendar, anyInstant, (definition, at) => {
			const calendar = openCalendar(definition);
			const openedAt = nextOpening(calendar, at)!;
			expect(isOpen(calendar, openedAt)).toBe(true);
			expect(openMsBetween(calendar, at, openedAt)).toBe(0);
			if (openedAt > at) expect(isOpen(calendar, openedAt - 1)).toBe(false);
			const closedAt = nextClosing(calendar, openedAt);
			if (closedAt === undefined) return;
			expect(isOpen(calendar, closedAt)).toBe(false);
			expect(isOpen(calendar, closedAt - 1)).toBe(true);
			expect(openMsBetween(calendar, openedAt, closedAt)).toBe(closedAt - openedAt);
		}),
		{ numRuns: 150 },
	);
});

test('a calendar that is always open never closes', () => {
	expect(nextClosing(openCalendar(always('Europe/Berlin')), Date.parse('2026-07-01'))).toBeUndefined();
});

test('a deadline years ahead walks days, not minutes', () => {
	const definition = hours('Europe/Berlin', workDays, '09-17');
	const calendar = openCalendar(definition);
	let asked = 0;
	const counted = { dayOf: calendar.dayOf, spansOf: (day: number) => ((asked += 1), calendar.spansOf(day)) };
	const start = Date.parse('2026-01-01T12:00Z');
	// 20 years of 260 or so days of 8 hours.
	const deadline = addOpenMs(counted, start, 20 * 260 * 8 * 60 * minuteMs);
	expect((deadline - start) / dayMs).toBeGreaterThan(365 * 19);
	expect(asked).toBeLessThan(365 * 21);
});

test('more open time than 50 years hold is an error, not an endless search', () => {
	const rare = openCalendar(hours('UTC', ['mon'], '09:00-09:01'));
	expect(() => addOpenMs(rare, 0, 60 * 60 * minuteMs * 100)).toThrow(/50 years/);
});
