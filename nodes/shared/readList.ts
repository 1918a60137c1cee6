import { InvalidInputError } from '../../core/messages';
import type { TextField } from './readText';

const isPart = (part: unknown): part is string | number => typeof part === 'string' || typeof part === 'number';

/**
 * The parts of a text with commas, semicolons or line breaks between them, or of a list of texts; empty ones are left out.
 * None where nothing was given. Throws an InvalidInputError for anything else.
 */
export function readList(value: unknown, { name, label }: TextField): string[] {
	if (value === undefined || value === null) return [];
	const parts: unknown[] = Array.isArray(value) ? value.filter((part) => part !== undefined && part !== null) : isPart(value) ? String(value).split(/[,;\n]/) : [value];
	if (parts.every(isPart)) return parts.map((part) => String(part).trim()).filter((part) => part !== '');
	throw new InvalidInputError([{ field: name, message: `${label} must be a text with commas between its parts, or a list of texts. Correct it.` }]);
}
