/** Whatever JSON can hold. */
export type JsonValue = string | number | boolean | null | JsonValue[] | { [name: string]: JsonValue };

/** What a conversation has gathered, by the builder's own names. */
export type ConversationData = Readonly<Record<string, JsonValue>>;

/** What happens when nothing happens in a step. */
export interface StepTimeOut {
	/** So long after the last message of the person, and the last update. */
	afterMs: number;
	/** A free-form text to send then, if the customer service window still allows one. */
	nudge?: string;
}

/** Where a conversation stands. Instants are ISO 8601 in UTC. */
export interface Conversation {
	name: string;
	/** The builder's own name for what is being asked; empty until one is set. */
	step: string;
	data: ConversationData;
	/** Grows with every change. */
	version: number;
	isOpen: boolean;
	/** By the clock of whoever sent the message that started it. */
	startedAt: string;
	endedAt?: string;
	/** What came of it, in the builder's words. */
	result?: string;
	/** From then on it counts as none. */
	expiresAt?: string;
	timeOut?: StepTimeOut;
	changedAt: string;
}
