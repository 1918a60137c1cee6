import fc from 'fast-check';
import { isLate, lateAfterMs } from '../../../core/inbound';

const sentAt = '2026-09-21T14:13:20.000Z';
const sent = Date.parse(sentAt);

test.each([
	['at once', 0, false],
	['just in time', lateAfterMs, false],
	['a moment too late', lateAfterMs + 1, true],
	['after seven days', 7 * 24 * 3600_000, true],
	['before it was sent, by a clock that runs behind', -60_000, false],
])('an event that comes %s', (_when, afterMs, late) => {
	expect(isLate(sentAt, sent + afterMs)).toBe(late);
});

test('the limit is the caller\'s to choose', () => {
	expect(isLate(sentAt, sent + 1001, 1000)).toBe(true);
	expect(isLate(sentAt, sent + 1001, 2000)).toBe(false);
});

test.each([undefined, '', 'yesterday'])('an instant that is not known (%p) is not late', (unknown) => {
	expect(isLate(unknown, sent)).toBe(false);
});

test('what is late stays late', () => {
	fc.assert(fc.property(fc.nat(), fc.nat(), (first, more) => !isLate(sentAt, sent + first) || isLate(sentAt, sent + first + more)));
});
