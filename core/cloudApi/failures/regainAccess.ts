import { z } from 'zod/v4';

const minuteMs = 60_000;

const usage = z.record(z.string(), z.array(z.looseObject({ estimated_time_to_regain_access: z.number().nonnegative().optional().catch(undefined) })));

/** How long Meta says that calls of an account stay refused, from the header x-business-use-case-usage (minutes); undefined where it does not say. Source: Meta, Graph API rate limits. */
export function regainAccessMs(header: string | undefined): number | undefined {
	if (header === undefined) return undefined;
	try {
		const entries = Object.values(usage.parse(JSON.parse(header))).flat();
		const minutes = Math.max(0, ...entries.map(({ estimated_time_to_regain_access: each = 0 }) => each));
		return minutes > 0 ? minutes * minuteMs : undefined;
	} catch {
		// A header that is not what Meta writes says nothing.
		return undefined;
	}
}
