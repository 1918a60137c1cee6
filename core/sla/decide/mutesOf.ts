import type { Happening } from '../cases';

/** Until when each recipient has muted the case; Infinity where without end. */
export function mutesOf(timeline: readonly Happening[], now: number): Map<string, number> {
	const mutes = new Map<string, number>();
	for (const { fact } of timeline) {
		if (fact.kind === 'mute') mutes.set(fact.recipient, fact.untilAt ?? Number.POSITIVE_INFINITY);
		if (fact.kind === 'unmute') mutes.delete(fact.recipient);
	}
	return new Map([...mutes].filter(([, untilAt]) => untilAt > now));
}
