import type { IExecuteFunctions } from 'n8n-workflow';
import { InvalidInputError } from '../../core/messages';

/** The sender phone number id of an item; throws an InvalidInputError where it is none. */
export function readSender(context: IExecuteFunctions, index: number): string {
	const id = String(context.getNodeParameter('phoneNumberId', index, '', { extractValue: true })).trim();
	if (/^\d{1,20}$/.test(id)) return id;
	throw new InvalidInputError([{ field: 'phoneNumberId', message: 'The sender must be a phone number ID, which consists of digits only. Choose one from the list.' }]);
}
