import type { Resolution, Store } from '../../../../core/store';

/** Sees, beneath everything that may end or be slow, in which order the store began messages and showed resolutions. */
export class Witness {
	private moment = 0;
	/** When the step began that marked a delivery as leaving, by its id. */
	readonly begun = new Map<string, number>();
	/** When a resolution was answered first, by the key of its subject; from then on it is visible to everybody. */
	readonly resolved = new Map<string, { at: number; resolution: Resolution }>();

	watch(store: Store): Store {
		const outbox: Store['outbox'] = {
			...store.outbox,
			begin: async (claims, leaseUntil, now) => {
				const at = (this.moment += 1);
				const departures = await store.outbox.begin(claims, leaseUntil, now);
				departures.forEach((departure, index) => departure === 'leaving' && this.begun.set(claims[index]!.id, at));
				return departures;
			},
		};
		const subjects: Store['subjects'] = {
			...store.subjects,
			resolve: async (account, key, ending, now) => {
				const resolution = await store.subjects.resolve(account, key, ending, now);
				if (resolution !== undefined && !this.resolved.has(key)) this.resolved.set(key, { at: (this.moment += 1), resolution });
				return resolution;
			},
		};
		return { ...store, outbox, subjects };
	}
}
