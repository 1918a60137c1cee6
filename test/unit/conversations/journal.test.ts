import fc from 'fast-check';
import { applyUpdate, conversationUpdate, emptySnapshot, type ConversationUpdate } from '../../../core/conversations/state/update';
import { insertEntry, newJournal, snapshotOf, type Journal } from '../../../core/conversations/state/journal';
import { decideMove } from '../../../core/conversations/moveOn';
import { toChange, toConversation } from '../../../core/conversations/state/held';
import { mostEntries } from '../../../core/conversations/state/limits';

const fields = fc.constantFrom('name', 'city', 'list', 'count');
const values = fc.oneof(fc.string(), fc.integer(), fc.constant(null), fc.array(fc.integer(), { maxLength: 2 }));
const updates: fc.Arbitrary<ConversationUpdate> = fc.record(
	{
		set: fc.dictionary(fields, values),
		append: fc.dictionary(fields, fc.array(fc.integer(), { maxLength: 2 })),
		add: fc.dictionary(fields, fc.integer({ min: -9, max: 9 })),
		remove: fc.array(fields, { maxLength: 2 }),
		step: fc.constantFrom('', 'askName', 'askCity'),
		timeOut: fc.record({ afterMs: fc.integer({ min: 10_000, max: 20_000 }) }),
		expireAfterMs: fc.option(fc.integer({ min: 1_000, max: 9_000 })),
	},
	{ requiredKeys: [] },
);

const insertAll = (entries: ReadonlyArray<{ atMs: number; update: ConversationUpdate }>, journal = newJournal('start', 0)): Journal =>
	entries.reduce((before, entry, index) => insertEntry(before, { id: `m${index}`, ...entry }) ?? before, journal);

test('whatever the order in which messages are handled, the conversation is what it would be in the order of sending', () => {
	fc.assert(
		fc.property(fc.array(updates, { maxLength: 8 }), fc.infiniteStream(fc.nat()), (list, random) => {
			const sent = list.map((update, index) => ({ update, atMs: index * 1_000 }));
			const handled = sent.map((entry) => ({ entry, rank: random.next().value as number })).sort((one, other) => one.rank - other.rank).map(({ entry }) => entry);
			expect(snapshotOf(insertAll(handled))).toEqual(list.reduce(applyUpdate, emptySnapshot));
		}),
	);
});

test('messages of the same second count in the order in which they are handled', () => {
	fc.assert(
		fc.property(fc.array(updates, { maxLength: 8 }), (list) => {
			expect(snapshotOf(insertAll(list.map((update) => ({ update, atMs: 5_000 }))))).toEqual(list.reduce(applyUpdate, emptySnapshot));
		}),
	);
});

test('what is settled stays settled: the result is the same, the journal short, and only what is older comes too late', () => {
	const sent = Array.from({ length: 3 * mostEntries }, (_, index) => ({ atMs: index * 1_000, update: { append: { list: [index] } } }));
	const journal = insertAll(sent);
	expect(journal.entries).toHaveLength(mostEntries);
	expect(snapshotOf(journal).data.list).toEqual(sent.map((_, index) => index));
	const late = { id: 'late', update: { append: { list: [-1] } } };
	expect(insertEntry(journal, { ...late, atMs: journal.settledAtMs - 1_000 })).toBeUndefined();
	const placed = snapshotOf(insertEntry(journal, { ...late, atMs: (2 * mostEntries + 50) * 1_000 })!).data.list as number[];
	expect(placed.indexOf(-1)).toBe(2 * mostEntries + 51);
});

test('a message that is handled again counts once, however much was settled meanwhile', () => {
	const name = { phoneNumberId: '300', recipientKeys: ['user:US.1'], name: 'booking' };
	const nowMs = Date.parse('2026-03-01T12:00:00.000Z');
	// Three of a second, as fast fingers send them.
	const sent = Array.from({ length: mostEntries + 20 }, (_, index) => ({ moment: { id: `m${index}`, sentAt: new Date(nowMs - 3_600_000 + Math.floor(index / 3) * 1_000).toISOString() }, move: { update: { add: { count: 1 } }, whenLate: 'inOrder' as const } }));
	let held = { ...name, version: 1, changedAt: '', ...toChange(newJournal('start', nowMs - 3_600_000), nowMs) };
	const handle = ({ moment, move }: (typeof sent)[number]) => {
		const { change, answer } = decideMove(name, held, move, moment, nowMs);
		if (change !== undefined) held = { ...held, ...change };
		return answer.outcome;
	};
	expect(new Set(sent.map(handle))).toEqual(new Set(['changed']));
	expect(new Set(sent.map(handle))).toEqual(new Set(['known', 'outdated']));
	expect(toConversation(held, nowMs).data).toEqual({ count: sent.length });
});

test('long updates are settled as well', () => {
	const journal = insertAll(Array.from({ length: 20 }, (_, index) => ({ atMs: index * 1_000, update: { set: { text: `${index}`.padEnd(20_000) } } })));
	expect(journal.entries.length).toBeLessThan(8);
	expect(String(snapshotOf(journal).data.text).trim()).toBe('19');
});

test('what was sent before the conversation began does not belong to it', () => {
	expect(insertEntry(newJournal('start', 10_000), { id: 'm', atMs: 9_000, update: {} })).toBeUndefined();
});

test('a time-out goes with its step', () => {
	const waiting = applyUpdate(emptySnapshot, { step: 'askName', timeOut: { afterMs: 60_000, nudge: 'Still there?' } });
	expect(applyUpdate(waiting, { set: { name: 'Ana' } }).timeOut).toEqual({ afterMs: 60_000, nudge: 'Still there?' });
	expect(applyUpdate(waiting, { step: 'askCity' })).toEqual({ step: 'askCity', data: {} });
});

test('additions begin at nothing and make lists and numbers of what is neither', () => {
	expect(applyUpdate({ step: '', data: { list: 'a', count: 'b' } }, { append: { list: ['c'], other: [1] }, add: { count: 2, sum: 3 } }).data).toEqual({ list: ['a', 'c'], other: [1], count: 2, sum: 3 });
});

test.each<[string, object]>([
	['a name that every object has', { set: JSON.parse('{"__proto__":{"isAdmin":true}}') as object }],
	['a name that every object has, to append to', { append: JSON.parse('{"__proto__":[1]}') as object }],
])('%s changes nothing but data', (_name, draft) => {
	const read = conversationUpdate.safeParse(draft);
	const { data } = applyUpdate(emptySnapshot, read.success ? read.data : {});
	expect((data as { isAdmin?: unknown }).isAdmin).toBeUndefined();
	expect(Object.getPrototypeOf(data)).toBe(Object.prototype);
	expect(({} as { isAdmin?: unknown }).isAdmin).toBeUndefined();
});
