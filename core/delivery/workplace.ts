import { setTimeout as pause } from 'node:timers/promises';
import type { CloudApi } from '../cloudApi';
import type { Store } from '../store';
import type { CourierParts, MayLeave, SendPoint } from './courierParts';

/** The parts of a courier with nothing left open. */
export interface Workplace {
	store: Store;
	api: CloudApi;
	owner: string;
	mayLeave?: MayLeave;
	nowMs: () => number;
	sleep: (ms: number, signal?: AbortSignal) => Promise<void>;
	random: () => number;
	reach: (point: SendPoint) => void | Promise<void>;
}

/** Sleeps; a signal ends it early and without an error. */
async function sleep(ms: number, signal?: AbortSignal): Promise<void> {
	try {
		await pause(ms, undefined, { signal });
	} catch {
		// Ended early, which is what the signal is for.
	}
}

/** Fills in the real clock, the real timer and real chance. */
export function workplaceOf(parts: CourierParts): Workplace {
	return { nowMs: () => Date.now(), sleep, random: Math.random, reach: () => undefined, ...parts };
}

/** An instant as the store writes it. */
export const isoOf = (ms: number): string => new Date(ms).toISOString();
