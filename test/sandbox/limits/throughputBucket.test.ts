import fc from 'fast-check';
import { count, fits, newBucket, usedOf } from '../../../sandbox/limits/throughputBucket';

/** The instants at which messages were taken, of those at which they were offered. */
function takenOf(perSecond: number, offeredAt: number[]): number[] {
	const bucket = newBucket(perSecond, 0);
	return offeredAt.filter((now) => {
		const taken = fits(bucket, now);
		if (taken) count(bucket, now);
		return taken;
	});
}

describe('throughput', () => {
	it('takes one second\'s worth at once, and then as many as the time brings', () => {
		const atOnce = Array.from({ length: 100 }, () => 0);
		expect(takenOf(80, [...atOnce, 10, 13, 14, 25, 26])).toEqual([...atOnce.slice(0, 80), 13, 25]);
		expect(takenOf(80, [...atOnce, ...atOnce.map(() => 1_000)])).toHaveLength(160);
	});

	it('over any time takes at most one second\'s worth more than the rate brings, and refuses nothing that would fit', () => {
		fc.assert(
			fc.property(fc.integer({ min: 1, max: 12 }), fc.array(fc.nat({ max: 300 }), { maxLength: 200 }), (perSecond, gaps) => {
				let at = 0;
				const offered = gaps.map((gap) => (at += gap));
				const taken = takenOf(perSecond, offered);
				taken.forEach((from, first) =>
					taken.slice(first).forEach((until, more) => expect(more + 1).toBeLessThanOrEqual(perSecond + ((until - from) * perSecond) / 1_000 + 1e-3)),
				);
				const refusedAfterQuiet = offered.filter((now, index) => index > 0 && now - offered[index - 1]! >= 1_000 && !taken.includes(now));
				expect(refusedAfterQuiet).toEqual([]);
			}),
		);
	});

	it('takes nothing at zero', () => {
		expect(takenOf(0, [0, 5_000])).toEqual([]);
	});

	it('says how much is used', () => {
		const bucket = newBucket(80, 0);
		for (let sent = 0; sent < 30; sent += 1) count(bucket, 0);
		expect([usedOf(bucket, 0), usedOf(bucket, 250), usedOf(bucket, 1_000)]).toEqual([30, 10, 0]);
	});
});
