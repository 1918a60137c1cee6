import type { Message } from '../../world/message';

/** What `GET /sandbox/state` tells. Instants in milliseconds. */
export interface Snapshot {
	people: Person[];
	phoneNumbers: BusinessNumber[];
	conversations: Conversation[];
}

export interface Person {
	waId: string;
	name: string;
}

export interface BusinessNumber {
	id: string;
	displayPhoneNumber: string;
	verifiedName: string;
}

export interface Conversation {
	phoneNumberId: string;
	waId: string;
	messages: Message[];
}

/** Until when the business is shown as typing, by conversation. */
export type Typing = Record<string, number>;

/** Names a conversation. */
export function conversationKey({ phoneNumberId, waId }: Pick<Conversation, 'phoneNumberId' | 'waId'>): string {
	return `${phoneNumberId}:${waId}`;
}

/** The snapshot with a message added or brought up to date. */
export function withMessage(snapshot: Snapshot, message: Message): Snapshot {
	return {
		...snapshot,
		conversations: snapshot.conversations.map((conversation) => {
			if (conversationKey(conversation) !== conversationKey(message)) return conversation;
			const { messages } = conversation;
			const known = messages.findLastIndex(({ id }) => id === message.id);
			return { ...conversation, messages: known < 0 ? [...messages, message] : messages.with(known, message) };
		}),
	};
}

/** The messages that have arrived and were not looked at yet. */
export function unreadOf({ messages }: Pick<Conversation, 'messages'>): Message[] {
	return messages.filter(({ direction, status }) => direction === 'outbound' && status === 'delivered');
}

/** Whether a message has a place of its own in the chat; a reaction is shown on its target unless it failed. */
export function isShown({ type, status }: Message): boolean {
	return type !== 'reaction' || status === 'failed';
}
