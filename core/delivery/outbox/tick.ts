import { accountKey } from '../accountKey';
import type { DueReport } from '../courierParts';
import { deliverAll } from './deliverAll';
import { isoOf, workplaceOf } from '../workplace';
import { backlogEvents } from './backlogEvents';
import { outboxWatcher, type OutboxParts } from './outboxSettings';
import { purgeOld } from './purgeOld';
import { readEvents, type ToldEvent } from './readEvents';
import { readMemory, type OutboxMemory } from './memory';
import { receiptEvents } from './receiptEvents';

/** A process that stops without a word is followed by another after this time. */
const leaseMs = 30_000;
const sweepAtOnce = 1000;

/** What one look brought. */
export interface OutboxTick {
	/** What has to be told, oldest first, each with its delivery. */
	events: ToldEvent[];
	/** The same whenever the same events are told: whoever is handed them twice can tell. */
	key: string;
	/** Call it between two looks, once the events have arrived; until then a look that reads tells them again. */
	told(): Promise<void>;
	report: DueReport;
}

/**
 * One look into the outbox: sweep -> deliver what is due -> audit -> what has to be told. Any number of processes may look at
 * the same time: each delivers, and the one that holds the trigger's lease tells. Throws a StoreError.
 */
export async function lookIntoOutbox(parts: OutboxParts): Promise<OutboxTick> {
	const place = workplaceOf(parts);
	const { store, nowMs } = place;
	const { name, settings, signal, isHanding } = parts;
	const account = accountKey(place.api);
	const lease = async () => {
		const watcher = await store.watchers.lease({ name, kind: outboxWatcher, account }, place.owner, leaseMs, isoOf(nowMs()));
		return watcher && { fence: watcher.fence, isNew: watcher.memory.seq === undefined, memory: await readMemory(store, watcher, nowMs()) };
	};
	const remember = (fence: number, memory: OutboxMemory) => store.watchers.remember(name, fence, { ...memory }, isoOf(nowMs()));

	// What a first look tells begins here, so it is written down before anything happens.
	const before = await lease();
	if (before?.isNew) await remember(before.fence, before.memory);

	await store.outbox.sweep(sweepAtOnce, isoOf(nowMs()));
	const report = await deliverAll(place, account, signal);

	// Delivering may have taken longer than the lease; whoever holds it now tells, from where the last one stopped.
	const held = await lease();
	const nothing: OutboxTick = { events: [], key: '', told: async () => undefined, report };
	if (held === undefined) return nothing;
	const { fence, memory } = held;
	const asked = { store, account, name, settings, memory, nowMs: nowMs() };
	await store.events.add([...(await receiptEvents(asked)), ...(await backlogEvents(asked))]);
	const { events, seq } = isHanding ? { events: [], seq: memory.seq } : await readEvents(asked);
	const purgedAtMs = await purgeOld(store, memory.purgedAtMs, nowMs(), settings.keepForMs);
	const next = { ...memory, lookedAtMs: asked.nowMs, purgedAtMs };
	// Where there is something to tell, the position moves once it has arrived.
	const position = isHanding ? {} : events.length === 0 ? { seq, offeredUpTo: undefined } : { offeredUpTo: seq };
	if (!(await remember(fence, { ...next, ...position })) || events.length === 0) return nothing;
	return {
		events,
		key: `${name}:${memory.seq}-${seq}`,
		async told() {
			// Other looks have gone on meanwhile.
			const now = await lease();
			if (now !== undefined && now.memory.seq < seq) await remember(now.fence, { ...now.memory, seq, offeredUpTo: undefined });
		},
		report,
	};
}

/** The trigger stops: another process may take over at once. */
export async function leaveOutbox({ store, name, owner }: Pick<OutboxParts, 'store' | 'name' | 'owner'>): Promise<void> {
	await store.watchers.release(name, owner);
}
