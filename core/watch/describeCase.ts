import { sayRemaining, sayTime, type MetricStatus } from '../sla';
import type { HeldCase } from '../store';
import { lifeOf } from './lifeOf';
import { ruleOn } from './ruling';

/** How a metric of a case stands, for people and for programs. */
export type DescribedMetric = Omit<MetricStatus, 'goal' | 'silence' | 'startedAt' | 'endedAt' | 'deadlineAt' | 'kind'> & {
	goalMinutes?: number;
	elapsed: { words: string; figures: string };
	remaining?: { words: string; figures: string };
	startedAt: string;
	endedAt?: string;
	deadlineAt?: string;
	silencedBy?: string;
	silencedUntil?: string;
};

const iso = (at: number | undefined) => (at === undefined ? undefined : new Date(at).toISOString());

function describeMetric({ goal, silence, startedAt, endedAt, deadlineAt, kind: _, ...rest }: MetricStatus): DescribedMetric {
	return {
		...rest,
		goalMinutes: goal?.withinMinutes,
		elapsed: sayTime(rest.elapsedMs),
		remaining: rest.remainingMs === undefined ? undefined : sayRemaining(rest.remainingMs),
		startedAt: iso(startedAt)!,
		endedAt: iso(endedAt),
		deadlineAt: iso(deadlineAt),
		silencedBy: silence?.by,
		silencedUntil: iso(silence?.untilAt),
	};
}

/** A case as it stands at an instant: its context, the state of each metric, what is put off and why, when it is looked at next. */
export function describeCase(held: HeldCase, now: number) {
	const { key, tenant, stored, told } = held;
	const { metrics, deferred, suppressed } = ruleOn(held, now);
	return {
		key,
		tenant,
		policy: stored?.policy,
		state: lifeOf(stored?.facts ?? []).state,
		context: stored?.context ?? {},
		metrics: metrics.map(describeMetric),
		toldCount: told.length,
		deferred: deferred.map(({ notification, reason, untilAt }) => ({ level: notification.level, recipient: notification.recipient.name ?? notification.recipient.id, reason, untilAt: iso(untilAt) })),
		notTold: suppressed.filter(({ reason }) => reason !== 'alreadyTold').map(({ metric, level, recipient, reason }) => ({ metric, level, recipient, reason })),
		nextDueAt: iso(stored?.nextDueAt),
		createdAt: iso(stored?.createdAt),
		changedAt: iso(stored?.changedAt),
	};
}

/** A case as it is described. */
export type DescribedCase = ReturnType<typeof describeCase>;
