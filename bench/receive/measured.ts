import type { Trial } from '../bench';
import type { LoadResult } from './load';

/** A trial of receiving: `accepted` is answered with 200; seconds go from the first request to the last answer, or to the end of the last execution. */
export interface Measured extends Trial {
	/** Of the answers, in milliseconds. */
	p50Ms: number;
	p99Ms: number;
	/** Executions that n8n has begun. */
	executions: number;
	/** Seconds from the first request to the last answer. */
	answeredWithin: number;
	/** Webhooks of which something reached the workflow, repeats counted; 0 where there is none. */
	handed: number;
}

/** A trial in the words of this benchmark, from what the load saw. */
export function toMeasured(contestant: string, messages: number, connections: number, { accepted, refused, seconds, p50Ms, p99Ms }: LoadResult): Measured {
	return { contestant, messages, accepted, repeated: 0, refused, seconds, perSecond: accepted / seconds, executionSeconds: 0, ended: [], connections, serverCpuMsPerMessage: 0, p50Ms, p99Ms, executions: 0, answeredWithin: seconds, handed: 0 };
}

/** Latencies and executions of several trials, by contestant. */
export const besidesOf = (trials: Measured[]): Record<string, number> =>
	Object.fromEntries(trials.flatMap(({ contestant, p50Ms, p99Ms, executions }) => [[`${contestant} p50 ms`, p50Ms], [`${contestant} p99 ms`, p99Ms], [`${contestant} executions`, executions]]));
