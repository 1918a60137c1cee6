import type { Happening, WatchedCase } from '../cases';
import type { Fields } from '../policy';
import type { Directory } from '../recipients';
import type { Told } from './notification';

/** What is given to a decision: the case, whom it may tell, what it has told, and the time (epoch milliseconds). */
export interface DecideInput {
	watched: WatchedCase;
	directory: Directory;
	/** Every notification of this case that was handed over; one that was held back at the last moment does not count. */
	told: readonly Told[];
	now: number;
}

/** What all parts of one decision look at. */
export interface Situation extends DecideInput {
	timeline: readonly Happening[];
	fields: Fields;
	mutes: ReadonlyMap<string, number>;
}
