import { z } from 'zod/v4';
import type { BubbleLocation } from '../../world/bubble';
import { whatsAppError } from '../graphError';

// Meta documents strings; numbers are taken too.
const degrees = z.custom<string | number>((value) => typeof value === 'number' || typeof value === 'string', { error: 'must be a number' });

/** A place: latitude and longitude are required. */
export const locationObject = z.strictObject({
	latitude: degrees,
	longitude: degrees,
	name: z.string().optional(),
	address: z.string().optional(),
});

/** The place as the phone shows it. Throws 131009 for degrees outside the globe. */
export function takeLocation({ latitude, longitude, name, address }: z.output<typeof locationObject>, at: string): BubbleLocation {
	return { latitude: readDegrees(latitude, 90, `${at}.latitude`), longitude: readDegrees(longitude, 180, `${at}.longitude`), name, address };
}

function readDegrees(value: string | number, max: number, at: string): number {
	const isNumber = typeof value === 'number' || /^[+-]?\d+(\.\d+)?$/.test(value.trim());
	const degrees = isNumber ? Number(value) : NaN;
	if (!(Math.abs(degrees) <= max)) throw whatsAppError(131009, `${at}: must be a number from -${max} to ${max}`);
	return degrees;
}
