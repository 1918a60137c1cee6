import { z } from 'zod/v4';
import { limitedText } from '../limitedText';

const field = (label: string) => limitedText({ label, max: 1024 }).optional();
const type = field('Label');

const name = z
	.object({
		formatted: limitedText({ label: 'Full name of a contact', max: 1024 }),
		first: field('First name'),
		last: field('Last name'),
		middle: field('Middle name'),
		suffix: field('Name suffix'),
		prefix: field('Name prefix'),
	})
	// Meta wants the formatted name and one part more; with no part given, the whole name serves as the first.
	.transform((given) => (given.first ?? given.last ?? given.middle ?? given.suffix ?? given.prefix) === undefined ? { ...given, first: given.formatted } : given);

const contact = z.object({
	name,
	phones: z.array(z.object({ phone: limitedText({ label: 'Phone of a contact', max: 64 }), type, waId: field('WhatsApp ID') })).optional(),
	emails: z.array(z.object({ email: limitedText({ label: 'E-mail of a contact', max: 320 }), type })).optional(),
	addresses: z
		.array(
			z.object({
				street: field('Street'),
				city: field('City'),
				state: field('State'),
				zip: field('Postal code'),
				country: field('Country'),
				countryCode: field('Country code'),
				type,
			}),
		)
		.optional(),
	urls: z.array(z.object({ url: limitedText({ label: 'Website of a contact', max: 2000 }), type })).optional(),
	org: z.object({ company: field('Company'), department: field('Department'), title: field('Job title') }).optional(),
	birthday: z
		.string()
		.regex(/^\d{4}-\d{2}-\d{2}$/, 'The birthday must be written as YYYY-MM-DD, e.g. 1990-05-17. Correct it.')
		.optional(),
});

export type Contact = z.output<typeof contact>;

/** One or more contact cards. Source: Meta, contacts messages: at most 257, each with its full name. */
export const contactsContent = z.object({
	kind: z.literal('contacts'),
	contacts: z
		.array(contact)
		.min(1, 'No contact is given; WhatsApp needs at least 1. Add one.')
		.max(257, { error: (issue) => `${(issue.input as unknown[]).length} contacts are given; WhatsApp allows at most 257. Send the others in a second message.` }),
});
