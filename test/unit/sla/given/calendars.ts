import { readCalendar, type CalendarDefinition, type CalendarDraft } from '../../../../core/sla';

type Day = 'mon' | 'tue' | 'wed' | 'thu' | 'fri' | 'sat' | 'sun';
type Holidays = NonNullable<CalendarDraft['holidays']>;

export const everyDay: Day[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
export const workDays: Day[] = everyDay.slice(0, 5);

/** A calendar with the same windows on some days; windows are written 09-17 or 09:30-12:15. */
export function hours(zone: string, days: Day[], windows: string, holidays: Holidays = []): CalendarDefinition {
	const full = (time: string) => (time.includes(':') ? time : `${time}:00`);
	return readCalendar({
		zone,
		windows: windows.split(' ').map((window) => {
			const [from, to] = window.split('-') as [string, string];
			return { days, from: full(from), to: full(to) };
		}),
		holidays,
	});
}

/** Open round the clock. */
export function always(zone: string, holidays: Holidays = []): CalendarDefinition {
	return readCalendar({ zone, alwaysOpen: true, holidays });
}
