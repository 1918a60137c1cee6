import { setImmediate as breathe } from 'node:timers/promises';
import type { Store } from '../../../core/store';
import { storeThrough } from '../delivery/given/callsThrough';
import type { RandomFrom } from '../../unit/sla/timelines/randomFrom';

/** Thrown into an actor that ends at one of its calls. */
export class Ended extends Error {}

interface Call {
	actor: string;
	go: () => Promise<void>;
	end: () => void;
}

/**
 * Actors that share a store and whose calls come one at a time, in an order of chance that the seed decides; so every order
 * of two calls happens in some run, and a run can be made again.
 */
export class Interleaved {
	/** Calls that were made so far. */
	step = 0;
	private readonly calls: Call[] = [];
	private running = 0;
	private readonly failures: unknown[] = [];

	constructor(
		private readonly store: Store,
		private readonly random: RandomFrom,
		/** Whether an actor ends at its next call. */
		private readonly ends: (actor: string) => boolean = () => false,
	) {}

	/** Starts an actor; it is given the store as it sees it. One that ends early leaves what it had. */
	start(actor: string, work: (store: Store) => Promise<unknown>): void {
		const seen = storeThrough(this.store, (_, call) => this.inTurn(actor, call));
		this.running += 1;
		work(seen)
			.catch((error: unknown) => void (error instanceof Ended || this.failures.push(error)))
			.finally(() => void (this.running -= 1));
	}

	/** Runs all actors to their end. */
	async run(): Promise<void> {
		while (this.running > 0) {
			await breathe();
			if (this.calls.length === 0) continue;
			const [call] = this.calls.splice(this.random.below(this.calls.length), 1);
			if (this.ends(call!.actor)) call!.end();
			else await call!.go();
		}
		if (this.failures.length > 0) throw this.failures[0];
	}

	private inTurn<T>(actor: string, call: () => Promise<T>): Promise<T> {
		return new Promise<T>((resolve, reject) => {
			const go = async () => {
				this.step += 1;
				await call().then(resolve, reject);
			};
			this.calls.push({ actor, go, end: () => reject(new Ended(actor)) });
		});
	}
}
