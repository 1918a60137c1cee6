import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getConversation, startConversation } from '../../../core/conversations';
import { openIntake, openReader, type Attendant } from '../../../core/inbound';
import { openStore, type Store } from '../../../core/store';
import { at, bodyOf, contacts, dayLaterIso, messageBody, messagesBody, numberBody, numberId, statusBody, userId, waId } from './fixtures/fixture';

const folder = mkdtempSync(join(tmpdir(), 'whatsapp-ops-contacts-'));
let stores = 0;
let store: Store;
beforeEach(async () => {
	store = await openStore({ engine: 'sqlite', file: join(folder, `${++stores}.db`) });
});
afterEach(async () => await store.close());
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const nowMs = () => 1_790_000_000_000;

/** Takes bodies at the door and lets the reader open them. */
async function receive(bodies: unknown[], attendants: Attendant[] = []): Promise<void> {
	const intake = openIntake({ inbox: store.inbox, nowMs, random: Math.random, commitsAtOnce: 1 });
	for (const body of bodies) await intake.take('app:1', JSON.stringify(body));
	const reader = openReader({ store, box: 'app:1', name: 'w1', owner: 'p1', batching: { isWanted: () => false, eventsPerBatch: 10 }, attendants, batchesAtOnce: 1, hand: async () => {}, nowMs });
	await reader.look();
	await reader.close();
}
const windowsOf = async (...keys: string[]) => await store.conversations.windowsOpenUntil(numberId, keys);

test('a message opens the window of its sender under every key, whether or not the workflow asks for it', async () => {
	await receive([messageBody({ type: 'text', text: { body: 'Hi' } })]);
	expect(await windowsOf(`user:${userId}`, `tel:${waId}`)).toEqual([dayLaterIso, dayLaterIso]);
});

test('a message that somebody has in hand opens the window all the same', async () => {
	const takesAll: Attendant = async (messages) => new Map(messages.map(({ eventKey }) => [eventKey, { as: 'approval', isOver: true }]));
	await receive([messageBody({ type: 'text', text: { body: 'Approve' } })], [takesAll]);
	expect(await windowsOf(`tel:${waId}`)).toEqual([dayLaterIso]);
});

test('what is written in a group opens the window of the group only', async () => {
	await receive([messageBody({ type: 'text', text: { body: 'Hi' }, group_id: 'g1' })]);
	expect(await windowsOf('group:g1', `user:${userId}`, `tel:${waId}`)).toEqual([dayLaterIso, undefined, undefined]);
});

test('a call of a person opens the window', async () => {
	await receive([numberBody('calls', { contacts, calls: [{ id: 'wacid.1', from: waId, from_user_id: userId, to: '15550100200', event: 'connect', direction: 'USER_INITIATED', timestamp: at }] })]);
	expect(await windowsOf(`user:${userId}`)).toEqual([dayLaterIso]);
});

// Meta, webhooks, messages: system, user_changed_number
test('who changes the number is the same person: conversation, hand-over and opt-out are found under the new keys, also when it is told twice', async () => {
	const changed = messagesBody({ contacts: [], messages: [{ from: waId, id: 'wamid.SYS1', timestamp: String(Number(at) + 5), type: 'system', system: { type: 'user_changed_number', wa_id: '15550107779', user_id: 'US.2', previous_user_id: userId } }] });
	await receive([messageBody({ type: 'text', text: { body: 'Hi' } })]);
	await startConversation(store.conversations, { phoneNumberId: numberId, recipientKeys: [`tel:${waId}`], name: 'booking' }, { first: { step: 'askDate' }, whenRunning: 'keep' }, { id: 's' }, new Date(nowMs()).toISOString());
	await store.consents.record([{ account: 'a', recipientKeys: [`tel:${waId}`], decision: 'withdrawn', category: 'marketing', source: 'form', decidedAt: new Date(nowMs()).toISOString() }], new Date(nowMs()).toISOString());
	for (let times = 0; times < 2; times++) {
		await receive([changed]);
		for (const key of ['user:US.2', 'tel:15550107779']) {
			expect(await getConversation(store.conversations, { phoneNumberId: numberId, recipientKeys: [key], name: 'booking' }, new Date(nowMs()).toISOString())).toMatchObject({ step: 'askDate' });
			expect(await store.consents.state({ account: 'a', recipientKeys: [key] })).toMatchObject({ withdrawn: ['marketing'] });
		}
		expect(await store.conversations.unanswered({ from: new Date(nowMs() - 86_400_000).toISOString(), until: new Date(nowMs() + 86_400_000).toISOString(), limit: 9 })).toHaveLength(1);
	}
});

test('what came to no number and what nobody wrote opens no window, and holds up nothing', async () => {
	const nowhere = bodyOf({ field: 'messages', value: { contacts, messages: [{ from: waId, id: 'wamid.N', timestamp: at, type: 'text', text: { body: 'Hi' } }, { from: waId, id: 'wamid.S', timestamp: at, type: 'system', system: { type: 'user_changed_number', wa_id: '15550107779' } }] } });
	const nobody = numberBody('calls', { calls: [{ event: 'connect', direction: 'USER_INITIATED', timestamp: at }] });
	await receive([nowhere, nobody, messageBody({ type: 'text', text: { body: 'Hi' } })]);
	expect(await store.conversations.windowsOpenUntil('', [`tel:${waId}`])).toEqual([undefined]);
	expect(await windowsOf(`tel:${waId}`, 'tel:15550107779')).toEqual([dayLaterIso, undefined]);
});

test('receipts, reactions, messages without a sender and messages without a time open none', async () => {
	const silent = messagesBody({ contacts: [], messages: [{ id: 'wamid.X', timestamp: at, type: 'text', text: { body: 'Hi' } }] });
	await receive([statusBody({ status: 'read' }), messageBody({ type: 'reaction', reaction: { message_id: 'wamid.OUT1', emoji: '👍' } }), messageBody({ type: 'text', text: { body: 'Hi' }, timestamp: undefined }), silent]);
	expect(await windowsOf(`user:${userId}`, `tel:${waId}`)).toEqual([undefined, undefined]);
});
