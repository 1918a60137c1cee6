import type { Attendant, Reader } from '../../../../core/inbound';
import { StoreError, type Store } from '../../../../core/store';
import { statusBody } from '../fixtures/fixture';
import { ReaderWorld, settle } from './readerWorld';

const world = new ReaderWorld();
const { read, take, text } = world;

describe('one thing that fails over and over', () => {
	/** Looks for a while as a trigger does, once a second. */
	async function lookFor(reader: Reader, seconds: number): Promise<unknown[]> {
		const thrown: unknown[] = [];
		for (let second = 0; second < seconds; second += 1) {
			await reader.look().catch((error: unknown) => thrown.push(error));
			world.now += 1_000;
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
		const { noteInbound } = world.store.conversations;
		const conversations: Store['conversations'] = {
			...world.store.conversations,
			noteInbound: async (notes) => {
				if (notes.some(({ messageId }) => messageId === 'wamid.b')) throw new StoreError('unexpected', 'The store could not carry out a change: the value is odd.');
				return await noteInbound(notes);
			},
		};
		const { reader, batches, keys } = read({ store: { ...world.store, conversations }, onPassedOver });
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
