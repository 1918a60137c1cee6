import type { Store } from '../../../../core/store';
import type { World } from '../given/startWorld';

/** Longer than any lease, grace time or pause lasts in all. */
const looksAtMost = 60;
const betweenLooksMs = 45_000;

/** An Outbox Trigger that survived, and receipts as they come in, until everything is settled; answers whether it is. */
export async function finishAll(world: World, store: Store): Promise<boolean> {
	for (let looks = 0; looks < looksAtMost; looks += 1) {
		await world.look({ store, owner: 'survivor' });
		await world.fold(store);
		if ((await store.outbox.find({ states: ['waiting', 'claimed', 'leaving', 'unknown'], limit: 1 })).length === 0) return true;
		world.clock.advance(betweenLooksMs);
	}
	return false;
}
