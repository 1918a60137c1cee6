import type { MovableClock } from './clock';
import { createDueQueue } from './dueQueue';

/** Runs work later, by the sandbox's clock; never keeps the process alive and forgets everything at once on `clear`. */
export interface Scheduler {
	after(delayMs: number, work: () => void): void;
	/** When the next work is due, if there is any. */
	nextAt(): number | undefined;
	/** Runs what is due, oldest first. */
	runDue(): void;
	/** Looks at the clock again after it was moved, frozen or released. */
	wake(): void;
	/** Keeps the remaining waits when the clock goes back: every due instant moves by `byMs`. */
	shift(byMs: number): void;
	/** How much work waits. */
	size(): number;
	clear(): void;
}

/** Node's timers hold no longer wait. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;

/** A scheduler with one timer, for whatever is due next. */
export function createScheduler(clock: MovableClock): Scheduler {
	const queue = createDueQueue<() => void>();
	let stopTimer: (() => void) | undefined;
	let armedFor = Infinity;

	const disarm = (): void => {
		stopTimer?.();
		stopTimer = undefined;
		armedFor = Infinity;
	};
	const ring = (): void => {
		disarm();
		runDue();
		arm();
	};
	const arm = (): void => {
		const next = queue.nextAt();
		if (next === undefined || next >= armedFor) return;
		const waitMs = next - clock.now();
		if (waitMs > 0 && clock.isFrozen()) return;
		disarm();
		armedFor = next;
		if (waitMs <= 0) {
			const immediate = setImmediate(ring);
			immediate.unref();
			stopTimer = () => clearImmediate(immediate);
		} else {
			const timer = setTimeout(ring, Math.min(waitMs, LONGEST_TIMER_MS));
			timer.unref();
			stopTimer = () => clearTimeout(timer);
		}
	};
	const runDue = (): void => {
		for (let work = queue.takeDue(clock.now()); work !== undefined; work = queue.takeDue(clock.now())) work();
	};

	return {
		after(delayMs, work) {
			queue.add(clock.now() + Math.max(0, delayMs), work);
			arm();
		},
		nextAt: queue.nextAt,
		runDue,
		wake() {
			disarm();
			arm();
		},
		shift: queue.shift,
		size: queue.size,
		clear() {
			disarm();
			queue.clear();
		},
	};
}
