import { takeContact } from '../graph/messages/contactShape';
import { kindOfType, type MediaKind } from '../media/mediaKinds';
import { react } from '../phone/react';
import { Impossible } from '../phone/impossible';
import { type Chat, type MessageOrigin, receiveFromPerson } from '../phone/receiveFromPerson';
import { sendFile } from '../phone/sendFile';
import { shareContacts, shareLocation } from '../phone/share';
import { writeText } from '../phone/writeText';
import type { InboundContent } from '../webhooks/inboundValue';
import type { Message } from '../world/message';
import { checkInput } from './checkInput';
import { ControlError } from './controlError';
import type { ControlCall } from './controlRoute';
import { findChat } from './findChat';
import { personMessageInput, type PersonMessage } from './personMessageInput';

/** `POST /sandbox/people/{waId}/messages`: the person writes, or sends something. */
export async function personWrites(call: ControlCall): Promise<unknown> {
	const given = checkInput(personMessageInput, call.body);
	const chat = { ...findChat(call, given.phoneNumberId), origin: originOf(given) };
	const quotedId = given.context?.message_id;
	if (quotedId !== undefined && !chat.conversation.messages.some(({ id }) => id === quotedId)) {
		throw new Impossible('The chat has no message with the id in context.message_id');
	}
	return { message: await send(call, chat, given, quotedId) };
}

function send(call: ControlCall, chat: Chat, given: PersonMessage, quotedId: string | undefined): Message | Promise<Message> {
	const { emulator } = call;
	switch (given.type) {
		case 'text':
			return writeText(emulator, chat, { body: given.text.body, quotedId });
		case 'location':
			return shareLocation(emulator, chat, given.location, quotedId);
		case 'contacts':
			return shareContacts(emulator, chat, given.contacts, given.contacts.map(takeContact), quotedId);
		case 'reaction':
			return react(emulator, chat, given.reaction.message_id, given.reaction.emoji);
		case 'order':
			return receiveFromPerson(emulator, chat, { content: { type: 'order', order: given.order }, bubble: { body: orderText(given.order) }, quotedId });
		case 'unsupported':
			return receiveFromPerson(emulator, chat, { content: unsupported(given.unsupported.type), bubble: { body: `(${given.unsupported.type})` }, quotedId });
		case 'image':
			return sendAnyFile(call, chat, { kind: 'image', ...given.image }, quotedId);
		case 'video':
			return sendAnyFile(call, chat, { kind: 'video', ...given.video }, quotedId);
		case 'sticker':
			return sendAnyFile(call, chat, { kind: 'sticker', ...given.sticker }, quotedId);
		case 'audio':
			return sendAnyFile(call, chat, { kind: 'audio', ...given.audio }, quotedId);
		case 'document':
			return sendAnyFile(call, chat, { kind: 'document', ...given.document }, quotedId);
	}
}

function originOf({ forwarded, product, referral }: PersonMessage): MessageOrigin {
	return {
		context: {
			...(forwarded === 'once' && { forwarded: true }),
			...(forwarded === 'often' && { frequently_forwarded: true }),
			...(product && { referred_product: product }),
		},
		...(referral && {
			referral: { source_url: `https://fb.me/${referral.source_id}`, ...referral, body: '', media_type: 'image', ctwa_clid: `click-${referral.source_id}` },
		}),
	};
}

function orderText({ product_items: items }: { product_items: Array<{ product_retailer_id: string; quantity: number }> }): string {
	return `Order: ${items.map((item) => `${item.quantity} × ${item.product_retailer_id}`).join(', ')}`;
}

/** Meta: 131051, and since November 2025 which type it was. */
function unsupported(type: string): InboundContent {
	const details = 'Message type is currently not supported.';
	return {
		type: 'unsupported',
		errors: [{ code: 131051, title: 'Message type unknown', message: 'Message type unknown', error_data: { details } }],
		unsupported: { type },
	};
}

interface AnyFile {
	kind: MediaKind;
	data?: string;
	mime_type?: string;
	caption?: string;
	filename?: string;
	voice?: boolean;
}

function sendAnyFile({ emulator, origin }: ControlCall, chat: Chat, given: AnyFile, quotedId: string | undefined): Promise<Message> {
	const { data, mime_type: mimeType, ...rest } = given;
	if ((data === undefined) !== (mimeType === undefined)) throw new ControlError(400, 'data and mime_type go together');
	// People send files of any type as documents; the other kinds are what they are.
	if (mimeType !== undefined && given.kind !== 'document' && kindOfType(mimeType) !== given.kind) {
		throw new ControlError(400, `mime_type: ${mimeType} is no ${given.kind}`);
	}
	const bytes = data === undefined ? undefined : Buffer.from(data, 'base64');
	return sendFile(emulator, chat, { ...rest, bytes, mimeType, quotedId, origin });
}
