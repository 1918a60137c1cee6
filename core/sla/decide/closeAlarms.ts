import type { Cycle } from '../cases';
import { personRecipient, type Directory, type Person } from '../recipients';
import { closingsTo } from './climbLadder';
import type { MetricStatus } from './decision';
import type { Findings } from './findings';
import { ladderOf } from './ladder';
import { isAlarm, type Outcome, type Told } from './notification';
import { notify } from './notify';
import type { Situation } from './situation';

const personBehind = ({ persons }: Directory, recipientId: string): Person | undefined => persons.find((one) => personRecipient(one).id === recipientId);

/** Whether what a recipient was told last still holds: a warning while its share is used up, everything else while it is late. */
function stillHolds(highest: Told, cycle: Cycle, { goal, late, elapsedMs, state }: MetricStatus): boolean {
	if (goal === undefined) return false;
	if (highest.kind !== 'warning') return late;
	const level = ladderOf(cycle.metric, goal).find(({ name }) => name === highest.level);
	return late || (level === undefined ? state === 'dueSoon' : elapsedMs >= level.fromMs);
}

/**
 * Tells everybody who heard of a problem that it is over: once when its cycle has ended, and when it turns out that it no
 * longer holds. Mutes and snoozes do not stop it; quiet hours and digests delay it.
 */
export function closeAlarms(cycle: Cycle, status: MetricStatus, told: readonly Told[], situation: Situation, findings: Findings): void {
	const recipients = new Map(told.map((one) => [one.recipient.id, one.recipient]));
	for (const [id, recipient] of recipients) {
		const closings = closingsTo(told, id);
		const open = told.filter((one) => isAlarm(one) && !one.failed && one.recipient.id === id && one.closings === closings);
		const highest = open.reduce<Told | undefined>((high, one) => (high === undefined || one.rank > high.rank ? one : high), undefined);
		if (highest === undefined) continue;
		const ended = cycle.endedAt !== undefined;
		if (!ended && stillHolds(highest, cycle, status)) continue;
		const person = personBehind(situation.directory, id);
		const kind = ended ? 'resolved' : 'withdrawn';
		const notification = notify(
			situation,
			cycle,
			status,
			{ recipient: person === undefined ? recipient : personRecipient(person), reasons: highest.reasons },
			{
				kind,
				level: kind,
				rank: highest.rank,
				repeat: 0,
				closings,
				// How often it was silenced makes no second end of it.
				silencesOver: 0,
				// Whoever was woken for it may go back to sleep.
				urgent: open.some(({ urgent }) => urgent),
				dueAt: cycle.endedAt ?? situation.now,
				outcome: ended ? outcomeOf(status) : undefined,
			},
		);
		// Once it is withdrawn, the ladder speaks to this recipient anew.
		if (findings.tell(notification, { person }) && kind === 'withdrawn') findings.wakeAt(situation.now);
	}
}

function outcomeOf({ state }: MetricStatus): Outcome {
	return state === 'missed' || state === 'cancelled' || state === 'reset' ? state : 'met';
}
