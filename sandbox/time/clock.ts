/** Where the sandbox reads the time from, in milliseconds since the epoch; tests hand in their own. */
export interface Clock {
	now(): number;
}

/** The wall clock of this machine. */
export const systemClock: Clock = { now: () => Date.now() };

/** A clock that can be moved and stopped. It runs as its base does, only elsewhere. */
export interface MovableClock extends Clock {
	isFrozen(): boolean;
	/** Puts the clock to an instant, from where it runs on unless it is frozen. */
	set(at: number): void;
	freeze(): void;
	unfreeze(): void;
	/** Back to the base's time. */
	reset(): void;
}

/** A movable clock that starts at its base's time. */
export function createMovableClock(base: Clock): MovableClock {
	let offsetMs = 0;
	let frozenAt: number | undefined;
	const now = (): number => frozenAt ?? base.now() + offsetMs;
	const set = (at: number): void => {
		if (frozenAt === undefined) offsetMs = at - base.now();
		else frozenAt = at;
	};
	return {
		now,
		set,
		isFrozen: () => frozenAt !== undefined,
		freeze() {
			frozenAt = now();
		},
		unfreeze() {
			const at = now();
			frozenAt = undefined;
			set(at);
		},
		reset() {
			offsetMs = 0;
			frozenAt = undefined;
		},
	};
}
