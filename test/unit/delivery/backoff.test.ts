import fc from 'fast-check';
import { backoffMs } from '../../../core/delivery/backoff';

describe('a pause before another try', () => {
	it('lies anywhere between nothing and a bound that doubles', () => {
		const limits = { firstMs: 1000, longestMs: 60_000 };
		expect([0, 1, 2, 3, 10].map((tries) => backoffMs(tries, limits, () => 0.5))).toEqual([500, 1000, 2000, 4000, 30_000]);
		expect(backoffMs(5, limits, () => 0)).toBe(0);
	});

	it('is whole and never above its bounds, however many tries there were', () => {
		const ms = fc.integer({ min: 1, max: 600_000 });
		fc.assert(
			fc.property(fc.nat(), ms, ms, fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }), (tries, firstMs, longestMs, chance) => {
				const pause = backoffMs(tries, { firstMs, longestMs }, () => chance);
				expect(Number.isSafeInteger(pause)).toBe(true);
				expect(pause).toBeGreaterThanOrEqual(0);
				expect(pause).toBeLessThanOrEqual(Math.min(longestMs, firstMs * 2 ** Math.min(tries, 40)));
			}),
		);
	});
});
