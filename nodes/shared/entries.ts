import type { IDataObject } from 'n8n-workflow';
import { InvalidInputError } from '../../core/messages';

const isObject = (value: unknown): value is IDataObject => typeof value === 'object' && value !== null && !Array.isArray(value);

/** The rows of a list in the panel, with what stands under More as fields like the others; none where nothing was added. Throws an InvalidInputError where an expression gave something else. */
export function rowsOf(collection: unknown, row: string, label: string): IDataObject[] {
	if (collection === undefined || collection === null || collection === '') return [];
	const rows = isObject(collection) ? (collection[row] ?? []) : collection;
	const list = Array.isArray(rows) ? (rows as unknown[]) : [rows];
	if (list.every(isObject)) return list.map(({ more, ...row }) => ({ ...row, ...(isObject(more) && more) }));
	throw new InvalidInputError([{ field: label, message: `${label} must be filled in field by field. Correct it.` }]);
}

/** A text, trimmed; undefined where it is empty. With a label, what is no text is refused with an InvalidInputError instead of being left out. */
export function textOf(value: unknown, label?: string): string | undefined {
	if (label !== undefined && value !== undefined && value !== null && typeof value !== 'string' && typeof value !== 'number') {
		throw new InvalidInputError([{ field: label, message: `${label} must be a text. Correct it, with a field of what the expression gives, say.` }]);
	}
	const text = typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
	return text === '' ? undefined : text;
}

/** A name as an ID: letters, digits and dashes. */
export function idOf(name: string): string {
	const plain = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
	return plain.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '').slice(0, 60);
}
