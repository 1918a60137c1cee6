import { addOpenMs, openCalendar, openMsBetween, type Calendar } from '../calendar';
import type { Cycle, Run } from './cycle';

/** The calendar by which a cycle is measured. */
export function calendarOf({ metric, policy }: Cycle): Calendar {
	return openCalendar(metric.calendar ?? policy.calendar);
}

/** The open time within stretches that a clock has counted by an instant. */
export function openMsOfRuns(calendar: Calendar, runs: readonly Run[], at: number): number {
	return runs.reduce((sum, { fromAt, toAt = at }) => sum + openMsBetween(calendar, fromAt, Math.min(toAt, at)), 0);
}

/** The instant at which so much open time lies within stretches; undefined where they hold less. */
export function instantInRuns(calendar: Calendar, runs: readonly Run[], openMs: number): number | undefined {
	let leftMs = openMs;
	for (const { fromAt, toAt } of runs) {
		const ranMs = toAt === undefined ? Number.POSITIVE_INFINITY : openMsBetween(calendar, fromAt, toAt);
		if (leftMs <= ranMs) return addOpenMs(calendar, fromAt, leftMs);
		leftMs -= ranMs;
	}
	return undefined;
}

/** The open time that the clock of a cycle has counted by an instant, without its pauses. */
export function elapsedMs(cycle: Cycle, at: number): number {
	return openMsOfRuns(calendarOf(cycle), cycle.runs, at);
}

/** The instant at which the clock of a cycle has counted so much open time; undefined where it stands still before that. */
export function instantAt(cycle: Cycle, openMs: number): number | undefined {
	return instantInRuns(calendarOf(cycle), cycle.runs, openMs);
}
