import type { Fact, WatchedCase } from '../cases';
import type { Fields } from '../policy';
import type { ChosenRecipient, Directory } from '../recipients';
import type { Decision } from './decision';
import type { Notification, Told } from './notification';
import { postpone } from './postpone';

/** What is given to a decision: the case, whom it may tell, what it has told, and the time (epoch milliseconds). */
export interface DecideInput {
	watched: WatchedCase;
	directory: Directory;
	/** Every notification of this case that was handed over; one that was held back at the last moment does not count. */
	told: readonly Told[];
	now: number;
}

/** What all parts of one decision look at. */
export interface Situation extends DecideInput {
	timeline: readonly { fact: Fact; at: number }[];
	fields: Fields;
	mutes: ReadonlyMap<string, number>;
}

/** Collects what a decision finds. */
export class Findings {
	readonly decision: Decision;

	constructor(private readonly now: number) {
		this.decision = { at: now, metrics: [], due: [], deferred: [], suppressed: [], faults: [], nextDueAt: undefined };
	}

	/** Something can change by itself at this instant. */
	wakeAt(at: number | undefined): void {
		if (at === undefined || !Number.isFinite(at)) return;
		this.decision.nextDueAt = Math.min(this.decision.nextDueAt ?? at, Math.max(at, this.now));
	}

	/** Tells a notification now, or later where its recipient asks for that; gives whether it is told now. */
	tell(notification: Notification, { person }: Pick<ChosenRecipient, 'person'>): boolean {
		const later = postpone(person, notification, this.now);
		if (later === undefined) {
			this.decision.due.push(notification);
			return true;
		}
		this.decision.deferred.push({ ...later, notification });
		this.wakeAt(later.untilAt);
		return false;
	}
}
