import { hearMessages } from '../../../core/conversations';
import { openReader, preferencesOf, recipientKeysOf, type Attendant, type HandedEvent, type Observer } from '../../../core/inbound';
import { openStore, type Store } from '../../../core/store';
import { fixtures, type Fixture } from '../../unit/inbound/fixtures';
import { postgresRoom, sqliteRoom, type StoreRoom } from '../store/storeRoom';

jest.setTimeout(120_000);

const box = 'app:1';
const account = '200111222333444';

/** Names of the wire whose texts say what the rest is. */
const structure = new Set(['object', 'field', 'type', 'timestamp']);

/** A body in which every text but those that give it its shape is changed, and every object has a field that nobody knows. */
function withTexts(json: unknown, change: (text: string) => string, name = ''): unknown {
	if (typeof json === 'string') return structure.has(name) ? json : change(json);
	if (Array.isArray(json)) return json.map((entry) => withTexts(entry, change, name));
	if (typeof json !== 'object' || json === null) return json;
	return Object.fromEntries([...Object.entries(json).map(([key, value]) => [key, withTexts(value, change, key)]), [change('new_field'), 1]]);
}

const odd: Record<string, (text: string) => string> = {
	'a NUL': (text) => `${text}\0`,
	'the first half of a pair': (text) => `${text}\ud83d`,
	'the second half of a pair': (text) => `\ude00${text}`,
};

/** What the trigger has done with messages and events. */
const hears = ({ consents }: Store): { attendants: Attendant[]; observers: Observer[] } => ({
	attendants: [
		async (messages, now) => {
			const said = messages.filter(({ messageId }) => messageId !== '').map(({ messageId, from, sentAt = now, phoneNumber }) => ({ messageId, text: 'STOP', recipientKeys: recipientKeysOf(from), waId: from.waId, name: from.name, sentAt, phoneNumberId: phoneNumber.id }));
			await hearMessages(consents, account, said, 'certain', now);
			return new Map();
		},
	],
	observers: [async (events, now) => void (await consents.record(preferencesOf(events, now).map((preference) => ({ account, ...preference })), now))],
});

describe.each<[string, () => Promise<StoreRoom>]>([
	['SQLite', sqliteRoom],
	['Postgres', postgresRoom],
])('texts that a database may refuse, on %s', (_name, openRoom) => {
	let room: StoreRoom;
	beforeAll(async () => {
		room = await openRoom();
	});
	afterAll(() => room?.stop());

	it.each(Object.keys(odd))('%s in every text and in a name of every webhook keeps nothing from being handed on', async (what) => {
		const store = await openStore(room.newConfig());
		try {
			const bodies = Object.values(fixtures).flat().map(({ body }: Fixture, index) => ({ id: String(index).padStart(8, '0'), box, body: JSON.stringify(withTexts(body, odd[what]!)) }));
			await store.inbox.take(bodies, new Date().toISOString());
			const handed: HandedEvent[] = [];
			const reader = openReader({ store, box, name: 'w', owner: 'p', batching: { isWanted: () => true, eventsPerBatch: 500 }, ...hears(store), batchesAtOnce: 4, hand: async ({ events }) => void handed.push(...events), nowMs: Date.now });
			while ((await reader.look()).isBusy);
			await reader.close();
			expect(await store.inbox.unopened(box, 9, 9_999)).toEqual([]);
			expect(handed.length).toBeGreaterThan(bodies.length / 2);
			expect(JSON.stringify(handed)).not.toMatch(/\\u0000|\\ud83d|\\ude00/);
		} finally {
			await store.close();
		}
	});
});
