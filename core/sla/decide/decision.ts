import type { Cycle } from '../cases';
import type { Goal } from '../policy';
import type { UnreachedCode } from '../recipients';
import type { Notification, Outcome } from './notification';
import type { Postponement } from './postpone';
import type { Silence } from './silence';

/** How a metric stands. */
export type MetricState = 'onTrack' | 'dueSoon' | 'breached' | 'paused' | 'noGoal' | Outcome;

/** How the latest cycle of a metric stands at the instant of the decision. Times are open time in milliseconds. */
export interface MetricStatus {
	metric: string;
	kind: Cycle['metric']['kind'];
	cycle: number;
	state: MetricState;
	/** Whether the goal has been missed, also where the clock is paused now. */
	late: boolean;
	goal?: Goal;
	startedAt: number;
	endedAt?: number;
	/** None while paused before it. */
	deadlineAt?: number;
	elapsedMs: number;
	/** Negative after the breach. */
	remainingMs?: number;
	silence?: Silence;
}

/** Why something is not told. */
export type SuppressedReason =
	| 'alreadyTold'
	| 'higherLevelTold'
	| 'higherLevelDue'
	| 'breachMutesWarning'
	| 'higherTierMutesReminder'
	| 'paused'
	| 'acknowledged'
	| 'snoozed'
	| 'muted'
	| 'endedBeforeTold';

/** A level that is due and is not told, to one recipient or, where none is named, to anybody. */
export interface Suppressed {
	metric: string;
	cycle: number;
	level: string;
	repeat: number;
	recipient?: string;
	reason: SuppressedReason;
}

/** A notification that is due and is told later; derived anew then, so that nothing is told that no longer holds. */
export interface Deferred extends Postponement {
	notification: Notification;
}

/** A selector that reached nobody, or a clock without a policy: for whoever keeps the watcher, not for the case. */
export type Fault =
	| { code: 'unreached'; metric: string; level: string; selector: string; because: UnreachedCode }
	| { code: 'noPolicy'; revision: string };

/** All that follows from a case at an instant. */
export interface Decision {
	at: number;
	metrics: MetricStatus[];
	/** To be told now, in the order in which it became due. */
	due: Notification[];
	deferred: Deferred[];
	suppressed: Suppressed[];
	faults: Fault[];
	/** The first later instant at which anything can change by itself, once what is due has been told; undefined where nothing can. */
	nextDueAt?: number;
}
