import { z } from 'zod/v4';
import type { MessageBody } from '../../events';
import { part, text } from '../wireParts';

/** A place, with its name as text. */
export const readLocation = z.looseObject({ name: text, address: text }).transform((content): MessageBody => ({ kind: 'location', text: content.name ?? content.address, content }));

/** Address cards, with the names as text. */
export const readContacts = z.array(z.looseObject({ name: part({ formatted_name: text }) })).transform((content): MessageBody => {
	const names = content.flatMap((card) => card.name?.formatted_name ?? []);
	return { kind: 'contacts', text: names.length > 0 ? names.join(', ') : undefined, content };
});

/** A cart that was sent. */
export const readOrder = z.looseObject({ text }).transform((content): MessageBody => ({ kind: 'order', text: content.text, content }));

/** An emoji on an earlier message; no emoji takes an earlier one back. */
export const readReaction = z
	.looseObject({ message_id: z.string(), emoji: text })
	.transform((content): MessageBody => ({ kind: 'reaction', text: content.emoji ?? '', target: { messageId: content.message_id }, content }));

/** A tap on a quick reply of a template; without a payload its label is its id. */
export const readButton = z
	.looseObject({ text: z.string(), payload: z.string().optional() })
	.transform(({ text: title, payload }): MessageBody => ({ kind: 'buttonReply', text: title, button: { id: payload ?? title, title } }));

/** The withdrawal of an earlier message. */
export const readRevoke = z
	.looseObject({ original_message_id: z.string() })
	.transform((content): MessageBody => ({ kind: 'revoke', target: { messageId: content.original_message_id }, content }));
