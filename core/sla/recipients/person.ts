import { z } from 'zod/v4';
import { openingTime, weekdays, zone } from '../calendar';
import { closingTime } from '../calendar/timeOfDay';
import { strictShape } from '../strictShape';

const quietWindow = strictShape({ days: z.array(z.enum(weekdays)).min(1, 'Quiet hours have no day of the week. Choose at least one.').default([...weekdays]), from: openingTime, to: closingTime });

/** When a person is not to be disturbed, in the person's own zone. */
const quietHours = strictShape({
	windows: z.array(quietWindow).min(1, 'The quiet hours have no window. Add one, or remove the quiet hours.'),
	/** Whether urgent alarms get through all the same. */
	urgentPasses: z.boolean().default(true),
});

/** Somebody who can be told, as the directory knows them. */
export const person = strictShape({
	id: z.string().trim().min(1, 'A person has no ID. Give the person one.'),
	name: z.string().trim().min(1, 'A person has no name. Enter it.'),
	/** A phone number with its country code, or a business-scoped user id. */
	address: z.string().trim().min(1, 'A person has no address. Enter a phone number with its country code, or a user ID.'),
	/** Other ways in which records name this person, such as an e-mail address. */
	aliases: z.array(z.string()).default([]),
	roles: z.array(z.string()).default([]),
	departments: z.array(z.string()).default([]),
	language: z.string().optional(),
	zone: zone.optional(),
	quietHours: quietHours.optional(),
	/** Collects what is not urgent and tells it together, at most once in this many minutes. */
	digestMinutes: z.number().positive().max(1440).optional(),
	/** Has asked for no messages; others are told instead. */
	optedOut: z.boolean().default(false),
});

export type Person = z.output<typeof person>;
