import type { CaseContext } from '../cases';
import type { AlarmRecipient, Reason } from '../recipients';
import type { LevelKind } from './ladder';

/**
 * What a message is about. `resolved` closes an alarm because its cycle ended, `withdrawn` because it no longer holds, e.g.
 * after a pause became known later; `noGoal` reports a case that no goal fits.
 */
export type NotificationKind = LevelKind | 'noGoal' | 'resolved' | 'withdrawn';

/** How a cycle ended. */
export type Outcome = 'met' | 'missed' | 'cancelled' | 'reset';

/** What a told notification must be remembered by, so that the next decision knows it. */
export interface Told {
	/** Deterministic and unique: tenant|case|policy.metric|cycle|level|repeat|recipient. */
	key: string;
	kind: NotificationKind;
	metric: string;
	cycle: number;
	level: string;
	rank: number;
	repeat: number;
	/** How often this recipient had been told before that alarms of this cycle are over. */
	closings: number;
	/** How many acknowledgements and snoozes of this cycle had run out before. */
	silencesOver: number;
	urgent: boolean;
	recipient: AlarmRecipient;
	reasons: Reason[];
	/** Instants are epoch milliseconds. */
	toldAt: number;
	/** It finally could not be delivered: nobody need be told of its end, and the catch-all is told in its place. */
	failed?: boolean;
}

/** One message to one recipient, with everything that its text needs. */
export interface Notification extends Omit<Told, 'toldAt' | 'failed'> {
	tenant: string;
	caseKey: string;
	context: CaseContext;
	policy: { id: string; name?: string };
	metricName?: string;
	tier?: number;
	/** When it should have been told, and how much later than that it is. */
	dueAt: number;
	lateByMs: number;
	goal?: { name?: string; withinMinutes: number };
	startedAt?: number;
	deadlineAt?: number;
	/** Open time. Remaining is negative after the breach. */
	elapsedMs: number;
	remainingMs?: number;
	outcome?: Outcome;
}

/** A notification as it is remembered once it was handed over. */
export function toldOf(notification: Notification, toldAt: number): Told {
	const { key, kind, metric, cycle, level, rank, repeat, closings, silencesOver, urgent, recipient, reasons } = notification;
	return { key, kind, metric, cycle, level, rank, repeat, closings, silencesOver, urgent, recipient, reasons, toldAt };
}

const alarms: ReadonlySet<NotificationKind> = new Set(['warning', 'breach', 'escalation', 'endOfLadder']);

/** Whether a notification tells of a problem, so that its end is owed to whoever heard of it. */
export function isAlarm({ kind }: { kind: NotificationKind }): boolean {
	return alarms.has(kind);
}
