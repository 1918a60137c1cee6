import fc from 'fast-check';
import { type Fact, type Policy } from '../../../../core/sla';
import { elapsedMs, foldFacts, instantAt } from '../../../../core/sla/cases';
import { at, caseOf, draft, policyWith, type MetricDraft } from '../given/watched';

const start = { kind: 'start', at: at('09:00') } as const;

function cyclesOf(facts: Parameters<typeof caseOf>[0], policy?: Policy, now = at('16:00')) {
	return foldFacts(caseOf(facts, policy), now).map((cycle) => ({
		metric: cycle.metric.id,
		number: cycle.number,
		minutes: elapsedMs(cycle, cycle.endedAt ?? now) / 60_000,
		end: cycle.end,
	}));
}

const one = (number: number, minutes: number, end?: string) => ({ metric: 'resolution', number, minutes, end });

test.each<[string, Parameters<typeof caseOf>[0], ReturnType<typeof one>[]]>([
	['runs', [start], [one(1, 420)]],
	['pauses and resumes', [start, { kind: 'pause', at: at('10:00') }, { kind: 'resume', at: at('12:00') }], [one(1, 300)]],
	['pauses twice in a row', [start, { kind: 'pause', at: at('10:00') }, { kind: 'pause', at: at('11:00') }, { kind: 'resume', at: at('12:00') }], [one(1, 300)]],
	['resumes what runs', [start, { kind: 'resume', at: at('10:00') }], [one(1, 420)]],
	['stays paused', [start, { kind: 'pause', at: at('10:00') }], [one(1, 60)]],
	['is resolved', [start, { kind: 'resolve', at: at('10:00') }], [one(1, 60, 'resolved')]],
	['is resolved while paused', [start, { kind: 'pause', at: at('10:00') }, { kind: 'resolve', at: at('12:00') }], [one(1, 60, 'resolved')]],
	['is cancelled', [start, { kind: 'cancel', at: at('10:00') }], [one(1, 60, 'cancelled')]],
	['is reset', [start, { kind: 'reset', at: at('10:00') }], [one(1, 60, 'reset'), one(2, 360)]],
	['is reset while paused, and runs', [start, { kind: 'pause', at: at('09:30') }, { kind: 'reset', at: at('10:00') }], [one(1, 30, 'reset'), one(2, 360)]],
	['is reopened', [start, { kind: 'resolve', at: at('10:00') }, { kind: 'reopen', at: at('15:00') }], [one(1, 60, 'resolved'), one(2, 60)]],
	['is reopened while open', [start, { kind: 'reopen', at: at('15:00') }], [one(1, 420)]],
	['is started again while open', [start, { ...start, at: at('12:00') }], [one(1, 420)]],
	['is started again after its end', [start, { kind: 'resolve', at: at('10:00') }, { ...start, at: at('12:00') }], [one(1, 60, 'resolved')]],
	['is reset before it starts', [{ kind: 'reset', at: at('08:00') }, start], [one(2, 420)]],
	['is paused before it starts', [start, { kind: 'pause', at: at('08:00') }], [one(1, 420)]],
	['was paused, as becomes known later', [start, { kind: 'resolve', at: at('12:00') }, { kind: 'pause', at: at('10:00') }, { kind: 'resume', at: at('11:00') }], [one(1, 120, 'resolved')]],
	['started later, as becomes known later', [start, { ...start, at: at('10:00'), corrects: true }], [one(1, 360)]],
	['started earlier than it is known to have been corrected to', [start, { ...start, at: at('12:00'), corrects: true }, { ...start, at: at('10:00'), corrects: true }], [one(1, 360)]],
	['is corrected after its end', [start, { kind: 'resolve', at: at('10:00') }, { ...start, at: at('12:00'), corrects: true }], [one(1, 60, 'resolved')]],
	['starts in the future', [{ ...start, at: at('16:30') }], []],
	['pauses in the future', [start, { kind: 'pause', at: at('16:30') }], [one(1, 420)]],
	['is resolved by a clock that runs ahead', [start, { kind: 'resolve', at: at('16:30') }], [one(1, 420, 'resolved')]],
	['of another metric is paused', [start, { kind: 'pause', at: at('10:00'), metrics: ['other'] }], [one(1, 420)]],
])('a clock that %s', (_name, facts, expected) => {
	expect(cyclesOf(facts)).toEqual(expected);
});

test('facts of one instant count in the order of recording', () => {
	const noon: Fact[] = [{ kind: 'pause', at: at('12:00') }, { kind: 'resume', at: at('12:00') }];
	expect(cyclesOf([start, ...noon])).toEqual([one(1, 420)]);
	expect(cyclesOf([start, { kind: 'pause', at: at('11:00') }, noon[1]!, noon[0]!])).toEqual([one(1, 120)]);
});

test('the number of a cycle does not change when earlier facts become known', () => {
	const known = [start, { kind: 'resolve', at: at('10:00') }, { kind: 'reopen', at: at('11:00') }] as const;
	const correction = { kind: 'start', at: at('08:30'), corrects: true } as const;
	expect(cyclesOf(known).map(({ number }) => number)).toEqual([1, 2]);
	expect(cyclesOf([...known, correction]).map(({ number }) => number)).toEqual([1, 2]);
	expect(cyclesOf([...known, { kind: 'reset', at: at('09:30') }]).map(({ number, end }) => [number, end])).toEqual([[1, 'reset'], [3, 'resolved'], [2, undefined]]);
});

test('no two cycles of a metric share a number, whatever becomes known and when', () => {
	const kind = fc.constantFrom('start', 'start', 'reset', 'reopen', 'resolve', 'cancel', 'pause', 'resume');
	const facts = fc.array(fc.tuple(kind, fc.integer({ min: 0, max: 12 }), fc.boolean(), fc.boolean()), { maxLength: 14 });
	fc.assert(
		fc.property(facts, fc.constantFrom<MetricDraft['kind']>('resolution', 'nextResponse', 'periodicUpdate'), (list, metricKind) => {
			const given = list.map(([name, hour, corrects, named]) => ({ kind: name, at: at('09:00') + hour * 600_000, ...(name === 'start' && { corrects }), ...(named && { metrics: ['resolution'] }) }) as Fact);
			const numbers = cyclesOf(given, policyWith({ kind: metricKind })).map(({ number }) => number);
			expect(new Set(numbers).size).toBe(numbers.length);
		}),
		{ numRuns: 3000 },
	);
});

describe('kinds of metrics', () => {
	const of = (metrics: Partial<MetricDraft>[]) => policyWith({}, { metrics: metrics.map((metric) => ({ ...draft.metrics[0]!, ...metric })) });

	test('a first response is met by name and leaves the resolution running', () => {
		const policy = of([{ id: 'first', kind: 'firstResponse' }, { id: 'whole', kind: 'resolution' }]);
		expect(cyclesOf([start, { kind: 'resolve', at: at('09:20'), metrics: ['first'] }], policy)).toEqual([
			{ metric: 'first', number: 1, minutes: 20, end: 'resolved' },
			{ metric: 'whole', number: 1, minutes: 420, end: undefined },
		]);
	});

	test('a next response is awaited each time the customer has written', () => {
		const policy = of([{ id: 'next', kind: 'nextResponse' }]);
		const wrote = (time: string): Fact => ({ kind: 'start', at: at(time), metrics: ['next'], policy: Object.keys(caseOf([], policy).policies)[0]! });
		expect(cyclesOf([start], policy)).toEqual([]);
		const facts: Fact[] = [wrote('10:00'), wrote('10:10'), { kind: 'resolve', at: at('10:30'), metrics: ['next'] }, wrote('11:00')];
		expect(cyclesOf(facts, policy).map(({ minutes, end }) => [minutes, end])).toEqual([[30, 'resolved'], [300, undefined]]);
	});

	test('a periodic update is owed again after each one, until the case ends', () => {
		const policy = of([{ id: 'update', kind: 'periodicUpdate' }]);
		const update = (time: string): Fact => ({ kind: 'resolve', at: at(time), metrics: ['update'] });
		expect(cyclesOf([start, update('10:00'), update('10:30'), { kind: 'resolve', at: at('11:00') }], policy).map(({ minutes, end }) => [minutes, end])).toEqual([
			[60, 'resolved'],
			[30, 'resolved'],
			[30, 'resolved'],
		]);
	});

	test('a metric may have a calendar of its own', () => {
		const policy = of([{ id: 'a' }, { id: 'b', calendar: { zone: 'UTC', alwaysOpen: true } }]);
		expect(cyclesOf([{ ...start, at: at('06:00') }], policy).map(({ minutes }) => minutes)).toEqual([420, 600]);
	});
});

test('the deadline skips pauses, and there is none while the clock stands still before it', () => {
	const [paused] = foldFacts(caseOf([start, { kind: 'pause', at: at('09:20') }]), at('16:00'));
	expect(instantAt(paused!, 30 * 60_000)).toBeUndefined();
	expect(instantAt(paused!, 20 * 60_000)).toBe(at('09:20'));
	const [resumed] = foldFacts(caseOf([start, { kind: 'pause', at: at('09:20') }, { kind: 'resume', at: at('12:00') }]), at('16:00'));
	expect(instantAt(resumed!, 30 * 60_000)).toBe(at('12:10'));
});
