import { z } from 'zod/v4';
import { whatsAppError } from '../../graphError';
import { checkShape } from '../checkShape';
import { contactShape, takeContact } from '../contactShape';
import type { MessageKind } from './messageKind';

const CONTACTS_MAX = 257;
const shape = z.array(contactShape).min(1).max(CONTACTS_MAX);

/** Contact cards, up to 257. Seen in practice: a name needs one part besides the formatted one. */
export const contactsKind: MessageKind = {
	type: 'contacts',
	freeForm: true,
	compose(content) {
		const contacts = checkShape(shape, content, 'contacts');
		for (const [index, { name }] of contacts.entries()) {
			const { formatted_name: _, ...parts } = name;
			if (Object.values(parts).every((part) => !part)) {
				throw whatsAppError(131008, `The parameter contacts[${index}].name.first_name or another part of the name is required`);
			}
		}
		return { bubble: { contacts: contacts.map(takeContact), body: '', buttons: [] }, category: 'service' };
	},
};
