import { decide, policyRevision, toldOf, type Notification, type Told, type WatchedCase } from '../../../../core/sla';
import type { Timeline } from './randomTimeline';

/** What was told, and when. */
export interface Sent {
	at: number;
	notification: Notification;
}

const mostLooks = 5_000;

/** The case as it was known at an instant, its owner as of the last reassignment. */
export function knownAt({ policy, recorded }: Timeline, now: number): WatchedCase {
	const facts = recorded.filter(({ recordedAt }) => recordedAt <= now).map(({ fact }) => fact);
	const last = facts.findLast((fact) => fact.kind === 'reassign');
	return { tenant: 't', key: 'c', context: { owner: last?.kind === 'reassign' ? last.owner : 'ana' }, policies: { [policyRevision(policy)]: policy }, facts };
}

/** Called with every stretch in which the watcher rests, and with what it has told by then. */
export type WhileResting = (told: readonly Told[], fromAt: number, untilAt: number) => void;

/** Lets the watcher look when it asked for it and when something became known, but not while it is down; to its last word. */
export function watch(timeline: Timeline, whileResting: WhileResting = () => {}): Sent[] {
	const sent: Sent[] = [];
	const told: Told[] = [];
	const { recorded, downtimes, directory } = timeline;
	let now = recorded[0]!.recordedAt;
	for (let looks = 0; looks < mostLooks; looks += 1) {
		const down = downtimes.find(({ fromAt, toAt }) => fromAt <= now && now < toAt);
		if (down !== undefined) now = down.toAt;
		const { due, nextDueAt } = decide({ watched: knownAt(timeline, now), directory, told, now });
		for (const notification of due) {
			sent.push({ at: now, notification });
			told.push(toldOf(notification, now));
		}
		const known = recorded.find(({ recordedAt }) => recordedAt > now)?.recordedAt;
		const next = Math.min(nextDueAt ?? Number.POSITIVE_INFINITY, known ?? Number.POSITIVE_INFINITY);
		whileResting(told, now, next);
		if (!Number.isFinite(next)) return sent;
		now = next;
	}
	throw new Error('The watcher never came to rest.');
}
