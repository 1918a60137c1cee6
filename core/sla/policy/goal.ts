import { z } from 'zod/v4';
import { strictShape } from '../strictShape';
import { condition, holds, type Fields } from './condition';

/** The open time within which a metric is to be met, for the cases to which it applies. */
export const goal = strictShape({
	name: z.string().optional(),
	/** Short for a condition on the field "priority". */
	priority: z.union([z.string(), z.number(), z.array(z.union([z.string(), z.number()])).min(1)]).optional(),
	/** All of these must hold. A goal without priority and conditions applies to every case. */
	when: z.array(condition).default([]),
	/** Open time in minutes. */
	withinMinutes: z.number().positive('A goal must allow more than 0 minutes. Enter the minutes within which it is to be met.'),
	/** Whether its alarms also reach people in their quiet hours, where they let urgent ones through. */
	urgent: z.boolean().default(false),
});

export type Goal = z.output<typeof goal>;

/** Whether a goal applies to every case, so that no goal after it is ever looked at. */
export function appliesAlways({ priority, when }: Goal): boolean {
	return priority === undefined && when.length === 0;
}

/** The first goal that applies to a case; undefined where none does, which is reported. */
export function matchGoal(goals: readonly Goal[], fields: Fields): Goal | undefined {
	return goals.find(({ priority, when }) => {
		const byPriority = priority === undefined || holds({ field: 'priority', is: 'oneOf', value: [priority].flat() }, fields);
		return byPriority && when.every((one) => holds(one, fields));
	});
}
