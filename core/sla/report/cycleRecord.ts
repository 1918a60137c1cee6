import { openMsBetween } from '../calendar';
import { calendarOf, concerns, fieldsOf, foldFacts, timelineOf, type WatchedCase } from '../cases';
import { statusOf, type MetricState } from '../decide';

/** One cycle of one metric, as a report counts it. Lengths of time are in milliseconds. */
export interface CycleRecord {
	caseKey: string;
	policy: string;
	metric: string;
	cycle: number;
	state: MetricState;
	late: boolean;
	owner: string;
	priority: string;
	startedAt: number;
	endedAt?: number;
	/** Open time until the end or now, without pauses. */
	openMs: number;
	/** Time on the clock on the wall until the end; only where it was resolved. */
	wallMs?: number;
	/** Open time until the first acknowledgement. */
	acknowledgedMs?: number;
}

const text = (value: unknown) => (value === undefined || value === null || value === '' ? '-' : String(value));

/** The cycles of a case by now as records of a report. */
export function cycleRecords(watched: WatchedCase, now: number): CycleRecord[] {
	const timeline = timelineOf(watched.facts, now);
	const latest = fieldsOf(watched.context);
	return foldFacts(watched, now).map((cycle) => {
		const { metric, policy, fields, startedAt, endedAt } = cycle;
		const { state, late, elapsedMs } = statusOf(cycle, now);
		const acknowledged = timeline.find(({ fact, at }) => fact.kind === 'acknowledge' && concerns(fact, metric.id) && at >= startedAt && at <= (endedAt ?? now));
		return {
			caseKey: watched.key,
			policy: policy.id,
			metric: metric.id,
			cycle: cycle.number,
			state,
			late,
			owner: text(latest.owner),
			priority: text(fields.priority),
			startedAt,
			endedAt,
			openMs: elapsedMs,
			wallMs: cycle.end === 'resolved' ? endedAt! - startedAt : undefined,
			acknowledgedMs: acknowledged && openMsBetween(calendarOf(cycle), startedAt, acknowledged.at),
		};
	});
}
