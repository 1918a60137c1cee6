import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Agent } from 'undici';
import { openCloudApi, readAccount, type CloudApi } from '../../../../core/cloudApi';
import { accountKey, createCourier, lookIntoOutbox, senderKey, type Courier, type CourierParts, type OutboxParts, type OutboxSettings, type OutboxTick } from '../../../../core/delivery';
import { openStore, splitCallback, type Delivery, type FoldedReceipt, type ReceiptFact, type Store, type StoreConfig } from '../../../../core/store';
import { defaultSeed, startSandbox, type FaultOrder, type SandboxOptions } from '../../../../sandbox';
import { accountId, appId, phoneNumberId, token } from '../../../sandbox/given/defaultIds';
import { sqliteRoom, type StoreRoom } from '../../store/storeRoom';
import { apiThrough, storeThrough } from './callsThrough';
import { peopleCount, person } from './people';
import { VirtualClock } from './virtualClock';

/** A message that the sandbox accepted. */
export interface Accepted {
	seq: number;
	id: string;
	to: string;
	body: string;
	bizOpaqueCallbackData?: string;
}

/** A pretend WhatsApp with many people, its receipts as they come in, and stores to deliver from; all on one virtual clock. */
export interface World {
	clock: VirtualClock;
	api: CloudApi;
	account: string;
	sender: string;
	/** An empty store of its own; the configuration opens it once more, as another process would. */
	newStore(): Promise<{ store: Store; config: StoreConfig }>;
	open(config: StoreConfig): Promise<Store>;
	courier(parts: Partial<CourierParts> & { store: Store }): Courier;
	/** What a look into the outbox works with. */
	outbox(parts: Partial<OutboxParts> & { store: Store }, settings?: Partial<OutboxSettings>): OutboxParts;
	/** Looks into the outbox while time passes. */
	look(parts: Partial<OutboxParts> & { store: Store }, settings?: Partial<OutboxSettings>): Promise<OutboxTick>;
	faults(...orders: FaultOrder[]): Promise<void>;
	control(method: string, path: string, body?: unknown): Promise<Record<string, unknown>>;
	/** What was accepted since the last time that this was asked, in order. */
	accepted(): Promise<Accepted[]>;
	refused(): Promise<Record<string, number>>;
	/** Folds all receipts that have come in since the last time. */
	fold(store: Store): Promise<FoldedReceipt[]>;
	find(store: Store, key: string): Promise<Delivery | undefined>;
	close(): Promise<void>;
}

const seedOf = (waIds: string[]) => ({
	...defaultSeed,
	people: waIds.map((waId, index) => ({ waId, name: `Person ${index}`, userId: `US.2000000000000000${String(index).padStart(4, '0')}`, windowOpen: true })),
});

interface Status {
	id: string;
	status: ReceiptFact['status'];
	timestamp: string;
	biz_opaque_callback_data?: string;
	errors?: Array<{ code: number }>;
}

const factOf = ({ id, status, timestamp, biz_opaque_callback_data: data, errors }: Status): ReceiptFact => ({
	id: splitCallback(data).id,
	messageId: id,
	status,
	occurredAt: new Date(Number(timestamp) * 1000).toISOString(),
	reason: errors?.[0] && { code: String(errors[0].code), words: 'It failed.' },
});

/** Collects receipts as they come in, over real HTTP. */
async function startCallback() {
	const facts: ReceiptFact[] = [];
	const server = createServer((request, response) => {
		const challenge = new URL(request.url ?? '/', 'http://callback').searchParams.get('hub.challenge');
		if (request.method === 'GET') return void response.end(challenge);
		const chunks: Buffer[] = [];
		request.on('data', (chunk: Buffer) => chunks.push(chunk));
		request.on('end', () => {
			const { entry } = JSON.parse(Buffer.concat(chunks).toString()) as { entry: Array<{ changes: Array<{ value: { statuses?: Status[] } }> }> };
			for (const { changes } of entry) for (const { value } of changes) facts.push(...(value.statuses ?? []).map(factOf));
			response.end();
		});
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	return {
		url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
		take: () => facts.splice(0),
		close: () =>
			new Promise<void>((resolve) => {
				server.close(() => resolve());
				server.closeAllConnections();
			}),
	};
}

/** How to start it: `grainMs` is the clock's; stores are SQLite files unless there is another room. */
export interface WorldOptions extends SandboxOptions {
	grainMs?: number;
	startsAt?: string;
	openRoom?: () => Promise<StoreRoom>;
	/** WhatsApp ids of those who have a phone. */
	waIds?: string[];
}

/** Starts it all. */
export async function startWorld({ grainMs = 0, startsAt = '2026-03-02T09:00:00.000Z', openRoom = sqliteRoom, waIds = Array.from({ length: peopleCount }, (_, index) => person(index)), ...options }: WorldOptions = {}): Promise<World> {
	const clock = new VirtualClock(Date.parse(startsAt), grainMs);
	const sandbox = await startSandbox({ port: 0, seed: seedOf(waIds), clock: { now: clock.nowMs }, receiptDelaysMs: { sent: 0, delivered: 0 }, enforceWindow: false, ...options });
	const callback = await startCallback();
	const control: World['control'] = async (method, path, body) => {
		const response = await fetch(sandbox.url + path, { method, headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` }, body: body === undefined ? undefined : JSON.stringify(body) });
		const json = (await response.json()) as Record<string, unknown>;
		if (!response.ok) throw new Error(`${path}: ${JSON.stringify(json)}`);
		return json;
	};
	await control('POST', `/v25.0/${accountId}/subscribed_apps`, { override_callback_uri: callback.url, verify_token: 'let-me-in' });

	const dispatcher = new Agent({ connections: 64 });
	const watch = <T>(_: string, call: () => Promise<T>) => clock.watch(call);
	const api = apiThrough(openCloudApi(readAccount({ accessToken: token, businessAccountId: accountId, appId, baseUrl: sandbox.url }), dispatcher), watch);
	const room = await openRoom();
	const opened: Store[] = [];
	let ledgerSeq = 0;
	const open = async (config: StoreConfig) => {
		const store = await openStore(config);
		opened.push(store);
		return storeThrough(store, watch);
	};
	const time = { nowMs: clock.nowMs, sleep: clock.sleep };
	const outbox: World['outbox'] = (parts, settings = {}) => ({ api, owner: 'here', name: 'w1|outbox', random: () => 0.5, ...time, ...parts, settings: { tell: [], ...settings } });
	return {
		clock,
		api,
		account: accountKey(api),
		sender: senderKey(accountKey(api), phoneNumberId),
		control,
		open,
		async newStore() {
			const config = room.newConfig();
			return { store: await open(config), config };
		},
		courier: (parts) => createCourier({ api, owner: 'here', random: () => 0.5, ...time, ...parts }),
		outbox,
		look: (parts, settings) => clock.run(lookIntoOutbox(outbox(parts, settings))),
		faults: async (...orders) => void (await control('PUT', '/sandbox/faults', { faults: orders })),
		async accepted() {
			const list: Accepted[] = [];
			for (;;) {
				const { messages } = (await control('GET', `/sandbox/ledger?after=${ledgerSeq}&limit=1000`)) as { messages: Accepted[] };
				if (messages.length === 0) return list;
				ledgerSeq = messages.at(-1)!.seq;
				list.push(...messages);
			}
		},
		refused: async () => ((await control('GET', '/sandbox/ledger?summary')) as { refused: Record<string, number> }).refused,
		async fold(store) {
			// Moving by nothing waits for everything that is due.
			await control('POST', '/sandbox/clock', { advanceMs: 0 });
			return await store.outbox.foldReceipts(callback.take(), new Date(clock.nowMs()).toISOString());
		},
		find: async (store, key) => (await store.outbox.find({ key, limit: 1 }))[0],
		async close() {
			for (const store of opened) await store.close();
			await dispatcher.destroy();
			await sandbox.close();
			await callback.close();
			await room.stop();
		},
	};
}
