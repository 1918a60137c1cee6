import { checkShape } from '../messages';
import type { ConversationName, Conversations, StoredConversation } from '../store';
import { changed, unchanged, type Changed, type Ruling } from './state/changed';
import { checkName, checkSize } from './state/checks';
import { isCurrent, journalOf } from './state/held';
import { insertEntry, newestMs, newJournal } from './state/journal';
import { momentMs, type Moment } from './state/moment';
import { conversationUpdate, type ConversationUpdate } from './state/update';

/** How a conversation begins. */
export interface Beginning {
	/** What it knows, where it stands, when it expires. */
	first: ConversationUpdate;
	/** When one of this name is under way: leave it as it is, or begin anew. */
	whenRunning: 'keep' | 'restart';
}

/** Decides whether a conversation begins. Pure. Throws an InvalidInputError for data that is too large. */
export function decideStart(name: ConversationName, held: StoredConversation | undefined, { first, whenRunning }: Beginning, moment: Moment, nowMs: number): Ruling {
	const atMs = momentMs(moment, nowMs);
	if (held !== undefined) {
		if (journalOf(held).startId === moment.id) return unchanged('known', held, nowMs);
		if (isCurrent(held, nowMs) && whenRunning === 'keep') return unchanged('running', held, nowMs);
		if (atMs < newestMs(journalOf(held))) return unchanged('outdated', held, nowMs);
	}
	const journal = insertEntry(newJournal(moment.id, atMs), { id: moment.id, atMs, update: first })!;
	checkSize(journal);
	return changed(name, held, journal, nowMs);
}

/** Starts a conversation, once for each moment. Throws an InvalidInputError or a StoreError. */
export async function startConversation({ change }: Pick<Conversations, 'change'>, name: ConversationName, beginning: Beginning, moment: Moment, now: string): Promise<Changed> {
	checkName(name);
	const first = checkShape(conversationUpdate, beginning.first);
	return await change(name, (held) => decideStart(name, held, { ...beginning, first }, moment, Date.parse(now)), now);
}
