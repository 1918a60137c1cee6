import { z } from 'zod/v4';
import { limitedText } from '../limitedText';

const degrees = (label: string, most: number) =>
	z.unknown().transform((value, context) => {
		const number = typeof value === 'number' ? value : typeof value === 'string' && value.trim() !== '' ? Number(value) : Number.NaN;
		if (Number.isFinite(number) && Math.abs(number) <= most) return number;
		context.addIssue({ code: 'custom', message: `${label} must be a number from -${most} to ${most}, in degrees. Correct it, with a point before the decimals.` });
		return z.NEVER;
	});

/** A place on a map, shared with locations and template headers. Source: Meta, location messages. */
export const place = z.object({
	latitude: degrees('Latitude', 90),
	longitude: degrees('Longitude', 180),
	name: limitedText({ label: 'Location name', max: 1000 }).optional(),
	address: limitedText({ label: 'Location address', max: 1000 }).optional(),
});

/** A place on a map as a message. */
export const locationContent = place.extend({ kind: z.literal('location') });
