import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';
import { readChoice } from '../../shared/readChoice';
import { readList } from '../../shared/readList';
import { rowsOf, textOf } from '../../shared/entries';

/** A value of an item as people read it. */
export function sayValue(value: unknown): string {
	if (value === undefined || value === null) return '';
	if (value instanceof Date) return value.toISOString();
	// Instants of n8n's expressions know how they are written.
	if (typeof value === 'object' && 'toISO' in value && typeof value.toISO === 'function') return String((value.toISO as () => unknown)());
	return typeof value === 'object' ? JSON.stringify(value) : String(value as string | number | boolean);
}

/** A field's name as a label: dueDate and due_date become Due date. */
function labelOf(name: string): string {
	const words = name.replace(/[_.-]+/g, ' ').replace(/(\p{Ll}|\d)(\p{Lu})/gu, '$1 $2').trim();
	const lower = words.replace(/\p{Lu}\p{Ll}+/gu, (word) => word.toLowerCase());
	return lower.charAt(0).toUpperCase() + lower.slice(1);
}

const read = (json: IDataObject, path: string): unknown =>
	Object.hasOwn(json, path) ? json[path] : path.split('.').reduce<unknown>((value, name) => (typeof value === 'object' && value !== null && Object.hasOwn(value, name) ? (value as IDataObject)[name] : undefined), json);

/** The fields to show, the most important first: rows of the panel, or fields of the item by their names. Throws an InvalidInputError. */
export function readRecordFields(context: IExecuteFunctions, index: number): Array<{ label: string; value: string }> {
	if (readChoice(context.getNodeParameter('fieldsFrom', index, 'panel'), { name: 'fieldsFrom', label: 'Fields From', choices: ['panel', 'item'] }) === 'panel') {
		return rowsOf(context.getNodeParameter('recordFields', index, {}), 'field', 'Fields to Show').map(({ label, value }) => ({ label: textOf(label, 'The label of a field') ?? '', value: sayValue(value) }));
	}
	const json = context.getInputData()[index]?.json ?? {};
	const names = readList(context.getNodeParameter('itemFields', index, ''), { name: 'itemFields', label: 'Names of Fields' });
	const shown = names.length > 0 ? names : Object.keys(json).filter((name) => typeof json[name] !== 'object');
	return shown.map((name) => ({ label: labelOf(name.split('.').at(-1)!), value: sayValue(read(json, name)) }));
}
