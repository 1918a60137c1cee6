import type { InboundEvent } from '../events';
import { chatOf, isMergeable } from '../mergeBurst';
import { batchOf, type ReaderMemory } from './readerMemory';

/** An event of a box, read from its content. */
export interface BoxedEvent {
	seq: number;
	takenAt: string;
	event: InboundEvent;
}

/** How a reader puts its events into batches. */
export interface Batching {
	/** Its name, which gives the batches their ids. */
	reader: string;
	isWanted: (event: InboundEvent) => boolean;
	/** Messages of one person wait until nothing more came for so long, and are handed on as one; not at all when it is undefined. */
	mergeAfterMs?: number;
	/** A burst counts as one. */
	eventsPerBatch: number;
}

/** Nobody waits longer than so many pauses, however fast a person goes on writing. */
const longestBurstPauses = 10;
const longestBurst = 100;

interface Burst {
	seqs: number[];
	firstMs: number;
	lastMs: number;
}

function burstsOf(messages: BoxedEvent[]): Burst[] {
	const byChat = new Map<string, Burst>();
	for (const { seq, takenAt, event } of messages) {
		if (event.event !== 'message') continue;
		const chat = chatOf(event);
		const takenMs = Date.parse(takenAt);
		const burst = byChat.get(chat);
		byChat.set(chat, burst ? { seqs: [...burst.seqs, seq], firstMs: Math.min(burst.firstMs, takenMs), lastMs: Math.max(burst.lastMs, takenMs) } : { seqs: [seq], firstMs: takenMs, lastMs: takenMs });
	}
	return [...byChat.values()];
}

const endsAtMs = ({ seqs, firstMs, lastMs }: Burst, pauseMs: number) => (seqs.length >= longestBurst ? 0 : Math.min(lastMs + pauseMs, firstMs + longestBurstPauses * pauseMs));

/** Lists of at most so many units, a unit never torn apart. */
function chunks(units: number[][], most: number): number[][] {
	const lists: number[][] = [];
	for (let start = 0; start < units.length; start += most) lists.push(units.slice(start, start + most).flat());
	return lists;
}

/** What to hand on now, and what is remembered: decided from the events that were not looked at yet and those that are held. */
export function plan(memory: ReaderMemory, fresh: BoxedEvent[], held: BoxedEvent[], batching: Batching, nowMs: number): { memory: ReaderMemory; dueAtMs?: number } {
	const { reader, mergeAfterMs, eventsPerBatch, isWanted } = batching;
	const wanted = fresh.filter(({ event }) => isWanted(event));
	const waits = ({ event }: BoxedEvent) => mergeAfterMs !== undefined && event.event === 'message' && event.from.partyId !== '' && isMergeable(event);
	const bursts = burstsOf([...held, ...wanted.filter(waits)]).map((burst) => ({ ...burst, dueAtMs: mergeAfterMs === undefined ? 0 : endsAtMs(burst, mergeAfterMs) }));
	const over = bursts.filter(({ dueAtMs }) => dueAtMs <= nowMs);
	const open = bursts.filter(({ dueAtMs }) => dueAtMs > nowMs);
	const units = [...wanted.filter((one) => !waits(one)).map(({ seq }) => [seq]), ...over.map(({ seqs }) => seqs)].sort((one, other) => one[0]! - other[0]!);
	return {
		memory: {
			seq: Math.max(memory.seq, ...fresh.map(({ seq }) => seq)),
			held: open.flatMap(({ seqs }) => seqs),
			batches: [...memory.batches, ...chunks(units, eventsPerBatch).map((seqs) => batchOf(reader, seqs))],
		},
		dueAtMs: open.length === 0 ? undefined : Math.min(...open.map(({ dueAtMs }) => dueAtMs)),
	};
}
