import type { Notification } from '../decide';
import { minuteMs, msOfMinutes } from '../time';
import { sayRemaining, sayTime, type SpokenTime } from './sayTime';

/** The times of a notification in the language of its recipient. */
export interface NotificationWords {
	elapsed: SpokenTime;
	goal?: SpokenTime;
	remaining?: SpokenTime;
	/** How late the message itself is, where that is a minute or more. */
	lateness?: SpokenTime;
}

/** Puts the times of a notification into words and figures. */
export function describeNotification({ elapsedMs, remainingMs, goal, lateByMs, recipient }: Notification): NotificationWords {
	const { language } = recipient;
	return {
		elapsed: sayTime(elapsedMs, language),
		goal: goal && sayTime(msOfMinutes(goal.withinMinutes), language),
		remaining: remainingMs === undefined ? undefined : sayRemaining(remainingMs, language),
		lateness: lateByMs >= minuteMs ? sayTime(lateByMs, language) : undefined,
	};
}
