import type { CloudApi } from '../cloudApi';
import type { Delivery, Reason, Store } from '../store';
import { deliver } from './deliver';
import { deliverDue } from './deliverDue';
import type { DeliveryReport, Order } from './order';
import { resolveSubject, type ResolveOrder, type ResolveReport } from './subject/resolveSubject';
import { workplaceOf } from './workplace';

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

/** Delivers messages: reserve -> gate -> pace -> send -> settle. Any number of couriers may share one store. */
export interface Courier {
	/** Delivers orders; the reports keep their order. Throws a StoreError when the store cannot be used; what was reserved by then is not lost. */
	deliver(orders: Order[], limits: RunLimits): Promise<DeliveryReport[]>;
	/** Delivers what is due in the outbox for this account, at most `most` messages. */
	deliverDue(most: number, limits: RunLimits): Promise<DueReport>;
	/** A matter is over: nothing more is sent about it, and those who were told are told so, once. Undefined for a subject of which nothing is known. */
	resolve(order: ResolveOrder, limits: RunLimits): Promise<ResolveReport | undefined>;
}

/** A courier for the account of its Cloud API. */
export function createCourier(parts: CourierParts): Courier {
	const place = workplaceOf(parts);
	return {
		deliver: (orders, limits) => deliver(place, orders, limits),
		deliverDue: (most, limits) => deliverDue(place, most, limits),
		resolve: (order, limits) => resolveSubject(place, order, limits),
	};
}
