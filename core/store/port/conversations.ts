/** A message or a call to one of our numbers, which lets its sender be answered freely for a while. Instants are ISO 8601 in UTC. */
export interface InboundNote {
	phoneNumberId: string;
	/** All keys by which the sender is known (recipientKey), the one that lasts longest first: user id, then phone number; or the group's only. */
	recipientKeys: readonly string[];
	/** When it was sent, by the provider's clock. */
	sentAt: string;
	/** Until when it allows free-form messages. */
	windowOpenUntil: string;
	/** The wamid, or the id of the call. */
	messageId: string;
}

/** Somebody is known by other keys from now on, because the number or the user id changed. */
export interface KeyChange {
	phoneNumberId: string;
	/** The keys by which the person was known, at least one. */
	before: readonly string[];
	/** The new ones, the one that lasts longest first, at least one. */
	now: readonly string[];
	/** By the provider's clock. ISO 8601 in UTC. */
	changedAt: string;
}

/** Somebody who wrote and was not written to since. */
export interface Unanswered {
	phoneNumberId: string;
	recipientKeys: readonly string[];
	/** The last message. */
	messageId: string;
	sentAt: string;
	windowOpenUntil: string;
}

/** Names a conversation: the number, one person by all keys that are known, and the builder's name for it. */
export interface ConversationName {
	phoneNumberId: string;
	recipientKeys: readonly string[];
	name: string;
}

/** A conversation as it is kept. */
export interface StoredConversation extends ConversationName {
	/** Grows with every change, beginning at 1. */
	version: number;
	/** Step, data and what is needed to put late messages in their place; made and read by the room conversations. */
	body: Readonly<Record<string, unknown>>;
	/** Not ended; it may have expired. */
	isOpen: boolean;
	/** From then on it counts as none. */
	expiresAt?: string;
	/** When it counts as dropped off unless something happens before. */
	dropOffAt?: string;
	changedAt: string;
}

/** What becomes of a conversation. */
export type ConversationChange = Pick<StoredConversation, 'body' | 'isOpen' | 'expiresAt' | 'dropOffAt'>;

/** Derives the change of a conversation and what to answer; no change leaves all as it is. It may be called again, so it must be pure. */
export type ConversationStep<Answer> = (held: StoredConversation | undefined) => { change?: ConversationChange; answer: Answer };

/** Which conversations to list, the one that changed last first. */
export interface ConversationQuery {
	phoneNumberId: string;
	/** Of this person only. */
	recipientKeys?: readonly string[];
	name?: string;
	/** Open and not expired. */
	isOpen?: boolean;
	/** At most 1,000. */
	limit: number;
}

/** A conversation whose time-out has passed, with what is known of its person. */
export interface DueDropOff extends StoredConversation {
	dropOffAt: string;
	/** When the person wrote last to this number, by the provider's clock. */
	lastInboundAt?: string;
	windowOpenUntil?: string;
}

/** What came of looking at a due drop-off: it is told of, or waits until then because the person wrote meanwhile. */
export interface SettledDropOff extends ConversationName {
	/** As it was handed out; one that changed meanwhile is left alone. */
	version: number;
	/** Absent when it was told of: this step drops off only once. */
	dropOffAt?: string;
}

/**
 * The people who write to a number, and conversations with them that have a state. Kept for each number apart; a number
 * belongs to one account, so two accounts never meet. A phone number and a user id that came together are one person.
 */
export interface Conversations {
	/** Notes messages and calls; of each sender the newest by the provider's clock counts, whatever the order in which they come, and however often. */
	noteInbound(notes: readonly InboundNote[]): Promise<void>;
	/** Notes changed numbers and ids, in their order: what was known of the person, and what they decided, holds under the new keys. Safe to repeat. */
	noteKeyChanges(changes: readonly KeyChange[]): Promise<void>;
	/**
	 * Until when free-form messages to each of these recipients are allowed, in the order asked: an instant that may have passed,
	 * or undefined for somebody who has not been heard of. A phone number and a user id that came together share their window.
	 */
	windowsOpenUntil(phoneNumberId: string, recipientKeys: readonly string[]): Promise<Array<string | undefined>>;
	/** People and groups whose last message was sent in (from, until] and who got no message from the outbox since, the longest waiting first. All numbers, unless some are named. */
	unanswered(query: { phoneNumberIds?: readonly string[]; from: string; until: string; limit: number }): Promise<Unanswered[]>;
	/** Takes a step with a conversation while nobody else can. Throws an InvalidInputError for a name or key that is empty, too long, or holds NUL. */
	change<Answer>(name: ConversationName, step: ConversationStep<Answer>, now: string): Promise<Answer>;
	find(query: ConversationQuery, now: string): Promise<StoredConversation[]>;
	/** Open conversations whose time-out has passed, the longest due first; they are the caller's until the lease ends. All numbers, unless some are named. */
	dueDropOffs(query: { phoneNumberIds?: readonly string[]; limit: number; leaseUntil: string }, now: string): Promise<DueDropOff[]>;
	/** Writes down what came of due drop-offs; answers for each whether it was still as it had been handed out. */
	settleDropOffs(settled: readonly SettledDropOff[]): Promise<boolean[]>;
	/** Forgets people who wrote last before this instant, and conversations that ended or expired before it, at most `limit` of each; answers with how many. */
	purge(before: string, limit: number): Promise<number>;
}
