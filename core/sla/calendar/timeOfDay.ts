import { z } from 'zod/v4';

/** Minutes after midnight of a time of day written 17:30. */
export function minutesOf(time: string): number {
	const [hours, minutes] = time.split(':');
	return Number(hours) * 60 + Number(minutes);
}

const timeOf = (form: RegExp, range: string) =>
	z.string().regex(form, { error: (issue) => `"${String(issue.input)}" is not a time of day. Write it like 09:00, from ${range}.` });

/** The time of day at which a window opens. */
export const openingTime = timeOf(/^([01]\d|2[0-3]):[0-5]\d$/, '00:00 to 23:59');

/** The time of day at which a window closes; 24:00 is the end of the day. */
export const closingTime = timeOf(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/, '00:00 to 24:00');
