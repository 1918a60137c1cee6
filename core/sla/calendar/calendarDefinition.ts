import { z } from 'zod/v4';
import { strictShape } from '../strictShape';
import { civilDate } from './civilDate';
import { datedWindow, weeklyWindow } from './window';
import { zone } from './zone';

const holiday = strictShape({
	date: civilDate,
	name: z.string().optional(),
	/** What stays open on a half day; without it the date is closed from midnight to midnight. */
	open: z.array(datedWindow).optional(),
});

/**
 * When time counts: windows of the week in a zone, minus holidays. A holiday concerns its civil date: the part of an
 * overnight window on the other side of midnight stays open.
 */
export const calendarDefinition = strictShape({
	name: z.string().optional(),
	zone,
	/** Open round the clock, seven days a week, apart from holidays. */
	alwaysOpen: z.boolean().default(false),
	windows: z.array(weeklyWindow).max(200).default([]),
	holidays: z.array(holiday).max(5000).default([]),
}).superRefine(({ alwaysOpen, windows, holidays }, context) => {
	const refuse = (path: (string | number)[], message: string) => context.addIssue({ code: 'custom', path, message });
	if (!alwaysOpen && windows.length === 0) refuse(['windows'], 'The calendar has no open minute: it has no window. Add a window, or set it to be always open.');
	if (alwaysOpen && windows.length > 0) refuse(['windows'], 'The calendar is always open and has windows as well. Remove the windows, or do not set it to be always open.');
	holidays.forEach(({ date }, index) => {
		if (holidays.findIndex((other) => other.date === date) === index) return;
		refuse(['holidays', index, 'date'], `The holiday ${date} is listed twice. Remove one of the two.`);
	});
});

export type CalendarDefinition = z.output<typeof calendarDefinition>;

/** A calendar as a builder gives it. */
export type CalendarDraft = z.input<typeof calendarDefinition>;
