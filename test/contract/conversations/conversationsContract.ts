import { dueDropOffs, endConversation, getConversation, listConversations, moveOn, settleDropOffs, startConversation, type Move } from '../../../core/conversations';
import { InvalidInputError } from '../../../core/messages';
import { openStore, type ConversationName, type Store } from '../../../core/store';
import type { StoreRoom } from '../store/storeRoom';

const noonMs = Date.parse('2026-03-01T12:00:00.000Z');
const minuteMs = 60_000;
/** So many seconds after noon. */
const at = (seconds: number) => new Date(noonMs + seconds * 1_000).toISOString();

const name: ConversationName = { phoneNumberId: '300111222333444', recipientKeys: ['user:US.1', 'tel:15550100200'], name: 'booking' };

/** What conversations promise, on every engine. */
export function conversationsContract(openRoom: () => Promise<StoreRoom>): void {
	jest.setTimeout(60_000);
	let room: StoreRoom;
	let store: Store;
	let ids = 0;
	beforeAll(async () => void (room = await openRoom()));
	afterAll(() => room?.stop());
	beforeEach(async () => void (store = await openStore(room.newConfig())));
	afterEach(() => store?.close());

	const start = async (seconds: number, first = {}, { of = name, whenRunning = 'keep', id = `start${++ids}` }: { of?: ConversationName; whenRunning?: 'keep' | 'restart'; id?: string } = {}) =>
		await startConversation(store.conversations, of, { first, whenRunning }, { id, sentAt: at(seconds) }, at(seconds));
	const move = async (seconds: number, change: Partial<Move>, { of = name, id = `m${++ids}`, now = at(Math.max(seconds, 100)) } = {}) =>
		await moveOn(store.conversations, of, { update: {}, whenLate: 'inOrder', ...change }, { id, sentAt: at(seconds) }, now);
	const end = async (seconds: number, id = `end${++ids}`) => await endConversation(store.conversations, name, 'booked', { id, sentAt: at(seconds) }, at(Math.max(seconds, 100)));
	const get = async (of = name, now = at(100)) => await getConversation(store.conversations, of, now);
	const wrote = async (seconds: number, recipientKeys: readonly string[] = name.recipientKeys) =>
		await store.conversations.noteInbound([{ phoneNumberId: name.phoneNumberId, recipientKeys, sentAt: at(seconds), windowOpenUntil: at(seconds + 86_400), messageId: `wamid.${seconds}` }]);

	describe('a conversation', () => {
		it('starts, moves on and ends, and outlives the process', async () => {
			const config = room.newConfig();
			await store.close();
			store = await openStore(config);
			expect(await start(0, { step: 'askName', set: { city: 'Porto' } })).toMatchObject({ outcome: 'changed', conversation: { step: 'askName', version: 1, isOpen: true, data: { city: 'Porto' }, startedAt: at(0) } });
			await store.close();
			store = await openStore(config);
			expect(await move(5, { update: { set: { name: 'Ana "\u0000\ud800 ü' }, step: 'askDate', add: { answers: 1 }, append: { said: ['Ana'] } } })).toMatchObject({ outcome: 'changed', conversation: { version: 2 } });
			expect(await get()).toMatchObject({ step: 'askDate', data: { city: 'Porto', name: expect.stringContaining('Ana "\u0000'), answers: 1, said: ['Ana'] } });
			expect(await end(9)).toMatchObject({ outcome: 'changed', conversation: { isOpen: false, result: 'booked', endedAt: at(9) } });
			expect(await get()).toMatchObject({ isOpen: false, version: 3 });
			expect((await move(10, { update: { step: 'late' } })).outcome).toBe('none');
			expect((await end(11)).outcome).toBe('none');
		});

		it('is none where nobody started one, and nothing is left behind by asking', async () => {
			expect(await get()).toBeUndefined();
			expect(await move(1, {})).toEqual({ outcome: 'none' });
			expect(await end(1)).toEqual({ outcome: 'none' });
			expect(await listConversations(store.conversations, { phoneNumberId: name.phoneNumberId, limit: 9 }, at(1))).toEqual([]);
		});

		it('is one for each number, person and name', async () => {
			const others = [{ ...name, name: 'support' }, { ...name, phoneNumberId: '301' }, { ...name, recipientKeys: ['user:US.2'] }];
			await start(0, { step: 'a' });
			for (const of of others) expect(await get(of)).toBeUndefined();
			for (const of of others) expect((await start(0, { step: 'b' }, { of })).outcome).toBe('changed');
			expect(await get()).toMatchObject({ step: 'a', version: 1 });
		});

		it('is found under every key of its person, also when the user id comes later', async () => {
			const byPhone = { ...name, recipientKeys: ['tel:15550100200'] };
			const byUser = { ...name, recipientKeys: ['user:US.1'] };
			await start(0, { step: 'a' }, { of: byPhone });
			expect(await get(byUser)).toBeUndefined();
			await wrote(10);
			expect(await get(byUser)).toMatchObject({ step: 'a' });
			expect((await move(11, { update: { step: 'b' } }, { of: byUser })).outcome).toBe('changed');
			expect(await get(byPhone)).toMatchObject({ step: 'b', version: 2 });
			expect(await get()).toMatchObject({ step: 'b', version: 2 });
		});

		it('stays with the person when somebody else gets the phone number', async () => {
			await wrote(0);
			await start(1, { step: 'a' });
			await wrote(50, ['user:US.2', 'tel:15550100200']);
			expect(await get({ ...name, recipientKeys: ['tel:15550100200'] })).toBeUndefined();
			expect(await get({ ...name, recipientKeys: ['user:US.1'] })).toMatchObject({ step: 'a' });
		});

		it('goes on with the one that changed last when two people turn out to be one', async () => {
			await start(0, { step: 'old' }, { of: { ...name, recipientKeys: ['tel:15550100200'] } });
			await start(1, { step: 'new' }, { of: { ...name, recipientKeys: ['user:US.1'] } });
			await wrote(10);
			expect(await get()).toMatchObject({ step: 'new' });
			await end(11);
			expect(await get()).toMatchObject({ isOpen: false, step: 'new' });
			expect(await listConversations(store.conversations, { ...name, limit: 9 }, at(12))).toHaveLength(1);
		});

		it('is left alone or begun anew when one is under way', async () => {
			await start(0, { step: 'a', set: { x: 1 } });
			expect(await start(5, { step: 'b' })).toMatchObject({ outcome: 'running', conversation: { step: 'a', version: 1 } });
			expect(await start(6, { step: 'b' }, { whenRunning: 'restart' })).toMatchObject({ outcome: 'changed', conversation: { step: 'b', version: 2, data: {} } });
			// The message that was to restart it came late: what counts is newer.
			expect(await start(3, { step: 'c' }, { whenRunning: 'restart' })).toMatchObject({ outcome: 'outdated', conversation: { step: 'b' } });
			expect(await move(3, { update: { step: 'c' } })).toMatchObject({ outcome: 'outdated', conversation: { step: 'b' } });
		});

		it('is carried on once by each request, however often it is repeated', async () => {
			await start(0, {}, { id: 's' });
			expect((await start(0, {}, { id: 's', whenRunning: 'restart' })).outcome).toBe('known');
			for (const outcome of ['changed', 'known', 'known']) expect((await move(1, { update: { add: { count: 1 } } }, { id: 'm' })).outcome).toBe(outcome);
			for (const outcome of ['changed', 'known']) expect((await end(2, 'e')).outcome).toBe(outcome);
			expect((await move(1, { update: { add: { count: 1 } } }, { id: 'm' })).outcome).toBe('known');
			expect(await get()).toMatchObject({ version: 3, data: { count: 1 } });
		});

		it('changes only while it is as it was read, where that is asked for', async () => {
			await start(0, { step: 'a' });
			expect(await move(1, { update: { step: 'b' }, onlyIf: { version: 1, step: 'a' } })).toMatchObject({ outcome: 'changed' });
			expect(await move(2, { update: { step: 'c' }, onlyIf: { version: 1 } })).toMatchObject({ outcome: 'conflict', conversation: { step: 'b', version: 2 } });
			expect(await move(3, { update: { step: 'c' }, onlyIf: { step: 'a' } })).toMatchObject({ outcome: 'conflict', conversation: { version: 2 } });
			expect(await move(4, { update: { step: 'c' }, onlyIf: { step: 'b' } })).toMatchObject({ outcome: 'changed', conversation: { version: 3 } });
		});

		it('takes late messages at their place, or not at all', async () => {
			await start(0);
			await move(20, { update: { set: { size: 'L', colour: 'red' }, append: { said: ['20'] }, step: 'pay' } });
			expect(await move(10, { update: { set: { size: 'S', name: 'Ana' }, append: { said: ['10'] }, step: 'ask' } })).toMatchObject({ outcome: 'changed', conversation: { step: 'pay', data: { size: 'L', colour: 'red', name: 'Ana', said: ['10', '20'] } } });
			expect(await move(15, { update: { set: { name: 'Bo' } }, whenLate: 'skip' })).toMatchObject({ outcome: 'outdated', conversation: { data: { name: 'Ana' } } });
			expect((await move(20, { update: { set: { name: 'Cy' } }, whenLate: 'skip' })).outcome).toBe('changed');
		});

		it('believes no message that says it is from the future', async () => {
			await start(0);
			await move(9_999_999, { update: { set: { a: 'future' } } }, { now: at(10) });
			await move(11, { update: { set: { a: 'now' } } }, { now: at(11) });
			expect((await get())?.data).toEqual({ a: 'now' });
		});

		it('expires when nothing happens for so long, and may then be started again', async () => {
			await start(0, { expireAfterMs: minuteMs, step: 'a' });
			expect(await move(30, { update: { set: { x: 1 } } }, { now: at(30) })).toMatchObject({ conversation: { expiresAt: at(90) } });
			expect(await get(name, at(89))).toMatchObject({ isOpen: true });
			expect(await get(name, at(90))).toMatchObject({ isOpen: false });
			expect((await move(91, {}, { now: at(91) })).outcome).toBe('none');
			expect((await start(92)).outcome).toBe('changed');
			expect(await get()).toMatchObject({ isOpen: true, version: 3, data: {} });
		});

		it('refuses what cannot be kept, and says which field', async () => {
			await start(0);
			await expect(move(1, { update: { set: { text: 'x'.repeat(70_000) } } })).rejects.toThrow(/70011 characters.*at most 65536/);
			await expect(move(1, { update: { step: 'x'.repeat(101) } })).rejects.toThrow(/100 characters/);
			for (const of of [{ ...name, name: '' }, { ...name, name: 'x'.repeat(101) }, { ...name, name: 'a\u0000b' }, { ...name, recipientKeys: [] }, { ...name, phoneNumberId: '' }]) await expect(start(0, {}, { of })).rejects.toThrow(InvalidInputError);
			expect(await get()).toMatchObject({ version: 1 });
		});

		it('is listed, the one that changed last first', async () => {
			const bo = { ...name, recipientKeys: ['user:US.2'] };
			await start(0);
			await start(1, { expireAfterMs: minuteMs }, { of: bo });
			await start(2, {}, { of: { ...name, name: 'support' } });
			await end(3);
			const list = async (query = {}, now = at(50)) =>
				(await listConversations(store.conversations, { phoneNumberId: name.phoneNumberId, limit: 9, ...query }, now)).map(({ recipientKeys, conversation }) => `${recipientKeys[0]} ${conversation.name} ${conversation.isOpen}`);
			expect(await list()).toEqual(['user:US.1 booking false', 'user:US.1 support true', 'user:US.2 booking true']);
			expect(await list({ name: 'booking', isOpen: true })).toEqual(['user:US.2 booking true']);
			expect(await list({ isOpen: true }, at(61))).toEqual(['user:US.1 support true']);
			expect(await list({ recipientKeys: bo.recipientKeys, isOpen: false })).toEqual([]);
			expect(await list({ phoneNumberId: '301' })).toEqual([]);
			expect(await list({ limit: 1 })).toHaveLength(1);
		});

		it('is forgotten some time after it is over; so is who has not written for long', async () => {
			await wrote(0);
			await start(0, { expireAfterMs: minuteMs });
			await start(0, {}, { of: { ...name, name: 'stays' } });
			await start(0, {}, { of: { ...name, name: 'ended' } });
			await endConversation(store.conversations, { ...name, name: 'ended' }, undefined, { id: 'e' }, at(1));
			expect(await store.conversations.purge(at(0), 9)).toBe(0);
			expect(await store.conversations.purge(at(200), 9)).toBe(4);
			expect((await listConversations(store.conversations, { phoneNumberId: name.phoneNumberId, limit: 9 }, at(1))).map(({ conversation }) => conversation.name)).toEqual(['stays']);
			expect(await store.conversations.windowsOpenUntil(name.phoneNumberId, ['user:US.1'])).toEqual([undefined]);
		});
	});

	describe('somebody who stops half-way', () => {
		const due = async (seconds: number, query = {}) => await dueDropOffs(store.conversations, { limit: 9, leaseMs: minuteMs, ...query }, at(seconds));
		const waiting = { step: 'askName', timeOut: { afterMs: 10 * minuteMs, nudge: 'Are you still there?' } };

		it('is found once when the time-out has passed, with the nudge while the window is open', async () => {
			await wrote(0);
			await start(0, waiting);
			expect(await due(599)).toEqual([]);
			const found = await due(600);
			expect(found).toMatchObject([{ phoneNumberId: name.phoneNumberId, recipientKeys: name.recipientKeys, conversation: { name: 'booking', step: 'askName', version: 1 }, lastInboundAt: at(0), windowOpenUntil: at(86_400), nudge: 'Are you still there?', nudgeTooLate: false }]);
			expect(await due(601)).toEqual([]);
			await settleDropOffs(store.conversations, found);
			expect(await due(9_999)).toEqual([]);
			expect(await get()).toMatchObject({ isOpen: true, version: 1 });
		});

		it('gets no nudge when only a template may be sent', async () => {
			await start(0, { ...waiting, timeOut: { afterMs: 10 * minuteMs, nudge: 'Hello?' } });
			expect(await due(600)).toMatchObject([{ nudgeTooLate: true }]);
			expect((await due(700))[0]).not.toHaveProperty('nudge');
		});

		it('is found again, under the same key, when whoever found it went before telling of it', async () => {
			await start(0, waiting);
			const [first] = await due(600);
			expect(await due(659)).toEqual([]);
			const [second] = await due(661);
			expect(second!.key).toBe(first!.key);
		});

		it('has the whole time again after writing, and after each update', async () => {
			await start(0, waiting);
			await wrote(300);
			expect(await due(600)).toEqual([]);
			expect(await due(899)).toEqual([]);
			expect(await due(900)).toHaveLength(1);
			await move(1_000, { update: { set: { name: 'Ana' } } });
			expect(await due(1_599)).toEqual([]);
			const again = await due(1_600);
			expect(again).toMatchObject([{ conversation: { version: 2 } }]);
		});

		it('is not found when the conversation has moved on, ended or expired, also while somebody looks', async () => {
			await start(0, waiting);
			const found = await due(600);
			await move(601, { update: { set: { name: 'Ana' } } }, { now: at(601) });
			await settleDropOffs(store.conversations, found);
			// What was told of was the earlier state; this one has a time-out of its own.
			expect(await due(1_201)).toHaveLength(1);
			await move(1_300, { update: { step: 'done' } }, { now: at(1_300) });
			expect(await due(9_999)).toEqual([]);
			await start(0, { ...waiting, expireAfterMs: 5 * minuteMs }, { of: { ...name, name: 'short' } });
			await start(0, waiting, { of: { ...name, name: 'ended' } });
			await endConversation(store.conversations, { ...name, name: 'ended' }, undefined, { id: 'e' }, at(1));
			expect(await due(9_999)).toEqual([]);
		});

		it('is found for the numbers that are asked for', async () => {
			await start(0, waiting);
			await start(0, waiting, { of: { ...name, phoneNumberId: '301' } });
			expect(await due(600, { phoneNumberIds: ['302'] })).toEqual([]);
			expect(await due(600, { phoneNumberIds: [] })).toEqual([]);
			expect(await due(600, { phoneNumberIds: ['301'] })).toMatchObject([{ phoneNumberId: '301' }]);
			expect(await due(600, { limit: 1 })).toMatchObject([{ phoneNumberId: name.phoneNumberId }]);
		});

		it('is found by one of many that look at once', async () => {
			for (let index = 0; index < 20; index += 1) await start(0, waiting, { of: { ...name, recipientKeys: [`user:US.${index}`] } });
			const found = (await Promise.all(Array.from({ length: 8 }, () => due(600, { limit: 5 })))).flat();
			expect(found).toHaveLength(20);
			expect(new Set(found.map(({ key }) => key)).size).toBe(20);
		});
	});

	describe('somebody who got no answer', () => {
		const unanswered = async (from: number, until: number, query = {}) => await store.conversations.unanswered({ from: at(from), until: at(until), limit: 9, ...query });

		it('is found by the last message, once, until the outbox has sent something', async () => {
			await wrote(0);
			await wrote(10);
			await wrote(20, ['user:US.2']);
			expect(await unanswered(-1, 5)).toEqual([]);
			expect(await unanswered(-1, 10)).toEqual([{ phoneNumberId: name.phoneNumberId, recipientKeys: ['tel:15550100200', 'user:US.1'], messageId: 'wamid.10', sentAt: at(10), windowOpenUntil: at(86_410) }]);
			expect((await unanswered(-1, 99)).map(({ messageId }) => messageId)).toEqual(['wamid.10', 'wamid.20']);
			expect(await unanswered(-1, 99, { limit: 1 })).toHaveLength(1);
			expect(await unanswered(-1, 99, { phoneNumberIds: ['301'] })).toEqual([]);
			await sendTo('tel:15550100200', 5);
			expect(await unanswered(-1, 99)).toHaveLength(2);
			await sendTo('tel:15550100200', 15);
			expect((await unanswered(-1, 99)).map(({ messageId }) => messageId)).toEqual(['wamid.20']);
			await sendTo('user:US.2', 25, false);
			expect(await unanswered(-1, 99)).toHaveLength(1);
		});

		/** Something that went through the outbox to this recipient; it was accepted, or only waits. */
		async function sendTo(recipient: string, seconds: number, isAccepted = true): Promise<void> {
			const [reserved] = await store.outbox.reserve(
				[
					{
						id: `wo1_${recipient}_${seconds}`,
						key: `${recipient}_${seconds}`,
						keyKind: 'business',
						bodyHash: 'h',
						account: 'a',
						phoneNumberId: name.phoneNumberId,
						recipient,
						urgency: 'routine',
						message: { from: name.phoneNumberId, to: { type: 'waId', waId: '1' }, content: { kind: 'text', body: 'Hello', previewUrl: false } },
						route: { via: 'messages' },
						context: {},
						source: {},
						onUnknown: 'deadLetter',
						graceMs: 60_000,
						start: { as: 'claimed', leaseUntil: at(seconds + 30) },
					},
				],
				at(seconds),
			);
			if (!isAccepted) return;
			const { id, fence } = reserved!.delivery;
			await store.outbox.begin([{ id, fence }], at(seconds + 30), at(seconds));
			await store.outbox.settle([{ id, fence, attempt: { at: at(seconds), outcome: 'accepted' }, outcome: 'accepted', messageId: `wamid.out${seconds}` }], at(seconds));
		}
	});
}
