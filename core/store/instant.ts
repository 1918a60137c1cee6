import { InvalidInputError } from '../messages';

/** Epoch milliseconds of an ISO 8601 instant; throws an InvalidInputError for anything else. */
export function toMs(instant: string): number {
	const ms = Date.parse(instant);
	if (Number.isNaN(ms)) throw new InvalidInputError([{ field: 'instant', message: `"${instant}" is not an ISO 8601 instant. Give one like 2026-01-31T12:00:00.000Z.` }]);
	return ms;
}

/** The instant as ISO 8601 in UTC. */
export function toInstant(ms: number): string {
	return new Date(ms).toISOString();
}

/** An instant in the one form in which deliveries hold it. */
export function inUtc(instant: string): string {
	return toInstant(toMs(instant));
}
