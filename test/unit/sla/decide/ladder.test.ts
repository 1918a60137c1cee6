import { describeNotification, readDirectory } from '../../../../core/sla';
import { at, caseOf, people, policyWith } from '../given/watched';
import { Watcher } from '../given/watcher';

const start = { kind: 'start', at: at('09:00') } as const;

test('a case nears its breach, breaches, and climbs the ladder; each hears once; all hear of its end once', () => {
	const watcher = new Watcher(caseOf([start]));
	const heard: [string, string[]][] = [];
	for (let now = at('09:00'); now < at('15:00'); now = Math.min(watcher.look(now).nextDueAt ?? at('15:00'), at('15:00'))) {
		const told = watcher.tick(now);
		if (told.length > 0) heard.push([new Date(now).toISOString().slice(11, 16), told]);
		expect(watcher.tick(now)).toEqual([]);
	}
	expect(heard).toEqual([
		['09:48', ['warning warning-80% Ana']],
		['10:00', ['breach Ana']],
		['10:30', ['escalation tier-1 Bo']],
		['11:30', ['escalation tier-2 Cy']],
		['12:00', ['escalation tier-2 1 Cy']],
		['12:30', ['escalation tier-2 2 Cy']],
		['13:30', ['endOfLadder end Operations']],
	]);
	watcher.add({ kind: 'resolve', at: at('15:00') });
	expect(watcher.tick(at('15:00')).sort()).toEqual(['resolved Ana', 'resolved Bo', 'resolved Cy', 'resolved Operations']);
	expect(watcher.look(at('15:01'))).toMatchObject({ due: [], deferred: [], nextDueAt: undefined });
});

test('nothing is due a millisecond before its time', () => {
	const watcher = new Watcher(caseOf([start]));
	expect(watcher.tick(at('09:48') - 1)).toEqual([]);
	expect(watcher.tick(at('09:48'))).toEqual(['warning warning-80% Ana']);
	expect(watcher.tick(at('10:00') - 1)).toEqual([]);
	expect(watcher.tick(at('10:00'))).toEqual(['breach Ana']);
});

test('a case that is met in time is told to nobody who was not warned', () => {
	const watcher = new Watcher(caseOf([start, { kind: 'resolve', at: at('09:30') }]));
	expect(watcher.look(at('12:00'))).toMatchObject({ due: [], metrics: [{ state: 'met', late: false }], nextDueAt: undefined });
});

test('met at the very deadline is met; a millisecond later is missed', () => {
	const state = (resolvedAt: number) => new Watcher(caseOf([start, { kind: 'resolve', at: resolvedAt }])).look(at('12:00')).metrics[0]!.state;
	expect(state(at('10:00'))).toBe('met');
	expect(state(at('10:00') + 1)).toBe('missed');
});

test.each([
	['09:10', 'onTrack', 10, false],
	['09:48', 'dueSoon', 48, false],
	['10:00', 'breached', 60, true],
	['16:00', 'breached', 420, true],
])('at %s the metric is %s', (time, state, minutes, late) => {
	const [status] = new Watcher(caseOf([start])).look(at(time)).metrics;
	expect(status).toMatchObject({ state, late, elapsedMs: minutes * 60_000, remainingMs: (60 - minutes) * 60_000, deadlineAt: at('10:00') });
});

test('after downtime each hears of the highest level only, and how late it is', () => {
	const watcher = new Watcher(caseOf([start]));
	const { due, suppressed } = watcher.look(at('12:45'));
	expect(due.map(({ level, repeat, recipient, lateByMs }) => [level, repeat, recipient.name, lateByMs / 60_000])).toEqual([
		['breach', 0, 'Ana', 165],
		['tier-1', 0, 'Bo', 135],
		['tier-2', 2, 'Cy', 15],
	]);
	expect(suppressed).toContainEqual(expect.objectContaining({ level: 'warning-80%', reason: 'breachMutesWarning' }));
	expect(describeNotification(due[0]!)).toEqual({
		elapsed: { words: '3 horas y 45 minutos', figures: '3:45' },
		goal: { words: '1 hora', figures: '1:00' },
		remaining: { words: '2 horas y 45 minutos de retraso', figures: '-2:45' },
		lateness: { words: '2 horas y 45 minutos', figures: '2:45' },
	});
});

test('somebody on several levels hears of the highest alone', () => {
	const policy = policyWith({ breach: { to: [{ by: 'person', person: 'bo' }] } });
	const watcher = new Watcher(caseOf([start], policy));
	const { due, suppressed } = watcher.look(at('10:45'));
	expect(due.map(({ level, recipient }) => [level, recipient.name])).toEqual([['tier-1', 'Bo']]);
	expect(suppressed).toContainEqual(expect.objectContaining({ level: 'breach', recipient: 'person:bo', reason: 'higherLevelDue' }));
});

test('a higher tier mutes the reminders of a lower one', () => {
	const policy = policyWith({ breach: { to: [{ by: 'owner' }], repeat: { everyMinutes: 10, atMost: 50 } } });
	const watcher = new Watcher(caseOf([start], policy));
	const told: string[] = [];
	for (let now = at('10:00'); now < at('11:20'); now += 60_000) told.push(...watcher.tick(now));
	expect(told).toEqual(['breach Ana', 'breach 1 Ana', 'breach 2 Ana', 'escalation tier-1 Bo']);
});

test('a case that no goal fits is reported to the catch-all, once', () => {
	const policy = policyWith({ goals: [{ priority: 'P1', withinMinutes: 60 }] });
	const watcher = new Watcher(caseOf([start], policy, { priority: 'P9' }));
	expect(watcher.look(at('09:00')).metrics[0]!.state).toBe('noGoal');
	expect(watcher.tick(at('09:00'))).toEqual(['noGoal Operations']);
	expect(watcher.tick(at('12:00'))).toEqual([]);
});

test('the first goal that fits counts', () => {
	const goals = [
		{ priority: 'P1', when: [{ field: 'plan', is: 'equal' as const, value: 'Gold' }], withinMinutes: 15 },
		{ priority: ['P1', 'P2'], withinMinutes: 30 },
		{ withinMinutes: 60 },
	];
	const deadline = (context: object) => new Watcher(caseOf([start], policyWith({ goals, warnings: [] }), context)).look(at('09:00')).metrics[0]!.deadlineAt;
	expect(deadline({ priority: 'p1', fields: { plan: 'gold ' } })).toBe(at('09:15'));
	expect(deadline({ priority: 'P1', fields: { plan: 'Silver' } })).toBe(at('09:30'));
	expect(deadline({ priority: 'P2' })).toBe(at('09:30'));
	expect(deadline({ priority: 'P3' })).toBe(at('10:00'));
	expect(deadline({})).toBe(at('10:00'));
});

test('a notification carries what its text needs', () => {
	const watcher = new Watcher(caseOf([start], undefined, { recordLink: 'https://example.com/T-1', historyLink: 'https://example.com/T-1/log' }));
	expect(watcher.look(at('10:00')).due[0]).toMatchObject({
		key: 'acme|T-1|support.resolution|1|breach|0|person:ana',
		kind: 'breach',
		context: { title: 'Printer on fire', owner: 'ana', recordLink: 'https://example.com/T-1', historyLink: 'https://example.com/T-1/log' },
		policy: { id: 'support' },
		metric: 'resolution',
		tier: 0,
		goal: { withinMinutes: 60 },
		recipient: { id: 'person:ana', name: 'Ana', address: '+1 555 010 0001', language: 'es' },
		reasons: [{ selector: 'owner' }],
		dueAt: at('10:00'),
		lateByMs: 0,
		deadlineAt: at('10:00'),
		elapsedMs: 3_600_000,
		remainingMs: 0,
	});
});

test('whoever has heard of a higher level hears of no lower one, also where the higher no longer concerns them', () => {
	const watcher = new Watcher(caseOf([start]));
	watcher.tick(at('10:30'));
	watcher.people = readDirectory({ ...people, persons: people.persons!.map((one) => ({ ...one, roles: one.id === 'cy' ? ['lead'] : [] })) });
	watcher.watched = { ...watcher.watched, context: { owner: 'bo' } };
	expect(watcher.look(at('10:40')).suppressed).toContainEqual(expect.objectContaining({ level: 'breach', recipient: 'person:bo', reason: 'higherLevelTold' }));
	expect(watcher.tick(at('10:40'))).toEqual(['escalation tier-1 Cy']);
});

test('a case that starts later is looked at then', () => {
	const watcher = new Watcher(caseOf([{ ...start, at: at('12:00') }]));
	expect(watcher.look(at('09:00'))).toMatchObject({ metrics: [], due: [], nextDueAt: at('12:00') });
});

test('a clock whose policy is missing is reported', () => {
	const watched = { ...caseOf([start]), policies: {} };
	expect(new Watcher(watched).look(at('10:00')).faults).toEqual([{ code: 'noPolicy', revision: expect.stringMatching(/^[0-9a-f]{16}$/) as string }]);
});

test('fractions of minutes give whole milliseconds', () => {
	const policy = policyWith({ goals: [{ withinMinutes: 1.1 }], warnings: [{ atPercent: 33, to: [{ by: 'owner' }] }], tiers: [{ afterMinutes: 0.7, to: [{ by: 'role', role: 'lead' }] }] });
	const watcher = new Watcher(caseOf([start], policy));
	expect(watcher.look(at('09:00')).metrics[0]!.deadlineAt).toBe(at('09:00') + 66_000);
	expect(watcher.look(at('09:00')).nextDueAt).toBe(at('09:00') + 21_780);
	expect(watcher.look(at('10:00')).due.map(({ dueAt }) => dueAt - at('09:00'))).toEqual([66_000, 108_000]);
});

test('an empty date that a system writes as the year 1 is late, not endless', () => {
	const watcher = new Watcher(caseOf([{ kind: 'start', at: Date.parse('0001-01-01T00:00:00Z') }]));
	expect(watcher.look(at('10:00')).metrics[0]!.state).toBe('breached');
});
