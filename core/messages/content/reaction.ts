import { z } from 'zod/v4';
import { charactersOf } from '../charactersOf';
import { messageId } from '../messageId';

/** One emoji: a single character as people see it, that is not plain text. */
const isOneEmoji = (text: string) => charactersOf(text).length === 1 && /\p{Extended_Pictographic}|\p{Regional_Indicator}|\u20e3/u.test(text);

/** An emoji on an earlier message; an empty one removes it. Source: Meta, reaction messages: one emoji. */
export const reactionContent = z.object({
	kind: z.literal('reaction'),
	messageId: messageId('The message to react to'),
	emoji: z
		.string()
		.trim()
		.refine((text) => text === '' || isOneEmoji(text), 'A reaction is exactly one emoji; WhatsApp takes no other text. Enter one emoji, or leave it empty to remove the reaction.'),
});
