import type { Store } from '../../../core/store';
import { closingWindows, tick, undeliveredMessages, unansweredCustomers, type Source } from '../../../core/watch';
import { sampleDelivery } from '../store/sampleDelivery';
import type { StoreRoom } from '../store/storeRoom';
import { at, type DeskWorld } from './deskWorld';
import { worldPerTest } from './worldPerTest';

const account = 'https://graph.facebook.com|1';
const phoneNumberId = '300111222333444';
const customer = 'tel:15550100777';
const minuteMs = 60_000;

/** What is promised of sources besides a builder's own cases, on every engine. */
export function sourcesContract(openRoom: () => Promise<StoreRoom>): void {
	let store: Store;
	let world: DeskWorld;
	worldPerTest(openRoom, (given) => void ({ store, world } = given));

	const go = (time: string, date?: string) => void (world.now = at(time, date));
	const iso = (laterMs = 0) => new Date(world.now + laterMs).toISOString();
	const audience = { address: '+1 555 010 0003', name: 'Cy', calendar: { zone: 'UTC', alwaysOpen: true } };
	const look = async (...sources: Source[]) => {
		const { batches } = await tick({ ...world.room, owner: 'p1', name: 'trigger', sources });
		for (const { handed } of batches) await handed();
		return batches.flatMap(({ messages }) => messages);
	};
	const told = async (...sources: Source[]) => (await look(...sources)).flatMap(({ notifications }) => notifications.map(({ kind, recipient, outcome }) => [kind, recipient.name, ...(outcome === undefined ? [] : [outcome])].join(' ')));
	const write = async (messageId: string) => await store.conversations.noteInbound([{ phoneNumberId, recipientKeys: [customer], sentAt: iso(), windowOpenUntil: iso(24 * 60 * minuteMs), messageId }]);
	let sent = 0;
	const send = async (changes: Parameters<typeof sampleDelivery>[1] = {}) => {
		const [reserved] = await store.outbox.reserve([sampleDelivery(`out-${(sent += 1)}`, { account, recipient: customer, ...changes })], iso());
		const claim = { id: reserved!.delivery.id, fence: reserved!.delivery.fence };
		await store.outbox.begin([claim], iso(30_000), iso());
		await store.outbox.settle([{ ...claim, attempt: { at: iso(), outcome: 'accepted' }, outcome: 'accepted', messageId: `wamid.${claim.id}` }], iso());
		return claim.id;
	};
	const receipt = async (id: string, status: 'delivered' | 'read' | 'failed') => void (await store.outbox.foldReceipts([{ id, messageId: `wamid.${id}`, status, occurredAt: iso(), reason: { code: '131026', words: 'Nobody is there.' } }], iso()));

	describe('a customer who waits for an answer', () => {
		const source = () => unansweredCustomers(30, { audience });

		it('is told of after the time since the first message, once, and again when the answer was given', async () => {
			await write('wamid.1');
			expect(await told(source())).toEqual([]);
			go('09:15');
			expect(await told(source())).toEqual([]);
			await write('wamid.2');
			expect(await told(source())).toEqual([]);
			go('09:29');
			expect(await told(source())).toEqual([]);
			go('09:31');
			const [message, ...others] = await look(source());
			expect(others).toEqual([]);
			expect(message!.notifications).toMatchObject([{ kind: 'breach', recipient: { name: 'Cy' }, context: { title: 'Waiting for an answer: +15550100777' } }]);
			expect(message!.key).not.toContain('15550100777');
			expect(await told(source())).toEqual([]);
			await send();
			expect(await told(source())).toEqual(['resolved Cy missed']);
			go('10:30');
			await write('wamid.3');
			go('11:01');
			expect(await told(source())).toEqual(['breach Cy']);
		});

		it('and is answered in time is nothing to tell', async () => {
			await write('wamid.1');
			go('09:20');
			expect(await told(source())).toEqual([]);
			await send();
			go('12:00');
			expect(await told(source())).toEqual([]);
			expect(await world.desk.list({ isOpen: true, atMost: 9 })).toEqual([]);
		});

		it('and is answered and writes again between two looks waits from that message on', async () => {
			await write('wamid.1');
			expect(await told(source())).toEqual([]);
			go('09:20');
			await send();
			go('09:21');
			await write('wamid.2');
			go('09:22');
			expect(await told(source())).toEqual([]);
			go('09:31');
			expect(await told(source())).toEqual([]);
			await write('wamid.3');
			expect(await told(source())).toEqual([]);
			go('09:51');
			const [message] = await look(source());
			expect(message!.notifications).toMatchObject([{ kind: 'breach', startedAt: at('09:21') }]);
			go('10:00');
			await send();
			go('10:01');
			await write('wamid.4');
			expect(await told(source())).toEqual(['resolved Cy missed']);
			go('10:31');
			expect(await told(source())).toEqual(['breach Cy']);
		});

		it('and whose message comes in late, after its case has ended, is told of', async () => {
			await write('wamid.1');
			await look(source());
			go('09:10');
			await send();
			go('09:20');
			expect(await told(source())).toEqual([]);
			go('09:19');
			await write('wamid.2');
			go('09:21');
			expect(await told(source())).toEqual([]);
			go('09:50');
			expect(await told(source())).toEqual(['breach Cy']);
		});

		it('counts by opening hours', async () => {
			const office = unansweredCustomers(30, { audience: { ...audience, calendar: { zone: 'UTC', windows: [{ days: ['mon', 'tue', 'wed', 'thu', 'fri'], from: '09:00', to: '17:00' }] } } });
			go('16:50');
			await write('wamid.1');
			go('23:00');
			expect(await told(office)).toEqual([]);
			go('09:20', '2026-02-03');
			expect(await told(office)).toEqual(['breach Cy']);
		});

		it('whom somebody has dealt with in another way is told of again only when another message comes', async () => {
			await write('wamid.1');
			go('09:30');
			await look(source());
			const [held] = await world.desk.list({ isOpen: true, atMost: 9 });
			await world.desk.act(held!.key, { verb: 'resolve', by: 'Cy' });
			expect(await told(source())).toEqual(['resolved Cy met']);
			go('10:30');
			expect(await told(source())).toEqual([]);
			await write('wamid.2');
			go('11:01');
			expect(await told(source())).toEqual(['breach Cy']);
		});

		it('on another number is another matter', async () => {
			await write('wamid.1');
			go('09:31');
			expect(await told(unansweredCustomers(30, { audience, phoneNumberIds: ['1'] }))).toEqual([]);
			expect(await told(unansweredCustomers(30, { audience, phoneNumberIds: [phoneNumberId] }))).toEqual(['breach Cy']);
		});
	});

	it('a window that closes without an answer is told of before it does; once it has closed the case is over', async () => {
		const source = closingWindows(60, { audience: { ...audience, calendar: { zone: 'UTC', windows: [{ days: ['mon'], from: '09:00', to: '10:00' }] } } });
		await write('wamid.1');
		go('07:59', '2026-02-03');
		expect(await told(source)).toEqual([]);
		go('08:00', '2026-02-03');
		expect(await told(source)).toEqual(['breach Cy']);
		go('09:00', '2026-02-03');
		expect(await told(source)).toEqual(['resolved Cy cancelled']);
		expect(await told(source)).toEqual([]);
	});

	describe('a message without its receipt', () => {
		const source = () => undeliveredMessages(10, { account, until: 'delivered', audience });

		it('is told of after the time, and when it has arrived after all', async () => {
			const id = await send();
			go('09:09');
			expect(await told(source())).toEqual([]);
			go('09:10');
			expect(await told(source())).toEqual(['breach Cy']);
			expect(await told(source())).toEqual([]);
			go('09:11');
			await receipt(id, 'delivered');
			expect(await told(source())).toEqual(['resolved Cy missed']);
		});

		it('that fails instead is over, and was not met; unread has a time of its own', async () => {
			const id = await send();
			go('09:10');
			expect(await told(source())).toEqual(['breach Cy']);
			await receipt(id, 'failed');
			expect(await told(source())).toEqual(['resolved Cy cancelled']);
			const read = await send();
			await receipt(read, 'delivered');
			go('10:00');
			expect(await told(source(), undeliveredMessages(20, { account, until: 'read', audience }))).toEqual(['breach Cy']);
		});

		it('that itself tells of such a message is not told of, nor one of another account', async () => {
			await send({ account: 'another' });
			await send();
			go('09:10');
			const [alarm] = await look(source());
			await send({ recipient: 'tel:15550100003', source: { watchMessage: alarm!.key } });
			go('09:40');
			expect(await told(source())).toEqual([]);
		});
	});
}
