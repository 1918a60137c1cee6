import fc from 'fast-check';
import { instant } from '../../../core/inbound/normalise/instant';

test.each<[unknown, string | undefined]>([
	['1790000000', '2026-09-21T14:13:20.000Z'],
	[1_790_000_000, '2026-09-21T14:13:20.000Z'],
	['1790000000.25', '2026-09-21T14:13:20.250Z'],
	[0, '1970-01-01T00:00:00.000Z'],
	[253_402_300_799, '9999-12-31T23:59:59.000Z'],
	[253_402_300_800, undefined],
	[-1, undefined],
	['-1', undefined],
	['1790000000 s', undefined],
	['at 1790000000', undefined],
	['1790000000.x', undefined],
	['2026-09-21T14:13:20Z', undefined],
	['', undefined],
	[true, undefined],
	[null, undefined],
	[['1790000000'], undefined],
	[undefined, undefined],
])('%j in Unix seconds is %j', (given, expected) => {
	expect(instant(given)).toBe(expected);
});

test('a span is added, and what ends beyond the last year is no instant', () => {
	expect(instant('1790000000', 86_400)).toBe('2026-09-22T14:13:20.000Z');
	expect(instant(253_402_300_000, 799)).toBe('9999-12-31T23:59:59.000Z');
	expect(instant(253_402_300_000, 800)).toBeUndefined();
});

test('instants sort as their texts do', () => {
	const seconds = fc.integer({ min: 0, max: 253_402_300_799 });
	fc.assert(fc.property(seconds, seconds, (one, other) => instant(one)! < instant(other)! === one < other));
});
