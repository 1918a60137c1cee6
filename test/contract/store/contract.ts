import { openStore, type Store, type StoreConfig } from '../../../core/store';
import { arrivalsContract } from './arrivals.contract';
import { asksContract } from './asks.contract';
import { consentsContract } from './consents.contract';
import { conversationsContract } from './conversations.contract';
import { digestsContract } from './digests.contract';
import { eventsContract } from './events.contract';
import { inboxContract } from './inbox.contract';
import { migrationsContract } from './migrations.contract';
import { outboxContract } from './outbox.contract';
import { processesContract } from './processes.contract';
import { receiptsContract } from './receipts.contract';
import { secretsContract } from './secrets.contract';
import { sendersContract } from './senders.contract';
import { stateMachineContract } from './stateMachine.contract';
import type { StoreRoom } from './storeRoom';
import { subjectsContract } from './subjects.contract';
import { uploadsContract } from './uploads.contract';
import { watchersContract } from './watchers.contract';

/** What each part of the contract works with. */
export interface Bench {
	/** The engine; there from the first test on. */
	room(): StoreRoom;
	/** An empty store, closed after the test. */
	store(): Promise<Store>;
	/** Another connection to a store. */
	open(config: StoreConfig): Promise<Store>;
}

/** The contract that every engine keeps, and what one engine promises besides. */
export function storeContract(openRoom: () => Promise<StoreRoom>, besides: (bench: Bench) => void): void {
	// Nothing here takes long, but the machine may be busy with other things.
	jest.setTimeout(60_000);
	let room: StoreRoom;
	const opened: Store[] = [];
	beforeAll(async () => {
		room = await openRoom();
	});
	afterEach(async () => {
		for (const store of opened.splice(0)) await store.close();
	});
	afterAll(() => room?.stop());

	const open = async (config: StoreConfig) => {
		const store = await openStore(config);
		opened.push(store);
		return store;
	};
	const bench: Bench = { room: () => room, open, store: () => open(room.newConfig()) };
	outboxContract(bench);
	receiptsContract(bench);
	secretsContract(bench);
	sendersContract(bench);
	eventsContract(bench);
	watchersContract(bench);
	inboxContract(bench);
	asksContract(bench);
	subjectsContract(bench);
	digestsContract(bench);
	consentsContract(bench);
	conversationsContract(bench);
	arrivalsContract(bench);
	uploadsContract(bench);
	migrationsContract(bench);
	stateMachineContract(bench);
	processesContract(bench);
	besides(bench);
}
