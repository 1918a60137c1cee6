import { accountKey } from '../accountKey';
import type { DueReport } from '../courierParts';
import { deliverDue } from '../deliverDue';
import { isoOf, workplaceOf } from '../workplace';
import { auditEvents } from './auditEvents';
import { backlogEvents } from './backlogEvents';
import { outboxWatcher, type OutboxParts } from './outboxSettings';
import { purgeOld } from './purgeOld';
import { readEvents, type ToldEvent } from './readEvents';
import { readMemory, type OutboxMemory } from './memory';
import { receiptEvents } from './receiptEvents';

/** A look lasts no longer than about this; what is still due then is left to the next one. */
const lookAtMostMs = 20_000;
/** A process that stops without a word is followed by another after this time. */
const leaseMs = 30_000;
const claimAtOnce = 500;
const sweepAtOnce = 1000;

/** What one look brought. */
export interface OutboxTick {
	/** What has to be told, oldest first, each with its delivery. */
	events: ToldEvent[];
	/** Call it once the events have been handed on; until then they are told again by the next look. */
	told(): Promise<void>;
	report: DueReport;
}

const nothing: DueReport = { due: 0, accepted: 0, unknown: 0, failed: 0, canceled: 0, elsewhere: 0, deferred: {} };

function add(a: DueReport, b: DueReport): DueReport {
	const deferred = { ...a.deferred };
	for (const [code, count] of Object.entries(b.deferred)) deferred[code] = (deferred[code] ?? 0) + count;
	return { due: a.due + b.due, accepted: a.accepted + b.accepted, unknown: a.unknown + b.unknown, failed: a.failed + b.failed, canceled: a.canceled + b.canceled, elsewhere: a.elsewhere + b.elsewhere, deferred };
}

/**
 * One look into the outbox: sweep -> deliver what is due -> audit -> what has to be told. Any number of processes may look at
 * the same time: each delivers, and the one that holds the trigger's lease tells. Throws a StoreError.
 */
export async function lookIntoOutbox(parts: OutboxParts): Promise<OutboxTick> {
	const place = workplaceOf(parts);
	const { store, nowMs } = place;
	const { name, settings, signal } = parts;
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
	const endMs = nowMs() + lookAtMostMs;
	let report = nothing;
	for (;;) {
		const waitAtMostMs = endMs - nowMs();
		if (waitAtMostMs <= 0 || signal?.aborted) break;
		const found = await deliverDue(place, claimAtOnce, { waitAtMostMs, onStop: 'putBack', signal });
		report = add(report, found);
		await store.events.add(auditEvents(found, { account, owner: place.owner, now: isoOf(nowMs()) }));
		if (found.due < claimAtOnce) break;
	}

	// Delivering may have taken longer than the lease; whoever holds it now tells, from where the last one stopped.
	const held = await lease();
	const nobody: OutboxTick = { events: [], told: async () => undefined, report };
	if (held === undefined) return nobody;
	const { fence, memory } = held;
	const asked = { store, account, name, settings, memory, nowMs: nowMs() };
	await store.events.add([...(await receiptEvents(asked)), ...(await backlogEvents(asked))]);
	const { events, seq } = await readEvents(asked);
	const purgedAtMs = await purgeOld(store, memory.purgedAtMs, nowMs(), settings.keepForMs);
	const next = { ...memory, lookedAtMs: asked.nowMs, purgedAtMs };
	// The instants are kept at once, the position once the events are handed on.
	if (!(await remember(fence, next))) return nobody;
	return {
		events,
		async told() {
			if (seq > memory.seq) await remember(fence, { ...next, seq });
		},
		report,
	};
}

/** The trigger stops: another process may take over at once. */
export async function leaveOutbox({ store, name, owner }: Pick<OutboxParts, 'store' | 'name' | 'owner'>): Promise<void> {
	await store.watchers.release(name, owner);
}
