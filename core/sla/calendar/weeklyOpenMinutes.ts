import type { CalendarDefinition } from './calendarDefinition';
import { weekdays } from './weekday';
import { windowMinutes } from './window';

const minutesOfWeek = 7 * 1440;

/** The open minutes of a week without holidays and clock changes. */
export function weeklyOpenMinutes({ alwaysOpen, windows }: CalendarDefinition): number {
	if (alwaysOpen) return minutesOfWeek;
	const isOpen = new Uint8Array(minutesOfWeek);
	for (const window of windows) {
		const { from, to } = windowMinutes(window);
		for (const day of window.days) {
			const start = weekdays.indexOf(day) * 1440;
			for (let minute = from; minute < to; minute += 1) isOpen[(start + minute) % minutesOfWeek] = 1;
		}
	}
	return isOpen.reduce((sum, minute) => sum + minute, 0);
}
