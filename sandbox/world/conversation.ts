import type { Message } from './message';
import type { World } from './world';

/** The chat of one person with one business number. */
export interface Conversation {
	phoneNumberId: string;
	waId: string;
	messages: Message[];
	lastInboundAt: number | undefined;
	/** Until when the business is told the number of a person who hides it. Meta: 30 days after it wrote to that number. */
	numberKnownUntil?: number;
	/** When the person came from an advertisement. */
	referredAt?: number;
	/** Until when everything is free because of it. */
	entryPointUntil?: number;
}

const MESSAGES_KEPT = 1_000;

/** The key under which the world keeps a conversation. */
export function conversationKey({ phoneNumberId, waId }: { phoneNumberId: string; waId: string }): string {
	return `${phoneNumberId}:${waId}`;
}

/** The chat between the two, if the number is a person of this sandbox. */
export function findConversation(world: World, phoneNumberId: string, waId: string): Conversation | undefined {
	return world.conversations.get(conversationKey({ phoneNumberId, waId }));
}

/** Gives a person an empty chat with every business number. */
export function addConversations(world: World, waId: string, lastInboundAt: number | undefined): void {
	for (const phoneNumberId of world.phoneNumbers.keys()) {
		const conversation: Conversation = { phoneNumberId, waId, messages: [], lastInboundAt };
		world.conversations.set(conversationKey(conversation), conversation);
	}
}

/** Adds a message to its chat and forgets the oldest above 1,000. */
export function addToConversation(world: World, conversation: Conversation, message: Message): void {
	conversation.messages.push(message);
	world.messages.set(message.id, message);
	if (conversation.messages.length <= MESSAGES_KEPT) return;
	for (const forgotten of conversation.messages.splice(0, conversation.messages.length - MESSAGES_KEPT)) {
		world.messages.delete(forgotten.id);
	}
}
