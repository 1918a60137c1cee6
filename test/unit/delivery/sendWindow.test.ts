import fc from 'fast-check';
import { DateTime } from 'luxon';
import { nextLeaveMs, windowProblems } from '../../../core/delivery/sendWindow';
import type { SendWindow } from '../../../core/store';

const minuteMs = 60_000;
const everyDay = [1, 2, 3, 4, 5, 6, 7];
const at = (iso: string, zone = 'UTC') => DateTime.fromISO(iso, { zone }).toMillis();
const iso = (ms: number, zone: string) => DateTime.fromMillis(ms, { zone }).toISO({ suppressMilliseconds: true });

describe('the next instant at which a message may leave', () => {
	const office: SendWindow = { zone: 'Europe/Berlin', days: [1, 2, 3, 4, 5], from: '08:00', to: '18:00' };
	const night: SendWindow = { zone: 'Europe/Berlin', days: [5], from: '22:00', to: '06:00' };

	it.each<[string, SendWindow, string, string]>([
		['inside: now', office, '2026-03-04T12:34:56+01:00', '2026-03-04T12:34:56+01:00'],
		['before it opens: when it opens', office, '2026-03-04T07:59:59+01:00', '2026-03-04T08:00:00+01:00'],
		['at its end: the next day', office, '2026-03-04T18:00:00+01:00', '2026-03-05T08:00:00+01:00'],
		['on Friday evening: on Monday', office, '2026-03-06T19:00:00+01:00', '2026-03-09T08:00:00+01:00'],
		['over midnight, before it: in the evening', night, '2026-03-06T12:00:00+01:00', '2026-03-06T22:00:00+01:00'],
		['over midnight, after midnight: now', night, '2026-03-07T05:59:00+01:00', '2026-03-07T05:59:00+01:00'],
		['over midnight, afterwards: the next week', night, '2026-03-07T06:00:00+01:00', '2026-03-13T22:00:00+01:00'],
		['on a day that has no Saturday night: not then', night, '2026-03-08T01:00:00+01:00', '2026-03-13T22:00:00+01:00'],
		['an opening in the hour that is left out: when the clocks have gone forward', { ...office, days: [7], from: '02:30', to: '05:00' }, '2026-03-29T00:00:00+01:00', '2026-03-29T03:00:00+02:00'],
		['a window within the hour that is left out: not on that day', { ...office, days: [7], from: '02:10', to: '02:50' }, '2026-03-29T00:00:00+01:00', '2026-04-05T02:10:00+02:00'],
		['an opening in the hour that comes twice: the first time', { ...office, days: [7], from: '02:30', to: '05:00' }, '2026-10-25T00:00:00+02:00', '2026-10-25T02:30:00+02:00'],
		['an end in the hour that comes twice: the second time', { ...office, days: [7], from: '01:00', to: '02:30' }, '2026-10-25T02:29:00+01:00', '2026-10-25T02:29:00+01:00'],
	])('%s', (_, window, now, expected) => {
		expect(iso(nextLeaveMs(window, at(now)), window.zone)).toBe(expected);
	});

	/** Every minute of a day, as the clock on the wall shows them one after the other; hours are left out or come twice. */
	const walked = new Map<string, Array<{ ms: number; wall: string }>>();
	function minutesOf(day: DateTime): Array<{ ms: number; wall: string }> {
		const name = `${day.zoneName} ${day.toISODate()}`;
		const known = walked.get(name);
		if (known !== undefined) return known;
		const minutes: Array<{ ms: number; wall: string }> = [];
		walked.set(name, minutes);
		const end = day.plus({ days: 1 }).startOf('day').toMillis();
		for (let ms = day.startOf('day').toMillis(); ms < end; ms += minuteMs) minutes.push({ ms, wall: DateTime.fromMillis(ms, { zone: day.zone }).toFormat('HH:mm') });
		return minutes;
	}

	/** By walking: a window is open from the first minute of its day that shows `from` or later to the last one that shows less than `to`. */
	function isOpen({ zone, days, from, to }: SendWindow, atMs: number): boolean {
		const today = DateTime.fromMillis(atMs, { zone });
		return [-1, 0].some((offset) => {
			const day = today.startOf('day').plus({ days: offset });
			if (!days.includes(day.weekday)) return false;
			const lastDay = to <= from ? day.plus({ days: 1 }) : day;
			const opens = minutesOf(day).find(({ wall }) => wall >= from)?.ms;
			const closes = minutesOf(lastDay).findLast(({ wall }) => wall < to)?.ms;
			const closesAtMs = closes === undefined ? lastDay.startOf('day').toMillis() : closes + minuteMs;
			return opens !== undefined && atMs >= opens && atMs < closesAtMs;
		});
	}

	const zones = ['UTC', 'Europe/Berlin', 'America/New_York', 'Asia/Kolkata', 'Australia/Lord_Howe', 'Africa/Cairo', 'America/Havana', 'Pacific/Chatham'];
	const time = fc.record({ hour: fc.nat(23), minute: fc.constantFrom(0, 1, 15, 30, 45, 59) }).map(({ hour, minute }) => `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`);
	const window = fc
		.record({ zone: fc.constantFrom(...zones), days: fc.subarray(everyDay, { minLength: 1 }), from: time, to: time })
		.filter(({ from, to }) => from !== to);
	/** Around the days on which clocks change in those zones, and any other. */
	const day = fc.constantFrom('2026-03-08', '2026-03-29', '2026-10-25', '2026-11-01', '2026-04-05', '2026-10-04', '2026-04-24', '2026-12-31');
	const instant = fc.tuple(day, fc.integer({ min: -1500, max: 1500 })).map(([date, minutes]) => at(`${date}T00:00:00Z`) + minutes * minuteMs);

	it('lies in the window and is the first such minute, in any zone and on any day', () => {
		fc.assert(
			fc.property(window, instant, fc.nat(1000), (given, nowMs, sample) => {
				const leaveMs = nextLeaveMs(given, nowMs);
				expect(leaveMs).toBeGreaterThanOrEqual(nowMs);
				expect(isOpen(given, leaveMs)).toBe(true);
				// Any minute before it is closed.
				if (leaveMs > nowMs) {
					const minutes = Math.floor((leaveMs - nowMs) / minuteMs);
					for (const minute of [0, minutes - 1, (sample * 37) % Math.max(1, minutes)]) expect(isOpen(given, nowMs + Math.max(0, minute) * minuteMs)).toBe(false);
				}
			}),
			{ numRuns: 120 },
		);
	}, 60_000);

	it('never comes for a window without a day', () => {
		expect(() => nextLeaveMs({ ...office, days: [] }, 0)).toThrow(RangeError);
	});
});

describe('a window', () => {
	const good: SendWindow = { zone: 'Europe/Berlin', days: [1], from: '08:00', to: '18:00' };
	it.each<[string, Partial<SendWindow>, string[]]>([
		['that is right has no problem', {}, []],
		['over midnight has none either', { from: '22:00', to: '06:00' }, []],
		['of an unknown zone', { zone: 'Europe/Nowhere' }, ['zone']],
		['without days', { days: [] }, ['days']],
		['with a day that no week has', { days: [0, 8] }, ['days']],
		['from a time that no clock shows', { from: '24:00' }, ['from']],
		['to something else', { to: '6 pm' }, ['to']],
		['that ends when it begins', { from: '08:00', to: '08:00' }, ['to']],
	])('%s', (_, changes, fields) => {
		expect(windowProblems({ ...good, ...changes }).map(({ field }) => field)).toEqual(fields);
	});
});
