import type { Emulator } from '../emulator';
import { newWamid } from '../ids/wamid';
import type { SeedPerson } from '../seed/seed';
import { type InboundContent, inboundValue } from '../webhooks/inboundValue';
import { digitsOf } from '../webhooks/parties';
import { sendWebhook } from '../webhooks/sendWebhook';
import { addToConversation, type Conversation } from '../world/conversation';
import type { Bubble } from '../world/bubble';
import type { Message } from '../world/message';
import type { PhoneNumber } from '../world/world';
import { readChat } from './readChat';

/** Who writes to which number, in which chat. */
export interface Chat {
	person: SeedPerson;
	phoneNumber: PhoneNumber;
	conversation: Conversation;
}

/** What a person sends: on the wire, and as their own phone shows it. */
export interface FromPerson {
	content: InboundContent;
	bubble: Omit<Bubble, 'buttons'>;
	quotedId?: string;
}

/** Takes a person's message: the chat shows it, the customer service window opens, the business hears by webhook. */
export function receiveFromPerson(
	emulator: Emulator,
	chat: Chat,
	{ content, bubble, quotedId }: FromPerson,
): Message {
	const { clock, ids, live, world } = emulator;
	const { person, phoneNumber, conversation } = chat;
	// Who answers has the chat open, so everything that arrived has been read.
	readChat(emulator, conversation);
	const now = clock.now();
	const message: Message = {
		id: newWamid(ids, person.waId, 'inbound'),
		direction: 'inbound',
		phoneNumberId: phoneNumber.id,
		waId: person.waId,
		type: content.type,
		sentAt: now,
		bubble: { ...bubble, buttons: [] },
		status: 'delivered',
		...(quotedId !== undefined && { quotedId }),
	};
	world.limits.receive(phoneNumber, now);
	conversation.lastInboundAt = now;
	addToConversation(world, conversation, message);
	live.publish({ event: 'message', data: message });
	const value = inboundValue({
		phoneNumber,
		person,
		id: message.id,
		sentAt: now,
		content,
		context: quotedId === undefined ? undefined : { from: authorOf(chat, quotedId), id: quotedId },
	});
	void sendWebhook(emulator, { accountId: phoneNumber.accountId, field: 'messages', value });
	return message;
}

function authorOf({ conversation, person, phoneNumber }: Chat, quotedId: string): string {
	const quoted = conversation.messages.find(({ id }) => id === quotedId);
	return quoted?.direction === 'inbound' ? person.waId : digitsOf(phoneNumber.displayPhoneNumber);
}
