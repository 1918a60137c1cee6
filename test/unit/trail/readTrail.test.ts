import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore, type Arrival, type NewDelivery, type Store } from '../../../core/store';
import { trailOfAccount, trailOfMessage, trailOfPerson, type TrailPlace } from '../../../core/trail';
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
