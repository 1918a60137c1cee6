import type { SendPoint } from '../../../../core/delivery';
import type { Around } from './callsThrough';

/** Where a pretended process ends: at a point, when it comes there for the nth time. One that `returns` was only halted, and goes on later. */
export interface End {
	point: SendPoint;
	nth: number;
	returns: boolean;
}

/** The life of a pretended process: once it has ended, no call of it begins and no answer reaches it. */
export interface Mortal {
	readonly hasEnded: boolean;
	/** Whether it was only halted. */
	readonly returnsLater: boolean;
	/** Resolves at its end. */
	ended: Promise<void>;
	/** One that was halted goes on, knowing nothing of what happened meanwhile. */
	goOn(): void;
	around: Around;
	reach: (point: SendPoint) => Promise<void>;
	sleep: (ms: number, signal?: AbortSignal) => Promise<void>;
}

/** A process with an end, or without one. What is under way at its end goes on without it, as it does outside a process. */
export function mortal(sleep: Mortal['sleep'], end?: End): Mortal {
	let hasEnded = false;
	let seen = 0;
	let sayEnded = () => {};
	let goOn = () => {};
	const ended = new Promise<void>((resolve) => (sayEnded = resolve));
	const back = new Promise<void>((resolve) => (goOn = resolve));
	const gate = async () => {
		if (hasEnded) await back;
	};
	const alive = async <T>(work: () => Promise<T>): Promise<T> => {
		await gate();
		try {
			return await work();
		} finally {
			await gate();
		}
	};
	return {
		get hasEnded() {
			return hasEnded;
		},
		returnsLater: end?.returns === true,
		ended,
		goOn: () => end?.returns === true && goOn(),
		around: (_, call) => alive(call),
		sleep: (ms, signal) => alive(() => sleep(ms, signal)),
		async reach(point) {
			if (end !== undefined && point === end.point && (seen += 1) === end.nth) {
				hasEnded = true;
				sayEnded();
			}
			await gate();
		},
	};
}
