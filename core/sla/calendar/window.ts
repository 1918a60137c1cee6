import { z } from 'zod/v4';
import { strictShape } from '../strictShape';
import { closingTime, minutesOf, openingTime } from './timeOfDay';
import { weekdays } from './weekday';

const differ = ({ from, to }: { from: string; to: string }) => from !== to;
const sameTime = { error: 'A window opens and closes at the same time. Give it two different times; a whole day is 00:00 to 24:00.', path: ['to'] };

/** One opening window of the week; it passes midnight where it closes at an earlier time of day than it opens. */
export const weeklyWindow = strictShape({
	days: z.array(z.enum(weekdays)).min(1, 'A window has no day of the week. Choose at least one.'),
	from: openingTime,
	to: closingTime,
}).refine(differ, sameTime);

/** One opening window of a single date, which ends at midnight at the latest. */
export const datedWindow = strictShape({ from: openingTime, to: closingTime })
	.refine(differ, sameTime)
	.refine(({ from, to }) => from === to || minutesOf(from) < minutesOf(to), {
		error: 'A window of a holiday passes midnight. End it at 24:00 at the latest; the date after it has its own windows.',
		path: ['to'],
	});

export type WeeklyWindow = z.output<typeof weeklyWindow>;

/** A window as minutes after the midnight at which its date begins; more than 1440 where it passes the next one. */
export interface WindowMinutes {
	from: number;
	to: number;
}

/** The minutes of a window. */
export function windowMinutes({ from, to }: { from: string; to: string }): WindowMinutes {
	const start = minutesOf(from);
	const end = minutesOf(to);
	return { from: start, to: end > start ? end : end + 1440 };
}
