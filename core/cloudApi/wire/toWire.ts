import type { Content, ContentKind, ContentOf, Message } from '../../messages';
import { replyButtonsToWire } from './replyButtonsToWire';
import { templateToWire } from './templateToWire';
import { textToWire } from './textToWire';

/** The part of a request body that depends on the kind of message: `type` and the object of the same name. */
export interface WireContent {
	type: string;
	[key: string]: unknown;
}

const writers: { [Kind in ContentKind]: (content: ContentOf<Kind>) => WireContent } = {
	text: textToWire,
	replyButtons: replyButtonsToWire,
	template: templateToWire,
};

function contentToWire<Kind extends ContentKind>(content: ContentOf<Kind>): WireContent {
	return writers[content.kind as Kind](content);
}

/** The body of POST /{phone-number-id}/messages. Source: Meta, Cloud API messages reference. */
export function toWire(message: Message): Record<string, unknown> {
	return {
		messaging_product: 'whatsapp',
		recipient_type: 'individual',
		to: message.to.phone,
		...(message.replyToMessageId === undefined ? {} : { context: { message_id: message.replyToMessageId } }),
		...contentToWire(message.content as ContentOf<Content['kind']>),
		...(message.callbackData === undefined ? {} : { biz_opaque_callback_data: message.callbackData }),
	};
}
