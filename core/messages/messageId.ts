import { z } from 'zod/v4';

/** The id of a WhatsApp message (wamid). Its inside is Meta's business; only its beginning and length are looked at. */
export function messageId(label: string) {
	return z
		.string({ error: `${label} is missing. Enter the ID that starts with "wamid.".` })
		.trim()
		.regex(/^wamid\.\S{1,250}$/, `${label} is not a WhatsApp message ID. Use the ID that starts with "wamid.".`);
}
