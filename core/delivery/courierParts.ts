import type { CloudApi } from '../cloudApi';
import type { Delivery, Reason, Store } from '../store';

/** Where a courier says how far it is. */
export type Progress = (done: number, all: number) => void;

/** The named points of the way, in their order. A process may end at any of them and nothing is lost or sent twice. */
export const sendPoints = [
	'beforeReserve',
	'reserved',
	'beforeBook',
	'booked',
	'beforeBegin',
	'begun',
	'beforeSend',
	'answered',
	'beforeSettle',
	'settled',
	'beforeReport',
	'beforeClaim',
	'claimed',
	'beforePutBack',
] as const;

export type SendPoint = (typeof sendPoints)[number];

/**
 * Asked about messages just before they leave, wherever they have waited: a reason where one may not. Asked again after an
 * interruption, so it must answer so again. Throws a StoreError.
 */
export type MayLeave = (deliveries: readonly Delivery[]) => Promise<ReadonlyArray<Reason | undefined>>;

/** Everything a courier works with; time and chance may come from outside. */
export interface CourierParts {
	store: Store;
	api: CloudApi;
	/** Names this process among those that share the store. */
	owner: string;
	/** Without it everything may leave. What may not is called off with its reason. */
	mayLeave?: MayLeave;
	nowMs?: () => number;
	sleep?: (ms: number, signal?: AbortSignal) => Promise<void>;
	random?: () => number;
	/** Called at each named point; tests end a process there. */
	reach?: (point: SendPoint) => void | Promise<void>;
}

/** Limits of one run. */
export interface RunLimits {
	/** What cannot leave within this time is left to the outbox. */
	waitAtMostMs: number;
	/** A message that has to wait longer than this for its own sake, its recipient's limit say, is left to the outbox at once; as long as the run unless set. */
	holdAtMostMs?: number;
	/** At most so many requests at once; 64 unless set. */
	concurrency?: number;
	/** Ends the run early. */
	signal?: AbortSignal;
	/** What becomes of what has not begun to leave by then: called off (unless set otherwise), or left to the outbox. */
	onStop?: 'callOff' | 'putBack';
	progress?: Progress;
}

/** What one look into the outbox did: due = accepted + unknown + failed + canceled + elsewhere + the deferred, or something is lost. */
export interface DueReport {
	due: number;
	accepted: number;
	unknown: number;
	failed: number;
	canceled: number;
	/** Taken over by another process meanwhile. */
	elsewhere: number;
	/** By reason code. */
	deferred: Record<string, number>;
}
