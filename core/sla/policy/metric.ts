import { z } from 'zod/v4';
import { calendarDefinition } from '../calendar';
import { strictShape } from '../strictShape';
import { breach, ladderEnd, tier, warning } from './alarm';
import { goal } from './goal';

/** What is measured. The kinds differ in how their clock starts: see startsWithCase and renews. */
export const metricKinds = ['firstResponse', 'nextResponse', 'resolution', 'periodicUpdate', 'stageAge', 'approvalAge', 'custom'] as const;

/** One clock of a policy with its goals and with who is told when. */
export const metric = strictShape({
	id: z.string().trim().min(1, 'A metric has no ID. Give it a short name.').max(60),
	name: z.string().optional(),
	kind: z.enum(metricKinds),
	/** Whether the clock starts with the case or only when it is named; by its kind unless given. */
	starts: z.enum(['withCase', 'onItsOwn']).optional(),
	/** Whether meeting it starts the clock anew at once; by its kind unless given. */
	renews: z.boolean().optional(),
	/** In place of the calendar of the policy. */
	calendar: calendarDefinition.optional(),
	goals: z.array(goal).min(1, 'A metric has no goal. Add one, or remove the metric.'),
	warnings: z.array(warning).default([]),
	breach,
	tiers: z.array(tier).default([]),
	atEnd: ladderEnd.default({ afterMinutes: 60, to: [], urgent: false }),
});

export type Metric = z.output<typeof metric>;

/** Whether the clock starts when the case starts or is reopened; a next response is awaited only once a customer has written. */
export function startsWithCase({ kind, starts }: Metric): boolean {
	return (starts ?? (kind === 'nextResponse' ? 'onItsOwn' : 'withCase')) === 'withCase';
}

/** Whether the clock starts anew when it is met by name; periodic updates are owed again after each one. */
export function renews({ kind, renews: given }: Metric): boolean {
	return given ?? kind === 'periodicUpdate';
}
