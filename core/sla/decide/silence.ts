import { addOpenMs } from '../calendar';
import { calendarOf, concerns, type Cycle, type Fact, type Happening } from '../cases';
import { msOfMinutes } from '../time';

/** The ladder rests because somebody acknowledged or snoozed. */
export interface Silence {
	by: 'acknowledged' | 'snoozed';
	at: number;
	who?: string;
	untilAt: number;
	/** Given before the breach it covers warnings alone and ends with the breach, which is news to everybody. */
	coversBreach: boolean;
}

/** What silences a cycle now, and how many silences have run out, each of which brings the alarm back once. */
export interface SilenceState {
	current?: Silence;
	over: number;
}

const activities: ReadonlySet<Fact['kind']> = new Set(['pause', 'resume', 'reassign', 'update']);

/** Derives the silence of a cycle from what happened in it. Acknowledgements last while something happens, snoozes to their end. */
export function silenceOf(cycle: Cycle, timeline: readonly Happening[], deadlineAt: number | undefined, now: number): SilenceState {
	const { metric, policy, startedAt } = cycle;
	const calendar = calendarOf(cycle);
	const holdsUntil = (at: number) => addOpenMs(calendar, at, msOfMinutes(policy.acknowledgementMinutes));
	const state: SilenceState = { over: 0 };

	function passTime(at: number): void {
		const { current } = state;
		if (current === undefined) return;
		const overtaken = !current.coversBreach && deadlineAt !== undefined && deadlineAt <= Math.min(at, current.untilAt);
		if (!overtaken && current.untilAt > at) return;
		state.current = undefined;
		if (!overtaken) state.over += 1;
	}

	for (const { fact, at } of timeline) {
		if (at < startedAt || !concerns(fact, metric.id)) continue;
		passTime(at);
		const given = { at, who: fact.by, coversBreach: deadlineAt !== undefined && at >= deadlineAt };
		if (fact.kind === 'acknowledge') state.current = { by: 'acknowledged', ...given, untilAt: holdsUntil(at) };
		else if (fact.kind === 'snooze') {
			const untilAt = Math.min(fact.untilAt, at + msOfMinutes(policy.snoozeAtMostMinutes));
			if (untilAt > at) state.current = { by: 'snoozed', ...given, untilAt };
		} else if (state.current?.by === 'acknowledged' && activities.has(fact.kind)) state.current.untilAt = holdsUntil(at);
	}
	passTime(now);
	return state;
}
