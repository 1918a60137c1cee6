import type { Fault, Occasion } from './fault';

/** Whether a fault applies here at all. `sendsOnly`: without a path of its own it looks at messages only. */
export function applies({ scope, count, struck }: Fault, occasion: Occasion, sendsOnly: boolean): boolean {
	if (count !== undefined && struck >= count) return false;
	if (scope.path === undefined ? sendsOnly && !occasion.sends : !occasion.path?.includes(scope.path)) return false;
	if (scope.phoneNumberId !== undefined && scope.phoneNumberId !== occasion.phoneNumberId) return false;
	if (scope.about !== undefined && scope.about !== occasion.about) return false;
	return scope.recipient === undefined || scope.recipient === occasion.recipient;
}

/** Whether the `nth` fitting occasion is struck: depends on seed and position alone, so that the same sequence meets the same fate. */
export function isStruck(seed: number, nth: number, share: number): boolean {
	return chance(seed, nth) < share;
}

/** A number from 0 to 1 for a position: the mixing step of splitmix32. */
function chance(seed: number, nth: number): number {
	let mixed = (Math.imul(seed | 0, 0x9e3779b1) + Math.imul(nth + 1, 0x6d2b79f5)) | 0;
	mixed = Math.imul(mixed ^ (mixed >>> 16), 0x21f0aaad);
	mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
	return ((mixed ^ (mixed >>> 15)) >>> 0) / 2 ** 32;
}
