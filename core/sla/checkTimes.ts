import { z } from 'zod/v4';
import { checkShape } from '../messages';
import { calendarDefinition, openCalendar } from './calendar';
import { instantInRuns, openMsOfRuns, type Run } from './cases';
import { strictShape } from './strictShape';
import { msOfMinutes } from './time';

const instant = z.number().int();

const times = strictShape({
	calendar: calendarDefinition,
	/** Instants in epoch milliseconds. */
	startedAt: instant,
	/** When it was done; the clock stands still from then on. */
	stoppedAt: instant.optional(),
	/** Stretches that do not count; the last one may be open. */
	pauses: z.array(strictShape({ fromAt: instant, toAt: instant.optional() })).default([]),
	withinMinutes: z.number().positive('The goal must allow more than 0 minutes. Enter the minutes within which it is to be met.'),
	/** Share of the goal from which on it is due soon. */
	dueSoonPercent: z.number().gt(0).lt(100).default(80),
});

/** Timestamps of a record, for those who only want the arithmetic. */
export type TimesDraft = z.input<typeof times>;

/** How a record stands. Times are open time in milliseconds, without pauses. */
export interface TimesCheck {
	state: 'onTrack' | 'dueSoon' | 'breached';
	/** Whether the clock has stopped, because it was done or is paused. */
	running: boolean;
	elapsedMs: number;
	/** Negative after the breach. */
	remainingMs: number;
	/** None where the clock stands still before it. */
	deadlineAt?: number;
}

/** The running stretches from a start on, without the pauses, which may overlap and come in any order; the last may be open. */
function runsFrom(startedAt: number, pauses: readonly Run[]): Run[] {
	const runs: Run[] = [];
	let fromAt = startedAt;
	for (const pause of [...pauses].sort((a, b) => a.fromAt - b.fromAt)) {
		if (pause.fromAt > fromAt) runs.push({ fromAt, toAt: pause.fromAt });
		if (pause.toAt === undefined) return runs;
		fromAt = Math.max(fromAt, pause.toAt);
	}
	return [...runs, { fromAt }];
}

/**
 * Computes elapsed and remaining open time and the deadline from timestamps alone. A record that was done in time is on
 * track for good. Throws an InvalidInputError that lists what is wrong with its input.
 */
export function checkTimes(draft: TimesDraft, now: number): TimesCheck {
	const { calendar: definition, startedAt, stoppedAt, pauses, withinMinutes, dueSoonPercent } = checkShape(times, draft);
	const calendar = openCalendar(definition);
	const runs = runsFrom(startedAt, pauses);
	const goalMs = msOfMinutes(withinMinutes);
	const done = stoppedAt !== undefined && stoppedAt <= now;
	const endAt = done ? stoppedAt : now;
	const elapsedMs = openMsOfRuns(calendar, runs, endAt);
	const late = done ? elapsedMs > goalMs : elapsedMs >= goalMs;
	const dueSoon = !done && elapsedMs >= (goalMs * dueSoonPercent) / 100;
	return {
		state: late ? 'breached' : dueSoon ? 'dueSoon' : 'onTrack',
		running: !done && runs.some(({ fromAt, toAt }) => fromAt <= now && (toAt === undefined || now < toAt)),
		elapsedMs,
		remainingMs: goalMs - elapsedMs,
		deadlineAt: instantInRuns(calendar, runs, goalMs),
	};
}
