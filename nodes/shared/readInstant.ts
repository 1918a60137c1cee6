import { DateTime } from 'luxon';
import { InvalidInputError } from '../../core/messages';
import type { TextField } from './readText';

/** Numbers below this are seconds since 1970; above it they are milliseconds. */
const mostSeconds = 100_000_000_000;

function parse(value: unknown, zone: string): DateTime | undefined {
	if (value instanceof Date) return DateTime.fromJSDate(value);
	if (DateTime.isDateTime(value)) return value;
	const number = typeof value === 'string' && /^\d{9,13}$/.test(value.trim()) ? Number(value) : value;
	if (typeof number === 'number') return DateTime.fromMillis(number < mostSeconds ? number * 1000 : number);
	if (typeof value !== 'string') return undefined;
	const text = value.trim();
	const forms = [DateTime.fromISO(text, { zone }), DateTime.fromSQL(text, { zone }), DateTime.fromRFC2822(text, { zone })];
	return forms.find(({ isValid }) => isValid);
}

/**
 * A date and time in the forms that systems give: ISO 8601, SQL, seconds or milliseconds since 1970. Without an offset it is
 * read in the given zone. Epoch milliseconds; undefined where nothing was entered. Throws an InvalidInputError.
 */
export function readInstant(value: unknown, { name, label }: TextField, zone: string): number | undefined {
	if (value === undefined || value === null || (typeof value === 'string' && value.trim() === '')) return undefined;
	const parsed = parse(value, zone);
	if (parsed?.isValid) return Math.round(parsed.toMillis());
	throw new InvalidInputError([{ field: name, message: `${label} is not a date and time. Give one like 2026-01-31T12:00:00, or leave it empty.` }]);
}
