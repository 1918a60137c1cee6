import { isWanted, keepReading, type Attendant, type ReaderParts } from '../../../../core/inbound';
import type { Store } from '../../../../core/store';
import { account, messageBody, statusBody } from '../fixtures/fixture';
import { box, lookAll, ReaderWorld, settle } from './readerWorld';

const world = new ReaderWorld();
const { read, take, text } = world;

test('what was taken is handed on, each event once, however often it comes', async () => {
	const { reader, keys } = read();
	await reader.look();
	await take(text('a'), text('b'), text('a'), statusBody({ status: 'read' }));
	await lookAll(reader);
	await take(text('b'), text('c'), statusBody({ status: 'read' }), statusBody({ status: 'delivered' }));
	await lookAll(reader);
	expect(keys()).toEqual(['message:wamid.a', 'message:wamid.b', 'receipt:wamid.OUT1:read', 'message:wamid.c', 'receipt:wamid.OUT1:delivered']);
	expect(await world.store.inbox.unopened(box, 9, 9_999)).toEqual([]);
});

test('what nobody asked for is not handed on', async () => {
	const { reader, batches, keys } = read({ batching: { eventsPerBatch: 10, isWanted: (event) => isWanted(event, { events: new Set(['message']) }) } });
	await take(statusBody({ status: 'read' }));
	await lookAll(reader);
	expect(batches).toEqual([]);
	await take(text('a'));
	await lookAll(reader);
	expect(keys()).toEqual(['message:wamid.a']);
});

test('a batch that did not arrive is handed on again by the next process, as the same batch', async () => {
	const started: string[] = [];
	const first = read({ hand: ({ id }) => new Promise(() => started.push(id)) });
	await take(text('a'), text('b'));
	await first.reader.look();
	await settle();

	const second = read({ owner: 'p2' });
	expect(await second.reader.look()).toEqual({ isBusy: false });
	expect(second.batches).toEqual([]);
	world.now += 31_000;
	await take(text('c'));
	await lookAll(second.reader);
	await lookAll(second.reader);
	expect(second.batches.map(({ id, events }) => [id === started[0], events.length])).toEqual([[true, 2], [false, 1]]);

	world.now += 31_000;
	const third = read({ owner: 'p3' });
	await lookAll(third.reader);
	expect(third.batches).toEqual([]);
});

test('whoever lost the word hands nothing more on', async () => {
	const first = read();
	await first.reader.look();
	world.now += 31_000;
	const second = read({ owner: 'p2' });
	await second.reader.look();
	await take(text('a'));
	await lookAll(first.reader);
	expect(first.batches).toEqual([]);
	await lookAll(second.reader);
	expect(second.keys()).toEqual(['message:wamid.a']);

	// When it has the word again, it goes on where the other one stopped.
	world.now += 31_000;
	await take(text('b'));
	await lookAll(first.reader);
	expect(first.keys()).toEqual(['message:wamid.b']);
});

test('a reader that was closed goes on where it stopped, at once', async () => {
	const first = read();
	await take(text('a'));
	await lookAll(first.reader);
	await first.reader.close();
	await take(text('b'));
	const second = read({ owner: 'p2' });
	await lookAll(second.reader);
	expect([first.keys(), second.keys()]).toEqual([['message:wamid.a'], ['message:wamid.b']]);
});

test('the first reader gets what came before it; one that joins later begins with what comes', async () => {
	await take(text('a'));
	const first = read();
	await lookAll(first.reader);
	const second = read({ name: 'w2' });
	await lookAll(second.reader);
	await take(text('b'));
	await lookAll(first.reader);
	await lookAll(second.reader);
	expect([first.keys(), second.keys()]).toEqual([['message:wamid.a', 'message:wamid.b'], ['message:wamid.b']]);
});

test('where a reader begins is written down before anything is opened', async () => {
	await take(text('a'));
	const broken = { ...world.store, inbox: { ...world.store.inbox, after: () => Promise.reject(new Error('killed here')) } };
	const first = read({ store: broken });
	await expect(first.reader.look()).rejects.toThrow('killed here');
	expect((await world.store.inbox.backlog(box)).lastSeq).toBe(1);
	world.now += 31_000;
	const second = read({ owner: 'p2' });
	await lookAll(second.reader);
	expect(second.keys()).toEqual(['message:wamid.a']);
});

test('no more batches are under way than allowed, and the rest follows', async () => {
	let done: Array<() => void> = [];
	const handed: string[] = [];
	const { reader } = read({ batchesAtOnce: 2, batching: { isWanted: () => true, eventsPerBatch: 1 }, hand: ({ id }) => new Promise((resolve) => (handed.push(id), done.push(resolve))) });
	await take(...['a', 'b', 'c', 'd', 'e'].map((id) => text(id)));
	await lookAll(reader);
	expect(handed).toHaveLength(2);
	for (let round = 0; round < 6; round++) {
		for (const resolve of done) resolve();
		done = [];
		await settle();
		await reader.look();
		await settle();
	}
	expect(handed).toHaveLength(5);
	expect(new Set(handed).size).toBe(5);
});

test('messages of a burst are one event; a process that takes over keeps them waiting', async () => {
	const batching = { isWanted: () => true, eventsPerBatch: 10, mergeAfterMs: 5_000 };
	const first = read({ batching });
	await take(text('a', 'one'), text('x', 'other', '15550100001'));
	const { dueAtMs } = await first.reader.look();
	expect(dueAtMs).toBe(world.now + 5_000);
	await first.reader.close();
	world.now += 3_000;
	await take(text('b', 'two'));
	const second = read({ owner: 'p2', batching });
	await lookAll(second.reader);
	expect(second.batches).toEqual([]);
	world.now += 5_000;
	await lookAll(second.reader);
	expect(second.batches.flatMap(({ events }) => events.map((event) => ('text' in event ? event.text : '')))).toEqual(['one\ntwo', 'other']);
});

test('a body that is damaged is told of, and stops nothing', async () => {
	const { reader, batches } = read();
	await take('{"object":', text('a'));
	await lookAll(reader);
	expect(batches[0]!.events).toMatchObject([{ event: 'account', kind: 'other', severity: 'warning', what: expect.stringContaining('not JSON'), raw: '{"object":' }, { eventKey: 'message:wamid.a' }]);
});

test('events that every reader has handed on are forgotten; their repeats are still known', async () => {
	const [one, other] = [read(), read({ name: 'w2' })];
	await one.reader.look();
	await other.reader.look();
	await take(messageBody({ type: 'text', text: { body: 'Hi' } }));
	for (let round = 0; round < 3; round++) {
		world.now += 31_000;
		await lookAll(one.reader);
	}
	expect(await world.store.inbox.after(box, 0, 9)).toHaveLength(1);
	for (let round = 0; round < 3; round++) {
		world.now += 31_000;
		await lookAll(other.reader);
		await lookAll(one.reader);
	}
	expect(await world.store.inbox.after(box, 0, 9)).toEqual([]);
	await take(messageBody({ type: 'text', text: { body: 'Hi' } }));
	await lookAll(one.reader);
	expect(one.keys()).toEqual(['message:wamid.IN1']);
});

test('what waits for somebody who is away is kept for 30 days, far longer than the keys of repeats', async () => {
	const { reader } = read();
	await reader.look();
	await world.store.inbox.take([{ id: 'b', box: 'app:2', body: JSON.stringify(text('b')) }], new Date(world.now).toISOString());
	await world.store.inbox.open('app:3', [], [{ key: 'k', takenAt: new Date(world.now).toISOString(), content: { key: 'k' } }]);
	const waiting = async () => [(await world.store.inbox.unopened('app:2', 9, 9_999)).length, (await world.store.inbox.after('app:3', 0, 9)).length];
	world.now += 29 * 24 * 3_600_000;
	await reader.look();
	expect(await waiting()).toEqual([1, 1]);
	expect(await world.store.inbox.open('app:3', [], [{ key: 'k', takenAt: new Date(world.now).toISOString(), content: { key: 'k' } }])).toBe(1);
	world.now += 2 * 24 * 3_600_000;
	await reader.look();
	expect(await waiting()).toEqual([0, 1]);
});

test('reading goes on by itself, is woken, survives errors and ends', async () => {
	const said: string[] = [];
	let broken = false;
	const flaky = { ...world.store, inbox: { ...world.store.inbox, after: (...args: Parameters<Store['inbox']['after']>) => (broken ? Promise.reject(new Error('no store')) : world.store.inbox.after(...args)) } };
	const got: string[] = [];
	const until = async (done: () => boolean) => {
		for (const end = Date.now() + 20_000; !done() && Date.now() < end; ) await settle();
		expect(done()).toBe(true);
	};
	const { reader } = read({ store: flaky, hand: async ({ events }) => void got.push(...events.map(({ eventKey }) => eventKey)) });
	const reading = keepReading(reader, { everyMs: 600_000, nowMs: () => world.now, failed: (error) => said.push(String(error)), worked: () => said.push('worked') });
	await take(text('a'));
	reading.wake();
	await until(() => got.length === 1);
	broken = true;
	await take(text('b'));
	reading.wake();
	await until(() => said.includes('Error: no store'));
	broken = false;
	reading.wake();
	await until(() => got.length === 2);
	await reading.stop();
	expect(got).toEqual(['message:wamid.a', 'message:wamid.b']);
	expect([said[0], said.at(-1)]).toEqual(['worked', 'worked']);
});

describe('attendants', () => {
	const only = (eventKey: string, isOver: boolean): Attendant => async (messages) => new Map(messages.filter((message) => message.eventKey === eventKey).map((message) => [message.eventKey, { as: 'approval', isOver }]));

	test('what they finish is not handed on, unless it was asked for; what they leave open carries their word', async () => {
		const filter = { events: new Set(['message' as const]) };
		const attendants = [only('message:wamid.a', true), only('message:wamid.b', false)];
		const plain = read({ attendants, batching: { eventsPerBatch: 10, isWanted: (event) => isWanted(event, filter) } });
		const curious = read({ name: 'w2', batching: { eventsPerBatch: 10, isWanted: (event) => isWanted(event, { ...filter, withAttended: true }) } });
		await plain.reader.look();
		await curious.reader.look();
		await take(text('a'), text('b'), text('c'));
		await lookAll(plain.reader);
		await lookAll(curious.reader);
		expect(plain.keys()).toEqual(['message:wamid.b', 'message:wamid.c']);
		expect(curious.keys()).toEqual(['message:wamid.a', 'message:wamid.b', 'message:wamid.c']);
		expect(plain.batches.flatMap(({ events }) => events.map((event) => 'attended' in event && event.attended))).toEqual([{ as: 'approval', isOver: false }, false]);
	});

	test('each reader of a box hears for its own account, whoever opened the bodies', async () => {
		const [mine, theirs] = [account, '200999888777666'];
		const hearing = (businessAccountId: string, seen: string[]): Partial<ReaderParts> => ({
			attendants: [
				async (messages) => {
					const own = messages.filter((message) => message.businessAccountId === businessAccountId);
					seen.push(...own.map(({ messageId }) => messageId));
					return new Map(own.map(({ eventKey }) => [eventKey, { as: 'approval', isOver: true }]));
				},
			],
			observers: [async (events) => void seen.push(...events.flatMap((event) => (event.event === 'receipt' && event.businessAccountId === businessAccountId ? [`${event.status}`] : [])))],
			batching: { eventsPerBatch: 10, isWanted: (event) => isWanted(event, { events: new Set(['message' as const]), businessAccountId }) },
		});
		const ofAccount = (id: string, body: ReturnType<typeof text>) => ({ ...body, entry: body.entry.map((entry) => ({ ...entry, id })) });
		const seen: { mine: string[]; theirs: string[] } = { mine: [], theirs: [] };
		const one = read(hearing(mine, seen.mine));
		const other = read({ name: 'w2', ...hearing(theirs, seen.theirs) });
		await one.reader.look();
		await other.reader.look();
		await take(text('a'), ofAccount(theirs, text('b')), ofAccount(theirs, statusBody({ status: 'failed' }) as ReturnType<typeof text>));
		await lookAll(one.reader);
		await lookAll(other.reader);
		await lookAll(one.reader);
		expect(seen).toEqual({ mine: ['wamid.a'], theirs: ['failed', 'wamid.b'] });
		expect([one.keys(), other.keys()]).toEqual([[], []]);
		expect((await world.store.inbox.after(box, 0, 9)).map(({ content }) => content.attended)).toEqual([{ as: 'approval', isOver: true }, { as: 'approval', isOver: true }, undefined]);
		expect(await world.store.arrivals.find({ businessAccountId: theirs, limit: 9 })).toMatchObject([{ messageId: 'wamid.b', attended: { as: 'approval' } }]);
	});

	test('answers are heard also while there is no room for another batch, and each once', async () => {
		const heard: string[] = [];
		const attendants: Attendant[] = [async (messages) => (heard.push(...messages.map(({ messageId }) => messageId)), new Map())];
		let letGo = (): void => undefined;
		const until = new Promise<void>((resolve) => (letGo = resolve));
		const handed: string[] = [];
		const hand: ReaderParts['hand'] = async ({ events }) => {
			handed.push(...events.map(({ eventKey }) => eventKey));
			await until;
		};
		const { reader } = read({ attendants, hand, batchesAtOnce: 1, batching: { isWanted: () => true, eventsPerBatch: 1 } });
		await take(text('a'));
		await lookAll(reader);
		await take(text('b'));
		await lookAll(reader);
		await take(text('c'));
		await lookAll(reader);
		expect(handed).toEqual(['message:wamid.a']);
		expect(heard).toEqual(['wamid.a', 'wamid.b', 'wamid.c']);
		letGo();
		for (let round = 0; round < 6; round++) await lookAll(reader);
		expect(handed).toEqual(['message:wamid.a', 'message:wamid.b', 'message:wamid.c']);
		expect(heard).toEqual(['wamid.a', 'wamid.b', 'wamid.c']);
	});

	test('the first that takes a message in hand has it', async () => {
		const seen: string[][] = [];
		const watching: Attendant = async (messages) => {
			seen.push(messages.map(({ eventKey }) => eventKey));
			return new Map();
		};
		const { reader } = read({ attendants: [only('message:wamid.a', true), watching] });
		await reader.look();
		await take(text('a'), text('b'), statusBody({ status: 'read' }));
		await lookAll(reader);
		expect(seen).toEqual([['message:wamid.b']]);
	});

	test('when one fails, nothing is handed on, and all of it is shown again', async () => {
		let failures = 1;
		const failing: Attendant = async () => {
			if (failures-- > 0) throw new Error('not now');
			return new Map();
		};
		const { reader, keys } = read({ attendants: [failing] });
		await reader.look();
		await take(text('a'));
		await expect(reader.look()).rejects.toThrow('not now');
		await lookAll(reader);
		expect(keys()).toEqual(['message:wamid.a']);
	});
});

test('what people wrote is remembered for a while, once, and then forgotten', async () => {
	const { reader } = read({ keepArrivalsMs: 3_600_000 });
	await reader.look();
	await take(text('a'), text('a'), text('b'));
	await lookAll(reader);
	const remembered = async () => (await world.store.arrivals.find({ businessAccountId: account, limit: 9 })).map(({ messageId }) => messageId);
	expect(await remembered()).toEqual(['wamid.a', 'wamid.b']);
	world.now += 3_500_000;
	await reader.look();
	expect(await remembered()).toEqual(['wamid.a', 'wamid.b']);
	world.now += 200_000;
	await reader.look();
	expect(await remembered()).toEqual([]);
});
