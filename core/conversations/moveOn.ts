import { checkShape } from '../messages';
import type { ConversationName, Conversations, StoredConversation } from '../store';
import { changed, unchanged, type Changed, type Ruling } from './state/changed';
import { checkName, checkSize } from './state/checks';
import { isCurrent, journalOf } from './state/held';
import { insertEntry, isKnown, newestMs, snapshotOf } from './state/journal';
import { momentMs, type Moment } from './state/moment';
import { conversationUpdate, type ConversationUpdate } from './state/update';

/** What the conversation must be like for an update to count. */
export interface Condition {
	/** As it was read: nothing changed since. */
	version?: number;
	/** Still at this step. */
	step?: string;
}

/** One update of a conversation and how it is to be taken. */
export interface Move {
	update: ConversationUpdate;
	onlyIf?: Condition;
	/**
	 * What to do when a message that was sent later counts already: take its place before that one, so that fields which the
	 * later one set stay as they are; or leave everything as it is.
	 */
	whenLate: 'inOrder' | 'skip';
}

function meets(held: StoredConversation, { version, step }: Condition): boolean {
	return (version === undefined || held.version === version) && (step === undefined || snapshotOf(journalOf(held)).step === step);
}

/** Decides what an update makes of a conversation. Pure. Throws an InvalidInputError for data that becomes too large. */
export function decideMove(name: ConversationName, held: StoredConversation | undefined, { update, onlyIf = {}, whenLate }: Move, moment: Moment, nowMs: number): Ruling {
	if (held === undefined) return unchanged('none', held, nowMs);
	const journal = journalOf(held);
	if (isKnown(journal, moment.id)) return unchanged('known', held, nowMs);
	if (!isCurrent(held, nowMs)) return unchanged('none', held, nowMs);
	if (!meets(held, onlyIf)) return unchanged('conflict', held, nowMs);
	const atMs = momentMs(moment, nowMs);
	if (whenLate === 'skip' && atMs < newestMs(journal)) return unchanged('outdated', held, nowMs);
	const next = insertEntry(journal, { id: moment.id, atMs, update });
	if (next === undefined) return unchanged('outdated', held, nowMs);
	checkSize(next);
	return changed(name, held, next, nowMs);
}

/** Updates a conversation, once for each moment. Throws an InvalidInputError or a StoreError. */
export async function moveOn({ change }: Pick<Conversations, 'change'>, name: ConversationName, move: Move, moment: Moment, now: string): Promise<Changed> {
	checkName(name);
	const update = checkShape(conversationUpdate, move.update);
	return await change(name, (held) => decideMove(name, held, { ...move, update }, moment, Date.parse(now)), now);
}
