import { createHash } from 'node:crypto';
import { z } from 'zod/v4';
import { calendarDefinition } from '../calendar';
import { contact } from '../recipients/selector';
import { strictShape } from '../strictShape';
import { metric } from './metric';
import { metricFaults } from './metricFaults';

/** What is watched, by when, and who is told. Plain data: it can be stored and read again without change. */
export const policy = strictShape({
	id: z.string().trim().min(1, 'The policy has no ID. Give it a short name.').max(60),
	name: z.string().optional(),
	calendar: calendarDefinition,
	metrics: z.array(metric).min(1, 'The policy watches nothing: it has no metric. Add one.'),
	/** Hears of everything that reaches nobody else. */
	catchAll: z.custom<z.output<typeof contact>>((given) => given !== undefined && given !== null, 'The policy has no catch-all recipient. Name somebody who hears of everything that reaches nobody else.').pipe(contact),
	/** Open minutes without any activity after which an acknowledgement no longer counts. */
	acknowledgementMinutes: z.number().positive('An acknowledgement must hold for more than 0 minutes. Enter a larger number.').default(60),
	/** Longest snooze in minutes; longer ones are cut. */
	snoozeAtMostMinutes: z.number().positive('A snooze must hold for more than 0 minutes. Enter a larger number.').default(7 * 24 * 60),
	/** How often due cases are looked for. */
	tickSeconds: z.number().min(1).max(3600).default(15),
}).superRefine(({ metrics, calendar, tickSeconds }, context) => {
	metrics.forEach((one, index) => {
		const refuse = (path: (string | number)[], message: string) => context.addIssue({ code: 'custom', path: ['metrics', index, ...path], message });
		if (metrics.findIndex(({ id }) => id === one.id) < index) refuse(['id'], `Two metrics have the ID "${one.id}". Rename one of them.`);
		metricFaults(one, calendar, tickSeconds, refuse);
	});
});

export type Policy = z.output<typeof policy>;

/** A policy as a builder gives it. */
export type PolicyDraft = z.input<typeof policy>;

/** The name of one state of a policy, derived from its content, under which a case keeps it. */
export function policyRevision(checked: Policy): string {
	return createHash('sha256').update(JSON.stringify(checked)).digest('hex').slice(0, 16);
}
