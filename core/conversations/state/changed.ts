import type { ConversationChange, ConversationName, StoredConversation } from '../../store';
import type { Conversation } from './conversation';
import { toChange, toConversation } from './held';
import type { Journal } from './journal';

/**
 * What came of a request:
 * - changed: it was carried out
 * - known: the same request was carried out before, so nothing is done twice
 * - running: it was to be started and is under way already
 * - conflict: the conversation is not as the request wants it to be; read it again
 * - outdated: the message behind it was sent before something that counts already
 * - none: there is no such conversation, or it has ended or expired
 */
export type Outcome = 'changed' | 'known' | 'running' | 'conflict' | 'outdated' | 'none';

/** What came of a request, and the conversation as it stands now. */
export interface Changed {
	outcome: Outcome;
	conversation?: Conversation;
}

/** What a step answers. */
export interface Ruling {
	change?: ConversationChange;
	answer: Changed;
}

/** A request that changes nothing. */
export function unchanged(outcome: Exclude<Outcome, 'changed'>, held: StoredConversation | undefined, nowMs: number): Ruling {
	return { answer: { outcome, ...(held !== undefined && { conversation: toConversation(held, nowMs) }) } };
}

/** A request that makes this journal of a conversation. */
export function changed(name: ConversationName, held: StoredConversation | undefined, journal: Journal, nowMs: number): Ruling {
	const change = toChange(journal, nowMs);
	const next: StoredConversation = { ...name, ...change, version: (held?.version ?? 0) + 1, changedAt: new Date(nowMs).toISOString() };
	return { change, answer: { outcome: 'changed', conversation: toConversation(next, nowMs) } };
}
