import { z } from 'zod/v4';
import { checkShape } from '../messages';

const instant = (what: string) => z.number(`${what} must be a date and time. Correct it.`).int(`${what} must be a date and time. Correct it.`);
const text = z.string().max(2_000, 'A text about a case has at most 2,000 characters. Shorten it.').optional();

const entry = z.object({
	key: z.string('The case has no key. Enter what identifies it, such as its number.').trim().min(1, 'The case has no key. Enter what identifies it, such as its number.').max(300, 'The key of a case has at most 300 characters. Use a shorter one, such as its number.'),
	context: z
		.object({
			title: text,
			status: text,
			priority: z.union([z.string(), z.number()]).optional(),
			owner: text,
			role: text,
			department: text,
			recordLink: text,
			historyLink: text,
			fields: z.record(z.string(), z.unknown()).optional(),
		})
		.default({}),
	/** When it began; when it was first heard of, unless given. */
	startedAt: instant('The start of the case').optional(),
	/** What its source says about it now. Of several the strongest counts: resolve, cancel, pause. */
	says: z.array(z.enum(['resolve', 'cancel', 'pause'])).default([]),
	/** Since when that holds; since now, unless given. */
	saidAt: instant('The time of the change').optional(),
	/** Instants of single metrics: when one was met, and when one that waits to be named began. */
	metrics: z.array(z.object({ id: z.string().min(1), startedAt: instant('The start of the metric').optional(), metAt: instant('The time at which the metric was met').optional() })).default([]),
});

/** What a source tells about one case in one call. */
export type CaseEntry = z.output<typeof entry>;

/** The same as a builder's system gives it. */
export type CaseEntryDraft = z.input<typeof entry>;

/** Checks an entry; throws an InvalidInputError that lists what is wrong. */
export function readEntry(draft: CaseEntryDraft): CaseEntry {
	return checkShape(entry, draft);
}
