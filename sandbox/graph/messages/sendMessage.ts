import type { Emulator } from '../../emulator';
import { newWamid } from '../../ids/wamid';
import { followMessage } from '../../receipts/followMessage';
import { addToConversation, findConversation } from '../../world/conversation';
import type { Message } from '../../world/message';
import type { PhoneNumber } from '../../world/world';
import { whatsAppError } from '../graphError';
import { readEnvelope } from './envelope';
import { messageKinds } from './kinds';
import { findRecipient } from './findRecipient';

/** Accepts a message or refuses it in Meta's order: recipient, type, content, template. What happens after acceptance is told by receipts. */
export function sendMessage(emulator: Emulator, phoneNumber: PhoneNumber, body: Record<string, unknown>): unknown {
	const { clock, ids, ledger, live, world } = emulator;
	const envelope = readEnvelope(body);
	const recipient = findRecipient(world, phoneNumber, envelope);
	const kind = messageKinds.get(envelope.type);
	if (!kind) throw whatsAppError(131051, `The sandbox does not emulate messages of type ${envelope.type} yet`);
	if (envelope.content === undefined) throw whatsAppError(131008, `The parameter ${envelope.type} is required`);
	const { bubble, category, template } = kind.compose(envelope.content, {
		templates: world.accounts.get(phoneNumber.accountId)?.templates ?? [],
	});
	const message: Message = {
		id: newWamid(ids, recipient.waId, 'outbound'),
		direction: 'outbound',
		phoneNumberId: phoneNumber.id,
		waId: recipient.waId,
		type: envelope.type,
		sentAt: clock.now(),
		bubble,
		status: 'accepted',
		...(envelope.quotedId !== undefined && { quotedId: envelope.quotedId }),
		outbound: { category, freeForm: kind.freeForm, bizOpaqueCallbackData: envelope.bizOpaqueCallbackData },
	};
	const conversation = findConversation(world, phoneNumber.id, recipient.waId);
	if (conversation) addToConversation(world, conversation, message);
	ledger.add({
		at: message.sentAt,
		id: message.id,
		phoneNumberId: phoneNumber.id,
		to: recipient.waId,
		type: message.type,
		...(template !== undefined && { template }),
		body: bubble.body,
		bizOpaqueCallbackData: envelope.bizOpaqueCallbackData,
	});
	live.publish({ event: 'message', data: message });
	followMessage(emulator, message);
	return {
		messaging_product: 'whatsapp',
		contacts: [recipient.contact],
		messages: [{ id: message.id, ...(template !== undefined && { message_status: 'accepted' }) }],
	};
}
