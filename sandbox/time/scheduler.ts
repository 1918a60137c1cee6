/** Runs work later; never keeps the process alive and forgets everything at once on `clear`. */
export interface Scheduler {
	after(delayMs: number, work: () => void): void;
	clear(): void;
}

/** A scheduler over Node's timers. */
export function createScheduler(): Scheduler {
	const timers = new Set<NodeJS.Timeout>();
	return {
		after(delayMs, work) {
			const timer = setTimeout(() => {
				timers.delete(timer);
				work();
			}, delayMs);
			timer.unref();
			timers.add(timer);
		},
		clear() {
			for (const timer of timers) clearTimeout(timer);
			timers.clear();
		},
	};
}
