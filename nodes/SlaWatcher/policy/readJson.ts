import type { IExecuteFunctions } from 'n8n-workflow';
import { InvalidInputError } from '../../../core/messages';

function parse(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}

/** A JSON object from a field of the panel, written there or given by an expression. Throws an InvalidInputError. */
export function readJson(context: IExecuteFunctions, name: string, label: string): object {
	const given: unknown = context.getNodeParameter(name, 0, '{}');
	const value = typeof given === 'string' ? parse(given) : given;
	if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value;
	throw new InvalidInputError([{ field: name, message: `${label} must be a JSON object. Check the commas, quotes and braces.` }]);
}
