import { z } from 'zod/v4';

/** What the sentence about a text that does not fit needs: the field's name as the builder knows it and its bounds. */
export interface TextLimits {
	label: string;
	/** Longest length in UTF-16 code units, the strictest way in which the Cloud API may count. */
	max: number;
	/** Shortest length; 1 unless given. */
	min?: number;
}

/** A text field with the Cloud API's bounds; its problem names the field, the limit, the length found and the fix. */
export function limitedText({ label, max, min = 1 }: TextLimits): z.ZodType<string> {
	return z.unknown().transform((value, context) => {
		// Without `continue: false`, the checks that follow in a schema would run on a value that is no text.
		const refuse = (message: string) => {
			context.addIssue({ code: 'custom', message, continue: false });
			return z.NEVER;
		};
		const text = typeof value === 'number' || typeof value === 'boolean' ? String(value) : value;
		if (typeof text !== 'string') {
			return refuse(`${label} must be a text. Enter a text, or an expression that gives one.`);
		}
		if (text.trim().length < min) {
			return refuse(`${label} is empty; WhatsApp needs at least ${min} character${min === 1 ? '' : 's'}. Fill it in.`);
		}
		if (text.length > max) {
			return refuse(`${label} is ${text.length} characters long; WhatsApp allows at most ${max}. Shorten it by ${text.length - max}.`);
		}
		return text;
	});
}
