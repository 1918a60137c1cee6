import type { ConversationChange, StoredConversation } from '../../store';
import type { Conversation } from './conversation';
import { snapshotOf, type Journal } from './journal';

const isoOf = (ms: number) => new Date(ms).toISOString();

/** What the store keeps of a conversation, in this room's form. */
export const journalOf = ({ body }: StoredConversation) => body as unknown as Journal;

/** Whether it can be gone on with. */
export function isCurrent({ isOpen, expiresAt }: Pick<StoredConversation, 'isOpen' | 'expiresAt'>, nowMs: number): boolean {
	return isOpen && (expiresAt === undefined || Date.parse(expiresAt) > nowMs);
}

/** A conversation as builders see it. */
export function toConversation(held: StoredConversation, nowMs: number): Conversation {
	const journal = journalOf(held);
	const { step, data, timeOut } = snapshotOf(journal);
	const { startedAtMs, endedAtMs, result } = journal;
	return {
		name: held.name,
		step,
		data,
		version: held.version,
		isOpen: isCurrent(held, nowMs),
		startedAt: isoOf(startedAtMs),
		...(endedAtMs !== undefined && { endedAt: isoOf(endedAtMs) }),
		...(result !== undefined && { result }),
		...(held.expiresAt !== undefined && { expiresAt: held.expiresAt }),
		...(timeOut !== undefined && { timeOut }),
		changedAt: held.changedAt,
	};
}

/** A journal as the store keeps it: when it expires and when its step times out follow from it. */
export function toChange(journal: Journal, nowMs: number): ConversationChange {
	const isOpen = journal.endedAtMs === undefined;
	const { timeOut, expireAfterMs } = snapshotOf(journal);
	return {
		body: journal as unknown as ConversationChange['body'],
		isOpen,
		...(isOpen && expireAfterMs !== undefined && { expiresAt: isoOf(nowMs + expireAfterMs) }),
		...(isOpen && timeOut !== undefined && { dropOffAt: isoOf(nowMs + timeOut.afterMs) }),
	};
}
