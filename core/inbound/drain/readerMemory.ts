import { createHash } from 'node:crypto';
import { z } from 'zod/v4';

/** Events that are handed on together, written down before they are, so that a repeat after a crash is the same batch. */
export interface Batch {
	/** The same for the same events of the same reader: whoever is handed it twice can tell. */
	id: string;
	seqs: number[];
}

/** How far a reader of a box has come. */
export interface ReaderMemory {
	/** Every event up to this number was looked at. */
	seq: number;
	/** Every event up to this number was heard, where that is more: answers are heard also while there is no room for another batch. */
	heard?: number;
	/** Of those, the messages that wait for the end of a burst. */
	held: number[];
	/** Handed on or about to be, and not known to have arrived. */
	batches: Batch[];
	/** The last event that is read, for a reader that does not go on. */
	endsAt?: number;
}

const memory = z.object({
	seq: z.number(),
	heard: z.number().optional(),
	held: z.array(z.number()),
	batches: z.array(z.object({ id: z.string(), seqs: z.array(z.number()) })),
	endsAt: z.number().optional(),
});

/** What a reader wrote down; undefined for one that has not begun. */
export function readReaderMemory(stored: Record<string, unknown>): ReaderMemory | undefined {
	const read = memory.safeParse(stored);
	return read.success ? read.data : undefined;
}

/** A batch of a reader. */
export function batchOf(reader: string, seqs: number[]): Batch {
	const id = createHash('sha256').update(JSON.stringify([reader, seqs])).digest('base64url').slice(0, 32);
	return { id: `whatsapp-ops:${id}`, seqs };
}

/** Up to this number a reader needs no event any more. */
export function handedOnUpTo({ seq, held, batches }: ReaderMemory): number {
	return Math.min(seq, ...held.map((one) => one - 1), ...batches.flatMap(({ seqs }) => seqs.map((one) => one - 1)));
}
