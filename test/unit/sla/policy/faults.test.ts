import { InvalidInputError, type Problem } from '../../../../core/messages';
import { policyRevision, readDirectory, readPolicy, type DirectoryDraft, type PolicyDraft } from '../../../../core/sla';
import { directory, draft, people, policyWith, type MetricDraft } from '../given/watched';

function problemsOf(read: () => unknown): Problem[] {
	try {
		read();
	} catch (error) {
		if (error instanceof InvalidInputError) return error.problems;
		throw error;
	}
	return [];
}

const metric = draft.metrics[0]!;
const owner = { by: 'owner' } as const;
const withMetric = (change: Partial<MetricDraft>): PolicyDraft => ({ ...draft, metrics: [{ ...metric, ...change }] });
const withCalendar = (change: object): PolicyDraft => ({ ...draft, calendar: { ...draft.calendar, ...change } });
const window = draft.calendar.windows![0]!;

const policies: [fault: string, draft: PolicyDraft, field: string, message: RegExp][] = [
	['an invalid zone', withCalendar({ zone: 'Europe/Atlantis' }), 'calendar.zone', /"Europe\/Atlantis" is not a time zone\. Choose/],
	['a bare offset as zone', withCalendar({ zone: '+02:00' }), 'calendar.zone', /is not a time zone/],
	['no window', withCalendar({ windows: [] }), 'calendar.windows', /no open minute.*Add a window/],
	['a window without a day', withCalendar({ windows: [{ ...window, days: [] }] }), 'calendar.windows.0.days', /no day of the week/],
	['a window without length', withCalendar({ windows: [{ ...window, to: '09:00' }] }), 'calendar.windows.0.to', /same time/],
	['always open, and windows', withCalendar({ alwaysOpen: true }), 'calendar.windows', /Remove the windows/],
	['a time that does not exist', withCalendar({ windows: [{ ...window, from: '25:00' }] }), 'calendar.windows.0.from', /"25:00" is not a time of day/],
	['opening at 24:00', withCalendar({ windows: [{ ...window, from: '24:00' }] }), 'calendar.windows.0.from', /not a time of day/],
	['a date that does not exist', withCalendar({ holidays: [{ date: '2027-02-29' }] }), 'calendar.holidays.0.date', /"2027-02-29" is not a date/],
	['a holiday that is listed twice', withCalendar({ holidays: [{ date: '2027-01-01' }, { date: '2027-01-01' }] }), 'calendar.holidays.1.date', /listed twice/],
	['a half holiday over midnight', withCalendar({ holidays: [{ date: '2027-01-01', open: [{ from: '22:00', to: '02:00' }] }] }), 'calendar.holidays.0.open.0.to', /passes midnight/],
	['a misspelt setting', withCalendar({ holiday: [] }), 'calendar', /no setting "holiday"; it has/],
	['a metric with a bad calendar of its own', withMetric({ calendar: { zone: 'UTC' } }), 'metrics.0.calendar.windows', /no open minute/],
	['no metric', { ...draft, metrics: [] }, 'metrics', /watches nothing/],
	['no id', { ...draft, id: '' }, 'id', /no ID/],
	['two metrics with one id', { ...draft, metrics: [metric, metric] }, 'metrics.1.id', /Two metrics have the ID "resolution"/],
	['an unknown kind of metric', withMetric({ kind: 'speed' as never }), 'metrics.0.kind', /must be one of firstResponse/],
	['no goal', withMetric({ goals: [] }), 'metrics.0.goals', /has no goal/],
	['a goal of no time', withMetric({ goals: [{ withinMinutes: 0 }] }), 'metrics.0.goals.0.withinMinutes', /more than 0 minutes/],
	['a goal that no case reaches', withMetric({ goals: [{ withinMinutes: 60 }, { priority: 'P1', withinMinutes: 30 }] }), 'metrics.0.goals.1', /never reached, because goal 1 applies to every case/],
	['two goals with one condition', withMetric({ goals: [{ priority: 'P1', withinMinutes: 60 }, { priority: 'P1', withinMinutes: 30 }] }), 'metrics.0.goals.1', /same conditions/],
	['a goal beyond every calendar', withMetric({ goals: [{ withinMinutes: 9e9 }] }), 'metrics.0.goals.0.withinMinutes', /years of this calendar; at most 30/],
	['a condition without value', withMetric({ goals: [{ when: [{ field: 'tier', is: 'equal' }], withinMinutes: 60 }] }), 'metrics.0.goals.0.when.0.value', /no value to compare/],
	['a condition that compares words as numbers', withMetric({ goals: [{ when: [{ field: 'amount', is: 'atLeast', value: 'much' }], withinMinutes: 60 }] }), 'metrics.0.goals.0.when.0.value', /compares numbers/],
	['a list where one value belongs', withMetric({ goals: [{ when: [{ field: 'tier', is: 'equal', value: ['a'] }], withinMinutes: 60 }] }), 'metrics.0.goals.0.when.0.value', /single value/],
	['a warning at the breach', withMetric({ warnings: [{ atPercent: 100, to: [owner] }] }), 'metrics.0.warnings.0.atPercent', /100 % comes no earlier than its breach/],
	['a warning after the breach', withMetric({ warnings: [{ beforeMinutes: -5, to: [owner] }] }), 'metrics.0.warnings.0.beforeMinutes', /no earlier than the breach/],
	['a warning at the start', withMetric({ warnings: [{ atPercent: 0, to: [owner] }] }), 'metrics.0.warnings.0.atPercent', /when the clock starts/],
	['a warning before the start', withMetric({ warnings: [{ beforeMinutes: 60, to: [owner] }] }), 'metrics.0.warnings.0.beforeMinutes', /before the clock starts, because a goal allows 60 minutes/],
	['a warning with two times', withMetric({ warnings: [{ atPercent: 50, beforeMinutes: 10, to: [owner] }] }), 'metrics.0.warnings.0.atPercent', /either a percentage/],
	['a warning with none', withMetric({ warnings: [{ to: [owner] }] }), 'metrics.0.warnings.0.atPercent', /either a percentage/],
	['two warnings at one time', withMetric({ warnings: [{ atPercent: 50, to: [owner] }, { atPercent: 50, to: [owner] }] }), 'metrics.0.warnings.1', /same time/],
	['a warning without recipient', withMetric({ warnings: [{ atPercent: 50, to: [] }] }), 'metrics.0.warnings.0.to', /warning has no recipient/],
	['a breach without recipient', withMetric({ breach: { to: [] } }), 'metrics.0.breach.to', /breach has no recipient/],
	['a tier without recipient', withMetric({ tiers: [{ afterMinutes: 5, to: [] }] }), 'metrics.0.tiers.0.to', /tier has no recipient/],
	['a tier with no recipients setting', withMetric({ tiers: [{ afterMinutes: 5 } as never] }), 'metrics.0.tiers.0.to', /tier has no recipient/],
	['a tier no later than the one before', withMetric({ tiers: [{ afterMinutes: 30, to: [owner] }, { afterMinutes: 30, to: [owner] }] }), 'metrics.0.tiers.1.afterMinutes', /Tier 2 is never reached by itself.*more than 30/],
	['a tier earlier than the one before', withMetric({ tiers: [{ afterMinutes: 30, to: [owner] }, { afterMinutes: 10, to: [owner] }] }), 'metrics.0.tiers.1.afterMinutes', /no later than tier 1/],
	['a tier at the breach', withMetric({ tiers: [{ afterMinutes: 0, to: [owner] }] }), 'metrics.0.tiers.0.afterMinutes', /more than 0/],
	['a tier within a tick of the breach', withMetric({ tiers: [{ afterMinutes: 0.1, to: [owner] }] }), 'metrics.0.tiers.0.afterMinutes', /less than one tick of 15 seconds/],
	['a reminder shorter than the tick', { ...withMetric({ breach: { to: [owner], repeat: { everyMinutes: 0.5, atMost: 3 } } }), tickSeconds: 60 }, 'metrics.0.breach.repeat.everyMinutes', /shorter than the tick of 60 seconds/],
	['a reminder that the next tier always mutes', withMetric({ breach: { to: [owner], repeat: { everyMinutes: 30, atMost: 3 } } }), 'metrics.0.breach.repeat.everyMinutes', /never comes, because the next tier mutes it after 30 minutes/],
	['a reminder that never comes', withMetric({ breach: { to: [owner], repeat: { everyMinutes: 10, atMost: 0 } } }), 'metrics.0.breach.repeat.atMost', /0 times/],
	['reminders without end', withMetric({ breach: { to: [owner], repeat: { everyMinutes: 10, atMost: 101 } } }), 'metrics.0.breach.repeat.atMost', /At most 100/],
	['an end within a tick of the last message', withMetric({ atEnd: { afterMinutes: 0.1 } }), 'metrics.0.atEnd.afterMinutes', /less than one tick/],
	['an unknown way to choose a recipient', withMetric({ breach: { to: [{ by: 'horoscope' } as never] } }), 'metrics.0.breach.to.0.by', /by owner, person, role/],
	['a contact without address', withMetric({ breach: { to: [{ by: 'contact', contact: { address: ' ' } }] } }), 'metrics.0.breach.to.0.contact.address', /no address/],
	['no catch-all', { ...draft, catchAll: undefined as never }, 'catchAll', /no catch-all recipient\. Name somebody/],
	['a catch-all without address', { ...draft, catchAll: { name: 'Ops', address: '' } }, 'catchAll.address', /no address/],
	['acknowledgements that never hold', { ...draft, acknowledgementMinutes: 0 }, 'acknowledgementMinutes', /more than 0 minutes/],
	['snoozes that never hold', { ...draft, snoozeAtMostMinutes: -1 }, 'snoozeAtMostMinutes', /more than 0 minutes/],
	['a tick of no length', { ...draft, tickSeconds: 0 }, 'tickSeconds', /at least 1/],
];

const references: [fault: string, draft: PolicyDraft, field: string, message: RegExp][] = [
	['an unknown person', withMetric({ breach: { to: [{ by: 'person', person: 'zoe' }] } }), 'metrics.0.breach.to.0', /no person "zoe"/],
	['a role that nobody has', withMetric({ tiers: [{ afterMinutes: 5, to: [owner, { by: 'role', role: 'captain' }] }] }), 'metrics.0.tiers.0.to.1', /Nobody.*role "captain"/],
	['an empty department', withMetric({ warnings: [{ atPercent: 5, to: [{ by: 'department', department: 'moon' }] }] }), 'metrics.0.warnings.0.to.0', /department "moon"/],
	['a role that nobody has in a department', withMetric({ atEnd: { to: [{ by: 'department', department: 'sales', role: 'lead' }] } }), 'metrics.0.atEnd.to.0', /"sales" with the role "lead"/],
	['an unknown rota', withMetric({ breach: { to: [{ by: 'rota', rota: 'night' }] } }), 'metrics.0.breach.to.0', /no rota "night"/],
];

const ana = people.persons![0]!;
const rota = people.rotas![0]!;
const directories: [fault: string, draft: DirectoryDraft, field: string, message: RegExp][] = [
	['two persons with one id', { persons: [ana, ana] }, 'persons.1.id', /Two persons have the ID "ana"/],
	['a person without address', { persons: [{ ...ana, address: '' }] }, 'persons.0.address', /no address/],
	['quiet hours without a zone', { persons: [{ ...ana, quietHours: { windows: [{ from: '22:00', to: '07:00' }] } }] }, 'persons.0.zone', /no time zone/],
	['quiet hours in no zone', { persons: [{ ...ana, zone: 'Mars/Base', quietHours: { windows: [{ from: '22:00', to: '07:00' }] } }] }, 'persons.0.zone', /not a time zone/],
	['quiet hours without end', { persons: [{ ...ana, zone: 'UTC', quietHours: { windows: [{ from: '00:00', to: '12:00' }, { from: '12:00', to: '24:00' }] } }] }, 'persons.0.quietHours', /never end/],
	['quiet hours without window', { persons: [{ ...ana, zone: 'UTC', quietHours: { windows: [] } }] }, 'persons.0.quietHours.windows', /no window/],
	['a rota without members', { ...people, rotas: [{ ...rota, members: [] }] }, 'rotas.0.members', /no member/],
	['a rota in no zone', { ...people, rotas: [{ ...rota, zone: 'Nowhere' }] }, 'rotas.0.zone', /not a time zone/],
	['a rota with a stranger', { ...people, rotas: [{ ...rota, members: ['bo', 'zoe'] }] }, 'rotas.0.members.1', /names "zoe", who is not in the directory/],
	['an override that ends before it begins', { ...people, rotas: [{ ...rota, overrides: [{ fromAt: 2, toAt: 1, person: 'bo' }] }] }, 'rotas.0.overrides.0.toAt', /no later than it begins/],
	['a rota holiday that is listed twice', { ...people, rotas: [{ ...rota, holidays: [{ date: '2026-12-25' }, { date: '2026-12-25' }] }] }, 'rotas.0.holidays.1.date', /listed twice/],
	['two rotas with one id', { ...people, rotas: [rota, rota] }, 'rotas.1.id', /Two rotas/],
];

describe.each([
	['policy', policies.map(([fault, given, ...rest]) => [fault, () => readPolicy(given), ...rest] as const)],
	['policy with its directory', references.map(([fault, given, ...rest]) => [fault, () => readPolicy(given, directory), ...rest] as const)],
	['directory', directories.map(([fault, given, ...rest]) => [fault, () => readDirectory(given), ...rest] as const)],
])('a %s is refused for', (_kind, faults) => {
	test.each(faults)('%s', (_fault, read, field, message) => {
		const problems = problemsOf(read);
		expect(problems.map((problem) => problem.field)).toContain(field);
		expect(problems.find((problem) => problem.field === field)!.message).toMatch(message);
		for (const problem of problems) expect(problem.message).toMatch(/^["A-Z].{15,}\.$/s);
	});
});

test('without a directory, recipients are not looked up', () => {
	for (const [, given] of references) expect(problemsOf(() => readPolicy(given))).toEqual([]);
});

test('every problem is listed, not the first alone', () => {
	const problems = problemsOf(() => readPolicy({ ...withMetric({ warnings: [{ atPercent: 120, to: [] }], goals: [{ withinMinutes: -1 }] }), acknowledgementMinutes: 0 }));
	expect(problems.map(({ field }) => field).sort()).toEqual(expect.arrayContaining(['acknowledgementMinutes', 'metrics.0.goals.0.withinMinutes', 'metrics.0.warnings.0.to']));
});

test('a problem never repeats an address', () => {
	const problems = problemsOf(() => readDirectory({ persons: [{ ...ana, id: '', zone: 'Mars/Base' }] }));
	expect(JSON.stringify(problems)).not.toContain('555');
});

test('the revision of a policy follows from its content alone', () => {
	const policy = policyWith();
	const turned = Object.fromEntries(Object.entries(JSON.parse(JSON.stringify(policy)) as PolicyDraft).reverse()) as unknown as PolicyDraft;
	expect(policyRevision(readPolicy(turned))).toBe(policyRevision(policy));
	expect(policyRevision(policyWith({ goals: [{ withinMinutes: 61 }] }))).not.toBe(policyRevision(policy));
});

test('a checked policy reads as itself again, so that it can be stored', () => {
	const policy = policyWith();
	expect(readPolicy(JSON.parse(JSON.stringify(policy)) as PolicyDraft, directory)).toEqual(policy);
});
