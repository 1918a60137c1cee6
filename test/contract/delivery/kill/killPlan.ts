import { sendPoints, type SendPoint } from '../../../../core/delivery';
import type { FaultOrder } from '../../../../sandbox';

/** What goes wrong at the provider meanwhile. */
export const providerFaults = ['none', 'answerLost', 'serverErrorAfterAcceptance', 'serverError', 'rateLimited', 'reset', 'slow'] as const;

/** One round: so many processes, some of which end at a point, while the provider fails in one way. */
export interface KillPlan {
	seed: number;
	point: SendPoint;
	processes: number;
	fault: (typeof providerFaults)[number];
	/** The part of the receipts that never come. */
	receiptsLost: number;
	messages: number;
}

/** From 0 to 1, the same for the same numbers: splitmix32. */
export function chance(...numbers: number[]): number {
	let mixed = numbers.reduce((all, one) => (Math.imul(all ^ one, 0x9e3779b1) + 0x6d2b79f5) | 0, 7);
	mixed = Math.imul(mixed ^ (mixed >>> 16), 0x21f0aaad);
	mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
	return ((mixed ^ (mixed >>> 15)) >>> 0) / 2 ** 32;
}

/** The nth round: every point with every number of processes and every fault comes once in `points × 4 × faults` rounds, in a mixed order. */
export function killPlan(nth: number): KillPlan {
	const combinations = sendPoints.length * 4 * providerFaults.length;
	// A step that has no factor in common with the number of combinations (14 × 4 × 7) meets each of them.
	const place = (nth * 145) % combinations;
	return {
		seed: nth + 1,
		point: sendPoints[place % sendPoints.length]!,
		processes: 2 ** (Math.floor(place / sendPoints.length) % 4),
		fault: providerFaults[Math.floor(place / sendPoints.length / 4)]!,
		receiptsLost: [0, 0.3, 1][nth % 3]!,
		messages: 28,
	};
}

/** Points that a process passes once in a run; it passes the others for every message or list. */
const passedOnce = new Set<SendPoint>(['beforeReserve', 'reserved', 'beforeReport', 'beforeClaim', 'claimed']);

/** How often a process may pass the point before it ends there. */
export function nthOf({ point, seed, processes, messages }: KillPlan, process: number): number {
	if (passedOnce.has(point) || point === 'beforePutBack' || point === 'beforeBook' || point === 'booked') return 1;
	return 1 + Math.floor(chance(seed, process, 2) * Math.min(6, messages / processes / 2));
}

/** The faults that the sandbox is to have. */
export function faultsOf({ fault, seed, receiptsLost }: KillPlan): FaultOrder[] {
	const orders: FaultOrder[] = [];
	if (fault !== 'none') orders.push({ kind: fault, share: 0.4, seed, count: 12, ...(fault === 'slow' && { delayMs: 25 }) });
	if (receiptsLost > 0) orders.push({ kind: 'webhookLost', share: receiptsLost, seed });
	return orders;
}
