import fc from 'fast-check';
import type { Bench } from './contract';
import { after } from './sampleDelivery';

const body = (id: string, box = 'box', text = `{"body":"${id}"}`) => ({ id, box, body: text });
const event = (key: string, takenAt = after(0)) => ({ key, takenAt, content: { key } });
const enough = 1_000_000;

export function inboxContract({ store: newStore, room, open }: Bench): void {
	describe('the inbox', () => {
		it('keeps bodies of each box in the order of their ids, as they came', async () => {
			const { inbox } = await newStore();
			const odd = '{"text":"\\u0000 \\ud800 \'\\" ü 🙂"}';
			await inbox.take([body('b'), body('a', 'box', odd), body('c', 'other')], after(0));
			await inbox.take([body('0')], after(5));
			expect(await inbox.unopened('box', 9, enough)).toEqual([
				{ ...body('0'), takenAt: after(5) },
				{ ...body('a', 'box', odd), takenAt: after(0) },
				{ ...body('b'), takenAt: after(0) },
			]);
			expect(await inbox.unopened('other', 9, enough)).toHaveLength(1);
			expect(await inbox.unopened('nobody', 9, enough)).toEqual([]);
		});

		it('hands out so many bodies, and so many bytes, but always one', async () => {
			const { inbox } = await newStore();
			await inbox.take(['a', 'b', 'c', 'd'].map((id) => body(id, 'box', 'x'.repeat(100))), after(0));
			const ids = async (limit: number, bytes: number) => (await inbox.unopened('box', limit, bytes)).map(({ id }) => id);
			expect(await ids(2, enough)).toEqual(['a', 'b']);
			expect(await ids(9, 1)).toEqual(['a']);
			expect(await ids(9, 101)).toEqual(['a', 'b']);
			expect(await ids(9, 300)).toEqual(['a', 'b', 'c']);
		});

		it('takes and opens as many at once as there are', async () => {
			const { inbox } = await newStore();
			const ids = Array.from({ length: 1_000 }, (_, index) => String(index).padStart(4, '0'));
			await inbox.take(ids.slice(0, 87).map((id) => body(id)), after(0));
			await inbox.take(ids.slice(80).map((id) => body(id)), after(1));
			expect((await inbox.unopened('box', 2_000, enough)).map(({ id, takenAt }) => [id, takenAt])).toEqual(ids.map((id, index) => [id, after(index < 87 ? 0 : 1)]));
			expect(await inbox.open('box', ids.slice(0, 87), ids.slice(0, 87).map((id) => event(id)))).toBe(87);
			expect(await inbox.open('box', ids, ids.map((id) => event(id)))).toBe(913);
			expect((await inbox.after('box', 0, 2_000)).map(({ content }) => content)).toEqual(ids.map((key) => ({ key })));
			expect(await inbox.unopened('box', 9, enough)).toEqual([]);
		});

		it('takes a body once, whoever repeats it', async () => {
			const { inbox } = await newStore();
			await inbox.take([body('a')], after(0));
			await inbox.take([body('a')], after(1));
			expect(await inbox.unopened('box', 9, enough)).toHaveLength(1);
		});

		it('still has what it took when the store is opened again', async () => {
			const config = room().newConfig();
			const store = await open(config);
			await store.inbox.take([body('a')], after(0));
			await store.close();
			expect(await (await open(config)).inbox.unopened('box', 9, enough)).toEqual([{ ...body('a'), takenAt: after(0) }]);
		});

		it('replaces bodies by their events, each key once for each box', async () => {
			const { inbox } = await newStore();
			await inbox.take([body('a'), body('b'), body('c'), body('a', 'other')], after(0));
			expect(await inbox.open('box', ['a', 'b'], [event('k1'), event('k2', after(1)), event('k1', after(2))])).toBe(2);
			expect(await inbox.open('box', ['c'], [event('k2'), event('k3')])).toBe(1);
			expect(await inbox.open('other', ['a'], [event('k1')])).toBe(1);
			expect(await inbox.after('box', 0, 9)).toEqual([
				{ seq: 1, takenAt: after(0), content: { key: 'k1' } },
				{ seq: 2, takenAt: after(1), content: { key: 'k2' } },
				{ seq: 3, takenAt: after(0), content: { key: 'k3' } },
			]);
			expect(await inbox.after('other', 0, 9)).toHaveLength(1);
			for (const box of ['box', 'other']) expect(await inbox.unopened(box, 9, enough)).toEqual([]);
		});

		it('changes nothing when the same bodies are opened again', async () => {
			const { inbox } = await newStore();
			await inbox.take([body('a')], after(0));
			expect(await inbox.open('box', ['a'], [event('k1')])).toBe(1);
			expect(await inbox.open('box', ['a'], [event('k1')])).toBe(0);
			expect(await inbox.open('box', [], [])).toBe(0);
			expect(await inbox.open('box', ['a'], [])).toBe(0);
			expect((await inbox.backlog('box')).lastSeq).toBe(1);
		});

		it('reads events after a number and by number', async () => {
			const { inbox } = await newStore();
			await inbox.open('box', [], ['a', 'b', 'c', 'd'].map((key) => event(key)));
			const seqs = (events: Array<{ seq: number }>) => events.map(({ seq }) => seq);
			expect(seqs(await inbox.after('box', 1, 2))).toEqual([2, 3]);
			expect(await inbox.after('box', 4, 9)).toEqual([]);
			expect(seqs(await inbox.pick('box', [4, 2, 99]))).toEqual([2, 4]);
			expect(await inbox.pick('box', [])).toEqual([]);
			expect(await inbox.pick('other', [1])).toEqual([]);
		});

		it('keeps content as it is', async () => {
			const { inbox } = await newStore();
			let seq = 0;
			await fc.assert(
				fc.asyncProperty(fc.dictionary(fc.string({ unit: 'binary' }), fc.jsonValue()), async (content) => {
					await inbox.open('box', [], [{ key: `k${++seq}`, takenAt: after(0), content }]);
					expect((await inbox.pick('box', [seq]))[0]!.content).toEqual(JSON.parse(JSON.stringify(content)));
				}),
				{ numRuns: 40 },
			);
		});

		it('adds to events what was made of them, once each, and to nothing else', async () => {
			const { inbox } = await newStore();
			await inbox.open('box', [], ['a', 'b', 'c'].map((key) => event(key)));
			await inbox.open('other', [], [event('a')]);
			await inbox.forget('box', 1, 1);
			await inbox.noteAttended('box', [{ seq: 1, attended: { as: 'late' } }, { seq: 2, attended: { as: 'approval', words: 'ü "🙂"' } }]);
			await inbox.noteAttended('box', [{ seq: 2, attended: { as: 'consent' } }]);
			await inbox.noteAttended('box', []);
			expect((await inbox.after('box', 0, 9)).map(({ seq, content }) => [seq, content])).toEqual([[2, { key: 'b', attended: { as: 'approval', words: 'ü "🙂"' } }], [3, { key: 'c' }]]);
			expect((await inbox.after('other', 0, 9)).map(({ content }) => content)).toEqual([{ key: 'a' }]);
		});

		it('tells keys apart, however alike they look', async () => {
			const { inbox } = await newStore();
			const keys = ['message:wamid.A', 'message:wamid.a', 'message:wamid.A ', 'receipt:wamid.A', ''];
			expect(await inbox.open('box', [], keys.map((key) => event(key)))).toBe(keys.length);
		});

		it('says what waits', async () => {
			const { inbox } = await newStore();
			expect(await inbox.backlog('box')).toEqual({ bodies: 0, oldestTakenAt: undefined, lastSeq: 0 });
			await inbox.take([body('b')], after(7));
			await inbox.take([body('a'), body('c', 'other')], after(9));
			await inbox.open('box', [], [event('k')]);
			expect(await inbox.backlog('box')).toEqual({ bodies: 2, oldestTakenAt: after(7), lastSeq: 1 });
		});

		it('forgets events that were handed on, but not that they were there', async () => {
			const { inbox } = await newStore();
			await inbox.open('box', [], ['a', 'b', 'c'].map((key) => event(key)));
			await inbox.open('other', [], [event('a')]);
			expect(await inbox.forget('box', 2, 1)).toBe(1);
			expect((await inbox.after('box', 0, 9)).map(({ seq }) => seq)).toEqual([2, 3]);
			expect(await inbox.forget('box', 2, 9)).toBe(1);
			expect(await inbox.forget('box', 2, 9)).toBe(0);
			expect(await inbox.open('box', [], [event('a'), event('d')])).toBe(1);
			expect((await inbox.after('box', 0, 9)).map(({ seq }) => seq)).toEqual([3, 4]);
			expect(await inbox.after('other', 0, 9)).toHaveLength(1);
		});

		it('forgets what is too old, in small steps', async () => {
			const { inbox } = await newStore();
			await inbox.take([body('a'), body('b', 'other')], after(0));
			await inbox.take([body('c')], after(10));
			await inbox.open('box', [], [event('old'), event('new', after(10))]);
			expect(await inbox.purge(after(0), 9)).toBe(0);
			expect(await inbox.purge(after(10), 1)).toBe(3);
			expect(await inbox.purge(after(10), 9)).toBe(1);
			expect(await inbox.purge(after(10), 9)).toBe(0);
			expect(await inbox.unopened('box', 9, enough)).toHaveLength(1);
			expect((await inbox.after('box', 0, 9)).map(({ content }) => content.key)).toEqual(['new']);
			// Long after the last repeat, the key is free again.
			expect(await inbox.open('box', [], [event('old', after(20)), event('new', after(20))])).toBe(1);
		});

		it('takes, opens and reads at the same time', async () => {
			const { inbox } = await newStore();
			const ids = Array.from({ length: 60 }, (_, index) => `id${String(index).padStart(3, '0')}`);
			await Promise.all([
				...ids.map((id) => inbox.take([body(id)], after(0))),
				...ids.map((_, index) => inbox.open('box', [], [event(`k${index % 20}`)])),
			]);
			expect(await inbox.unopened('box', 99, enough)).toHaveLength(60);
			expect((await inbox.after('box', 0, 99)).map(({ seq }) => seq)).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
		});
	});
}
