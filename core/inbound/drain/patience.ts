const leastTimes = 5;
const leastMs = 60_000;

/** Tries one thing again that fails over and over: at least five times, and for at least a minute. */
export class Patience {
	private last?: { key: string; times: number; sinceMs: number };

	constructor(
		private readonly nowMs: () => number,
		/** Called with what the last failure threw, once it is enough. */
		private readonly onEnd: (error: unknown) => void = () => undefined,
	) {}

	/** It has failed once more: whether that is enough now. What failed before, if it was something else, is forgotten. */
	isOver(key: string, error: unknown): boolean {
		const nowMs = this.nowMs();
		if (this.last?.key !== key) this.last = { key, times: 0, sinceMs: nowMs };
		this.last.times += 1;
		const isOver = this.last.times >= leastTimes && nowMs - this.last.sinceMs >= leastMs;
		if (isOver) this.onEnd(error);
		return isOver;
	}
}
