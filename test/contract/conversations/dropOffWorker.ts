import { dueDropOffs, settleDropOffs } from '../../../core/conversations';
import { openStore, type StoreConfig } from '../../../core/store';

/** What a process of its own is asked to do: look for drop-offs until there is none, and settle them unless it is to end before that. */
export interface DropOffOrder {
	config: StoreConfig;
	now: string;
	leaseMs: number;
	settles: boolean;
}

/** The keys of what it told of. */
export type DropOffWord = { told: string[] } | { error: string };

process.on('message', ({ config, now, leaseMs, settles }: DropOffOrder) => {
	void (async () => {
		try {
			const store = await openStore(config);
			const told: string[] = [];
			for (;;) {
				const found = await dueDropOffs(store.conversations, { limit: 3, leaseMs }, now);
				if (found.length === 0) break;
				told.push(...found.map(({ key }) => key));
				if (settles) await settleDropOffs(store.conversations, found);
			}
			process.send!({ told } satisfies DropOffWord);
		} catch (error) {
			process.send!({ error: String(error) } satisfies DropOffWord);
		}
	})();
});
