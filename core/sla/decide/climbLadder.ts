import { instantAt, isPaused, type Cycle } from '../cases';
import { catchAllRecipient, nextTurnAt, resolveRecipients, selectorName, type ChosenRecipient } from '../recipients';
import type { MetricStatus, SuppressedReason } from './decision';
import type { Findings } from './findings';
import { dueMs, ladderOf, nextDueMs, repeatAt, type Level } from './ladder';
import { isAlarm, type Told } from './notification';
import { notify } from './notify';
import { silenceOf, type SilenceState } from './silence';
import type { Situation } from './situation';

interface Candidate extends ChosenRecipient {
	level: Level;
	repeat: number;
	closings: number;
}

/** How often a recipient was told that alarms of a cycle are over; the next alarm begins a new count. */
export function closingsTo(told: readonly Told[], recipientId: string): number {
	return told.filter(({ kind, recipient }) => (kind === 'withdrawn' || kind === 'resolved') && recipient.id === recipientId).length;
}

/** Who is to hear of a level; the catch-all in addition where everybody else could finally not be reached. */
function recipientsOf(level: Level, repeat: number, cycle: Cycle, told: readonly Told[], situation: Situation, findings: Findings): ChosenRecipient[] {
	const { catchAll } = cycle.policy;
	const toldHere = told.filter((one) => one.level === level.name && one.repeat === repeat);
	const toldFor = (selector: string) => toldHere.find(({ reasons }) => reasons.some((reason) => reason.selector === selector))?.recipient;
	for (const one of level.to) {
		const rota = one.by === 'rota' && toldFor(selectorName(one)) === undefined ? situation.directory.rotas.find(({ id }) => id === one.rota) : undefined;
		if (rota !== undefined) findings.wakeAt(nextTurnAt(rota, situation.now));
	}
	const asked = { ...situation, to: level.to, catchAll, toldFor };
	const { chosen, unreached } = resolveRecipients(asked);
	for (const { selector, code } of unreached) {
		findings.decision.faults.push({ code: 'unreached', metric: cycle.metric.id, level: level.name, selector, because: code });
	}
	const failed = chosen.every(({ recipient }) => toldHere.some((one) => one.failed && one.recipient.id === recipient.id));
	if (!failed) return chosen;
	const because = level.to.map((one) => ({ selector: selectorName(one), code: 'deliveryFailed' as const }));
	const substitute = catchAllRecipient(asked, because);
	return chosen.some(({ recipient }) => recipient.id === substitute.recipient.id) ? chosen : [...chosen, substitute];
}

/**
 * What the ladder of a running cycle has to say: to each recipient the highest level that is due, once, and nothing that a
 * higher level has made stale.
 */
export function climbLadder(cycle: Cycle, status: MetricStatus, told: readonly Told[], situation: Situation, findings: Findings): SilenceState {
	const { goal, elapsedMs, deadlineAt } = status;
	const { now, timeline, mutes } = situation;
	const silence = silenceOf(cycle, timeline, deadlineAt, now);
	if (goal === undefined) return silence;
	const levels = ladderOf(cycle.metric, goal);
	const passed = levels.filter(({ fromMs }) => fromMs <= elapsedMs);
	const isBreached = passed.some(({ kind }) => kind === 'breach');

	const suppress = (level: Level, repeat: number, reason: SuppressedReason, recipient?: string) =>
		findings.decision.suppressed.push({ metric: cycle.metric.id, cycle: cycle.number, level: level.name, repeat, recipient, reason });

	const toldSince = told.filter(({ silencesOver }) => silencesOver === silence.over);
	const candidates = new Map<string, Candidate>();
	for (const level of passed) {
		if (isBreached && level.kind === 'warning') {
			suppress(level, 0, 'breachMutesWarning');
			continue;
		}
		const repeat = repeatAt(level, elapsedMs);
		if (level.repeatMs !== undefined && elapsedMs >= level.untilMs) suppress(level, 1, 'higherTierMutesReminder');
		for (const chosen of recipientsOf(level, repeat, cycle, toldSince, situation, findings)) {
			const { id } = chosen.recipient;
			const lower = candidates.get(id);
			if (lower !== undefined) suppress(lower.level, lower.repeat, 'higherLevelDue', id);
			candidates.set(id, { ...chosen, level, repeat, closings: closingsTo(told, id) });
		}
	}

	function reasonNotToTell({ recipient, level, repeat, closings }: Candidate): SuppressedReason | undefined {
		const before = toldSince.filter((one) => isAlarm(one) && one.recipient.id === recipient.id && one.closings === closings);
		// By name before rank: under another goal the same warning may have another rank.
		if (before.some((one) => one.level === level.name && one.repeat >= repeat)) return 'alreadyTold';
		if (before.some((one) => one.level !== level.name && one.rank > level.rank)) return 'higherLevelTold';
		if (isPaused(cycle)) return 'paused';
		if (silence.current !== undefined) return silence.current.by;
		return mutes.has(recipient.id) ? 'muted' : undefined;
	}

	for (const candidate of candidates.values()) {
		const { level, repeat, closings, recipient } = candidate;
		const reason = reasonNotToTell(candidate);
		if (reason !== undefined) {
			suppress(level, repeat, reason, recipient.id);
			if (reason === 'muted') findings.wakeAt(mutes.get(recipient.id));
			continue;
		}
		const { name, kind, rank, tier, urgent } = level;
		const dueAt = instantAt(cycle, dueMs(level, repeat)) ?? now;
		findings.tell(notify(situation, cycle, status, candidate, { kind, level: name, rank, tier, repeat, closings, silencesOver: silence.over, urgent, dueAt }), candidate);
	}

	findings.wakeAt(silence.current?.untilAt);
	const nextMs = nextDueMs(levels, elapsedMs);
	if (nextMs !== undefined) findings.wakeAt(instantAt(cycle, nextMs));
	return silence;
}
