import { setTimeout as wait } from 'node:timers/promises';

/** Something that is done again and again until it is stopped. */
export interface Repetition {
	/** Starts no other run, and waits a moment for the one that is under way. */
	stop(): Promise<void>;
}

/** Waits for something, but no longer than this; what takes longer ends by itself. */
export async function atMost(ms: number, work: Promise<unknown>): Promise<void> {
	const over = new AbortController();
	await Promise.race([work, wait(ms, undefined, { signal: over.signal }).catch(() => undefined)]);
	over.abort();
}

/** n8n waits for its triggers when it stops. */
const patienceMs = 500;

/**
 * Does something every so many milliseconds, counted from its end, so that two runs never overlap. The work handles its own
 * errors, hears of the stop by the signal, and may end the repetition itself.
 */
export function repeat(work: (ending: AbortController) => Promise<void>, everyMs: number): Repetition {
	const ending = new AbortController();
	const { signal } = ending;
	const loop = (async () => {
		while (!signal.aborted) {
			await work(ending);
			// A wait that is cut short is no error.
			await wait(everyMs, undefined, { signal }).catch(() => undefined);
		}
	})();
	return {
		async stop() {
			ending.abort();
			await atMost(patienceMs, loop);
		},
	};
}
