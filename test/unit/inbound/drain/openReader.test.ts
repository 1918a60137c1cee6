import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isWanted, keepReading, openIntake, openReader, type Attendant, type HandedEvent, type Reader, type ReaderParts } from '../../../../core/inbound';
import { openStore, StoreError, type Store } from '../../../../core/store';
import { account, messageBody, messagesBody, statusBody } from '../fixtures/fixture';

const box = 'app:1';
const folder = mkdtempSync(join(tmpdir(), 'whatsapp-ops-reader-'));
let stores = 0;
let store: Store;
let now: number;
const readers: Reader[] = [];

beforeEach(async () => {
	store = await openStore({ engine: 'sqlite', file: join(folder, `${++stores}.db`) });
	now = 1_790_000_000_000;
});
afterEach(async () => {
	for (const reader of readers.splice(0)) await reader.close();
	await store.close();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const text = (id: string, body = id, from = '15550107777') => messagesBody({ contacts: [], messages: [{ from, id: `wamid.${id}`, timestamp: String(now / 1000), type: 'text', text: { body } }] });
const take = async (...bodies: unknown[]) => {
	const intake = openIntake({ inbox: store.inbox, nowMs: () => now, random: Math.random, commitsAtOnce: 1 });
	for (const body of bodies) await intake.take(box, typeof body === 'string' ? body : JSON.stringify(body));
};

/** A reader whose batches are collected. */
function read(change: Partial<ReaderParts> = {}) {
	const batches: Array<{ id: string; events: HandedEvent[] }> = [];
	const reader = openReader({
		store,
		box,
		name: 'w1',
		owner: 'p1',
		batching: { isWanted: () => true, eventsPerBatch: 10 },
		batchesAtOnce: 4,
		hand: async (batch) => void batches.push(batch),
		nowMs: () => now,
		...change,
	});
	readers.push(reader);
	return { reader, batches, keys: () => batches.flatMap(({ events }) => events.map(({ eventKey }) => eventKey)) };
}

/** Lets batches that are handed on arrive. */
const settle = () => new Promise((resolve) => setTimeout(resolve, 20));
async function lookAll(reader: Reader) {
	for (let rounds = 0; (await reader.look()).isBusy && rounds < 50; rounds++);
	await settle();
}

test('what was taken is handed on, each event once, however often it comes', async () => {
	const { reader, keys } = read();
	await reader.look();
	await take(text('a'), text('b'), text('a'), statusBody({ status: 'read' }));
	await lookAll(reader);
	await take(text('b'), text('c'), statusBody({ status: 'read' }), statusBody({ status: 'delivered' }));
	await lookAll(reader);
	expect(keys()).toEqual(['message:wamid.a', 'message:wamid.b', 'receipt:wamid.OUT1:read', 'message:wamid.c', 'receipt:wamid.OUT1:delivered']);
	expect(await store.inbox.unopened(box, 9, 9_999)).toEqual([]);
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
	now += 31_000;
	await take(text('c'));
	await lookAll(second.reader);
	await lookAll(second.reader);
	expect(second.batches.map(({ id, events }) => [id === started[0], events.length])).toEqual([[true, 2], [false, 1]]);

	now += 31_000;
	const third = read({ owner: 'p3' });
	await lookAll(third.reader);
	expect(third.batches).toEqual([]);
});

test('whoever lost the word hands nothing more on', async () => {
	const first = read();
	await first.reader.look();
	now += 31_000;
	const second = read({ owner: 'p2' });
	await second.reader.look();
	await take(text('a'));
	await lookAll(first.reader);
	expect(first.batches).toEqual([]);
	await lookAll(second.reader);
	expect(second.keys()).toEqual(['message:wamid.a']);

	// When it has the word again, it goes on where the other one stopped.
	now += 31_000;
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
	const broken = { ...store, inbox: { ...store.inbox, after: () => Promise.reject(new Error('killed here')) } };
	const first = read({ store: broken });
	await expect(first.reader.look()).rejects.toThrow('killed here');
	expect((await store.inbox.backlog(box)).lastSeq).toBe(1);
	now += 31_000;
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
	expect(dueAtMs).toBe(now + 5_000);
	await first.reader.close();
	now += 3_000;
	await take(text('b', 'two'));
	const second = read({ owner: 'p2', batching });
	await lookAll(second.reader);
	expect(second.batches).toEqual([]);
	now += 5_000;
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
		now += 31_000;
		await lookAll(one.reader);
	}
	expect(await store.inbox.after(box, 0, 9)).toHaveLength(1);
	for (let round = 0; round < 3; round++) {
		now += 31_000;
		await lookAll(other.reader);
		await lookAll(one.reader);
	}
	expect(await store.inbox.after(box, 0, 9)).toEqual([]);
	await take(messageBody({ type: 'text', text: { body: 'Hi' } }));
	await lookAll(one.reader);
	expect(one.keys()).toEqual(['message:wamid.IN1']);
});

test('what waits for somebody who is away is kept for 30 days, far longer than the keys of repeats', async () => {
	const { reader } = read();
	await reader.look();
	await store.inbox.take([{ id: 'b', box: 'app:2', body: JSON.stringify(text('b')) }], new Date(now).toISOString());
	await store.inbox.open('app:3', [], [{ key: 'k', takenAt: new Date(now).toISOString(), content: { key: 'k' } }]);
	const waiting = async () => [(await store.inbox.unopened('app:2', 9, 9_999)).length, (await store.inbox.after('app:3', 0, 9)).length];
	now += 29 * 24 * 3_600_000;
	await reader.look();
	expect(await waiting()).toEqual([1, 1]);
	expect(await store.inbox.open('app:3', [], [{ key: 'k', takenAt: new Date(now).toISOString(), content: { key: 'k' } }])).toBe(1);
	now += 2 * 24 * 3_600_000;
	await reader.look();
	expect(await waiting()).toEqual([0, 1]);
});

test('reading goes on by itself, is woken, survives errors and ends', async () => {
	const errors: unknown[] = [];
	let broken = false;
	const flaky = { ...store, inbox: { ...store.inbox, after: (...args: Parameters<Store['inbox']['after']>) => (broken ? Promise.reject(new Error('no store')) : store.inbox.after(...args)) } };
	const got: string[] = [];
	const until = async (done: () => boolean) => {
		for (const end = Date.now() + 20_000; !done() && Date.now() < end; ) await settle();
		expect(done()).toBe(true);
	};
	const { reader } = read({ store: flaky, hand: async ({ events }) => void got.push(...events.map(({ eventKey }) => eventKey)) });
	const reading = keepReading(reader, { everyMs: 600_000, nowMs: () => now, failed: (error) => errors.push(error) });
	await take(text('a'));
	reading.wake();
	await until(() => got.length === 1);
	broken = true;
	await take(text('b'));
	reading.wake();
	await until(() => errors.length > 0);
	broken = false;
	reading.wake();
	await until(() => got.length === 2);
	await reading.stop();
	expect(got).toEqual(['message:wamid.a', 'message:wamid.b']);
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
		expect((await store.inbox.after(box, 0, 9)).map(({ content }) => content.attended)).toEqual([{ as: 'approval', isOver: true }, { as: 'approval', isOver: true }, undefined]);
		expect(await store.arrivals.find({ businessAccountId: theirs, limit: 9 })).toMatchObject([{ messageId: 'wamid.b', attended: { as: 'approval' } }]);
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

describe('one thing that fails over and over', () => {
	/** Looks for a while as a trigger does, once a second. */
	async function lookFor(reader: Reader, seconds: number): Promise<unknown[]> {
		const thrown: unknown[] = [];
		for (let second = 0; second < seconds; second += 1) {
			await reader.look().catch((error: unknown) => thrown.push(error));
			now += 1_000;
		}
		await settle();
		return thrown;
	}
	const failingOn = (id: string, error: Error): Attendant => async (messages) => {
		if (messages.some(({ messageId }) => messageId === `wamid.${id}`)) throw error;
		return new Map();
	};
	const passedOver: unknown[] = [];
	beforeEach(() => void (passedOver.length = 0));
	const onPassedOver = (error: unknown) => void passedOver.push(error);

	test('holds up nothing before it, and what comes after it for a minute; then it is handed on with the reason', async () => {
		const { reader, batches, keys } = read({ attendants: [failingOn('b', new Error('Nobody understands +15550107777'))], onPassedOver });
		await reader.look();
		await take(text('a'), text('b'), text('c'));
		expect((await lookFor(reader, 30)).length).toBeGreaterThan(0);
		expect([keys(), passedOver]).toEqual([['message:wamid.a'], []]);
		await lookFor(reader, 40);
		expect(keys()).toEqual(['message:wamid.a', 'message:wamid.b', 'message:wamid.c']);
		const attended = batches.flatMap(({ events }) => events).map((event) => 'attended' in event && event.attended);
		expect(attended).toEqual([false, { as: 'unheard', isOver: false, details: { problem: expect.stringContaining('Nobody understands') as string } }, false]);
		expect(JSON.stringify(attended)).not.toContain('15550107777');
		expect(passedOver).toHaveLength(1);
		expect(await lookFor(reader, 5)).toEqual([]);
	});

	test('in a row, each for a minute of its own', async () => {
		const { reader, keys } = read({ attendants: [failingOn('a', new Error('no')), failingOn('b', new Error('no'))] });
		await reader.look();
		await take(text('a'), text('b'));
		await lookFor(reader, 90);
		expect(keys()).toEqual(['message:wamid.a']);
		await lookFor(reader, 60);
		expect(keys()).toEqual(['message:wamid.a', 'message:wamid.b']);
	});

	test('is not passed over while it is the store that does not work, however long', async () => {
		let isDown = true;
		const failing: Attendant = async () => {
			if (isDown) throw new StoreError('unreachable', 'The store cannot be reached.');
			return new Map();
		};
		const { reader, batches, keys } = read({ attendants: [failing], onPassedOver });
		await reader.look();
		await take(text('a'), text('b'));
		await lookFor(reader, 600);
		expect([keys(), passedOver]).toEqual([[], []]);
		isDown = false;
		await lookFor(reader, 1);
		expect(keys()).toEqual(['message:wamid.a', 'message:wamid.b']);
		expect(batches.flatMap(({ events }) => events).some((event) => 'attended' in event)).toBe(false);
	});

	test('an observer that fails on an event keeps nobody from hearing of it', async () => {
		const { reader, keys } = read({ observers: [async (events) => void events.map((event) => { if (event.event === 'receipt') throw new Error('no'); })], onPassedOver });
		await reader.look();
		await take(statusBody({ status: 'read' }), text('a'));
		await lookFor(reader, 70);
		expect(keys()).toEqual([expect.stringMatching(/^receipt:/), 'message:wamid.a']);
		expect(passedOver).toHaveLength(1);
	});

	test('a body that cannot be opened becomes an account event with its raw data, and holds up nothing more', async () => {
		const { noteInbound } = store.conversations;
		const conversations: Store['conversations'] = {
			...store.conversations,
			noteInbound: async (notes) => {
				if (notes.some(({ messageId }) => messageId === 'wamid.b')) throw new StoreError('unexpected', 'The store could not carry out a change: the value is odd.');
				return await noteInbound(notes);
			},
		};
		const { reader, batches, keys } = read({ store: { ...store, conversations }, onPassedOver });
		await reader.look();
		const odd = text('b');
		await take(text('a'), odd, text('c'));
		await lookFor(reader, 30);
		expect(keys()).toEqual(['message:wamid.a']);
		await lookFor(reader, 40);
		expect(keys()).toEqual(['message:wamid.a', expect.stringMatching(/^unreadable:/), 'message:wamid.c']);
		const event = batches.flatMap(({ events }) => events)[1];
		expect(event).toMatchObject({ event: 'account', kind: 'other', severity: 'warning', what: 'A webhook that was taken could not be read: The store could not carry out a change: the value is odd.', raw: JSON.stringify(odd) });
		expect(passedOver).toHaveLength(1);
	});
});

test('what people wrote is remembered for a while, once, and then forgotten', async () => {
	const { reader } = read({ keepArrivalsMs: 3_600_000 });
	await reader.look();
	await take(text('a'), text('a'), text('b'));
	await lookAll(reader);
	const remembered = async () => (await store.arrivals.find({ businessAccountId: account, limit: 9 })).map(({ messageId }) => messageId);
	expect(await remembered()).toEqual(['wamid.a', 'wamid.b']);
	now += 3_500_000;
	await reader.look();
	expect(await remembered()).toEqual(['wamid.a', 'wamid.b']);
	now += 200_000;
	await reader.look();
	expect(await remembered()).toEqual([]);
});
