import { isOpen, nextClosing, openCalendar } from '../calendar';
import { quietCalendar, type Person } from '../recipients';
import { msOfMinutes } from '../time';

/** Why something that is due is told later, and when. */
export interface Postponement {
	reason: 'quietHours' | 'digest';
	untilAt: number;
}

/**
 * Whether a person is told later: after the quiet hours, or with the next digest. Digests end at multiples of their length, so
 * that what becomes due for a person in one stretch, from whatever case, is told at one instant.
 */
export function postpone(person: Person | undefined, { dueAt, urgent }: { dueAt: number; urgent: boolean }, now: number): Postponement | undefined {
	if (person === undefined) return undefined;
	const quiet = quietCalendar(person);
	if (quiet !== undefined && !(urgent && person.quietHours?.urgentPasses)) {
		const calendar = openCalendar(quiet);
		const untilAt = isOpen(calendar, now) ? nextClosing(calendar, now) : undefined;
		if (untilAt !== undefined) return { reason: 'quietHours', untilAt };
	}
	if (person.digestMinutes === undefined || urgent) return undefined;
	const lengthMs = msOfMinutes(person.digestMinutes);
	const untilAt = Math.ceil(dueAt / lengthMs) * lengthMs;
	return untilAt > now ? { reason: 'digest', untilAt } : undefined;
}
