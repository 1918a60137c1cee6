import { IANAZone } from 'luxon';
import { z } from 'zod/v4';

/** An IANA time zone; a bare offset such as +02:00 is refused, because it knows no daylight saving time. */
export const zone = z.string().refine((name) => /^[A-Za-z]/.test(name) && IANAZone.isValidZone(name), {
	error: (issue) => `"${String(issue.input)}" is not a time zone. Choose one from the IANA list, such as Europe/Berlin, America/New_York or UTC.`,
});
