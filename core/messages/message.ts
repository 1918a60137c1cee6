import { z } from 'zod/v4';
import { checkShape } from './checkShape';
import { content } from './content';
import { limitedText } from './limitedText';
import { recipient } from './recipient';

const message = z.object({
	/** The phone number id of the sender. */
	from: z
		.string('The sender is missing. Choose a sender phone number.')
		.trim()
		.regex(/^\d{1,20}$/, 'The sender must be a phone number ID, which consists of digits only; it is not the number itself. Choose one from the list.'),
	to: recipient,
	content,
	/** The wamid that this message quotes. */
	replyToMessageId: z.string().startsWith('wamid.', 'The message to reply to is not a WhatsApp message ID. Use the ID that starts with "wamid.".').optional(),
	/** Comes back in every receipt of this message. Source: Meta, biz_opaque_callback_data, 512 characters. */
	callbackData: limitedText({ label: 'Callback data', max: 512 }).optional(),
});

/** One outbound message in our words, checked against every limit of the Cloud API. */
export type Message = z.output<typeof message>;

/** What may be handed to readMessage: the same shape before anything is checked. */
export interface MessageDraft {
	from: string;
	to: unknown;
	content: { kind: string } & Record<string, unknown>;
	replyToMessageId?: string;
	callbackData?: string;
}

/** Turns a draft into a message; throws an InvalidInputError that lists every problem when it breaks a limit. */
export function readMessage(draft: MessageDraft): Message {
	return checkShape(message, draft);
}
