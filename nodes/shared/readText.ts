import type { IExecuteFunctions } from 'n8n-workflow';
import { InvalidInputError } from '../../core/messages';

/** A field of the panel: its name in the node, and its name for people. */
export interface TextField {
	name: string;
	label: string;
}

/** A value as a trimmed text; numbers count as texts. Throws an InvalidInputError for anything else, and for an expression that gave nothing. */
export function asText(value: unknown, { name, label }: TextField): string {
	if (typeof value === 'string' || typeof value === 'number') return String(value).trim();
	const what = value === undefined || value === null ? 'is an expression that gives nothing' : 'must be a text';
	throw new InvalidInputError([{ field: name, message: `${label} ${what}. Correct it.` }]);
}

/** The text in a field of the panel; empty where nothing was entered. Throws an InvalidInputError, see asText. */
export function readText(context: IExecuteFunctions, field: TextField, index: number): string {
	return asText(context.getNodeParameter(field.name, index, '', { extractValue: true }), field);
}
