import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type { WatchMessage, Watched } from '../../store';
import { followSource } from '../sources/followSource';
import type { Source } from '../sources/source';
import type { Workroom } from '../workroom';
import { groupMessages } from './groupMessages';
import { hearFailures, type HeardUpTo } from './hearFailures';
import { ruleAllDue, type TickReport } from './ruleAllDue';

/** The name under which SLA Watcher Triggers are known as watchers; their account is the tenant. */
export const slaWatcher = 'sla';

/** What a trigger ticks with. */
export interface TickParts extends Workroom {
	/** Names this process among those that share the store. */
	owner: string;
	/** The trigger's own name, the same after a restart: workflow and node. */
	name: string;
	/** What is watched besides the cases of the builder. */
	sources?: readonly Source[];
	/** Only cases of these policies; all unless given. */
	policies?: readonly string[];
	/** How long after its last sign of life another process takes over; 20 seconds unless given. */
	leaseMs?: number;
	/** Ends the tick early. */
	signal?: AbortSignal;
	/** So long, handing a batch on may take; then it is handed out again. 30 seconds unless given. */
	handOutMs?: number;
	/** How long closed cases are kept; 90 days unless given. */
	keepForMs?: number;
}

/** Messages that are handed to the workflow together. */
export interface MessageBatch {
	/** The same for the same messages: whoever is handed them twice can tell. */
	id: string;
	/** Oldest first. */
	messages: WatchMessage[];
	/** Call it once the workflow has them; otherwise they are handed out again. */
	handed(): Promise<void>;
	/** Call it when the workflow did not get them: the next tick hands them out again. */
	putBack(): Promise<void>;
}

/** What one tick brought. */
export interface Tick {
	/** To be handed to the workflow; there may be more in the next tick. */
	batches: MessageBatch[];
	/** None while another process has the word. */
	report?: TickReport;
}

const casesAtOnce = 250;
const gatheredAtOnce = 5_000;
const messagesAtOnce = 500;
const batchesAtOnce = 10;
/** A tick that has more to do than this goes on in the next one. */
const longestTickMs = 60_000;
const purgeEveryMs = 60_000;
const purgedAtOnce = 200;
const dayMs = 24 * 3_600_000;

const batchId = (name: string, keys: readonly string[]) => createHash('sha256').update(JSON.stringify([name, keys])).digest('base64url').slice(0, 32);

const isoOf = (ms: number) => new Date(ms).toISOString();

/** What is to be handed on, batch by batch. */
async function handOut({ store, name, nowMs, handOutMs = 30_000 }: TickParts, watched: Watched): Promise<MessageBatch[]> {
	const batches: MessageBatch[] = [];
	while (batches.length < batchesAtOnce) {
		// Batches are told apart by the end of their lease.
		const messages = await store.cases.handOut(watched, messagesAtOnce, nowMs() + handOutMs + batches.length, nowMs());
		if (messages.length === 0) break;
		const keys = messages.map(({ key }) => key);
		batches.push({ id: batchId(name, keys), messages, handed: () => store.cases.handed(keys, nowMs()), putBack: () => store.cases.putBack(keys, nowMs()) });
	}
	return batches;
}

/**
 * One look at what is due: hear of what could not be delivered, follow the sources, rule on each due case, gather what each recipient is to be told into one message, hand out. One
 * process has the word at a time, so that a recipient gets one message; what keeps anything from being told twice is the
 * store's unique keys. Throws a StoreError.
 */
export async function tick(parts: TickParts): Promise<Tick> {
	const { store, tenant, owner, name, policies, nowMs, signal, leaseMs = 20_000, keepForMs = 90 * dayMs } = parts;
	const watched: Watched = { tenant, policies };
	const takeWord = () => store.watchers.lease({ name, kind: slaWatcher, account: tenant }, owner, leaseMs, isoOf(nowMs()));
	const word = await takeWord();
	if (word === undefined) return { batches: [] };

	const { purgedAt = 0, heardUpTo = {} } = word.memory as { purgedAt?: number; heardUpTo?: HeardUpTo };
	const heard = await hearFailures(parts, heardUpTo);
	for (const source of parts.sources ?? []) await followSource(parts, source);
	const now = nowMs();
	const report = await ruleAllDue(parts, watched, now, {
		atOnce: casesAtOnce,
		goesOn: async () => !signal?.aborted && nowMs() - now < longestTickMs && (await takeWord()) !== undefined,
	});
	const gather = (at: number) => store.cases.gather(watched, gatheredAtOnce, (notifications, used) => groupMessages(notifications, used, at), at);
	while ((await gather(nowMs())) > 0);

	const purges = now - purgedAt >= purgeEveryMs;
	if (purges) await store.cases.purge(now - keepForMs, purgedAtOnce);
	// Hearing something again changes nothing, so this comes last.
	if (purges || !isDeepStrictEqual(heard, heardUpTo)) await store.watchers.remember(name, word.fence, { purgedAt: purges ? now : purgedAt, heardUpTo: heard }, isoOf(nowMs()));
	return { batches: await handOut(parts, watched), report };
}

/** The trigger stops: another process may take over at once. */
export async function leaveTick({ store, name, owner }: Pick<TickParts, 'store' | 'name' | 'owner'>): Promise<void> {
	await store.watchers.release(name, owner);
}
