import type { Fact } from '../sla';
import { lifeOf } from './lifeOf';

/** What brought the end of a case that its source does not name any more. */
export const absence = 'absence';

/** When the clock of the case, or one that begins with it, was started, as is known by now. */
function startOf(known: readonly Fact[]): number | undefined {
	const starts = known.filter(({ kind, metrics }) => kind === 'start' && metrics === undefined);
	return (starts.findLast((fact) => fact.kind === 'start' && fact.corrects) ?? starts[0])?.at;
}

function firstInstantOfMetrics(metrics: readonly string[], known: readonly Fact[]): number | undefined {
	// A clock that was started by name may be older than what is known of its case.
	const hasOwnStart = known.some((fact) => fact.kind === 'start' && fact.metrics?.some((id) => metrics.includes(id)));
	return hasOwnStart ? undefined : startOf(known);
}

/** The first instant at which a fact can count; undefined where any can. */
function firstInstant({ kind, metrics }: Fact, known: readonly Fact[], isRetroactive: boolean): number | undefined {
	const { state, since, openedAt } = lifeOf(known);
	if (metrics !== undefined) return kind === 'pause' || kind === 'resolve' || kind === 'cancel' ? firstInstantOfMetrics(metrics, known) : undefined;
	switch (kind) {
		case 'resolve':
		case 'cancel':
			return openedAt;
		case 'pause':
			return isRetroactive || openedAt === undefined ? openedAt : Math.max(openedAt, since!.at);
		case 'reset':
			return state === 'paused' ? since!.at : openedAt;
		case 'resume':
			return since?.at;
		case 'reopen':
			// A pause by a clock that runs ahead must not stop what is open again.
			return Math.max(...known.map(({ at }) => at));
		default:
			return undefined;
	}
}

/**
 * A fact at the instant at which it counts: nothing happens to a case before it begins, and nothing goes on before it was
 * stopped. A clock would pass over it otherwise, and alarm of what has ended, or be silent about what goes on. A retroactive
 * pause may lie before other pauses. Pure.
 */
export function placeFact(fact: Fact, known: readonly Fact[], { isRetroactive = false } = {}): Fact {
	const at = Math.max(fact.at, firstInstant(fact, known, isRetroactive) ?? fact.at);
	return at === fact.at ? fact : { ...fact, at };
}
