import { setTimeout as pause } from 'node:timers/promises';

interface Sleeper {
	wakeAtMs: number;
	wake: () => void;
}

/** Calls are gathered for 5 real milliseconds before anything is seen of them. A timer of more that was set later rings later, however busy the machine is. */
const quietMs = 7;

/**
 * Time for tests: it stands still while anything that was handed to `watch` is under way, and then jumps to the next instant
 * for which somebody sleeps. An hour passes in as long as its events take.
 */
export class VirtualClock {
	private readonly sleepers = new Set<Sleeper>();
	private underWay = 0;
	/** Counts whatever happens, so that quiet can be told. */
	private moves = 0;

	/** Whoever sleeps until up to `grainMs` after the next instant is woken with it: fewer, larger jumps. */
	constructor(
		private atMs: number,
		private readonly grainMs = 0,
	) {}

	readonly nowMs = (): number => this.atMs;

	readonly sleep = (ms: number, signal?: AbortSignal): Promise<void> =>
		new Promise((resolve) => {
			this.moves += 1;
			if (signal?.aborted) return resolve();
			const sleeper: Sleeper = {
				wakeAtMs: this.atMs + Math.max(0, ms),
				wake: () => {
					this.sleepers.delete(sleeper);
					signal?.removeEventListener('abort', sleeper.wake);
					this.moves += 1;
					resolve();
				},
			};
			this.sleepers.add(sleeper);
			signal?.addEventListener('abort', sleeper.wake);
		});

	/** Time stands still until this is done. */
	async watch<T>(work: () => Promise<T>): Promise<T> {
		this.underWay += 1;
		this.moves += 1;
		try {
			return await work();
		} finally {
			this.underWay -= 1;
			this.moves += 1;
		}
	}

	/** Lets time pass until this is done. */
	async run<T>(work: Promise<T>): Promise<T> {
		let done = false;
		const end = () => void (done = true);
		work.then(end, end);
		while (!done) {
			const before = this.moves;
			await pause(this.underWay === 0 ? quietMs : 1);
			if (!done && this.underWay === 0 && this.moves === before) this.jump();
		}
		return await work;
	}

	/** Moves on; whoever slept until then wakes. */
	advance(ms: number): void {
		this.atMs += ms;
		for (const sleeper of [...this.sleepers]) if (sleeper.wakeAtMs <= this.atMs) sleeper.wake();
	}

	private jump(): void {
		const due = [...this.sleepers].map(({ wakeAtMs }) => wakeAtMs);
		if (due.length === 0) return;
		const nextMs = Math.min(...due);
		const toMs = Math.max(...due.filter((atMs) => atMs <= nextMs + this.grainMs));
		this.advance(Math.max(0, toMs - this.atMs));
	}
}
