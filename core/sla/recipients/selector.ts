import { z } from 'zod/v4';
import { strictShape } from '../strictShape';

/** Somebody given by address: a phone number with its country code, or a business-scoped user id. */
export const contact = strictShape({
	name: z.string().optional(),
	address: z.string().trim().min(1, 'A contact has no address. Enter a phone number with its country code, or a user ID.'),
	/** Language of what is written to this contact, e.g. en or pt_BR. */
	language: z.string().optional(),
});

export type Contact = z.output<typeof contact>;

const name = (what: string) => z.string().trim().min(1, `The ${what} is empty. Enter it.`);

/** A way of saying who is to be told; it is resolved anew each time, so that it always means the people of that moment. */
export const selector = z.discriminatedUnion(
	'by',
	[
		strictShape({ by: z.literal('owner') }),
		strictShape({ by: z.literal('person'), person: name('person') }),
		strictShape({ by: z.literal('role'), role: name('role') }),
		strictShape({ by: z.literal('department'), department: name('department'), role: name('role').optional() }),
		/** Whoever is on call, or has the turn after or before. */
		strictShape({ by: z.literal('rota'), rota: name('rota'), turn: z.enum(['current', 'next', 'previous']).default('current') }),
		/** A field of the record that holds persons or addresses. */
		strictShape({ by: z.literal('field'), field: name('field') }),
		strictShape({ by: z.literal('contact'), contact }),
	],
	{ error: (issue) => (issue.code === 'invalid_union' ? 'A recipient must be chosen by owner, person, role, department, rota, field or contact. Choose one of them.' : undefined) },
);

export type Selector = z.output<typeof selector>;

/** The short name of a selector, which stands in notifications as the reason why somebody was chosen. */
export function selectorName(chosen: Selector): string {
	switch (chosen.by) {
		case 'owner':
			return 'owner';
		case 'department':
			return `department:${chosen.department}${chosen.role === undefined ? '' : `:${chosen.role}`}`;
		case 'rota':
			return `rota:${chosen.rota}:${chosen.turn}`;
		case 'contact':
			return `contact:${chosen.contact.name ?? 'given'}`;
		default:
			return `${chosen.by}:${chosen.by === 'person' ? chosen.person : chosen.by === 'role' ? chosen.role : chosen.field}`;
	}
}
