import fc from 'fast-check';
import { cycleRecords, report } from '../../../core/sla';
import { percentile, spreadOf } from '../../../core/sla/report';
import { at, caseOf } from './given/watched';

const start = { kind: 'start', at: at('09:00') } as const;
const minute = 60_000;

const cases = [
	{ ...caseOf([start, { kind: 'acknowledge', at: at('09:10') }, { kind: 'resolve', at: at('09:40') }], undefined, { owner: 'ana', priority: 'P1' }), key: 'A' },
	{ ...caseOf([start, { kind: 'pause', at: at('09:10') }, { kind: 'resume', at: at('11:10') }, { kind: 'resolve', at: at('11:30') }], undefined, { owner: 'ana', priority: 'P2' }), key: 'B' },
	{ ...caseOf([start, { kind: 'acknowledge', at: at('10:30') }, { kind: 'resolve', at: at('11:00') }], undefined, { owner: 'bo', priority: 'P1' }), key: 'C' },
	{ ...caseOf([start], undefined, { owner: 'bo', priority: 'P1' }), key: 'D' },
	{ ...caseOf([start, { kind: 'cancel', at: at('12:00') }], undefined, { owner: '' }), key: 'E' },
	{ ...caseOf([{ ...start, at: at('15:50') }], undefined, { owner: 'ana', priority: 'P1' }), key: 'F' },
];
const records = cases.flatMap((watched) => cycleRecords(watched, at('16:00')));

test('attainment by owner', () => {
	expect(report(records, ['owner']).map(({ group, cycles, met, missed, runningLate, running, notCounted, attainment }) => [group.owner, cycles, met, missed, runningLate, running, notCounted, attainment])).toEqual([
		['-', 1, 0, 0, 0, 0, 1, undefined],
		['ana', 3, 2, 0, 0, 1, 0, 1],
		['bo', 2, 0, 1, 1, 0, 0, 0],
	]);
});

test('attainment by policy and priority, and times', () => {
	const rows = report(records, ['policy', 'priority']);
	expect(rows.map(({ group }) => group)).toEqual([{ policy: 'support', priority: '-' }, { policy: 'support', priority: 'P1' }, { policy: 'support', priority: 'P2' }]);
	expect(rows[1]).toMatchObject({
		attainment: 1 / 3,
		timeToAcknowledge: { count: 2, mean: 50 * minute, p50: 10 * minute, max: 90 * minute },
		timeToResolve: { count: 2, p50: 40 * minute, p95: 120 * minute },
	});
	// Open time leaves the pause out, the wall does not.
	expect(rows[2]).toMatchObject({ timeToResolve: { max: 30 * minute }, wallTimeToResolve: { max: 150 * minute } });
});

test('of nothing there is no row, and of no values no spread', () => {
	expect(report([], ['policy'])).toEqual([]);
	expect(spreadOf([])).toBeUndefined();
});

test('a percentile is one of the values, with at least its share at or below it, and no smaller value has that', () => {
	fc.assert(
		fc.property(fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 1, maxLength: 40 }), fc.constantFrom(0.5, 0.9, 0.95, 0.99), (values, share) => {
			const sorted = [...values].sort((a, b) => a - b);
			const found = percentile(sorted, share);
			const upTo = (limit: number) => sorted.filter((value) => value <= limit).length / sorted.length;
			expect(upTo(found)).toBeGreaterThanOrEqual(share);
			expect(upTo(found - 1)).toBeLessThan(share);
		}),
	);
});
