import { z } from 'zod/v4';
import { checkShape } from './checkShape';
import { content } from './content';
import { limitedText } from './limitedText';
import { messageId } from './messageId';
import { recipient, type RecipientDraft } from './recipient';

/** Source: Meta, Groups API: text, media and templates only. */
const kindsForGroups: ReadonlySet<string> = new Set(['text', 'image', 'video', 'audio', 'document', 'sticker', 'template']);

const message = z
	.object({
		/** The phone number id of the sender. */
		from: z
			.string('The sender is missing. Choose a sender phone number.')
			.trim()
			.regex(/^\d{1,20}$/, 'The sender must be a phone number ID, which consists of digits only; it is not the number itself. Choose one from the list.'),
		to: recipient,
		content,
		/** The wamid that this message quotes. */
		replyToMessageId: messageId('The message to reply to').optional(),
		/** Comes back in every receipt of this message. Source: Meta, biz_opaque_callback_data, 512 characters. */
		callbackData: limitedText({ label: 'Callback data', max: 512 }).optional(),
	})
	.superRefine(({ to, content: said, replyToMessageId }, context) => {
		const refuse = (path: string, text: string) => context.addIssue({ code: 'custom', path: [path], message: text });
		if (to.type === 'group' && !kindsForGroups.has(said.kind)) {
			refuse('content', 'Groups take texts, media and templates only. Choose one of these, or send to people one by one.');
		}
		if (said.kind === 'reaction' && replyToMessageId !== undefined) {
			refuse('replyToMessageId', 'A reaction cannot quote another message. Leave the reply out.');
		}
		const isCode = said.kind === 'template' && said.components.some((part) => part.type === 'button' && part.parameter.type === 'oneTimePassword');
		if (isCode && to.type === 'userId') refuse('to', "A one-time code cannot be sent to a user ID. Use the person's phone number.");
		if (isCode && to.type === 'group') refuse('to', "A one-time code cannot be sent to a group. Use the person's phone number.");
	});

/** One outbound message in our words, checked against every limit of the Cloud API. */
export type Message = z.output<typeof message>;

/** What may be handed to readMessage: the same shape before anything is checked. */
export interface MessageDraft {
	from: string;
	to: RecipientDraft;
	content: { kind: string } & Record<string, unknown>;
	replyToMessageId?: string;
	callbackData?: string;
}

/** Turns a draft into a message; throws an InvalidInputError that lists every problem when it breaks a limit. */
export function readMessage(draft: MessageDraft): Message {
	return checkShape(message, draft);
}
