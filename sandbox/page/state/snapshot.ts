import type { Message } from '../../world/message';

/** What `GET /sandbox/state` tells. Instants in milliseconds of the sandbox's clock. */
export interface Snapshot {
	now: number;
	people: Person[];
	phoneNumbers: BusinessNumber[];
	conversations: Conversation[];
}

export interface Person {
	waId: string;
	name: string;
	userId: string;
	username?: string;
	hidesNumber: boolean;
	readReceipts: boolean;
	/** Nothing arrives at an account that cannot be reached. */
	reachable: boolean;
	/** A phone without network gets its messages later. */
	online: boolean;
	marketing: 'wanted' | 'stopped' | 'capped' | 'experiment';
	/** The business numbers that this person has blocked. */
	blocks: string[];
}

export interface BusinessNumber {
	id: string;
	displayPhoneNumber: string;
	verifiedName: string;
}

export interface Conversation {
	phoneNumberId: string;
	waId: string;
	/** Until when free-form messages reach the person; null when the person never wrote. */
	windowOpenUntil: number | null;
	messages: Message[];
}

/** Until when the business is shown as typing, by conversation. */
export type Typing = Record<string, number>;

/** Names a conversation. */
export function conversationKey({ phoneNumberId, waId }: Pick<Conversation, 'phoneNumberId' | 'waId'>): string {
	return `${phoneNumberId}:${waId}`;
}

const WINDOW_MS = 24 * 60 * 60 * 1_000;

/** The snapshot with a message added or brought up to date. */
export function withMessage(snapshot: Snapshot, message: Message): Snapshot {
	return {
		...snapshot,
		conversations: snapshot.conversations.map((conversation) => {
			if (conversationKey(conversation) !== conversationKey(message)) return conversation;
			const { messages } = conversation;
			const known = messages.findLastIndex(({ id }) => id === message.id);
			if (known >= 0) return { ...conversation, messages: messages.with(known, message) };
			const windowOpenUntil = message.direction === 'inbound' ? message.sentAt + WINDOW_MS : conversation.windowOpenUntil;
			return { ...conversation, windowOpenUntil, messages: [...messages, message] };
		}),
	};
}

/** The messages that have arrived and were not looked at yet. */
export function unreadOf({ messages }: Pick<Conversation, 'messages'>): Message[] {
	return messages.filter(({ direction, status }) => direction === 'outbound' && status === 'delivered');
}

/** The snapshot with a person added or brought up to date; undefined when it lacks the chats of somebody new. */
export function withPerson(snapshot: Snapshot, person: Person): Snapshot | undefined {
	const known = snapshot.people.findIndex(({ waId }) => waId === person.waId);
	return known < 0 ? undefined : { ...snapshot, people: snapshot.people.with(known, person) };
}

const MARKS = new Set(['reaction', 'edit', 'revoke']);

/** Whether a message has a place of its own in the chat: a reaction, an edit and a deletion show on their target unless they failed. */
export function isShown({ type, status }: Message): boolean {
	return !MARKS.has(type) || status === 'failed';
}
