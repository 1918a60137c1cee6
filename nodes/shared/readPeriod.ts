import { InvalidInputError } from '../../core/messages';
import { readInstant } from './readInstant';
import type { TextField } from './readText';

/** One end of a period: what was entered, and where. */
export interface PeriodEnd extends TextField {
	value: unknown;
}

/** From when until when, ISO 8601; an end that was left empty is open. */
export interface Period {
	from?: string;
	until?: string;
}

/** Reads a period, in the given zone where no offset is written. Throws an InvalidInputError, also for one that ends before it begins, in which nothing would be found. */
export function readPeriod({ from, until }: { from: PeriodEnd; until: PeriodEnd }, zone: string): Period {
	const [begins, ends] = [readInstant(from.value, from, zone), readInstant(until.value, until, zone)];
	if (begins !== undefined && ends !== undefined && begins > ends) throw new InvalidInputError([{ field: until.name, message: `${until.label} lies before ${from.label}. Exchange them.` }]);
	return { from: begins === undefined ? undefined : new Date(begins).toISOString(), until: ends === undefined ? undefined : new Date(ends).toISOString() };
}
