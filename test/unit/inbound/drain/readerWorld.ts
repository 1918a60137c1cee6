import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openIntake, openReader, type HandedEvent, type Reader, type ReaderParts } from '../../../../core/inbound';
import { openStore, type Store } from '../../../../core/store';
import { messagesBody } from '../fixtures/fixture';

export const box = 'app:1';

/** Lets batches that are handed on arrive. */
export const settle = () => new Promise((resolve) => setTimeout(resolve, 20));

/** Looks until there is nothing more to do at once. */
export async function lookAll(reader: Reader): Promise<void> {
	for (let rounds = 0; (await reader.look()).isBusy && rounds < 50; rounds++);
	await settle();
}

/** Batches that arrive here, and the keys of their events. */
export function collector() {
	const batches: Array<{ id: string; events: HandedEvent[] }> = [];
	return {
		batches,
		hand: async (batch: { id: string; events: HandedEvent[] }) => void batches.push(batch),
		keys: () => batches.flatMap(({ events }) => events.map(({ eventKey }) => eventKey)),
	};
}

/** A box on a new store for each test of a file, with a clock that stands unless it is moved. */
export class ReaderWorld {
	store!: Store;
	now = 0;
	private readonly folder = mkdtempSync(join(tmpdir(), 'whatsapp-ops-reader-'));
	private stores = 0;
	private readonly readers: Reader[] = [];

	constructor() {
		beforeEach(async () => {
			this.store = await openStore({ engine: 'sqlite', file: join(this.folder, `${(this.stores += 1)}.db`) });
			this.now = 1_790_000_000_000;
		});
		afterEach(async () => {
			for (const reader of this.readers.splice(0)) await reader.close();
			await this.store.close();
		});
		afterAll(() => rmSync(this.folder, { recursive: true, force: true }));
	}

	/** A message of that id as Meta sends it now. */
	readonly text = (id: string, body = id, from = '15550107777') => messagesBody({ contacts: [], messages: [{ from, id: `wamid.${id}`, timestamp: String(this.now / 1000), type: 'text', text: { body } }] });

	/** Webhooks come into the box. */
	readonly take = async (...bodies: unknown[]): Promise<void> => {
		const intake = openIntake({ inbox: this.store.inbox, nowMs: () => this.now, random: Math.random, commitsAtOnce: 1 });
		for (const body of bodies) await intake.take(box, typeof body === 'string' ? body : JSON.stringify(body));
	};

	/** Closed with the test. */
	closing<One extends Reader>(reader: One): One {
		this.readers.push(reader);
		return reader;
	}

	/** A reader whose batches are collected. */
	readonly read = (change: Partial<ReaderParts> = {}) => {
		const collected = collector();
		const parts = { store: this.store, box, name: 'w1', owner: 'p1', batching: { isWanted: () => true, eventsPerBatch: 10 }, batchesAtOnce: 4, hand: collected.hand, nowMs: () => this.now };
		return { reader: this.closing(openReader({ ...parts, ...change })), ...collected };
	};
}
