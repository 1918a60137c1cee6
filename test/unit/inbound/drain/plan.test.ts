import fc from 'fast-check';
import type { InboundMessage } from '../../../../core/inbound';
import { formBatch } from '../../../../core/inbound/drain/formBatch';
import { plan, type Batching, type BoxedEvent } from '../../../../core/inbound/drain/plan';
import { handedOnUpTo, readReaderMemory, type ReaderMemory } from '../../../../core/inbound/drain/readerMemory';
import { messagesBody, statusBody } from '../fixtures/fixture';
import { eventsOf } from '../signed';

const start: ReaderMemory = { seq: 0, held: [], batches: [] };
const iso = (ms: number) => new Date(ms).toISOString();
const said = (person: number, seq: number, kind: 'text' | 'tap' = 'text') => {
	const part = kind === 'text' ? { type: 'text', text: { body: `t${seq}` } } : { type: 'button', button: { payload: 'p', text: 'P' } };
	return eventsOf(messagesBody({ contacts: [], messages: [{ from: `1555010000${person}`, id: `wamid.${seq}`, timestamp: '1790000000', ...part }] }))[0] as InboundMessage;
};
const boxed = (seq: number, event = said(1, seq) as BoxedEvent['event'], takenMs = 1_790_000_000_000): BoxedEvent => ({ seq, takenAt: iso(takenMs), event });
const batching = (change: Partial<Batching> = {}): Batching => ({ reader: 'w1', isWanted: () => true, eventsPerBatch: 10, ...change });

test('what is wanted goes into batches of a size, what is not is passed over', () => {
	const { memory } = plan(start, [1, 2, 3, 4, 5].map((seq) => boxed(seq)), [], batching({ eventsPerBatch: 2, isWanted: (event) => event.eventKey !== 'message:wamid.2' }), 0);
	expect(memory).toMatchObject({ seq: 5, held: [], batches: [{ seqs: [1, 3] }, { seqs: [4, 5] }] });
	expect(handedOnUpTo(memory)).toBe(0);
	expect(handedOnUpTo({ ...memory, batches: memory.batches.slice(1) })).toBe(3);
	expect(handedOnUpTo({ ...memory, batches: [] })).toBe(5);
	expect(handedOnUpTo({ seq: 5, held: [4], batches: [] })).toBe(3);
});

test('the id of a batch is the same for the same reader and events, and for no others', () => {
	const idOf = (reader: string, seqs: number[]) => plan(start, seqs.map((seq) => boxed(seq)), [], batching({ reader }), 0).memory.batches[0]!.id;
	expect(idOf('w1', [1, 2])).toBe(idOf('w1', [1, 2]));
	expect(new Set([idOf('w1', [1, 2]), idOf('w1', [1]), idOf('w2', [1, 2]), idOf('w1', [12])]).size).toBe(4);
	expect(idOf('w1', [1]).length).toBeLessThan(100);
});

test('a burst waits for its end, and then goes as one', () => {
	const at = 1_790_000_000_000;
	const settings = batching({ mergeAfterMs: 2_000 });
	const first = plan(start, [boxed(1, said(1, 1), at), boxed(2, said(2, 2), at), boxed(3, said(1, 3, 'tap'), at)], [], settings, at);
	expect(first.memory).toMatchObject({ seq: 3, held: [1, 2], batches: [{ seqs: [3] }] });
	expect(first.dueAtMs).toBe(at + 2_000);
	const held = [boxed(1, said(1, 1), at), boxed(2, said(2, 2), at)];
	const second = plan({ ...first.memory, batches: [] }, [boxed(4, said(1, 4), at + 1_500)], held, settings, at + 2_000);
	expect(second.memory).toMatchObject({ held: [1, 4], batches: [{ seqs: [2] }] });
	expect(second.dueAtMs).toBe(at + 3_500);
	const third = plan({ ...second.memory, batches: [] }, [], [held[0]!, boxed(4, said(1, 4), at + 1_500)], settings, at + 3_500);
	expect(third).toMatchObject({ memory: { held: [], batches: [{ seqs: [1, 4] }] }, dueAtMs: undefined });
});

test('what is handed on keeps the order in which it came, bursts at the place of their first message', () => {
	const at = 1_790_000_000_000;
	const fresh = [boxed(2, said(2, 2, 'tap'), at), boxed(3, said(3, 3, 'tap'), at)];
	const { memory } = plan({ ...start, held: [1] }, fresh, [boxed(1, said(1, 1), at - 2_000)], batching({ mergeAfterMs: 2_000, eventsPerBatch: 2 }), at);
	expect(memory.batches).toMatchObject([{ seqs: [1, 2] }, { seqs: [3] }]);
});

test('the next look comes when the first of several bursts ends', () => {
	const at = 1_790_000_000_000;
	expect(plan(start, [boxed(1, said(1, 1), at + 500), boxed(2, said(2, 2), at)], [], batching({ mergeAfterMs: 2_000 }), at + 600).dueAtMs).toBe(at + 2_000);
});

test('messages of whom nothing is known are not taken for one person', () => {
	const unknown = (seq: number) => boxed(seq, { ...said(1, seq), from: { partyId: '' } } as InboundMessage);
	const { memory } = plan(start, [unknown(1), unknown(2)], [], batching({ mergeAfterMs: 2_000 }), 1_790_000_000_000);
	expect(memory).toMatchObject({ held: [], batches: [{ seqs: [1, 2] }] });
	expect(formBatch([unknown(1), unknown(2)], true)).toHaveLength(2);
});

test('nobody waits without end for a person who goes on writing', () => {
	const at = 1_790_000_000_000;
	const messages = Array.from({ length: 11 }, (_, index) => boxed(index + 1, said(1, index + 1), at + index * 1_900));
	expect(plan(start, messages, [], batching({ mergeAfterMs: 2_000 }), at + 20_000).memory.held).toEqual([]);
	const many = Array.from({ length: 100 }, (_, index) => boxed(index + 1, said(1, index + 1), at));
	expect(plan(start, many, [], batching({ mergeAfterMs: 60_000 }), at).memory.batches[0]!.seqs).toHaveLength(100);
});

test('held messages go at once when merging was switched off meanwhile', () => {
	const { memory } = plan({ seq: 2, held: [1, 2], batches: [] }, [], [boxed(1), boxed(2)], batching(), 1_790_000_000_001);
	expect(memory).toMatchObject({ held: [], batches: [{ seqs: [1, 2] }] });
});

test('whatever comes when, each wanted event is in one batch, once, and a person\'s burst in one piece', () => {
	const arrival = fc.record({ person: fc.integer({ min: 1, max: 3 }), waitMs: fc.integer({ min: 0, max: 3_000 }), kind: fc.constantFrom('text' as const, 'tap' as const), isReceipt: fc.boolean(), looks: fc.boolean() });
	fc.assert(
		fc.property(fc.array(arrival, { maxLength: 40 }), fc.option(fc.integer({ min: 1, max: 5_000 }), { nil: undefined }), fc.integer({ min: 1, max: 5 }), (arrivals, mergeAfterMs, eventsPerBatch) => {
			const settings = batching({ mergeAfterMs, eventsPerBatch, isWanted: ({ event }) => event === 'message' });
			const stored: BoxedEvent[] = [];
			let now = 1_790_000_000_000;
			let memory = start;
			const look = () => {
				const fresh = stored.filter(({ seq }) => seq > memory.seq);
				const held = stored.filter(({ seq }) => memory.held.includes(seq));
				const planned = plan(memory, fresh, held, settings, now);
				expect(planned.dueAtMs === undefined).toBe(planned.memory.held.length === 0);
				// What is written down is all that a process after this one knows.
				memory = readReaderMemory(JSON.parse(JSON.stringify(planned.memory)))!;
			};
			for (const [index, { person, waitMs, kind, isReceipt, looks }] of arrivals.entries()) {
				now += waitMs;
				stored.push(boxed(index + 1, isReceipt ? eventsOf(statusBody({}))[0]! : said(person, index + 1, kind), now));
				if (looks) look();
			}
			look();
			now += 60_000;
			look();
			const wanted = stored.filter(({ event }) => event.event === 'message').map(({ seq }) => seq);
			expect(memory.batches.flatMap(({ seqs }) => seqs).sort((one, other) => one - other)).toEqual(wanted);
			expect(memory.held).toEqual([]);
			expect(new Set(memory.batches.map(({ id }) => id)).size).toBe(memory.batches.length);
			const items = memory.batches.flatMap(({ seqs }) => formBatch(stored.filter(({ seq }) => seqs.includes(seq)), mergeAfterMs !== undefined));
			const parts = items.flatMap((item) => ('parts' in item ? item.parts : [item]).map(({ eventKey }) => eventKey));
			expect(parts.sort()).toEqual(wanted.map((seq) => `message:wamid.${seq}`).sort());
		}),
		{ numRuns: 300 },
	);
});

test('late is what had been sent long before it came, not what waited here', () => {
	const sentMs = Date.parse('2026-09-21T14:13:20.000Z');
	const late = (afterMs: number) => formBatch([boxed(1, said(1, 1), sentMs + afterMs)], false)[0]!.late;
	expect(late(4 * 60_000)).toBeUndefined();
	expect(late(6 * 60_000)).toBe(true);
	expect(formBatch([boxed(1, said(1, 1), sentMs + 3_600_000), boxed(2, said(1, 2), sentMs)], true)).toMatchObject([{ text: 't1\nt2', parts: [{ late: true }, {}] }]);
});

test('merging leaves receipts, taps and other people where they are', () => {
	const [receipt] = eventsOf(statusBody({}));
	const formed = formBatch([boxed(1, said(1, 1)), boxed(2, receipt), boxed(3, said(2, 3)), boxed(4, said(1, 4)), boxed(5, said(1, 5, 'tap'))], true);
	expect(formed.map((event) => ('parts' in event ? event.text : event.eventKey))).toEqual(['t1\nt4', receipt!.eventKey, 't3', 'message:wamid.5']);
});

test('a memory that is none is no memory', () => {
	for (const stored of [{}, { seq: '1', held: [], batches: [] }, { seq: 1 }]) expect(readReaderMemory(stored)).toBeUndefined();
});
