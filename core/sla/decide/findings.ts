import type { ChosenRecipient } from '../recipients';
import type { Decision } from './decision';
import type { Notification } from './notification';
import { postpone } from './postpone';

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
