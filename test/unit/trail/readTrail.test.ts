import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore, type Arrival, type NewDelivery, type Store } from '../../../core/store';
import { trailOfAccount, trailOfMessage, trailOfPerson, trailOfSubject, type TrailPlace } from '../../../core/trail';
import { at, DeskWorld } from '../../contract/watch/deskWorld';
import { account, after, sampleDelivery, waitingDelivery } from '../../contract/store/sampleDelivery';

const folder = mkdtempSync(join(tmpdir(), 'whatsapp-ops-trail-'));
const ana = 'tel:15550107777';
let store: Store;
let place: TrailPlace;
let files = 0;

beforeEach(async () => {
	store = await openStore({ engine: 'sqlite', file: join(folder, `${++files}.db`) });
	place = { store, account, businessAccountId: '1' };
});
afterEach(() => store.close());
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Reserved, and sent with this wamid so many milliseconds later. */
async function send(key: string, messageId: string, changes: Partial<NewDelivery> = {}, atMs = 10) {
	const [reserved] = await store.outbox.reserve([sampleDelivery(key, { recipient: ana, ...changes })], after(atMs));
	const { id, fence } = reserved!.delivery;
	const claim = { id, fence };
	await store.outbox.begin([claim], after(atMs + 30_000), after(atMs + 1));
	await store.outbox.settle([{ ...claim, outcome: 'accepted', messageId, attempt: { at: after(atMs + 2), outcome: 'accepted' } }], after(atMs + 2));
	return id;
}

const arrival = (messageId: string, atMs: number, changes: Partial<Arrival> = {}): Arrival => ({
	businessAccountId: '1',
	phoneNumberId: '300',
	messageId,
	from: [ana],
	name: 'Ana',
	kind: 'text',
	text: messageId,
	sentAt: after(atMs),
	takenAt: after(atMs),
	...changes,
});

const steps = ({ entries }: { entries: ReadonlyArray<{ step: string; at: string }> }) => entries.map(({ step, at }) => `${step} ${Date.parse(at) - Date.parse(after(0))}`);

test('a message is shown from the wish to its answer, in order', async () => {
	const id = await send('k', 'wamid.1', { source: { workflowName: 'Orders', nodeName: 'Send' } });
	await store.outbox.foldReceipts([{ id, messageId: 'wamid.1', status: 'delivered', occurredAt: after(20) }], after(21));
	await store.outbox.foldReceipts([{ id, messageId: 'wamid.1', status: 'read', occurredAt: after(30) }], after(31));
	await store.arrivals.note([arrival('Approve', 40, { replyTo: 'wamid.1' }), arrival('something else', 41)]);
	const trail = await trailOfMessage(place, 'wamid.1');
	expect(steps(trail)).toEqual(['asked 10', 'accepted 12', 'receipt 20', 'receipt 30', 'messageIn 40']);
	expect(trail.entries.map(({ words }) => words)).toEqual([
		'A message (text) was asked for by workflow "Orders", node "Send".',
		'WhatsApp took the message.',
		'The message arrived on the phone.',
		'The message was read.',
		'Ana wrote: Approve',
	]);
	expect(trail.isWhole).toBe(true);
	expect(steps(await trailOfMessage(place, id))).toEqual(steps(trail));
	expect(steps(await trailOfMessage(place, 'Approve'))).toEqual(steps(trail));
});

test('what was decided against a message stands there with its reason', async () => {
	const [reserved] = await store.outbox.reserve([waitingDelivery('k', 90, { recipient: ana })], after(1));
	const { delivery } = reserved!;
	expect((await trailOfMessage(place, delivery.id)).entries.at(-1)).toMatchObject({ step: 'waits', reason: 'queued', words: 'The message waits. It was queued.', details: { dueAt: after(90) } });
	await store.outbox.cancel([delivery.id], { code: 'caseOver', words: 'The case is over.' }, after(5));
	expect((await trailOfMessage(place, delivery.id)).entries.at(-1)).toMatchObject({ step: 'canceled', reason: 'caseOver', at: after(5) });
});

test('a person is found under every name, within a period', async () => {
	await store.arrivals.note([arrival('hello', 5, { from: ['user:US.1', ana] })]);
	await send('by phone', 'wamid.1');
	await send('by user id', 'wamid.2', { recipient: 'user:US.1' }, 20);
	await send('to another', 'wamid.3', { recipient: 'tel:1' }, 30);
	for (const name of [ana, 'user:US.1']) expect(steps(await trailOfPerson(place, [name]))).toEqual(['messageIn 5', 'asked 10', 'accepted 12', 'asked 20', 'accepted 22']);
	expect(steps(await trailOfPerson(place, [ana], { from: after(11), until: after(20) }))).toEqual(['accepted 12', 'asked 20']);
});

test('a person is found by the number as it is dialled, and by keys that came without a message', async () => {
	// A call names both keys and is no message; the WhatsApp ID leaves a digit out. Source: Meta, phone numbers.
	await store.conversations.noteInbound([{ phoneNumberId: '300', recipientKeys: ['user:BR.1', 'tel:553187654321'], sentAt: after(0), windowOpenUntil: after(9), messageId: 'wacid.1' }]);
	await store.arrivals.note([arrival('hello', 5, { from: ['tel:553187654321'] })]);
	await send('as dialled', 'wamid.1', { recipient: 'tel:5531987654321' });
	await send('by user id', 'wamid.2', { recipient: 'user:BR.1' }, 20);
	for (const name of ['tel:5531987654321', 'tel:553187654321', 'user:BR.1']) expect(steps(await trailOfPerson(place, [name]))).toEqual(['messageIn 5', 'asked 10', 'accepted 12', 'asked 20', 'accepted 22']);
});

test('an account sees nothing of another one', async () => {
	await send('k', 'wamid.1');
	await store.arrivals.note([arrival('hello', 5)]);
	const other = { ...place, account: 'https://graph.facebook.com|2', businessAccountId: '2' };
	expect((await trailOfAccount(other, {})).entries).toEqual([]);
	expect((await trailOfPerson(other, [ana])).entries).toEqual([]);
	expect((await trailOfMessage(other, 'wamid.1')).entries).toEqual([]);
	expect(steps(await trailOfAccount(place, {}))).toEqual(['messageIn 5', 'asked 10', 'accepted 12']);
});

test('says when there is more than it has read', async () => {
	await store.arrivals.note(Array.from({ length: 1_001 }, (_, index) => arrival(`m${index}`, index)));
	const trail = await trailOfPerson(place, [ana]);
	expect([trail.isWhole, trail.entries.length, trail.entries.at(-1)!.messageId]).toEqual([false, 1_000, 'm1000']);
});

test('a record is shown with its case, who was told of it, and what they answered', async () => {
	const world = new DeskWorld(store);
	await world.open('T-1');
	world.now = at('09:48');
	const [warning] = await world.tickMessages();
	const sentAtMs = at('09:49') - Date.parse(after(0));
	await send(warning!.key, 'wamid.w', {}, sentAtMs);
	await send('about it', 'wamid.s', { subject: { key: 'T-1', onNewer: 'repeat', reopens: true } } as never, sentAtMs + 1_000);
	await send('something else', 'wamid.e', {}, sentAtMs + 2_000);
	await store.arrivals.note([arrival('I am on it', sentAtMs + 9_000, { replyTo: 'wamid.w' })]);
	world.now = at('10:10');
	await world.open('T-1', { says: ['resolve'] });
	const trail = await trailOfSubject(place, 'T-1', 'acme');
	expect(trail.entries.map(({ step, words }) => `${step}: ${words}`)).toEqual([
		'caseFact: The clock of the case started.',
		'alarm: Ana was to be told: warning.',
		'asked: A message (text) was asked for.',
		'accepted: WhatsApp took the message.',
		'asked: A message (text) was asked for.',
		'accepted: WhatsApp took the message.',
		'messageIn: Ana wrote: I am on it',
		'caseFact: The case was resolved.',
	]);
	expect((await trailOfSubject(place, 'T-1', 'another tenant')).entries.map(({ step }) => step)).toEqual(['asked', 'accepted']);
	expect((await trailOfSubject({ ...place, account: 'another' }, 'T-1', 'another tenant')).entries).toEqual([]);
});

test('what a person agreed to stands in their trail', async () => {
	await store.consents.record([{ account, recipientKeys: [ana], decision: 'withdrawn', category: 'marketing', source: 'message', decidedAt: after(7), text: 'STOP', evidenceId: 'wamid.stop' }], after(8));
	await store.arrivals.note([arrival('wamid.stop', 6, { text: 'STOP' })]);
	expect((await trailOfPerson(place, [ana])).entries.map(({ words }) => words)).toEqual(['Ana wrote: STOP', 'The person does not want marketing messages.']);
	expect((await trailOfAccount(place, { from: after(7) })).entries.map(({ step }) => step)).toEqual(['consent']);
});
