import type { Emulator } from '../emulator';
import { newWamid } from '../ids/wamid';
import { type InboundContent, type InboundContext, inboundValue } from '../webhooks/inboundValue';
import { digitsOf, seenBy } from '../webhooks/parties';
import { sendWebhook } from '../webhooks/sendWebhook';
import { addToConversation, type Conversation } from '../world/conversation';
import type { Bubble } from '../world/bubble';
import type { Message } from '../world/message';
import type { Person } from '../world/person';
import type { PhoneNumber } from '../world/world';
import { Impossible } from './impossible';
import { readChat } from './readChat';

/** Who writes to which number, in which chat. */
export interface Chat {
	person: Person;
	phoneNumber: PhoneNumber;
	conversation: Conversation;
	origin?: MessageOrigin;
}

/** Where a person's message comes from: forwarded or about a product, as its context; an advertisement, as its referral. */
export interface MessageOrigin {
	context: InboundContext;
	referral?: Record<string, unknown>;
}

/** What a person sends: on the wire, and as their own phone shows it. */
export interface FromPerson {
	content: InboundContent;
	bubble: Omit<Bubble, 'buttons'>;
	quotedId?: string;
	/** It changes another message and is no bubble of its own. */
	hidden?: boolean;
}

/** Takes a person's message: the chat shows it, the customer service window opens, the business hears by webhook unless it has blocked the person. Throws `Impossible`. */
export function receiveFromPerson(
	emulator: Emulator,
	chat: Chat,
	{ content, bubble, quotedId, hidden = false }: FromPerson,
): Message {
	const { clock, ids, live, world } = emulator;
	const { person, phoneNumber, conversation, origin } = chat;
	if (person.blocks.includes(phoneNumber.id)) throw new Impossible('The person has blocked this number: unblock it first');
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
	if (origin?.referral) conversation.referredAt = now;
	if (!hidden) {
		addToConversation(world, conversation, message);
		live.publish({ event: 'message', data: message });
	}
	if (world.blockedUsers.get(phoneNumber.id)?.has(person.waId)) return message;
	const value = inboundValue({
		phoneNumber,
		seen: seenBy(emulator, conversation, person),
		id: message.id,
		sentAt: now,
		content: { ...(origin?.referral && { referral: origin.referral }), ...content },
		context: contextOf(chat, quotedId),
	});
	void sendWebhook(emulator, { accountId: phoneNumber.accountId, field: 'messages', value });
	return message;
}

function contextOf(chat: Chat, quotedId: string | undefined): InboundContext | undefined {
	const context = { ...(quotedId !== undefined && { from: authorOf(chat, quotedId), id: quotedId }), ...chat.origin?.context };
	return Object.keys(context).length > 0 ? context : undefined;
}

function authorOf({ conversation, person, phoneNumber }: Chat, quotedId: string): string {
	const quoted = conversation.messages.find(({ id }) => id === quotedId);
	return quoted?.direction === 'inbound' ? person.waId : digitsOf(phoneNumber.displayPhoneNumber);
}
