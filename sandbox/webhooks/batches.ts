import type { Emulator } from '../emulator';
import { deliver } from './deliver';
import type { Destination } from './destinations';

/** Updates that wait to go to one destination together. */
export interface Batches {
	/** Puts a change, as JSON, into the batch of a destination; the first one sets the time at which it goes. */
	add(emulator: Emulator, destination: Destination, accountId: string, change: string): void;
	clear(): void;
}

/** Together, how long and how many. Meta: up to 1,000 updates in 3 MB, not guaranteed. */
export interface Batching {
	maxUpdates: number;
	withinMs: number;
}

interface Batch {
	destination: Destination;
	changes: Map<string, string[]>;
	count: number;
	length: number;
}

const LENGTH_MAX = 3 * 1_048_576 - 65_536;

/** Nothing waiting. */
export function createBatches(): Batches {
	const waiting = new Map<string, Batch>();

	const send = (emulator: Emulator, key: string, batch: Batch): void => {
		if (waiting.get(key) === batch) waiting.delete(key);
		if (batch.count === 0) return;
		const entries = [...batch.changes].map(([id, changes]) => `{"id":"${id}","changes":[${changes.join(',')}]}`);
		batch.count = 0;
		void deliver(emulator, {
			webhookId: emulator.ids.digits(16),
			body: Buffer.from(`{"object":"whatsapp_business_account","entry":[${entries.join(',')}]}`, 'utf8'),
			destination: batch.destination,
			signature: 'valid',
		});
	};

	return {
		add(emulator, destination, accountId, change) {
			const batching = emulator.settings.webhookBatching ?? { maxUpdates: 1, withinMs: 0 };
			const key = `${destination.url} ${destination.appSecret}`;
			const full = waiting.get(key);
			if (full && full.length + change.length > LENGTH_MAX) send(emulator, key, full);
			const batch = waiting.get(key) ?? { destination, changes: new Map<string, string[]>(), count: 0, length: 0 };
			if (batch.count === 0) {
				waiting.set(key, batch);
				emulator.scheduler.after(batching.withinMs, () => send(emulator, key, batch));
			}
			const changes = batch.changes.get(accountId) ?? [];
			changes.push(change);
			batch.changes.set(accountId, changes);
			batch.count += 1;
			batch.length += change.length;
			if (batch.count >= batching.maxUpdates) send(emulator, key, batch);
		},
		clear: () => waiting.clear(),
	};
}
