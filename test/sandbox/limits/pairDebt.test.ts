import fc from 'fast-check';
import { borrow, META_PAIR_PACE, type PairDebt } from '../../../sandbox/limits/pairDebt';

const SECOND_MS = 1_000;

/** The instants at which messages were taken, of those at which they were offered. */
function takenOf(offeredAt: number[]): number[] {
	let debt: PairDebt | undefined;
	return offeredAt.filter((now) => {
		const next = borrow(debt, now, META_PAIR_PACE);
		debt = next ?? debt;
		return next !== undefined;
	});
}

describe('the pace to one person', () => {
	it('takes one message every six seconds for ever', () => {
		const steady = Array.from({ length: 700 }, (_, index) => index * 6 * SECOND_MS);
		expect(takenOf(steady)).toEqual(steady);
	});

	it('takes 45 messages at once, not 46', () => {
		expect(takenOf(Array.from({ length: 60 }, (_, index) => index))).toHaveLength(45);
	});

	it('is silent for two minutes after 20 messages at once', () => {
		const burst = Array.from({ length: 20 }, () => 0);
		expect(takenOf([...burst, 6 * SECOND_MS, 119_999, 120_000])).toEqual([...burst, 120_000]);
	});

	it('never takes more than 45 in any six seconds, nor more than the pace over a longer time', () => {
		fc.assert(
			fc.property(fc.array(fc.nat({ max: 40_000 }), { minLength: 1, maxLength: 400 }), (gaps) => {
				let at = 0;
				const taken = takenOf(gaps.map((gap) => (at += gap % 997 === 0 ? gap : gap % 400)));
				for (const [index, since] of taken.entries()) {
					const inSixSeconds = taken.slice(index).filter((instant) => instant - since < 6 * SECOND_MS).length;
					expect(inSixSeconds).toBeLessThanOrEqual(45);
				}
				const [first = 0] = taken;
				const last = taken.at(-1) ?? 0;
				expect(taken.length).toBeLessThanOrEqual(45 + (last - first) / (6 * SECOND_MS));
			}),
		);
	});
});
