import { z } from 'zod/v4';
import { civilDate, openingTime, zone } from '../calendar';
import { strictShape } from '../strictShape';

const personId = z.string().trim().min(1, 'A turn names no person. Enter the ID of one.');
const instant = z.number().int();

/** Who is on call: persons take turns of equal length, with exceptions. */
export const rota = strictShape({
	id: z.string().trim().min(1, 'A rota has no ID. Give it a short name.'),
	zone,
	/** Ids of the persons in the order of their turns; one may come several times. */
	members: z.array(personId).min(1, 'A rota has no member. Add at least one person.'),
	/** The date of the first member's first turn. */
	startsOn: civilDate,
	/** The time of day at which turns change. */
	handover: openingTime.default('09:00'),
	/** Days that a turn takes: 7 for a weekly rota, 1 for a daily one. */
	turnDays: z.number().int().min(1).max(366).default(7),
	/** Somebody stands in between two instants (epoch milliseconds). */
	overrides: z.array(strictShape({ fromAt: instant, toAt: instant, person: personId })).default([]),
	/** On these dates, from midnight to midnight, somebody else is on call, or nobody is. */
	holidays: z.array(strictShape({ date: civilDate, person: personId.optional() })).default([]),
}).superRefine(({ overrides, holidays }, context) => {
	overrides.forEach(({ fromAt, toAt }, index) => {
		if (toAt <= fromAt) context.addIssue({ code: 'custom', path: ['overrides', index, 'toAt'], message: 'An override ends no later than it begins. Correct one of its two instants.' });
	});
	holidays.forEach(({ date }, index) => {
		if (holidays.findIndex((other) => other.date === date) < index) {
			context.addIssue({ code: 'custom', path: ['holidays', index, 'date'], message: `The holiday ${date} is listed twice in the rota. Remove one of the two.` });
		}
	});
});

export type Rota = z.output<typeof rota>;
