import { startConversation } from '../../../core/conversations';
import { readDirectory } from '../../../core/sla';
import { openStore, type Store, type StoreConfig } from '../../../core/store';
import { nameless, treatments } from '../../../core/store/people/treatments';
import { people } from '../../unit/sla/given/watched';
import { messagesBody } from '../../unit/inbound/fixtures/fixture';
import { everythingIn, openEngine, tablesOf } from '../store/rawStore';
import { account, after, sampleDelivery, waitingDelivery } from '../store/sampleDelivery';
import type { StoreRoom } from '../store/storeRoom';
import { at, DeskWorld } from '../watch/deskWorld';

const tel = '15550107331';
const userId = 'US.77889900112233445566';
const person = { keys: [`tel:${tel}`, `user:${userId}`], names: ['Anastasia Quirrel'] };
/** Holds the person's number, as the ids of WhatsApp do. */
const wamid = (part: string) => `wamid.${Buffer.from(`\x1d\x08\x0c${tel}\x15\x02\x00${part}`, 'latin1').toString('base64')}`;
const toPerson = { recipient: `tel:${tel}`, message: { from: '300', to: { type: 'phone', phone: `+${tel}` }, content: { kind: 'text', body: 'a secret of hers', previewUrl: false } } } as never as object;

/** Everything by which somebody could find the person again. */
const marks = [tel, '555 010 7331', userId, 'Quirrel', 'secret of hers', 'whispered', wamid('1').slice(6, 30)];

/** What is promised about forgetting people, on every engine. */
export function peopleContract(openRoom: () => Promise<StoreRoom>): void {
	jest.setTimeout(60_000);
	let room: StoreRoom;
	let config: StoreConfig;
	let store: Store;
	beforeAll(async () => void (room = await openRoom()));
	afterAll(() => room?.stop());
	beforeEach(async () => {
		config = room.newConfig();
		store = await openStore(config);
	});
	afterEach(() => store?.close());

	/** The person is a customer, a recipient of alarms, and named in what concerns others. */
	async function fill(): Promise<void> {
		const { outbox, arrivals, inbox } = store;
		const claims = [
			...(await outbox.reserve([sampleDelivery('k1', toPerson), sampleDelivery('k2', toPerson), sampleDelivery('k3', { ...toPerson, recipient: `user:${userId}` })], after(0))),
			...(await outbox.reserve([sampleDelivery('to another', { context: { about: 'Anastasia  Quirrel, +1 (555) 010-7331', callId: Number(tel) } }), sampleDelivery('untouched')], after(0))),
		].map(({ delivery: { id, fence } }) => ({ id, fence }));
		await outbox.reserve([waitingDelivery('k4', 9_000, toPerson), waitingDelivery(`order of +${tel}`, 9_000), waitingDelivery(`another order of +${tel}`, 9_000)], after(0));
		await outbox.begin(claims, after(30_000), after(1));
		const attempt = { at: after(2), outcome: 'refused' as const, reason: { code: 'invalid', words: `Recipient ${tel} is not known.` } };
		await outbox.settle([
			{ ...claims[0]!, outcome: 'accepted', messageId: wamid('1'), waId: tel, userId, attempt: { at: after(2), outcome: 'accepted' } },
			{ ...claims[1]!, outcome: 'failed', reason: attempt.reason, attempt },
			{ ...claims[3]!, outcome: 'accepted', messageId: 'wamid.other', attempt: { at: after(2), outcome: 'accepted' } },
		], after(2));
		await outbox.foldReceipts([{ messageId: wamid('1'), status: 'read', occurredAt: after(3) }], after(3));
		await store.senders.book('s', [{ recipient: `tel:${tel}`, urgency: 'routine' }], 1_000);
		await arrivals.note([
			{ businessAccountId: '1', phoneNumberId: '300', messageId: wamid('2'), from: person.keys, name: 'Anastasia Quirrel', kind: 'text', text: 'whispered', replyTo: wamid('1'), sentAt: after(4), takenAt: after(4) },
			{ businessAccountId: '1', phoneNumberId: '300', messageId: 'wamid.o', from: ['tel:15550109999'], name: 'Bo', kind: 'text', text: 'Is Anastasia Quirrel there?', replyTo: wamid('1'), sentAt: after(4), takenAt: after(4) },
		]);
		await store.conversations.noteInbound([{ phoneNumberId: '300', recipientKeys: [`user:${userId}`, `tel:${tel}`], sentAt: after(4), windowOpenUntil: after(5), messageId: wamid('2') }]);
		await startConversation(store.conversations, { phoneNumberId: '300', recipientKeys: person.keys, name: 'booking' }, { first: { set: { said: 'whispered' } }, whenRunning: 'keep' }, { id: wamid('2') }, after(4));
		await startConversation(store.conversations, { phoneNumberId: '300', recipientKeys: ['tel:15550109999'], name: 'booking' }, { first: { set: { about: `Anastasia Quirrel, ${tel}` } }, whenRunning: 'keep' }, { id: 'o' }, after(4));
		await store.consents.record([{ account, recipientKeys: person.keys, decision: 'withdrawn', category: 'all', source: 'message', decidedAt: after(4), text: 'Stop, whispered Quirrel', name: 'Anastasia Quirrel', evidenceId: wamid('4') }], after(4));
		const body = messagesBody({
			contacts: [{ wa_id: tel, profile: { name: 'Anastasia Quirrel' } }, { wa_id: '15550109999', profile: { name: 'Bo' } }],
			messages: [{ from: tel, id: wamid('3'), timestamp: '1', type: 'text', text: { body: 'whispered' } }, { from: '15550109999', id: 'wamid.p', timestamp: '1', type: 'text', text: { body: 'hello' } }],
		});
		await inbox.take([{ id: '1', box: 'b', body: JSON.stringify(body) }], after(5));
		await inbox.open('b', [], [
			{ key: 'm1', takenAt: after(5), content: { event: 'message', from: { waId: tel }, text: 'whispered' } },
			{ key: 'm2', takenAt: after(5), content: { event: 'message', from: { waId: '15550109999' }, text: `ask ${tel}` } },
			{ key: 'r1', takenAt: after(5), content: { event: 'receipt', recipient: { userId }, raw: { recipient_id: tel } } },
		]);
		const world = new DeskWorld(store);
		world.directory = readDirectory({ ...people, persons: people.persons!.map((one) => (one.id === 'ana' ? { ...one, id: 'a7', name: 'Anastasia Quirrel', aliases: ['quirrel@example.com'], address: '+1 555 010 7331' } : one)) });
		await world.open('T-1', { context: { owner: 'a7', title: 'Complaint of Anastasia Quirrel', fields: { phone: '+1-555-010-7331' } } });
		await world.open(`lead ${tel}`, { context: { owner: 'bo', title: 'Lead' } });
		world.now = at('10:31');
		await world.tickMessages();
	}

	it('every table is dealt with, or has a reason why it names nobody', async () => {
		const engine = await openEngine(config);
		const known = [...treatments.map(({ table }) => table), ...Object.keys(nameless), 'migrations'];
		expect((await tablesOf(engine)).filter((table) => !table.startsWith('sqlite_')).sort()).toEqual(known.sort());
		await engine.close();
	});

	it('nothing of a person is left in the store, and the others are', async () => {
		await fill();
		const before = await everythingIn(config);
		expect(marks.filter((mark) => !before.includes(mark))).toEqual([]);

		const { removed, rewritten, stillLeaving } = await store.people.erase(person, after(99));

		// k3 was on its way: it stays until its outcome is known, and everything else is gone.
		expect(stillLeaving).toBe(1);
		const [leaving] = await store.outbox.find({ key: 'k3', limit: 1 });
		await store.outbox.settle([{ id: leaving!.id, fence: leaving!.fence, outcome: 'accepted', messageId: wamid('9'), attempt: { at: after(9), outcome: 'accepted' } }], after(9));
		expect(await store.people.erase(person, after(99))).toMatchObject({ removed: { deliveries: 1, contacts: 2 }, stillLeaving: 0 });

		const left = await everythingIn(config);
		expect(marks.filter((mark) => left.includes(mark))).toEqual([]);
		expect(removed).toMatchObject({ deliveries: 3, pairs: 1, arrivals: 1, conversations: 1, inbox_events: 2, sla_cases: 1 });
		expect(rewritten).toMatchObject({ conversations: 1, deliveries: 3, arrivals: 1, inbox_bodies: 1, inbox_events: 1, sla_cases: 1, sla_directories: 1 });
		expect((await store.outbox.find({ account, limit: 99 })).map(({ key }) => key.replace(/wo1_.*/, 'id')).sort()).toEqual(['another order of [erased]|id', 'order of [erased]|id', 'to another', 'untouched']);
		expect((await store.inbox.unopened('b', 9, 99_999))[0]!.body).toContain('hello');
		expect((await store.cases.directory('acme', 'support'))!.persons.map(({ name }) => name)).toEqual(['Bo', 'Cy', 'Di', 'Ed']);
		expect((await store.cases.find({ tenant: 'acme', limit: 9 })).map(({ stored }) => stored?.context.title)).toEqual(['Complaint of [erased]']);
	});

	it('what they did not want is still not sent, and the chain of consents holds', async () => {
		await fill();
		await store.people.erase(person, after(99));
		expect(await store.consents.verify(account)).toMatchObject({ isIntact: true });
		for (const [index, recipient] of person.keys.entries()) {
			const [reserved] = await store.outbox.reserve([sampleDelivery(`new ${index}`, { ...toPerson, recipient, consentCategory: 'service' })], after(100));
			const { id, fence } = reserved!.delivery;
			expect(await store.outbox.begin([{ id, fence }], after(30_000), after(101))).toEqual(['canceled']);
			expect(await store.outbox.find({ id, limit: 1 })).toMatchObject([{ state: 'canceled', reason: { code: 'optedOut' } }]);
		}
		const [other] = await store.outbox.reserve([sampleDelivery('another', { consentCategory: 'service' })], after(100));
		expect(await store.outbox.begin([{ id: other!.delivery.id, fence: other!.delivery.fence }], after(30_000), after(101))).toEqual(['leaving']);
	});

	it('one key is enough where the store knows the others', async () => {
		await fill();
		await store.people.erase({ keys: [`tel:${tel}`] }, after(99));
		const [leaving] = (await store.outbox.find({ account, limit: 99 })).filter(({ recipient }) => recipient === `user:${userId}`);
		expect(leaving).toMatchObject({ state: 'leaving' });
		// What is asked for again is asked for by the same key, and has to find this one.
		await store.outbox.settle([{ id: leaving!.id, fence: leaving!.fence, outcome: 'accepted', messageId: 'wamid.9', attempt: { at: after(100), outcome: 'accepted' } }], after(100));
		expect(await store.people.erase({ keys: [`tel:${tel}`] }, after(101))).toMatchObject({ removed: { deliveries: 1, contacts: 2 }, stillLeaving: 0 });
		expect(await store.conversations.windowsOpenUntil('300', [`user:${userId}`])).toEqual([undefined]);
		expect((await everythingIn(config)).includes(userId)).toBe(false);
	});

	describe('every key of a person', () => {
		const parent = 'user:US.ENT.5544332211';
		const keys = [`user:${userId}`, parent, `tel:${tel}`];
		const note = (recipientKeys: string[], ms: number, phoneNumberId = '300') => store.conversations.noteInbound([{ phoneNumberId, recipientKeys, sentAt: after(ms), windowOpenUntil: after(ms + 9), messageId: `wamid.${ms}` }]);
		const arrival = (messageId: string, from: string[], ms: number, phoneNumberId = '300') => store.arrivals.note([{ businessAccountId: '1', phoneNumberId, messageId, from, kind: 'text', text: messageId, sentAt: after(ms), takenAt: after(ms) }]);

		it.each(keys)('is found from each of them: %s', async (key) => {
			await note(keys, 0);
			await store.outbox.reserve(keys.map((recipient) => waitingDelivery(`to ${recipient}`, 0, { recipient })), after(1));
			expect((await store.people.keysOf([key])).sort()).toEqual([...keys].sort());
			expect((await store.people.erase({ keys: [key] }, after(9))).removed).toEqual({ deliveries: 3, contacts: 3 });
		});

		it('is found across the numbers of the business, and from messages to a group', async () => {
			await note([`user:${userId}`, `tel:${tel}`], 0, '300');
			await note(['user:DE.1', `tel:${tel}`], 1, '301');
			await arrival('to a group', ['user:DE.1', 'tel:15550108888'], 2, '302');
			expect((await store.people.keysOf([`user:${userId}`])).sort()).toEqual([`tel:${tel}`, 'tel:15550108888', 'user:DE.1', `user:${userId}`].sort());
		});

		it('is not the number that somebody else has by now', async () => {
			await note([`user:${userId}`, `tel:${tel}`], 0);
			await arrival('of the first', [`user:${userId}`, `tel:${tel}`], 0);
			await note(['user:US.2', `tel:${tel}`], 5);
			await arrival('of the second', ['user:US.2', `tel:${tel}`], 5);
			await store.outbox.reserve([waitingDelivery('to the second', 0, { recipient: `tel:${tel}` })], after(6));
			expect(await store.people.keysOf([`user:${userId}`])).toEqual([`user:${userId}`]);
			expect((await store.people.keysOf([`tel:${tel}`])).sort()).toEqual([`tel:${tel}`, 'user:US.2']);

			await store.people.erase({ keys: [`user:${userId}`] }, after(9));
			expect((await store.arrivals.find({ businessAccountId: '1', limit: 9 })).map(({ text }) => text)).toEqual(['of the second']);
			expect(await store.outbox.find({ account, limit: 9 })).toHaveLength(1);
		});

		it('is nobody where nothing is given', async () => {
			expect(await store.people.keysOf([])).toEqual([]);
			expect(await store.people.keysOf(['group:G'])).toEqual(['group:G']);
		});
	});

	it('others whose number or name only begins alike keep theirs', async () => {
		await store.outbox.reserve([sampleDelivery('k', { context: { phone: `${tel}9`, name: 'Anastasia Quirrelson', note: `1${tel}` } })], after(0));
		await store.people.erase(person, after(99));
		const [kept] = await store.outbox.find({ key: 'k', limit: 1 });
		expect(kept!.context).toEqual({ phone: `${tel}9`, name: 'Anastasia Quirrelson', note: `1${tel}` });
	});

	it('what changes meanwhile is not written back as it was', async () => {
		const [reservation] = await store.outbox.reserve([waitingDelivery('k', 0, { context: { about: 'Anastasia Quirrel' } })], after(0));
		const other = await openStore(config);
		await Promise.all([store.people.erase(person, after(99)), other.outbox.cancel([reservation!.delivery.id], { code: 'c', words: 'w' }, after(1))]);
		await other.close();
		expect(await store.outbox.find({ key: 'k', limit: 1 })).toMatchObject([{ state: 'canceled', context: { about: '[erased]' } }]);
	});

	it('pages do not hide anybody', async () => {
		await store.arrivals.note(Array.from({ length: 1_203 }, (_, index) => ({ businessAccountId: '1', phoneNumberId: '300', messageId: `wamid.${index}`, from: [index % 2 === 0 ? `tel:${tel}` : 'tel:15550109999'], kind: 'text', text: `t${index}`, sentAt: after(index), takenAt: after(index) })));
		expect((await store.people.erase(person, after(99))).removed).toEqual({ arrivals: 602 });
		expect(await store.arrivals.find({ businessAccountId: '1', from: [`tel:${tel}`], limit: 9 })).toEqual([]);
		expect(await store.arrivals.find({ businessAccountId: '1', limit: 999 })).toHaveLength(601);
	});
}
