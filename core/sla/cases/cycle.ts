import type { Fields, Metric, Policy } from '../policy';

/** A stretch in which a clock ran; it still runs where it has no end. */
export interface Run {
	fromAt: number;
	toAt?: number;
}

/** One run of the clock of one metric, from its start to its end, under the policy of its start. */
export interface Cycle {
	metric: Metric;
	policy: Policy;
	/** Tells the cycles of a metric apart. It never changes once given, also when earlier facts become known; numbers may be skipped. */
	number: number;
	startedAt: number;
	/** In order; the gaps between them are pauses. */
	runs: Run[];
	endedAt?: number;
	end?: 'resolved' | 'cancelled' | 'reset';
	/** Values that goals look at, as of now or of the end. */
	fields: Fields;
}

/** Whether the clock stands still although the cycle has not ended. */
export function isPaused({ runs, endedAt }: Cycle): boolean {
	return endedAt === undefined && runs.at(-1)?.toAt !== undefined;
}
