import { openStore, type StoreConfig } from '../../../core/store';
import { handle, interleavingOf } from './interleaving';

/** What a process of its own is asked to do: handle its share of these interleavings. */
export interface HandleOrder {
	config: StoreConfig;
	seeds: number[];
	handlers: number;
	by: number;
}

process.on('message', ({ config, seeds, handlers, by }: HandleOrder) => {
	void (async () => {
		try {
			const store = await openStore(config);
			for (const seed of seeds) await handle(store.conversations, interleavingOf(seed, handlers), by);
			await store.close();
			process.send!({});
		} catch (error) {
			process.send!({ error: String(error) });
		}
	})();
});
