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
const MESSAGES_KEPT_IN_ALL = 100_000;

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

/** Adds a message to its chat and forgets the oldest above 1,000 in a chat and 100,000 in all. */
export function addToConversation(world: World, conversation: Conversation, message: Message): void {
	conversation.messages.push(message);
	world.messages.set(message.id, message);
	if (conversation.messages.length > MESSAGES_KEPT) forget(world, conversation.messages[0]);
	if (world.messages.size > MESSAGES_KEPT_IN_ALL) forget(world, firstOf(world.messages));
}

function forget(world: World, message: Message | undefined): void {
	if (!message) return;
	world.messages.delete(message.id);
	const messages = findConversation(world, message.phoneNumberId, message.waId)?.messages ?? [];
	const position = messages.indexOf(message);
	if (position >= 0) messages.splice(position, 1);
}

/** Maps keep the order in which things were added. */
function firstOf(messages: Map<string, Message>): Message | undefined {
	for (const message of messages.values()) return message;
	return undefined;
}
