import { longestEntriesCharacters, mostEntries, mostSettledIds } from './limits';
import { applyUpdate, emptySnapshot, type ConversationUpdate, type Snapshot } from './update';

/** One update and when the message behind it was sent. */
export interface Entry {
	/** The same for every repetition of this update, and for no other one. */
	id: string;
	atMs: number;
	update: ConversationUpdate;
}

/**
 * What a conversation is made of: what is settled, and the newest updates in the order in which their messages were sent. A
 * message that is handled late takes its place among them, as if it had been handled in time.
 */
export interface Journal {
	startId: string;
	startedAtMs: number;
	/** Settled up to here: what was sent earlier comes too late. */
	settledAtMs: number;
	/** What was sent in that very second and is settled. */
	settledIds?: readonly string[];
	settled: Snapshot;
	entries: readonly Entry[];
	endId?: string;
	endedAtMs?: number;
	result?: string;
}

/** An empty conversation. */
export function newJournal(startId: string, startedAtMs: number): Journal {
	return { startId, startedAtMs, settledAtMs: startedAtMs, settled: emptySnapshot, entries: [] };
}

/** What all updates together have made of a conversation. */
export function snapshotOf({ settled, entries }: Journal): Snapshot {
	return entries.reduce((snapshot, { update }) => applyUpdate(snapshot, update), settled);
}

/** When the newest message that had a part in it was sent. */
export function newestMs({ settledAtMs, entries, endedAtMs }: Journal): number {
	return Math.max(settledAtMs, entries.at(-1)?.atMs ?? 0, endedAtMs ?? 0);
}

/** Whether this request has had its part in the conversation. One that was settled long ago is not known any more; it comes too late. */
export function isKnown({ entries, settledIds = [] }: Journal, id: string): boolean {
	return entries.some((entry) => entry.id === id) || settledIds.includes(id);
}

/** Settles the oldest entries until what is left is short. */
function settleOldest(journal: Journal): Journal {
	const { entries } = journal;
	let characters = entries.reduce((sum, entry) => sum + JSON.stringify(entry).length, 0);
	let count = 0;
	while (entries.length - count > 1 && (entries.length - count > mostEntries || characters > longestEntriesCharacters)) characters -= JSON.stringify(entries[count++]).length;
	if (count === 0) return journal;
	const old = entries.slice(0, count);
	const settledAtMs = old.at(-1)!.atMs;
	const before = journal.settledAtMs === settledAtMs ? (journal.settledIds ?? []) : [];
	const settledIds = [...before, ...old.filter(({ atMs }) => atMs === settledAtMs).map(({ id }) => id)];
	return { ...journal, settled: snapshotOf({ ...journal, entries: old }), settledAtMs, settledIds: settledIds.slice(-mostSettledIds), entries: entries.slice(count) };
}

/**
 * Puts an update in its place: after everything that was sent before it or in the same second, since Meta tells seconds only.
 * Undefined when what was sent later is settled already.
 */
export function insertEntry(journal: Journal, entry: Entry): Journal | undefined {
	if (entry.atMs < journal.settledAtMs) return undefined;
	const place = journal.entries.findLastIndex(({ atMs }) => atMs <= entry.atMs) + 1;
	return settleOldest({ ...journal, entries: journal.entries.toSpliced(place, 0, entry) });
}
