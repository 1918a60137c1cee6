import { setTimeout as pause } from 'node:timers/promises';
import type { Reader } from './openReader';

/** A reader that looks again and again. */
export interface Reading {
	/** Something came in: look at once. */
	wake(): void;
	/** Looks no more, ends what is under way and lets the reader go. */
	stop(): Promise<void>;
}

/** How often to look without being woken, which is how bodies are found that another process has taken. */
export interface Pace {
	everyMs: number;
	nowMs: () => number;
	/** Called with whatever a look throws; the next look comes all the same. */
	failed: (error: unknown) => void;
	/** Called after each look that throws nothing. */
	worked?: () => void;
}

/** Looks at once, whenever it is woken, when a burst ends, and otherwise every so many milliseconds, until nothing is left for good. */
export function keepReading(reader: Reader, { everyMs, nowMs, failed, worked }: Pace): Reading {
	const ending = new AbortController();
	let bell = new AbortController();

	/** Ended early by a ring, also one that came during the look before. */
	async function wait(ms: number): Promise<void> {
		await pause(ms, undefined, { signal: bell.signal, ref: false }).catch(() => undefined);
		if (!ending.signal.aborted && bell.signal.aborted) bell = new AbortController();
	}

	async function run(): Promise<void> {
		while (!ending.signal.aborted) {
			let waitMs = everyMs;
			try {
				const { dueAtMs, isBusy, isOver } = await reader.look();
				worked?.();
				if (isOver) return;
				if (isBusy) waitMs = 0;
				else if (dueAtMs !== undefined) waitMs = Math.min(everyMs, Math.max(0, dueAtMs - nowMs()));
			} catch (error) {
				failed(error);
			}
			await wait(waitMs);
		}
	}

	const running = run();
	return {
		wake: () => bell.abort(),
		async stop() {
			ending.abort();
			bell.abort();
			await running;
			try {
				await reader.close();
			} catch (error) {
				failed(error);
			}
		},
	};
}
