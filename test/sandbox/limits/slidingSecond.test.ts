import fc from 'fast-check';
import { count, fits, newSlidingSecond, usedOf } from '../../../sandbox/limits/slidingSecond';

/** The instants at which messages were taken, of those at which they were offered. */
function takenOf(perSecond: number, offeredAt: number[]): number[] {
	const second = newSlidingSecond(perSecond);
	return offeredAt.filter((now) => {
		const taken = fits(second, now);
		if (taken) count(second, now);
		return taken;
	});
}

describe('throughput', () => {
	it('takes 80 messages in a second, and the next one when the first is a second old', () => {
		const atOnce = Array.from({ length: 100 }, () => 0);
		expect(takenOf(80, [...atOnce, 999, 1_000])).toEqual([...atOnce.slice(0, 80), 1_000]);
	});

	it('in no second, wherever it starts, takes more; and refuses nothing that would fit', () => {
		fc.assert(
			fc.property(fc.integer({ min: 1, max: 12 }), fc.array(fc.nat({ max: 300 }), { maxLength: 200 }), (perSecond, gaps) => {
				let at = 0;
				const offered = gaps.map((gap) => (at += gap));
				const second = newSlidingSecond(perSecond);
				const taken: number[] = [];
				for (const now of offered) {
					const inSecond = taken.filter((instant) => now - instant < 1_000).length;
					expect(fits(second, now)).toBe(inSecond < perSecond);
					if (inSecond >= perSecond) continue;
					count(second, now);
					taken.push(now);
					expect(usedOf(second, now)).toBe(inSecond + 1);
				}
			}),
		);
	});

	it('takes nothing at zero', () => {
		expect(takenOf(0, [0, 5_000])).toEqual([]);
	});
});
