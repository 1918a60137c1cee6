import type { CalendarDefinition } from '../calendar';
import type { Person } from './person';

/** The quiet hours of a person as a calendar that is open while the person wants quiet; undefined where there are none. */
export function quietCalendar({ zone, quietHours }: Person): CalendarDefinition | undefined {
	if (zone === undefined || quietHours === undefined) return undefined;
	return { zone, alwaysOpen: false, windows: quietHours.windows, holidays: [] };
}
