import { openDoor } from '../core/inbound';
import { openStore } from '../core/store';
import type { ReceiverSettings } from './readSettings';

/** A receiver that runs. */
export interface Receiver {
	port: number;
	/** Ends what is under way, then lets the store go. */
	close(): Promise<void>;
}

/** A database answers after a network's time, during which other commits can run; a file has one writer. */
const commitsAtOnce = { sqlite: 1, postgres: 4 } as const;

/** Opens the store and the door in front of it. Throws a StoreError, or what the operating system says about the port. */
export async function startReceiver({ door, store: config }: ReceiverSettings, warn: (message: string) => void): Promise<Receiver> {
	const store = await openStore(config);
	try {
		const { port, close } = await openDoor(door, { inbox: store.inbox, commitsAtOnce: commitsAtOnce[store.engine], nowMs: Date.now, random: Math.random, warn });
		return {
			port,
			async close() {
				await close();
				await store.close();
			},
		};
	} catch (error) {
		await store.close();
		throw error;
	}
}
