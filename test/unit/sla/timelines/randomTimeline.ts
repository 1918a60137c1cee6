import { personRecipient, policyRevision, readDirectory, readPolicy, type Directory, type Fact, type Policy } from '../../../../core/sla';
import { everyDay, workDays } from '../given/calendars';
import { RandomFrom } from './randomFrom';

const minuteMs = 60_000;

/** A fact and when it became known, which may be later than when it happened. */
export interface Recorded {
	recordedAt: number;
	fact: Fact;
}

/** Everything that one run of the watcher is given. */
export interface Timeline {
	policy: Policy;
	directory: Directory;
	recorded: Recorded[];
	/** Stretches in which no process looks. */
	downtimes: { fromAt: number; toAt: number }[];
	endAt: number;
}

/** Thursday noon: a run crosses nights and a weekend. */
export const firstAt = Date.parse('2026-03-26T12:00Z');
export const runDays = 6;

const calendars = [
	{ zone: 'UTC', alwaysOpen: true },
	{ zone: 'Europe/Berlin', alwaysOpen: true },
	{ zone: 'Europe/Berlin', windows: [{ days: workDays, from: '09:00', to: '17:00' }] },
	{ zone: 'America/New_York', windows: [{ days: everyDay, from: '22:00', to: '06:00' }] },
	{ zone: 'Africa/Cairo', windows: [{ days: workDays, from: '08:00', to: '12:00' }, { days: workDays, from: '13:00', to: '18:00' }], holidays: [{ date: '2026-03-29' }] },
];

const directories = [0, 1, 2, 3].map((variant) =>
	readDirectory({
		persons: [
			{ id: 'ana', name: 'Ana', address: '+1 555 010 0001', roles: ['agent'], ...(variant > 0 && { zone: 'Europe/Berlin', quietHours: { windows: [{ from: '20:00', to: '07:30' }], urgentPasses: variant === 2 } }) },
			{ id: 'bo', name: 'Bo', address: '+1 555 010 0002', roles: ['lead'], ...(variant > 1 && { digestMinutes: 45 }) },
			{ id: 'cy', name: 'Cy', address: '+1 555 010 0003', roles: ['manager'], ...(variant === 3 && { zone: 'UTC', digestMinutes: 20, quietHours: { windows: [{ from: '23:00', to: '05:00' }] } }) },
			{ id: 'di', name: 'Di', address: '+1 555 010 0004', roles: ['agent', 'lead'] },
		],
	}),
);

export const recipients = directories[0]!.persons.map((person) => personRecipient(person).id);

const repeats = [undefined, { everyMinutes: 20, atMost: 3 }, { everyMinutes: 7, atMost: 5 }];

function randomPolicy(random: RandomFrom): Policy {
	const gap = 30 + random.below(60);
	return readPolicy({
		id: 'p',
		calendar: random.pick(calendars),
		metrics: [
			{
				id: 'm',
				kind: 'custom',
				goals: [{ priority: 'P1', withinMinutes: 30, urgent: random.chance(0.5) }, { priority: ['P2', 'P3'], withinMinutes: 60 + random.below(200) }, ...(random.chance(0.7) ? [{ withinMinutes: 45 }] : [])],
				warnings: random.chance(0.7) ? [{ atPercent: 50, to: [{ by: 'owner' }] }, { beforeMinutes: 10, to: [{ by: 'owner' }, { by: 'role', role: 'lead' }] }] : [],
				breach: { to: [{ by: 'owner' }], urgent: random.chance(0.3), repeat: random.pick(repeats) },
				tiers: random.chance(0.8) ? [{ afterMinutes: gap, to: [{ by: 'role', role: 'lead' }], repeat: random.pick(repeats) }, { afterMinutes: 2 * gap, to: [{ by: 'role', role: 'manager' }], urgent: random.chance(0.5) }] : [],
				atEnd: { afterMinutes: 30 + random.below(100), repeat: random.pick(repeats) },
			},
		],
		catchAll: { name: 'Ops', address: '+1 555 010 0099' },
		acknowledgementMinutes: 20 + random.below(100),
		snoozeAtMostMinutes: 600,
	});
}

function randomFact(random: RandomFrom, at: number, revision: string): Fact {
	const kind = random.pick(['pause', 'resume', 'resume', 'reset', 'acknowledge', 'acknowledge', 'snooze', 'mute', 'unmute', 'reopen', 'resolve', 'cancel', 'update', 'update', 'reassign', 'start'] as const);
	switch (kind) {
		case 'snooze':
			return { kind, at, untilAt: at + (1 + random.below(300)) * minuteMs };
		case 'mute':
			return { kind, at, recipient: random.pick(recipients), untilAt: random.chance(0.5) ? at + (1 + random.below(300)) * minuteMs : undefined };
		case 'unmute':
			return { kind, at, recipient: random.pick(recipients) };
		case 'update':
			return { kind, at, fields: { priority: random.pick(['P1', 'P2', 'P3', 'P4']) } };
		case 'reassign':
			return { kind, at, owner: random.pick(['ana', 'di', 'nobody', '']) };
		case 'start':
			return { kind, at, policy: revision, corrects: random.chance(0.5) };
		default:
			return { kind, at };
	}
}

/** Makes the timeline of a seed: a case that is started, lives through random facts, and is resolved in the end. */
export function randomTimeline(seed: number): Timeline {
	const random = new RandomFrom(seed);
	const policy = randomPolicy(random);
	const revision = policyRevision(policy);
	const startAt = firstAt + random.below(1440) * minuteMs;
	const lastMinute = 60 + random.below(3 * 1440);
	const retroactive = random.chance(0.3) ? 0.3 : 0;
	const recorded: Recorded[] = [{ recordedAt: startAt, fact: { kind: 'start', at: startAt, policy: revision, fields: { priority: random.pick(['P1', 'P2', 'P3', 'P4']) } } }];
	const minutes = Array.from({ length: random.below(12) }, () => random.below(lastMinute)).sort((a, b) => a - b);
	for (const minute of minutes) {
		const recordedAt = startAt + minute * minuteMs;
		const at = random.chance(retroactive) ? Math.max(startAt, recordedAt - random.below(400) * minuteMs) : recordedAt;
		recorded.push({ recordedAt, fact: randomFact(random, at, revision) });
	}
	const endAt = startAt + lastMinute * minuteMs;
	recorded.push({ recordedAt: endAt, fact: { kind: 'resolve', at: endAt } });
	const downtimes = random.chance(0.3) ? [0].map(() => startAt + random.below(lastMinute) * minuteMs).map((fromAt) => ({ fromAt, toAt: fromAt + random.below(1000) * minuteMs })) : [];
	return { policy, directory: random.pick(directories), recorded, downtimes, endAt };
}
