import type { Reason } from '../../store';
import type { RefusedBecause } from './recheckMessage';

const because: Record<RefusedBecause, string> = {
	alreadyTold: 'the person was told of it meanwhile',
	higherLevelTold: 'the person was told of a higher level meanwhile',
	higherLevelDue: 'a higher level is due',
	breachMutesWarning: 'what it warns of has happened meanwhile',
	higherTierMutesReminder: 'a higher level has taken over',
	paused: 'its clock stands still',
	acknowledged: 'somebody has acknowledged it',
	snoozed: 'somebody has snoozed it',
	muted: 'the person has muted the case',
	endedBeforeTold: 'the case has ended',
	quietHours: 'the quiet hours of the person have begun; it is told afterwards if it still holds',
	digest: 'it belongs into a later digest',
	noLongerDue: 'it no longer holds',
};

/** Why a message of the watcher did not leave, for the outbox. */
export function refusalReason(why: RefusedBecause): Reason {
	const code = why === 'endedBeforeTold' ? 'caseOver' : 'alarmStale';
	return { code, words: `The notification was called off just before it left: ${because[why]}.`, details: { because: why } };
}
