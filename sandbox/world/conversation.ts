import type { Message } from './message';
import type { World } from './world';

/** The chat of one person with one business number. */
export interface Conversation {
	phoneNumberId: string;
	waId: string;
	messages: Message[];
	lastInboundAt: number | undefined;
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

/** Adds a message to its chat and forgets the oldest above 1,000. */
export function addToConversation(world: World, conversation: Conversation, message: Message): void {
	conversation.messages.push(message);
	world.messages.set(message.id, message);
	if (conversation.messages.length <= MESSAGES_KEPT) return;
	for (const forgotten of conversation.messages.splice(0, conversation.messages.length - MESSAGES_KEPT)) {
		world.messages.delete(forgotten.id);
	}
}
