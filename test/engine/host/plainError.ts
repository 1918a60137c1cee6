import { inspect } from 'node:util';
import type { IDataObject } from 'n8n-workflow';
import type { PlainError } from '../engineMessages';

const textOrNothing = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined);

/** Takes an error apart into what a builder sees and, as one text, everything it carries. */
export function plainError(error: unknown): PlainError {
	const parts = (typeof error === 'object' && error !== null ? error : { message: String(error) }) as Record<
		string,
		unknown
	>;
	const plain: PlainError = {
		name: textOrNothing(parts.name) ?? 'Error',
		message: textOrNothing(parts.message) ?? '',
		// `showHidden` also shows what is not enumerable, such as `cause` and n8n's own bookkeeping
		everything: inspect(error, { depth: 12, showHidden: true, maxStringLength: null, maxArrayLength: null }),
	};
	const description = textOrNothing(parts.description);
	if (description !== undefined) plain.description = description;
	const httpCode = textOrNothing(parts.httpCode);
	if (httpCode !== undefined) plain.httpCode = httpCode;
	// n8n stores the context as JSON; what would not survive that, a test must not see either
	if (parts.context) plain.context = JSON.parse(JSON.stringify(parts.context)) as IDataObject;
	return plain;
}
