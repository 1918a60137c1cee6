import { setTimeout as pause } from 'node:timers/promises';
import type { InboxEvent, Store, Watcher } from '../../store';
import type { InboundEvent } from '../events';
import type { Attendant } from './attend';
import type { Observer } from './observe';
import { formBatch, type HandedEvent } from './formBatch';
import { hearEvents } from './hearEvents';
import { openBodies } from './openBodies';
import { Patience } from './patience';
import { plan, type Batching, type BoxedEvent } from './plan';
import { handedOnUpTo, readReaderMemory, type Batch, type ReaderMemory } from './readerMemory';

/** The kind under which readers are found among the watchers. */
export const inboxReader = 'inbox';

const leaseMs = 30_000;
const eventsAtOnce = 500;
const retryAfterMs = 5_000;
const retryAtMostMs = 60_000;
const tidyEveryMs = 30_000;
const forgetAtOnce = 2_000;
const usuallyKeptMs = 30 * 24 * 60 * 60 * 1000;
/** Meta repeats for 7 days; a day more for clocks and for what was repeated last. */
export const keepMs = 8 * 24 * 60 * 60 * 1000 + 60 * 60 * 1000;
/** What a trigger has not handed on yet, say because n8n was away, waits longer than any repeat comes. */
const waitAtMostMs = 30 * 24 * 60 * 60 * 1000;

/** What a reader works with. */
export interface ReaderParts {
	store: Store;
	box: string;
	/** Workflow and node, so that another process goes on where this one stopped. */
	name: string;
	/** This process. */
	owner: string;
	batching: Omit<Batching, 'reader'>;
	/** Look at messages before they are handed on, in this order. */
	attendants?: readonly Attendant[];
	/** How long what people wrote is remembered; 30 days unless set. */
	keepArrivalsMs?: number;
	/** See every event before it is handed on. */
	observers?: readonly Observer[];
	/** Batches under way at once. */
	batchesAtOnce: number;
	/** Hands a batch on; resolves once it is certain that it arrived, and is called again with the same batch when it rejects. */
	hand: (batch: { id: string; events: HandedEvent[] }) => Promise<void>;
	/** Called when a batch has arrived: there may be room for the next one. */
	onArrived?: () => void;
	/** Called when one thing that came in has failed for a minute and is passed over, so that it holds up nothing more; what is handed on in its place says why. */
	onPassedOver?: (error: unknown) => void;
	nowMs: () => number;
	/** Reads what is in the box at its first look and no more, and is forgotten once all of that has arrived. */
	isLast?: boolean;
}

/** What a look found. */
export interface Look {
	/** Look again then at the latest. */
	dueAtMs?: number;
	/** There may be more at once. */
	isBusy: boolean;
	/** Nothing is left to read, for good. */
	isOver?: boolean;
}

/** Reads a box for one consumer: every event that it asks for is handed on at least once, under an id that does not change. */
export interface Reader {
	/** Looks once: opens bodies, and hands on what is there. Throws a StoreError. */
	look(): Promise<Look>;
	/** Waits for batches under way, for a moment, and lets another process take over. */
	close(): Promise<void>;
}

const boxed = ({ seq, takenAt, content }: InboxEvent): BoxedEvent => ({ seq, takenAt, event: content as unknown as InboundEvent });

/** Opens a reader. It does nothing until it looks. */
export function openReader({ store, box, name, owner, batching, attendants, observers, keepArrivalsMs = usuallyKeptMs, batchesAtOnce, hand, onArrived, onPassedOver, nowMs, isLast = false }: ReaderParts): Reader {
	const { inbox, watchers } = store;
	const iso = () => new Date(nowMs()).toISOString();
	const underWay = new Map<string, Promise<void>>();
	const arrived = new Set<string>();
	let lease: { watcher: Watcher; untilMs: number } | undefined;
	let memory: ReaderMemory | undefined;
	let tidiedAtMs = -Infinity;
	const patienceWithBodies = new Patience(nowMs, onPassedOver);
	const patienceWithEvents = new Patience(nowMs, onPassedOver);

	/** Whether this process has the word. What it remembers is read again whenever it has got the word anew. */
	async function holdLease(): Promise<boolean> {
		if (lease !== undefined && lease.untilMs - nowMs() > (leaseMs * 2) / 3) return true;
		const watcher = await watchers.lease({ name, kind: inboxReader, account: box }, owner, leaseMs, iso());
		if (watcher === undefined) {
			lease = undefined;
			return false;
		}
		if (lease?.watcher.fence !== watcher.fence) memory = readReaderMemory(watcher.memory);
		lease = { watcher, untilMs: Date.parse(watcher.leaseUntil) };
		return true;
	}

	async function remember(next: ReaderMemory): Promise<boolean> {
		const kept = await watchers.remember(name, lease!.watcher.fence, { ...next }, iso());
		if (kept) memory = next;
		else lease = undefined;
		return kept;
	}

	/** The next events to look at, each of them heard, and up to which number everything is. Hearing goes on while there is no room for another batch. */
	async function hear({ seq, heard = seq, endsAt = Infinity }: ReaderMemory, isFull: boolean): Promise<{ fresh: BoxedEvent[]; heard: number }> {
		const next = await hearEvents(store, box, (await inbox.after(box, heard, eventsAtOnce)).map(boxed).filter((event) => event.seq <= endsAt), iso(), { attendants, observers, patience: patienceWithEvents });
		const upTo = next.at(-1)?.seq ?? heard;
		if (isFull) return { fresh: [], heard: upTo };
		return { fresh: heard === seq ? next : (await inbox.after(box, seq, eventsAtOnce)).map(boxed).filter((event) => event.seq <= upTo), heard: upTo };
	}

	/** Where a reader that does not go on ends: everything that has been taken is opened first. */
	async function bounded({ endsAt, ...known }: ReaderMemory): Promise<ReaderMemory> {
		if (!isLast) return known;
		if (endsAt !== undefined) return { ...known, endsAt };
		while ((await openBodies(store, box, iso(), patienceWithBodies)) > 0);
		return { ...known, endsAt: (await inbox.backlog(box)).lastSeq };
	}

	const isDone = ({ seq, held, batches, endsAt = Infinity }: ReaderMemory) => seq >= endsAt && held.length === 0 && batches.length === 0;

	/** Hands one batch on until it has arrived. */
	async function deliver(batch: Batch): Promise<void> {
		for (let waitMs = retryAfterMs; ; waitMs = Math.min(waitMs * 2, retryAtMostMs)) {
			try {
				const events = formBatch((await inbox.pick(box, batch.seqs)).map(boxed), batching.mergeAfterMs !== undefined);
				if (events.length > 0) await hand({ id: batch.id, events });
				arrived.add(batch.id);
				onArrived?.();
				return;
			} catch {
				await pause(waitMs, undefined, { ref: false });
				if (lease === undefined) return;
			}
		}
	}

	function startBatches({ batches }: ReaderMemory): void {
		for (const batch of batches) {
			if (underWay.size >= batchesAtOnce) return;
			if (underWay.has(batch.id) || arrived.has(batch.id)) continue;
			const way = deliver(batch).finally(() => underWay.delete(batch.id));
			underWay.set(batch.id, way);
		}
	}

	/** Forgets what every reader of this box has handed on, and what is too old for anybody. */
	async function tidy(): Promise<void> {
		if (nowMs() - tidiedAtMs < tidyEveryMs) return;
		tidiedAtMs = nowMs();
		const since = new Date(nowMs() - keepMs).toISOString();
		const readers = (await watchers.list(inboxReader, box, since)).map((watcher) => readReaderMemory(watcher.memory));
		const upTo = Math.min(...readers.map((one) => (one === undefined ? 0 : handedOnUpTo(one))));
		if (Number.isFinite(upTo)) while ((await inbox.forget(box, upTo, forgetAtOnce)) === forgetAtOnce);
		await inbox.purge(since, forgetAtOnce, new Date(nowMs() - waitAtMostMs).toISOString());
		await store.arrivals.purge(new Date(nowMs() - keepArrivalsMs).toISOString(), forgetAtOnce);
	}

	return {
		async look() {
			if (!(await holdLease())) return { isBusy: false };
			// What was opened before this reader was there is not for it; where it begins is written down before anything more is opened.
			if (memory === undefined && !(await remember({ seq: (await inbox.backlog(box)).lastSeq, held: [], batches: [] }))) return { isBusy: false };
			const known = await bounded(memory!);
			const opened = known.endsAt === undefined ? await openBodies(store, box, iso(), patienceWithBodies) : 0;

			const left = known.batches.filter(({ id }) => !arrived.has(id));
			const isFull = left.length >= batchesAtOnce;
			const { fresh, heard } = await hear(known, isFull);
			const held = await inbox.pick(box, known.held);
			const planned = isFull
				? { memory: { ...known, batches: left }, dueAtMs: undefined }
				: plan({ ...known, batches: left }, fresh, held.map(boxed), { ...batching, reader: name }, nowMs());
			const next = { ...planned.memory, heard: heard > planned.memory.seq ? heard : undefined, endsAt: known.endsAt };
			if (JSON.stringify(next) !== JSON.stringify(memory) && !(await remember(next))) return { isBusy: false };
			for (const id of arrived) if (!next.batches.some((batch) => batch.id === id)) arrived.delete(id);
			startBatches(next);
			await tidy();
			if (isDone(next)) {
				await watchers.forget(name, owner);
				lease = undefined;
				return { isBusy: false, isOver: true };
			}
			return { dueAtMs: planned.dueAtMs, isBusy: !isFull && (opened > 0 || fresh.length === eventsAtOnce) };
		},

		async close() {
			await Promise.race([Promise.allSettled(underWay.values()), pause(500, undefined, { ref: false })]);
			if (memory !== undefined && lease !== undefined) await remember({ ...memory, batches: memory.batches.filter(({ id }) => !arrived.has(id)) });
			lease = undefined;
			await watchers.release(name, owner);
		},
	};
}
