import { z } from 'zod/v4';
import { selector } from '../recipients/selector';
import { strictShape } from '../strictShape';

const minutes = (what: string) => z.number().positive(`${what} must be more than 0 minutes. Enter a larger number.`);

const to = (what: string) => z.array(selector, `The ${what} has no recipient. Name at least one.`).min(1, `The ${what} has no recipient. Name at least one.`);

const urgent = z.boolean().default(false);

/** Tells the same people again while nothing happens; stops when the next tier is reached. */
const repeat = strictShape({
	everyMinutes: minutes('The interval of a reminder'),
	/** How many reminders follow the first message. */
	atMost: z.number().int().min(1, 'A reminder that comes 0 times is none. Enter at least 1, or remove it.').max(100, 'At most 100 reminders follow a message. Enter a smaller number.'),
});

/** Told before the breach, at a share of the goal or at a time before its end. */
export const warning = strictShape({
	atPercent: z.number().optional(),
	beforeMinutes: z.number().optional(),
	to: to('warning'),
	urgent,
}).superRefine(({ atPercent, beforeMinutes }, context) => {
	const refuse = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message });
	if ((atPercent === undefined) === (beforeMinutes === undefined)) refuse('atPercent', 'A warning needs either a percentage of the goal or minutes before the breach. Enter one of the two.');
	else if (atPercent !== undefined && atPercent >= 100) refuse('atPercent', `The warning at ${atPercent} % comes no earlier than its breach. Enter less than 100.`);
	else if (atPercent !== undefined && !(atPercent > 0)) refuse('atPercent', `The warning at ${atPercent} % comes when the clock starts. Enter more than 0.`);
	else if (beforeMinutes !== undefined && !(beforeMinutes > 0)) refuse('beforeMinutes', `The warning ${beforeMinutes} minutes before the breach comes no earlier than the breach. Enter more than 0.`);
});

/** Told at the breach itself. */
export const breach = strictShape({ to: to('breach'), urgent, repeat: repeat.optional() });

/** Told when the breach has stood for a while: the next rung of the ladder. */
export const tier = strictShape({ name: z.string().optional(), afterMinutes: minutes('The delay of a tier'), to: to('tier'), urgent, repeat: repeat.optional() });

/** What happens when the ladder is used up and nobody has acted; without recipients the catch-all is told. */
export const ladderEnd = strictShape({
	/** Open time after the last message of the last tier. */
	afterMinutes: minutes('The delay of the end of the ladder').default(60),
	to: z.array(selector).default([]),
	urgent,
	repeat: repeat.optional(),
});

export type Warning = z.output<typeof warning>;
export type Tier = z.output<typeof tier>;
export type Breach = z.output<typeof breach>;
export type LadderEnd = z.output<typeof ladderEnd>;
