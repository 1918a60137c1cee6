import type { ConversationName, Conversations, StoredConversation } from '../store';
import { changed, unchanged, type Changed, type Ruling } from './state/changed';
import { checkName } from './state/checks';
import { isCurrent, journalOf } from './state/held';
import { newestMs } from './state/journal';
import { momentMs, type Moment } from './state/moment';

/** Decides whether a conversation ends. Pure. What was sent before it began does not end it. */
export function decideEnd(name: ConversationName, held: StoredConversation | undefined, result: string | undefined, moment: Moment, nowMs: number): Ruling {
	if (held === undefined) return unchanged('none', held, nowMs);
	const journal = journalOf(held);
	if (journal.endId === moment.id) return unchanged('known', held, nowMs);
	if (!isCurrent(held, nowMs)) return unchanged('none', held, nowMs);
	const atMs = momentMs(moment, nowMs);
	if (atMs < journal.startedAtMs) return unchanged('outdated', held, nowMs);
	return changed(name, held, { ...journal, endId: moment.id, endedAtMs: Math.max(atMs, newestMs(journal)), ...(result !== undefined && { result }) }, nowMs);
}

/** Ends a conversation, once for each moment. Throws an InvalidInputError or a StoreError. */
export async function endConversation({ change }: Pick<Conversations, 'change'>, name: ConversationName, result: string | undefined, moment: Moment, now: string): Promise<Changed> {
	checkName(name);
	return await change(name, (held) => decideEnd(name, held, result, moment, Date.parse(now)), now);
}
