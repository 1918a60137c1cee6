import type { IExecuteFunctions } from 'n8n-workflow';
import { InvalidInputError } from '../../core/messages';

/** An id of the Graph API from a field of the panel; throws an InvalidInputError where it is none, so that no path is built from it. */
export function readId(context: IExecuteFunctions, name: string, label: string, index: number): string {
	const id = String(context.getNodeParameter(name, index, '', { extractValue: true })).trim();
	if (/^\d{1,25}$/.test(id)) return id;
	throw new InvalidInputError([{ field: name, message: `${label} must consist of digits only. Correct it.` }]);
}
