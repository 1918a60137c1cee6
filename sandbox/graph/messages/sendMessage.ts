import type { Emulator } from '../../emulator';
import { newWamid } from '../../ids/wamid';
import { followMessage } from '../../receipts/followMessage';
import { admitMessage, requireRoom } from '../../limits/admitMessage';
import { addToConversation, findConversation } from '../../world/conversation';
import type { Message } from '../../world/message';
import { findMedia } from '../../world/storedMedia';
import type { PhoneNumber } from '../../world/world';
import { whatsAppError } from '../graphError';
import { type MessageEnvelope, readEnvelope } from './envelope';
import { findRecipient, type Recipient } from './findRecipient';
import { messageKinds } from './kinds';
import type { MessageKind, Sending } from './kinds/messageKind';
import { limitCallPermission } from './limitCallPermission';

/** Accepts a message or refuses it in Meta's order: recipient, type, content, template. What happens after acceptance is told by receipts. */
export function sendMessage(
	emulator: Emulator,
	phoneNumber: PhoneNumber,
	body: Record<string, unknown>,
	endpoint: Sending['endpoint'] = 'messages',
): unknown {
	const envelope = readEnvelope(body);
	const recipient = findRecipient(emulator.world, phoneNumber, envelope);
	const kind = kindOf(envelope);
	// Meta: what is wrong with the body is told first, then limits, then what is wrong with a template.
	if (!kind.freeForm) requireRoom(emulator, phoneNumber, recipient.waId);
	const { bubble, category, template } = kind.compose(envelope.content, sendingOf(emulator, phoneNumber, envelope, endpoint));
	limitCallPermission(emulator, phoneNumber.id, recipient.waId, bubble);
	admitMessage(emulator, phoneNumber, recipient.waId);
	const message: Message = {
		id: newWamid(emulator.ids, recipient.waId, 'outbound'),
		direction: 'outbound',
		phoneNumberId: phoneNumber.id,
		waId: recipient.waId,
		type: envelope.type,
		sentAt: emulator.clock.now(),
		bubble,
		status: 'accepted',
		...(envelope.quotedId !== undefined && { quotedId: envelope.quotedId }),
		outbound: { category, freeForm: kind.freeForm, bizOpaqueCallbackData: envelope.bizOpaqueCallbackData },
	};
	record(emulator, message, template);
	followMessage(emulator, message);
	return answerOf(message, recipient, template);
}

function kindOf({ type, content, quotedId }: MessageEnvelope): MessageKind {
	const kind = messageKinds.get(type);
	if (!kind) throw whatsAppError(131051, `The sandbox does not emulate messages of type ${type} yet`);
	if (content === undefined) throw whatsAppError(131008, `The parameter ${type} is required`);
	// Meta: a reaction names its message itself, and quotes none.
	if (type === 'reaction' && quotedId !== undefined) throw whatsAppError(131009, 'context: a reaction takes none');
	return kind;
}

function sendingOf(
	{ clock, world }: Emulator,
	{ id, accountId }: PhoneNumber,
	{ to }: MessageEnvelope,
	endpoint: Sending['endpoint'],
): Sending {
	return {
		templates: world.accounts.get(accountId)?.templates ?? [],
		findMedia(mediaId) {
			const media = findMedia(world, mediaId, clock.now());
			return media?.phoneNumberId === id ? media : undefined;
		},
		addressedBy: to ? 'phone' : 'userId',
		endpoint,
	};
}

function record({ ledger, live, world }: Emulator, message: Message, template: string | undefined): void {
	const conversation = findConversation(world, message.phoneNumberId, message.waId);
	if (conversation) addToConversation(world, conversation, message);
	ledger.accept({
		at: message.sentAt,
		id: message.id,
		phoneNumberId: message.phoneNumberId,
		to: message.waId,
		type: message.type,
		...(template !== undefined && { template }),
		body: message.bubble.body,
		bizOpaqueCallbackData: message.outbound?.bizOpaqueCallbackData,
	});
	live.publish({ event: 'message', data: message });
}

function answerOf({ id }: Message, { contact }: Recipient, template: string | undefined): unknown {
	return {
		messaging_product: 'whatsapp',
		contacts: [contact],
		messages: [{ id, ...(template !== undefined && { message_status: 'accepted' }) }],
	};
}
