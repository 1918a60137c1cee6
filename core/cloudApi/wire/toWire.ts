import type { Content, ContentKind, ContentOf, Message } from '../../messages';
import { carouselToWire } from './carouselToWire';
import { contactsToWire } from './contactsToWire';
import { flowToWire } from './flowToWire';
import {
	addressToWire,
	callPermissionRequestToWire,
	catalogToWire,
	contactInfoRequestToWire,
	ctaUrlToWire,
	listToWire,
	locationRequestToWire,
	productListToWire,
	productToWire,
	replyButtonsToWire,
} from './interactiveToWire';
import { audioToWire, documentToWire, imageToWire, stickerToWire, videoToWire } from './mediaToWire';
import { locationToWire, reactionToWire, textToWire } from './plainToWire';
import { templateToWire } from './templateToWire';
import type { WireContent } from './wireContent';

const writers: { [Kind in ContentKind]: (content: ContentOf<Kind>) => WireContent } = {
	text: textToWire,
	image: imageToWire,
	video: videoToWire,
	audio: audioToWire,
	document: documentToWire,
	sticker: stickerToWire,
	location: locationToWire,
	contacts: contactsToWire,
	reaction: reactionToWire,
	replyButtons: replyButtonsToWire,
	list: listToWire,
	ctaUrl: ctaUrlToWire,
	locationRequest: locationRequestToWire,
	flow: flowToWire,
	product: productToWire,
	productList: productListToWire,
	catalog: catalogToWire,
	carousel: carouselToWire,
	address: addressToWire,
	callPermissionRequest: callPermissionRequestToWire,
	contactInfoRequest: contactInfoRequestToWire,
	template: templateToWire,
};

function contentToWire<Kind extends ContentKind>(content: ContentOf<Kind>): WireContent {
	return writers[content.kind as Kind](content);
}

/** The body of POST /{phone-number-id}/messages. Source: Meta, Cloud API messages reference. */
export function toWire(message: Message): Record<string, unknown> {
	return {
		messaging_product: 'whatsapp',
		recipient_type: message.to.type === 'group' ? 'group' : 'individual',
		...(message.to.type === 'userId' ? { recipient: message.to.userId } : { to: addressOf(message.to) }),
		...(message.replyToMessageId === undefined ? {} : { context: { message_id: message.replyToMessageId } }),
		...contentToWire(message.content as ContentOf<Content['kind']>),
		...(message.callbackData === undefined ? {} : { biz_opaque_callback_data: message.callbackData }),
	};
}

/** A WhatsApp ID leaves with a plus too: without one, Meta may put the business's own country code in front of it. */
function addressOf(to: Exclude<Message['to'], { type: 'userId' }>): string {
	return to.type === 'phone' ? to.phone : to.type === 'waId' ? `+${to.waId}` : to.groupId;
}
