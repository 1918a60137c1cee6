import { elapsedMs, instantAt, isPaused, type Cycle } from '../cases';
import { matchGoal } from '../policy';
import { msOfMinutes } from '../time';
import type { MetricState, MetricStatus } from './decision';
import { ladderOf } from './ladder';

function stateOf(cycle: Cycle, late: boolean, dueSoon: boolean): MetricState {
	switch (cycle.end) {
		case 'resolved':
			return late ? 'missed' : 'met';
		case 'cancelled':
			return 'cancelled';
		case 'reset':
			return 'reset';
		default:
			if (isPaused(cycle)) return 'paused';
			return late ? 'breached' : dueSoon ? 'dueSoon' : 'onTrack';
	}
}

/** How a cycle stands at an instant. It is late from the instant on at which its goal is used up, unless it ended by then. */
export function statusOf(cycle: Cycle, now: number): MetricStatus {
	const { metric, number, startedAt, endedAt } = cycle;
	const elapsed = elapsedMs(cycle, Math.min(now, endedAt ?? now));
	const status = { metric: metric.id, kind: metric.kind, cycle: number, startedAt, endedAt, elapsedMs: elapsed };
	const goal = matchGoal(metric.goals, cycle.fields);
	if (goal === undefined) return { ...status, state: cycle.end === undefined || cycle.end === 'resolved' ? 'noGoal' : cycle.end, late: false };
	const goalMs = msOfMinutes(goal.withinMinutes);
	const late = endedAt === undefined ? elapsed >= goalMs : elapsed > goalMs;
	const firstWarning = ladderOf(metric, goal).find(({ kind }) => kind === 'warning');
	const dueSoon = firstWarning !== undefined && elapsed >= firstWarning.fromMs;
	return { ...status, goal, state: stateOf(cycle, late, dueSoon), late, deadlineAt: instantAt(cycle, goalMs), remainingMs: goalMs - elapsed };
}
