/** Where the sandbox reads the time from, in milliseconds since the epoch; tests hand in their own. */
export interface Clock {
	now(): number;
}

/** The wall clock of this machine. */
export const systemClock: Clock = { now: () => Date.now() };
