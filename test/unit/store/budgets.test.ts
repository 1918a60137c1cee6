import fc from 'fast-check';
import { bookNumber, newNumberBudget, rateNow, setFullRate, slowNumber, type NumberBudget } from '../../../core/store/budgets/numberBudget';
import { bookPair, newPairBudget, pausePair, type PairBudget } from '../../../core/store/budgets/pairBudget';
import { throttledUntil } from '../../../core/store/budgets/throttle';

const urgency = fc.constantFrom('routine' as const, 'urgent' as const);

/** The provider's bucket as Meta describes throughput: one second's worth, refilled all the time. */
function bucketRefuses(arrivals: number[], ratePerSecond: number): boolean {
	let [level, at] = [ratePerSecond, arrivals[0] ?? 0];
	for (const arrival of arrivals) {
		level = Math.min(ratePerSecond, level + ((arrival - at) * ratePerSecond) / 1_000);
		at = arrival;
		if (level < 1 - 1e-9) return true;
		level -= 1;
	}
	return false;
}

describe('the budget of a number', () => {
	it('is never more than a bucket of one second holds, though messages arrive up to 200 ms late', () => {
		fc.assert(
			fc.property(
				fc.constantFrom(20, 80, 1_000),
				fc.array(fc.record({ pauseMs: fc.oneof(fc.constant(0), fc.nat({ max: 2_000 })), count: fc.integer({ min: 1, max: 200 }), urgency, lateMs: fc.nat({ max: 200 }) }), { minLength: 1, maxLength: 30 }),
				(rate, asked) => {
					let now = 1_000_000;
					let budget = setFullRate(newNumberBudget(now), rate, now);
					const arrivals: number[] = [];
					for (const { pauseMs, count, urgency: how, lateMs } of asked) {
						now += pauseMs;
						for (let index = 0; index < count; index++) {
							const slot = bookNumber(budget, how, now);
							if (slot.kind === 'later') break;
							budget = slot.budget;
							expect(slot.leaveAt).toBeGreaterThanOrEqual(now);
							arrivals.push(slot.leaveAt + (index % 2 ? lateMs : 0));
						}
					}
					expect(bucketRefuses(arrivals.sort((left, right) => left - right), rate)).toBe(false);
				},
			),
		);
	});

	it('gives a slot to whoever asks again when told to', () => {
		fc.assert(
			fc.property(fc.constantFrom(1, 20, 80, 1_000), urgency, fc.integer({ min: 1, max: 300 }), (rate, how, count) => {
				let now = 1_000_000;
				let budget = setFullRate(newNumberBudget(now), rate, now);
				for (let index = 0; index < count; index++) {
					let slot = bookNumber(budget, how, now);
					if (slot.kind === 'later') {
						expect(slot.askAt).toBeGreaterThan(now);
						now = slot.askAt;
						slot = bookNumber(budget, how, now);
					}
					if (slot.kind !== 'at') throw new Error('Asked to come again, and refused again.');
					budget = slot.budget;
				}
			}),
		);
	});

	it('is halved by refusals, once for each pause, never below a sixteenth, and recovers', () => {
		let budget: NumberBudget = newNumberBudget(0);
		let now = 0;
		const rates: number[] = [];
		for (let time = 0; time < 6; time++) {
			budget = slowNumber(slowNumber(budget, 1_000, now), 1_000, now + 500);
			rates.push(rateNow(budget, now));
			expect(budget.pausedUntil).toBe(now + 1_500);
			now = budget.pausedUntil;
		}
		expect(rates).toEqual([40, 20, 10, 5, 5, 5]);
		expect(rateNow(budget, now + 1_000)).toBeCloseTo(6.6);
		expect(rateNow(budget, now + 3_600_000)).toBe(80);
	});

	it('goes on recovering when the full rate changes meanwhile', () => {
		const slowed = slowNumber(newNumberBudget(0), 1_000, 0);
		expect(rateNow(setFullRate(slowed, 1_000, 1_000), 1_000)).toBe(40);
		expect(rateNow(setFullRate(slowed, 1_000, 1_000), 2_000)).toBeCloseTo(60);
		expect(rateNow(setFullRate(slowed, 20, 1_000), 1_000)).toBe(20);
	});
});

/** Whether a pure bucket of 45, refilled by one in 6 seconds, would refuse one of these. */
function pairBucketRefuses(arrivals: number[]): boolean {
	let [level, at] = [45, 0];
	for (const arrival of arrivals) {
		level = Math.min(45, level + (arrival - at) / 6_000);
		at = arrival;
		if (level < 1 - 1e-9) return true;
		level -= 1;
	}
	return false;
}

/** Whether the strict reading would: 45 within 6 seconds from the first, then nothing until 6 seconds have passed for each of them. */
function strictRefuses(arrivals: number[]): boolean {
	let [since, count] = [0, 0];
	for (const arrival of arrivals) {
		if (count === 0 || arrival >= since + count * 6_000) [since, count] = [arrival, 1];
		else if (arrival < since + 6_000 && count < 45) count += 1;
		else return true;
	}
	return false;
}

function bookAll(instants: number[]): { booked: number[]; pair: PairBudget } {
	const booked: number[] = [];
	let pair = newPairBudget;
	for (const instant of instants) {
		const answer = bookPair(pair, instant);
		if (answer.kind === 'later') {
			expect(answer.askAt).toBeGreaterThan(instant);
			expect(bookPair(pair, answer.askAt).kind).toBe('at');
			continue;
		}
		pair = answer.pair;
		booked.push(instant);
	}
	return { booked, pair };
}

describe('the budget of a pair', () => {
	const instants = fc
		.array(fc.oneof({ weight: 5, arbitrary: fc.nat({ max: 300 }) }, fc.nat({ max: 8_000 }), fc.nat({ max: 400_000 })), { minLength: 1, maxLength: 300 })
		.map((gaps) => gaps.reduce<number[]>((all, gap) => [...all, (all.at(-1) ?? 1_000_000) + gap], []));

	it('is refused neither by a bucket nor by the strict reading', () => {
		fc.assert(
			fc.property(instants, (asked) => {
				const { booked } = bookAll(asked);
				expect(strictRefuses(booked)).toBe(false);
				expect(pairBucketRefuses(booked)).toBe(false);
			}),
		);
	});

	it('lends 45 and no more', () => {
		const { booked } = bookAll(Array.from({ length: 60 }, (_, index) => 1_000_000 + index));
		expect(booked).toHaveLength(45);
	});

	it('stands still while it is paused, and lends nothing for a while', () => {
		const paused = pausePair(newPairBudget, 4_000, 1_000_000);
		expect(bookPair(paused, 1_003_999)).toEqual({ kind: 'later', askAt: 1_004_000 });
		const first = bookPair(paused, 1_004_000);
		expect(first.kind === 'at' && bookPair(first.pair, 1_004_001)).toEqual({ kind: 'later', askAt: 1_010_000 });
	});
});

describe('a throttle', () => {
	it('is exact: in no stretch more than allowed, and never later than needed', () => {
		fc.assert(
			fc.property(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 10_000 }), fc.array(fc.nat({ max: 5_000 }), { maxLength: 60 }), (most, withinMs, gaps) => {
				const booked: number[] = [];
				let now = 0;
				for (const gap of gaps) {
					now += gap;
					const until = throttledUntil(booked, { most, withinMs }, now);
					const recent = booked.filter((at) => at > now - withinMs).length;
					expect(until > now).toBe(recent >= most);
					if (until > now) expect(booked.filter((at) => at > until - withinMs).length).toBeLessThan(most);
					else booked.push(now);
				}
			}),
		);
	});
});
