import type { PhoneNumber } from '../world/world';
import { borrow, type PairDebt } from './pairDebt';
import { countCall, type HourlyCalls, MANAGEMENT_CALLS_PER_HOUR, usageOf } from './managementCalls';
import { reach, type UniquePeople } from './uniquePeople';
import { count, fits, newBucket, type ThroughputBucket, usedOf } from './throughputBucket';

/** Which limit a message would break. */
export type BrokenLimit = 'throughput' | 'pair';

/** Keeps count of what each business number sends and receives, and to whom. Instants in milliseconds. */
export interface LimitBook {
	/** Which limit one more message to this person would break. */
	wouldBreak(phoneNumber: PhoneNumber, waId: string, now: number): BrokenLimit | undefined;
	/** Counts an accepted message. */
	send(phoneNumber: PhoneNumber, waId: string, now: number): void;
	/** Counts a message from a person: it uses throughput too, and is never refused. */
	receive(phoneNumber: PhoneNumber, now: number): void;
	/** Whether the portfolio's messaging limit leaves room for this person; counts them when it does. */
	reach(portfolioId: string, waId: string, now: number, limit: number): boolean;
	/** How many people the portfolio has reached within 24 hours, at the last count. */
	reachedBy(portfolioId: string): number;
	/** Counts a management call and says whether it is within the hour's quota. */
	manage(accountId: string, now: number): boolean;
	/** How much of the management quota is used. */
	managementUsage(accountId: string, now: number): ReturnType<typeof usageOf>;
	usedInSecond(phoneNumberId: string, now: number): number;
	/** The people to whom a number owes quiet. */
	debtsOf(phoneNumberId: string, now: number): Array<PairDebt & { waId: string }>;
	/** Forgets everything, or what one number owes. */
	clear(phoneNumberId?: string): void;
}

const SWEEP_ABOVE = 10_000;

/** A book with nothing in it. */
export function createLimitBook(): LimitBook {
	const buckets = new Map<string, ThroughputBucket>();
	const debts = new Map<string, PairDebt>();
	const calls = new Map<string, HourlyCalls>();
	const people = new Map<string, UniquePeople>();
	let sweepAbove = SWEEP_ABOVE;

	const bucketOf = ({ id, throughput: { messagesPerSecond } }: PhoneNumber, now: number): ThroughputBucket => {
		const known = buckets.get(id);
		if (known?.perSecond === messagesPerSecond) return known;
		const bucket = newBucket(messagesPerSecond, now);
		buckets.set(id, bucket);
		return bucket;
	};
	/** Debts that are paid say nothing any more. */
	const sweep = (now: number): void => {
		if (debts.size <= sweepAbove) return;
		for (const [key, { paidAt }] of debts) if (paidAt <= now) debts.delete(key);
		sweepAbove = Math.max(SWEEP_ABOVE, debts.size * 2);
	};

	return {
		wouldBreak(phoneNumber, waId, now) {
			if (!fits(bucketOf(phoneNumber, now), now)) return 'throughput';
			return borrow(debts.get(`${phoneNumber.id}:${waId}`), now, phoneNumber.pairPace) ? undefined : 'pair';
		},
		send(phoneNumber, waId, now) {
			const key = `${phoneNumber.id}:${waId}`;
			const debt = borrow(debts.get(key), now, phoneNumber.pairPace);
			count(bucketOf(phoneNumber, now), now);
			if (debt) debts.set(key, debt);
			sweep(now);
		},
		receive(phoneNumber, now) {
			count(bucketOf(phoneNumber, now), now);
		},
		reach(portfolioId, waId, now, limit) {
			if (limit === Infinity) return true;
			const reached = people.get(portfolioId) ?? new Map<string, number>();
			people.set(portfolioId, reached);
			return reach(reached, waId, now, limit);
		},
		manage(accountId, now) {
			const counted = countCall(calls.get(accountId), now);
			calls.set(accountId, counted);
			return counted.count <= MANAGEMENT_CALLS_PER_HOUR;
		},
		managementUsage: (accountId, now) => usageOf(calls.get(accountId), now),
		reachedBy: (portfolioId) => people.get(portfolioId)?.size ?? 0,
		usedInSecond(phoneNumberId, now) {
			const bucket = buckets.get(phoneNumberId);
			return bucket ? usedOf(bucket, now) : 0;
		},
		debtsOf(phoneNumberId, now) {
			const owing = [...debts].filter(([key, { paidAt }]) => key.startsWith(`${phoneNumberId}:`) && paidAt > now);
			return owing.map(([key, debt]) => ({ waId: key.slice(phoneNumberId.length + 1), ...debt }));
		},
		clear(phoneNumberId) {
			if (phoneNumberId === undefined) {
				buckets.clear();
				people.clear();
				calls.clear();
			}
			for (const key of debts.keys()) if (phoneNumberId === undefined || key.startsWith(`${phoneNumberId}:`)) debts.delete(key);
		},
	};
}
