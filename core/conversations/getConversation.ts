import type { ConversationName, ConversationQuery, Conversations } from '../store';
import type { Conversation } from './state/conversation';
import { checkName } from './state/checks';
import { toConversation } from './state/held';

/** A conversation and whose it is. */
export interface FoundConversation extends Pick<ConversationName, 'phoneNumberId' | 'recipientKeys'> {
	conversation: Conversation;
}

/** The conversation of this name, open or over; undefined where there never was one. Throws an InvalidInputError or a StoreError. */
export async function getConversation({ find }: Pick<Conversations, 'find'>, name: ConversationName, now: string): Promise<Conversation | undefined> {
	checkName(name);
	const [held] = await find({ ...name, limit: 1 }, now);
	return held && toConversation(held, Date.parse(now));
}

/** Lists conversations, the one that changed last first. Throws a StoreError. */
export async function listConversations({ find }: Pick<Conversations, 'find'>, query: ConversationQuery, now: string): Promise<FoundConversation[]> {
	const found = await find(query, now);
	return found.map((held) => ({ phoneNumberId: held.phoneNumberId, recipientKeys: held.recipientKeys, conversation: toConversation(held, Date.parse(now)) }));
}
