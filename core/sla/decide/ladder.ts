import type { Goal, Metric } from '../policy';
import type { Selector } from '../recipients';
import { msOfMinutes } from '../time';

export type LevelKind = 'warning' | 'breach' | 'escalation' | 'endOfLadder';

/** One rung of the ladder on the axis of elapsed open time: from when on it is due, and to whom. */
export interface Level {
	/** Stands in keys; depends on nothing but its own setting, so that other edits of a policy leave it alone. */
	name: string;
	kind: LevelKind;
	/** Orders the levels: below 1 for warnings, 1 the breach, then the tiers, then the end. */
	rank: number;
	/** 0 for the breach, then 1, 2, ... ; none for warnings and the end. */
	tier?: number;
	/** Elapsed open time at which it is due. */
	fromMs: number;
	/** Elapsed open time at which a higher level mutes its reminders. */
	untilMs: number;
	to: readonly Selector[];
	urgent: boolean;
	repeatMs?: number;
	/** How many reminders may follow the first message. */
	repeatAtMost: number;
}

/** The rank of the end of the ladder, above every tier. */
export const endRank = 1_000;

type Draft = Omit<Level, 'untilMs' | 'repeatMs' | 'repeatAtMost'> & { repeat?: { everyMinutes: number; atMost: number } };

/** The levels of a metric under a goal, lowest first. Every instant at which it has something to say follows from them. */
export function ladderOf({ warnings, breach, tiers, atEnd }: Metric, { withinMinutes, urgent }: Goal): Level[] {
	const goalMs = msOfMinutes(withinMinutes);
	const drafts: Draft[] = warnings.map((warning) => {
		const fromMs = warning.atPercent === undefined ? goalMs - msOfMinutes(warning.beforeMinutes!) : Math.round((goalMs * warning.atPercent) / 100);
		const name = warning.atPercent === undefined ? `warning-${warning.beforeMinutes}m` : `warning-${warning.atPercent}%`;
		return { name, kind: 'warning', rank: fromMs / goalMs, fromMs, to: warning.to, urgent: urgent || warning.urgent };
	});
	drafts.sort((a, b) => a.fromMs - b.fromMs);
	drafts.push({ name: 'breach', kind: 'breach', rank: 1, tier: 0, fromMs: goalMs, to: breach.to, urgent: urgent || breach.urgent, repeat: breach.repeat });
	tiers.forEach((tier, index) => {
		const fromMs = goalMs + msOfMinutes(tier.afterMinutes);
		drafts.push({ name: `tier-${index + 1}`, kind: 'escalation', rank: index + 2, tier: index + 1, fromMs, to: tier.to, urgent: urgent || tier.urgent, repeat: tier.repeat });
	});
	const last = drafts.at(-1)!;
	const lastMessageMs = last.fromMs + (last.repeat === undefined ? 0 : msOfMinutes(last.repeat.everyMinutes) * last.repeat.atMost);
	drafts.push({ name: 'end', kind: 'endOfLadder', rank: endRank, fromMs: lastMessageMs + msOfMinutes(atEnd.afterMinutes), to: atEnd.to, urgent: urgent || atEnd.urgent, repeat: atEnd.repeat });
	return drafts.map(({ repeat, ...draft }, index) => ({
		...draft,
		untilMs: drafts[index + 1]?.fromMs ?? Number.POSITIVE_INFINITY,
		repeatMs: repeat === undefined ? undefined : msOfMinutes(repeat.everyMinutes),
		repeatAtMost: repeat?.atMost ?? 0,
	}));
}

/** The number of the last reminder that is due at an elapsed open time; 0 is the first message. A higher level mutes reminders. */
export function repeatAt({ fromMs, untilMs, repeatMs, repeatAtMost }: Level, elapsedMs: number): number {
	if (repeatMs === undefined || elapsedMs >= untilMs) return 0;
	return Math.min(repeatAtMost, Math.floor((elapsedMs - fromMs) / repeatMs));
}

/** The elapsed open time at which a reminder is due. */
export function dueMs({ fromMs, repeatMs = 0 }: Level, repeat: number): number {
	return fromMs + repeat * repeatMs;
}

/** The elapsed open time at which the ladder has its next thing to say; undefined after its last. */
export function nextDueMs(levels: readonly Level[], elapsedMs: number): number | undefined {
	const next = levels.find(({ fromMs }) => fromMs > elapsedMs)?.fromMs;
	const current = levels.findLast(({ fromMs }) => fromMs <= elapsedMs);
	if (current?.repeatMs === undefined) return next;
	const repeat = repeatAt(current, elapsedMs) + 1;
	const reminderMs = dueMs(current, repeat);
	return repeat > current.repeatAtMost || reminderMs >= current.untilMs ? next : reminderMs;
}
