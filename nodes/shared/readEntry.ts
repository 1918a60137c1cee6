import type { IDataObject } from 'n8n-workflow';
import { InvalidInputError } from '../../core/messages';

const isObject = (value: unknown): value is IDataObject => typeof value === 'object' && value !== null && !Array.isArray(value);

/** The entry of an option that holds one group of fields; undefined where none was added. Throws an InvalidInputError where an expression gave something else. */
export function readEntry(options: IDataObject, { name, label, entry }: { name: string; label: string; entry: string }): IDataObject | undefined {
	if (!Object.hasOwn(options, name)) return undefined;
	const group = options[name];
	const found = isObject(group) ? group[entry] : group;
	if (isObject(group) && found === undefined) return undefined;
	if (isObject(found)) return found;
	throw new InvalidInputError([{ field: name, message: `${label} must be filled in field by field, or removed. Correct it.` }]);
}
