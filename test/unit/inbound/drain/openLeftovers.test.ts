import { openLeftovers, type Reader, type ReaderParts } from '../../../../core/inbound';
import { statusBody } from '../fixtures/fixture';
import { box, collector, lookAll, ReaderWorld, settle } from './readerWorld';

const world = new ReaderWorld();
const { read, take, text } = world;

describe('a consumer that has read another box before', () => {
	const nameFor = (one: string) => `inbox:w1:${one}`;
	const given = { owner: 'p1', batching: { isWanted: () => true, eventsPerBatch: 1, mergeAfterMs: 10_000 }, batchesAtOnce: 4, nowMs: () => world.now };
	/** The box that is read now is another one; what the old one still has is collected. */
	function leftovers(change: Partial<ReaderParts> = {}) {
		const collected = collector();
		return { reader: world.closing(openLeftovers({ ...given, store: world.store, box: 'app:new', nameFor, hand: collected.hand, ...change })), ...collected };
	}
	const before = (hand: ReaderParts['hand']) => read({ ...given, name: nameFor(box), hand });
	async function lookUntilOver(reader: Reader): Promise<number> {
		for (let looks = 1; looks < 50; looks += 1) {
			if ((await reader.look()).isOver) return looks;
			await settle();
			world.now += 5_000;
		}
		throw new Error('It is never over.');
	}
	const known = async () => (await world.store.watchers.list('inbox', box, '2020-01-01T00:00:00.000Z')).map(({ name }) => name);

	test('gets what waits in it, in whatever state, each once; then it is forgotten', async () => {
		const never = new Promise<void>(() => undefined);
		const { reader: old } = before(async () => await never);
		await old.look();
		await take(text('a', 'under way'), statusBody({ status: 'read' }));
		await old.look();
		world.now += 10_000;
		await old.look();
		await take(text('b', 'held back for more'));
		await old.look();
		await take(text('c', 'not even opened', '15550108888'));
		await old.close();

		const { reader, keys } = leftovers();
		await lookUntilOver(reader);
		expect(keys().sort()).toEqual(['message:wamid.a', 'message:wamid.b', 'message:wamid.c', expect.stringMatching(/^receipt:/)]);
		expect(await known()).toEqual([]);
	});

	test('gets nothing that comes into it later, which is for others', async () => {
		const { reader: old } = before(async () => undefined);
		const { reader: other, keys: others } = read({ name: 'other' });
		await old.look();
		await other.look();
		await take(text('a'));
		await old.close();
		const { reader, keys } = leftovers();
		await reader.look();
		await take(text('b'));
		await lookUntilOver(reader);
		await lookAll(other);
		expect([keys(), others()]).toEqual([['message:wamid.a'], ['message:wamid.a', 'message:wamid.b']]);
		expect(await known()).toEqual(['other']);
	});

	test('goes on where it was when its process is replaced, and ends where it would have ended', async () => {
		const { reader: old } = before(async () => undefined);
		await old.look();
		await take(text('a'));
		await old.close();
		const first = leftovers({ hand: async () => Promise.reject(new Error('n8n is going down')) });
		await first.reader.look();
		await take(text('b'));
		await first.reader.close();
		const second = leftovers({ owner: 'p2' });
		await lookUntilOver(second.reader);
		expect(second.keys()).toEqual(['message:wamid.a']);
	});

	test('has nothing to do where it has read none, none lately, or only this one', async () => {
		expect(await lookUntilOver(leftovers().reader)).toBe(1);
		const { reader: old } = before(async () => undefined);
		await old.look();
		await take(text('a'));
		await old.close();
		expect(await lookUntilOver(leftovers({ box }).reader)).toBe(1);
		world.now += 9 * 24 * 3_600_000;
		const { reader, keys } = leftovers();
		expect([await lookUntilOver(reader), keys()]).toEqual([1, []]);
	});

	test('gets all of it when it reads that box again', async () => {
		const { reader: old } = before(async () => undefined);
		await old.look();
		await old.close();
		await take(text('a'));
		const { reader: meanwhile } = leftovers({ hand: async () => Promise.reject(new Error('not now')) });
		await meanwhile.look();
		await meanwhile.close();
		await take(text('b', 'b', '15550108888'));
		const { reader, keys } = read({ ...given, name: nameFor(box) });
		await reader.look();
		world.now += 11_000;
		await lookAll(reader);
		expect(keys()).toEqual(['message:wamid.a', 'message:wamid.b']);
	});
});
