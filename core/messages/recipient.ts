import { z } from 'zod/v4';

/** Who a message goes to. A phone number is kept as E.164 with its plus, without which Meta may guess a country. */
export interface Recipient {
	phone: string;
}

const separators = /[\s().\-/\u00a0\u2010-\u2015]/g;

function toE164(input: string): string {
	const compact = input.trim().replace(separators, '');
	return compact.startsWith('00') ? `+${compact.slice(2)}` : compact.startsWith('+') ? compact : `+${compact}`;
}

/**
 * Reads a phone number in the ways people write it: spaces, brackets, dashes, a leading 00 or +, or a number.
 * Source: E.164 allows 15 digits; numbers reachable by WhatsApp have at least 7 with their country code.
 */
export const recipient: z.ZodType<Recipient> = z.unknown().transform((value, context) => {
	const written = typeof value === 'number' ? String(value) : value;
	if (typeof written !== 'string' || written.trim() === '') {
		context.addIssue({ code: 'custom', message: "The recipient's phone number is empty. Enter it with its country code, e.g. +1 555 010 0123." });
		return z.NEVER;
	}
	const phone = toE164(written);
	if (!/^\+[1-9]\d{6,14}$/.test(phone)) {
		const digits = phone.replace(/\D/g, '').length;
		context.addIssue({
			code: 'custom',
			message: `The recipient's phone number cannot be read: it has ${digits} digits and must have 7 to 15, start with a country code and hold nothing else. Write it like +1 555 010 0123.`,
		});
		return z.NEVER;
	}
	return { phone };
});
