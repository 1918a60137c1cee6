import type { CloudApi } from '../cloudApi';
import type { Store } from '../store';
import type { DeliveryReport, Order } from './order';

/** Where a courier says how far it is; a long run says so every few seconds. */
export interface Progress {
	(done: number, all: number): void;
}

/** Everything a courier works with; time and chance come from outside. */
export interface CourierParts {
	store: Store;
	api: CloudApi;
	/** Names this process among those that share the store. */
	owner: string;
	nowMs?: () => number;
	sleep?: (ms: number, signal?: AbortSignal) => Promise<void>;
	random?: () => number;
	/** Named points of the way, for tests that end a process at one of them. */
	reach?: (point: string) => void | Promise<void>;
}

/** Limits of one run. */
export interface RunLimits {
	/** What cannot leave within this time is left to the outbox. */
	waitAtMostMs: number;
	/** At most so many requests at once; 64 unless set. */
	concurrency?: number;
	/** Ends the run: what has not begun to leave is called off. */
	signal?: AbortSignal;
	progress?: Progress;
}

/** What one look into the outbox did: due = accepted + unknown + failed + canceled + the deferred, or the audit is off. */
export interface DueReport {
	due: number;
	accepted: number;
	unknown: number;
	failed: number;
	canceled: number;
	/** By reason code. */
	deferred: Record<string, number>;
}

/** Delivers messages: reserve -> gate -> pace -> send -> settle. Any number of couriers may share one store. */
export interface Courier {
	/** Delivers orders; the reports keep their order. Throws a StoreError, before anything is sent, when the store cannot be used. */
	deliver(orders: Order[], limits: RunLimits): Promise<DeliveryReport[]>;
	/** Delivers what is due in the outbox for this account, at most `most` messages. */
	deliverDue(most: number, limits: RunLimits): Promise<DueReport>;
}
