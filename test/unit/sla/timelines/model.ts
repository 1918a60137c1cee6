import type { CalendarDefinition, Fact } from '../../../../core/sla';
import { MinuteWalk } from '../given/minuteWalk';
import { firstAt, runDays, type Timeline } from './randomTimeline';
import type { Sent } from './watch';

const minuteMs = 60_000;

/** Open minutes before each minute of the run, of each calendar. */
const sums = new Map<string, Int32Array>();

function openMinutes(calendar: CalendarDefinition, fromAt: number, toAt: number): number {
	const key = JSON.stringify(calendar);
	let sum = sums.get(key);
	if (sum === undefined) {
		const walk = new MinuteWalk(calendar, firstAt, runDays + 1);
		sum = new Int32Array((runDays + 1) * 1440);
		for (let index = 1; index < sum.length; index += 1) sum[index] = sum[index - 1]! + Number(walk.isOpen(firstAt + (index - 1) * minuteMs));
		sums.set(key, sum);
	}
	const before = (at: number) => sum[Math.min(sum.length - 1, Math.max(0, Math.floor((at - firstAt) / minuteMs)))]!;
	return before(toAt) - before(fromAt);
}

/** How the simple model sees a case: what is open, how long its clock has run, who wants to hear nothing. */
interface Seen {
	state: 'closed' | 'running' | 'paused';
	elapsed: number;
	priority?: string;
	startedAt: number;
	muted: Set<string>;
	/** The last acknowledgement or snooze of the cycle, and what the clock showed when it was given. */
	silence?: { fact: Fact; elapsed: number };
}

/** Goes through the facts that were known at an instant in the order in which they happened. */
function see({ policy, recorded }: Timeline, now: number): Seen {
	const facts = recorded
		.map(({ recordedAt, fact }, index) => ({ recordedAt, fact, index }))
		.filter(({ recordedAt }) => recordedAt <= now)
		.sort((a, b) => a.fact.at - b.fact.at || a.index - b.index);
	const seen: Seen = { state: 'closed', elapsed: 0, startedAt: 0, muted: new Set() };
	const mutes = new Map<string, number>();
	let started = false;
	let known = -1;
	let clockAt = 0;
	const pass = (at: number) => {
		if (seen.state === 'running') seen.elapsed += openMinutes(policy.calendar, clockAt, at);
		clockAt = at;
	};
	const begin = (at: number, index: number) => {
		Object.assign(seen, { state: 'running', elapsed: 0, startedAt: at, silence: undefined });
		started = true;
		known = index;
	};
	for (const { fact, index } of facts) {
		pass(fact.at);
		if (fact.kind === 'start' && fact.fields !== undefined && !started) seen.priority = fact.fields.priority as string;
		if (fact.kind === 'start' && !started) begin(fact.at, index);
		else if (fact.kind === 'start' && seen.state !== 'closed' && fact.corrects && index > known) {
			Object.assign(seen, { elapsed: 0, startedAt: fact.at });
			known = index;
			if (seen.silence !== undefined && seen.silence.fact.at < fact.at) seen.silence = undefined;
		} else if (fact.kind === 'reopen' && seen.state === 'closed' && started) begin(fact.at, index);
		else if (fact.kind === 'reset' && seen.state !== 'closed') begin(fact.at, index);
		else if (fact.kind === 'pause' && seen.state === 'running') seen.state = 'paused';
		else if (fact.kind === 'resume' && seen.state === 'paused') seen.state = 'running';
		else if (fact.kind === 'resolve' || fact.kind === 'cancel') seen.state = 'closed';
		else if (fact.kind === 'update') seen.priority = fact.fields.priority as string;
		else if (fact.kind === 'mute') mutes.set(fact.recipient, fact.untilAt ?? Number.POSITIVE_INFINITY);
		else if (fact.kind === 'unmute') mutes.delete(fact.recipient);
		else if (fact.kind === 'acknowledge' || fact.kind === 'snooze') seen.silence = { fact, elapsed: seen.elapsed };
	}
	pass(now);
	for (const [recipient, untilAt] of mutes) if (untilAt > now) seen.muted.add(recipient);
	return seen;
}

/** The minutes of the goal that fits a priority, in the model's own reading of the policy. */
function goalOf({ policy }: Timeline, priority: string | undefined): number | undefined {
	const goal = policy.metrics[0]!.goals.find((one) => one.priority === undefined || [one.priority].flat().includes(priority ?? ''));
	return goal?.withinMinutes;
}

function delayOf({ policy }: Timeline, level: string): number {
	const { tiers } = policy.metrics[0]!;
	return level === 'breach' ? 0 : (tiers[Number(level.slice('tier-'.length)) - 1]?.afterMinutes ?? tiers.at(-1)?.afterMinutes ?? 0);
}

const isQuiet = (timeline: Timeline, recipientId: string, at: number) => {
	const person = timeline.directory.persons.find(({ id }) => `person:${id}` === recipientId);
	if (person?.quietHours === undefined) return false;
	const time = new Intl.DateTimeFormat('en-GB', { timeZone: person.zone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(at);
	return person.quietHours.windows.some(({ from, to }) => (from < to ? from <= time && time < to : from <= time || time < to));
};

function alarmFaults(timeline: Timeline, { at, notification }: Sent): string[] {
	const { kind, level, recipient } = notification;
	const seen = see(timeline, at);
	const goal = goalOf(timeline, seen.priority);
	const faults: string[] = [];
	if (seen.state !== 'running') faults.push(`told while ${seen.state}`);
	if (goal === undefined) faults.push('told without a goal');
	else if (kind === 'warning' && (seen.elapsed >= goal || seen.elapsed < Math.min(goal / 2, goal - 10) - 1)) faults.push('warned at the wrong time');
	else if (kind !== 'warning' && seen.elapsed < goal + delayOf(timeline, level)) faults.push('told before it was due');
	if (seen.muted.has(recipient.id)) faults.push('told though muted');
	const { silence } = seen;
	if (silence !== undefined && goal !== undefined && silence.elapsed >= goal && silence.fact.at >= seen.startedAt) {
		const { policy } = timeline;
		const { fact } = silence;
		if (fact.kind === 'acknowledge' && openMinutes(policy.calendar, fact.at, at) < policy.acknowledgementMinutes) faults.push('told though acknowledged');
		if (fact.kind === 'snooze' && at < Math.min(fact.untilAt, fact.at + policy.snoozeAtMostMinutes * minuteMs)) faults.push('told though snoozed');
	}
	return faults;
}

/** Whoever is told at once by everything must have heard of a breach that nothing silences, by the time somebody has looked. */
function missed(timeline: Timeline, sent: readonly Sent[], at: number): string[] {
	const seen = see(timeline, at);
	const goal = goalOf(timeline, seen.priority);
	const { tiers } = timeline.policy.metrics[0]!;
	const isPlain = seen.state === 'running' && seen.silence === undefined && !timeline.recorded.some(({ recordedAt, fact }) => recordedAt !== fact.at || (fact.kind === 'start' && fact.corrects));
	if (!isPlain || goal === undefined || tiers[0] === undefined || seen.elapsed < goal + tiers[0].afterMinutes || seen.muted.has('person:di')) return [];
	const heard = sent.some((one) => one.at <= at && one.at >= seen.startedAt && one.notification.recipient.id === 'person:di' && one.notification.kind !== 'warning');
	return heard ? [] : [`nobody told Di by ${new Date(at).toISOString()}`];
}

/** What a simple model has against what was told of a timeline; nothing where all is well. */
export function faultsOf(timeline: Timeline, sent: readonly Sent[]): string[] {
	const faults: string[] = [];
	const keys = new Set<string>();
	/** Alarms that a recipient has heard of and whose end is not told yet, by cycle. */
	const open = new Map<string, number>();
	for (const one of sent) {
		const { key, kind, recipient, cycle, urgent } = one.notification;
		const say = (fault: string) => faults.push(`${fault}: ${key} at ${new Date(one.at).toISOString()}`);
		if (keys.has(key)) say('told twice');
		keys.add(key);
		const person = timeline.directory.persons.find(({ id }) => `person:${id}` === recipient.id);
		if (isQuiet(timeline, recipient.id, one.at) && !(urgent && person?.quietHours?.urgentPasses)) say('told in quiet hours');
		if (person?.digestMinutes !== undefined && !urgent && one.at < Math.ceil(one.notification.dueAt / (person.digestMinutes * minuteMs)) * person.digestMinutes * minuteMs) say('told before the digest');
		const whose = `${cycle} ${recipient.id}`;
		if (kind === 'noGoal') continue;
		if (kind === 'resolved' || kind === 'withdrawn') {
			if (!open.has(whose)) say('closed without an alarm');
			open.delete(whose);
		} else {
			alarmFaults(timeline, one).forEach(say);
			open.set(whose, one.at);
		}
	}
	for (const whose of open.keys()) faults.push(`never closed: ${whose}`);
	const looked = timeline.recorded.map(({ recordedAt }) => recordedAt).filter((at) => at < timeline.endAt && !timeline.downtimes.some(({ fromAt, toAt }) => fromAt <= at && at < toAt));
	for (const at of looked) faults.push(...missed(timeline, sent, at));
	return faults;
}
