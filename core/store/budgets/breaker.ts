import type { Urgency } from '../port';
import { isFromAhead } from '../isFromAhead';

/** A circuit breaker. Instants are epoch milliseconds. */
export interface Breaker {
	/** Unreachable answers in a row. */
	failures: number;
	/** Nothing while it is closed. */
	openedAt: number | null;
	probeAt: number;
	/** While somebody probes. */
	probeLeaseUntil: number | null;
	/** Probes that failed since it opened. */
	probes: number;
}

/** It opens after so many failures in a row, of any process. */
export const opensAfter = 5;

const firstProbeMs = 1_000;
const longestProbeMs = 60_000;

/** A circuit through which everything goes. */
export const closedBreaker: Breaker = { failures: 0, openedAt: null, probeAt: 0, probeLeaseUntil: null, probes: 0 };

/** Exponential, with up to a fifth less by chance (0 to 1), so that the probes of many senders do not come together. */
function waitMs(probes: number, chance: number): number {
	return Math.round(Math.min(longestProbeMs, firstProbeMs * 2 ** Math.min(probes, 16)) * (1 - 0.2 * chance));
}

/** A breaker without what a clock that was put back has left in it: it may be probed at once. */
export function breakerInStep(breaker: Breaker, now: number): Breaker {
	const { probeAt, probeLeaseUntil } = breaker;
	return {
		...breaker,
		probeAt: isFromAhead(probeAt, now + longestProbeMs) ? now : probeAt,
		probeLeaseUntil: probeLeaseUntil !== null && isFromAhead(probeLeaseUntil, now + longestProbeMs) ? null : probeLeaseUntil,
	};
}

/** Closed, open, or open with a probe under way. */
export function circuitState({ openedAt, probeLeaseUntil }: Breaker, now: number): 'closed' | 'open' | 'halfOpen' {
	if (openedAt === null) return 'closed';
	return probeLeaseUntil !== null && probeLeaseUntil > now ? 'halfOpen' : 'open';
}

/** The provider did not answer. Only the failure of a probe moves the next one; the others were under way when it opened. */
export function countUnreachable(breaker: Breaker, now: number, chance: number): Breaker {
	const failures = breaker.failures + 1;
	if (breaker.openedAt === null) {
		if (failures < opensAfter) return { ...breaker, failures };
		return { failures, openedAt: now, probeAt: now + waitMs(0, chance), probeLeaseUntil: null, probes: 0 };
	}
	if (breaker.probeLeaseUntil === null) return { ...breaker, failures };
	const probes = breaker.probes + 1;
	return { ...breaker, failures, probes, probeLeaseUntil: null, probeAt: now + waitMs(probes, chance) };
}

/** Takes the probe: urgent messages at once, routine ones from `probeAt` on; one at a time. Nothing when it may not be taken. */
export function leaseProbe(breaker: Breaker, urgency: Urgency, leaseMs: number, now: number): Breaker | undefined {
	if (circuitState(breaker, now) !== 'open') return undefined;
	if (urgency === 'routine' && now < breaker.probeAt) return undefined;
	return { ...breaker, probeLeaseUntil: now + leaseMs };
}

/** The probe was taken and not made: somebody else may make it. */
export function giveBackProbe(breaker: Breaker): Breaker {
	return { ...breaker, probeLeaseUntil: null };
}
