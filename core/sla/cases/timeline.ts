import type { Fact, FactKind } from './fact';

/** A fact with its place among the recorded facts. */
export interface Happening {
	fact: Fact;
	at: number;
	index: number;
}

/** A clock of the source that runs ahead must not delay these: once they are known, silence is wanted. */
const countAtOnce: ReadonlySet<FactKind> = new Set(['resolve', 'cancel', 'acknowledge', 'snooze', 'mute']);

/** The facts that count by now in the order in which they happened, those of one instant in the order of recording. */
export function timelineOf(facts: readonly Fact[], now: number): Happening[] {
	return facts
		.map((fact, index) => ({ fact, index, at: countAtOnce.has(fact.kind) ? Math.min(fact.at, now) : fact.at }))
		.filter(({ at }) => at <= now)
		.sort((a, b) => a.at - b.at || a.index - b.index);
}

/** Whether a fact concerns a metric. */
export function concerns({ metrics }: Fact, metricId: string): boolean {
	return metrics === undefined || metrics.includes(metricId);
}
