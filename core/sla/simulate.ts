import type { Fact, WatchedCase } from './cases';
import { decide, toldOf, type Notification, type Told } from './decide';
import type { Directory } from './recipients';

/** A notification that would have been sent, and when. */
export interface Simulated {
	at: number;
	notification: Notification;
}

export interface Simulation {
	sent: Simulated[];
	/** Whether it was ended early, because a record gave more messages than anybody would read. */
	cutShort: boolean;
}

/** More steps than any sensible ladder takes; a guard, not a limit to work with. */
const maxSteps = 5_000;

/** The owner as of the facts so far: the last reassignment, else the one that the record names. */
function asOf(watched: WatchedCase, facts: readonly Fact[]): WatchedCase {
	const owner = facts.findLast(({ kind }) => kind === 'reassign');
	return { ...watched, facts, context: owner?.kind === 'reassign' ? { ...watched.context, owner: owner.owner } : watched.context };
}

/**
 * Replays a past case until an instant: what would have been sent, when and to whom, if its facts had been known as they
 * happened and every tick had come in time.
 */
export function simulate(watched: WatchedCase, directory: Directory, untilAt: number): Simulation {
	const facts = [...watched.facts].sort((a, b) => a.at - b.at);
	const told: Told[] = [];
	const sent: Simulated[] = [];
	let now: number | undefined = facts[0]?.at;
	for (let step = 0; now !== undefined && now <= untilAt; step += 1) {
		if (step === maxSteps) return { sent, cutShort: true };
		const at: number = now;
		const { due, nextDueAt } = decide({ watched: asOf(watched, facts.filter((fact) => fact.at <= at)), directory, told, now: at });
		for (const notification of due) {
			sent.push({ at, notification });
			told.push(toldOf(notification, at));
		}
		const nextFactAt = facts.find((fact) => fact.at > at)?.at ?? Number.POSITIVE_INFINITY;
		const next: number = Math.min(nextDueAt ?? Number.POSITIVE_INFINITY, nextFactAt);
		now = Number.isFinite(next) ? next : undefined;
	}
	return { sent, cutShort: false };
}
