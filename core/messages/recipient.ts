import { z } from 'zod/v4';
import { checkShape } from './checkShape';
import { readPhone } from './readPhone';

/** Who a message goes to: a phone number (E.164 with plus), a WhatsApp id, a business-scoped user id or a group. */
export type Recipient =
	| { type: 'phone'; phone: string }
	| { type: 'waId'; waId: string }
	| { type: 'userId'; userId: string }
	| { type: 'group'; groupId: string };

/** The recipient as entered, in any human way of writing; `auto` tells the forms apart, which never look alike. */
export interface RecipientDraft {
	type: Recipient['type'] | 'auto';
	value: unknown;
	/** ISO 3166 code of the country to assume for numbers without a country code. */
	defaultCountry?: string;
}

const readers: { [Type in Recipient['type']]: (text: string, country?: string) => Recipient | string } = {
	phone: (text, country) => {
		const read = readPhone(text, country);
		return 'phone' in read ? { type: 'phone', phone: read.phone } : read.problem;
	},
	waId: (text) => (/^\d{7,20}$/.test(text) ? { type: 'waId', waId: text } : "The recipient's WhatsApp ID must consist of digits only. Use the one that came with a message of this person, or the phone number."),
	userId: (text) =>
		/^[A-Z]{2}\.(ENT\.)?[A-Za-z0-9]{1,128}$/.test(text)
			? { type: 'userId', userId: text }
			: "The recipient's user ID must look like US.1234567890 (a country, a dot, letters and digits). Use the one that came with a message of this person.",
	group: (text) => (/^[\w+/=:.-]{8,256}$/.test(text) ? { type: 'group', groupId: text } : 'The group ID has an unusual form. Use the one that the Groups API gave.'),
};

const names: Record<Recipient['type'], string> = {
	phone: "The recipient's phone number is empty. Enter it with its country code, e.g. +1 555 010 0123.",
	waId: "The recipient's WhatsApp ID is empty. Enter it.",
	userId: "The recipient's user ID is empty. Enter it.",
	group: 'The group ID is empty. Enter it.',
};

const userIdForm = /^[A-Z]{2}\.[A-Za-z0-9.]+$/;
/** Group ids are long and hold letters; a text with the digits of a phone number in a row, such as tel:+15550100123, is none. */
const groupIdForm = /^(?=.*[A-Za-z])[\w+/=:-]{20,}$/;
const digitsOfPhone = /(?:\d[-+/=:_]*){7}/;

function formOf(text: string): Recipient['type'] {
	if (userIdForm.test(text)) return 'userId';
	return groupIdForm.test(text) && !digitsOfPhone.test(text) ? 'group' : 'phone';
}

/** Reads a recipient; a problem never repeats the number that it refuses. */
export const recipient: z.ZodType<Recipient> = z
	.object({ type: z.enum(['auto', 'phone', 'waId', 'userId', 'group']), value: z.unknown(), defaultCountry: z.string().optional() })
	.transform(({ type: given, value, defaultCountry }, context) => {
		const text = typeof value === 'number' && Number.isFinite(value) ? String(value) : typeof value === 'string' ? value.trim() : '';
		const type = given === 'auto' ? formOf(text) : given;
		const read = text === '' ? names[type] : readers[type](text, defaultCountry);
		if (typeof read !== 'string') return read;
		context.addIssue({ code: 'custom', message: read });
		return z.NEVER;
	});

/** Reads a recipient on its own, to look somebody up say; throws an InvalidInputError. */
export function readRecipient(draft: RecipientDraft): Recipient {
	return checkShape(recipient, draft);
}
