import type { Store } from '../../store';
import { isoOf } from '../workplace';

/** How long finished deliveries, their keys and their events are kept, unless somebody wants it otherwise. */
const usuallyKeptMs = 30 * 24 * 3_600_000;
const everyMs = 60_000;
/** Small steps: nobody waits for the store because of what is old. */
const step = 200;
/** So many that a number at its 80 messages per second is kept up with. */
const stepsAtMost = 50;

/** Forgets what is too old, once a minute; answers when it last did. */
export async function purgeOld(store: Store, lastMs: number, nowMs: number, keepForMs = usuallyKeptMs): Promise<number> {
	if (nowMs - lastMs < everyMs) return lastMs;
	const before = isoOf(nowMs - keepForMs);
	for (const room of [store.outbox, store.events, store.subjects, store.conversations, store.handovers, store.uploads]) {
		for (let steps = 0; steps < stepsAtMost; steps += 1) {
			if ((await room.purge(before, step)) < step) break;
		}
	}
	return nowMs;
}
