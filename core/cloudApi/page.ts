import { z } from 'zod/v4';

/** One page of a Graph list. Only the cursor is used: a `next` link from an answer must never receive the token. */
export function pageOf<Entry extends z.ZodType>(entry: Entry) {
	return z
		.looseObject({
			data: z.array(entry),
			paging: z.looseObject({ cursors: z.looseObject({ after: z.string().optional() }).optional(), next: z.string().optional() }).optional(),
		})
		.transform(({ data, paging }) => ({ entries: data, after: paging?.next === undefined ? undefined : paging.cursors?.after }));
}
