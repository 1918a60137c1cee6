import { openStore, type Store, type StoreConfig } from '../../../core/store';
import { tick } from '../../../core/watch';

/** What a process of its own is asked to do: tick once at this instant. */
export interface TickOrder {
	config: StoreConfig;
	tenant: string;
	at: number;
}

/** What it says: keys as soon as they are handed out, and that it is done. */
export type TickWord = { handedOut: string[] } | { done: true; hadTheWord: boolean } | { error: string };

const say = (word: TickWord) => process.send!(word);
let opening: Promise<Store> | undefined;

process.on('message', ({ config, tenant, at }: TickOrder) => {
	void (async () => {
		try {
			const store = await (opening ??= openStore(config));
			const beganAt = performance.now();
			// The word passes on soon after its holder has gone.
			const { batches, report } = await tick({ store, tenant, nowMs: () => at + Math.floor(performance.now() - beganAt), owner: `p${process.pid}`, name: 'trigger', leaseMs: 40 });
			for (const { messages, handed } of batches) {
				say({ handedOut: messages.flatMap(({ keys }) => keys) });
				await handed();
			}
			say({ done: true, hadTheWord: report !== undefined });
		} catch (error) {
			say({ error: String(error) });
		}
	})();
});
