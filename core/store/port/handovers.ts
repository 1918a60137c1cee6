/** Names a chat: one of our numbers, and one person by all keys that are known. */
export interface ChatName {
	phoneNumberId: string;
	recipientKeys: readonly string[];
}

/** Who looks after a chat, as it is kept. Instants are ISO 8601 in UTC. */
export interface StoredHandover extends ChatName {
	/** Grows with every change, beginning at 1. */
	version: number;
	owner: 'bot' | 'human';
	/** Who of the people here has it. */
	assignee?: string;
	/** From then on the bot has it again; never, if absent. */
	ownedUntil?: string;
	/** Everything else about it, as JSON. */
	body: Readonly<Record<string, unknown>>;
	changedAt: string;
}

export type HandoverChange = Pick<StoredHandover, 'owner' | 'assignee' | 'ownedUntil' | 'body'>;

/** One entry of a chat's history, as JSON; they are numbered from 1. */
export interface HandoverEntry {
	seq: number;
	at: string;
	body: Readonly<Record<string, unknown>>;
}

/** Derives the change of a chat, what to write into its history, and what to answer. It may be called again, so it must be pure. */
export type HandoverStep<Answer> = (held: StoredHandover | undefined) => { change?: HandoverChange; entry?: HandoverEntry['body']; answer: Answer };

/** Who looks after which chat: the bot, or one of the people here. Kept for each number apart. */
export interface Handovers {
	/** Takes a step with a chat while nobody else can, and writes its history in the same transaction. */
	change<Answer>(chat: ChatName, step: HandoverStep<Answer>, now: string): Promise<Answer>;
	get(chat: ChatName): Promise<StoredHandover | undefined>;
	/** What happened in a chat, newest first, at most 1,000 entries. */
	history(chat: ChatName, limit: number): Promise<HandoverEntry[]>;
	/** Whether a human looks after each of these recipients, in the order asked. */
	humanOwns(phoneNumberId: string, recipientKeys: readonly string[], now: string): Promise<boolean[]>;
	/** The one of these members whose turn it is in a list; each call goes on by one, whoever calls. */
	nextInTurn(phoneNumberId: string, list: string, members: readonly [string, ...string[]]): Promise<string>;
	/** Forgets entries of histories from before this instant, at most `limit`; answers with how many. */
	purge(before: string, limit: number): Promise<number>;
}
