import fc from 'fast-check';
import { InvalidInputError } from '../../../core/messages';
import { checkTimes, type TimesDraft } from '../../../core/sla';
import { elapsedMs, foldFacts, instantAt } from '../../../core/sla/cases';
import { at, caseOf, draft, policyWith } from './given/watched';

const { calendar } = draft;
const given: TimesDraft = { calendar, startedAt: at('09:00'), withinMinutes: 60 };
const minute = 60_000;

test.each<[string, Partial<TimesDraft>, string, object]>([
	['on track', {}, '09:30', { state: 'onTrack', running: true, elapsedMs: 30 * minute, remainingMs: 30 * minute, deadlineAt: at('10:00') }],
	['due soon from 80 % on', {}, '09:48', { state: 'dueSoon' }],
	['due soon from another share on', { dueSoonPercent: 25 }, '09:15', { state: 'dueSoon' }],
	['breached at the deadline', {}, '10:00', { state: 'breached', remainingMs: 0 }],
	['breached for long', {}, '16:00', { state: 'breached', remainingMs: -360 * minute }],
	['not yet started', {}, '08:00', { state: 'onTrack', running: false, elapsedMs: 0 }],
	['done in time', { stoppedAt: at('09:59') }, '16:00', { state: 'onTrack', running: false, elapsedMs: 59 * minute }],
	['done at the deadline', { stoppedAt: at('10:00') }, '16:00', { state: 'onTrack' }],
	['done too late', { stoppedAt: at('10:01') }, '16:00', { state: 'breached', running: false, elapsedMs: 61 * minute }],
	['paused', { pauses: [{ fromAt: at('09:10') }] }, '16:00', { state: 'onTrack', running: false, elapsedMs: 10 * minute, deadlineAt: undefined }],
	['resumed', { pauses: [{ fromAt: at('09:10'), toAt: at('12:00') }] }, '12:10', { state: 'onTrack', running: true, elapsedMs: 20 * minute, deadlineAt: at('12:50') }],
	['pauses that overlap, in any order', { pauses: [{ fromAt: at('09:20'), toAt: at('09:40') }, { fromAt: at('09:10'), toAt: at('09:30') }] }, '10:00', { elapsedMs: 30 * minute, deadlineAt: at('10:30') }],
	['a pause within a pause', { pauses: [{ fromAt: at('09:10'), toAt: at('09:40') }, { fromAt: at('09:20'), toAt: at('09:30') }] }, '10:00', { elapsedMs: 30 * minute, deadlineAt: at('10:30') }],
	['a pause from before the start', { pauses: [{ fromAt: at('08:00'), toAt: at('09:30') }] }, '10:00', { elapsedMs: 30 * minute }],
])('%s', (_name, change, now, expected) => {
	expect(checkTimes({ ...given, ...change }, at(now))).toMatchObject(expected);
});

test('what is wrong with the input is named', () => {
	const read = () => checkTimes({ ...given, calendar: { zone: 'Nowhere', alwaysOpen: true }, withinMinutes: 0 }, at('09:00'));
	expect(read).toThrow(InvalidInputError);
	expect(read).toThrow(/"Nowhere" is not a time zone.*more than 0 minutes/);
});

test('timestamps and facts of the same story give the same clock', () => {
	const offsets = fc.uniqueArray(fc.integer({ min: 1, max: 900 }), { minLength: 0, maxLength: 7 }).map((list) => list.sort((a, b) => a - b));
	fc.assert(
		fc.property(offsets, fc.integer({ min: 0, max: 1000 }), (minutes, after) => {
			const edges = minutes.map((offset) => at('08:00') + offset * minute);
			const now = at('08:00') + after * minute;
			const pauses = edges.filter((_, index) => index % 2 === 0).map((fromAt, index) => ({ fromAt, toAt: edges[2 * index + 1] }));
			const facts = edges.map((edge, index) => ({ kind: index % 2 === 0 ? 'pause' : 'resume', at: edge }) as const);
			const [cycle] = foldFacts(caseOf([{ kind: 'start', at: at('08:00') }, ...facts], policyWith()), at('23:59'));
			const check = checkTimes({ ...given, startedAt: at('08:00'), pauses }, now);
			expect(check.elapsedMs).toBe(elapsedMs(cycle!, now));
			expect(check.deadlineAt).toBe(instantAt(cycle!, 60 * minute));
		}),
		{ numRuns: 300 },
	);
});
