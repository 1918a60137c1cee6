import type { INodeExecutionData } from 'n8n-workflow';
import type { PlainItem } from '../engineMessages';
import { plainError } from './plainError';

/** Takes an output item apart into what can cross a process border. */
export function plainItem(item: INodeExecutionData): PlainItem {
	const plain: PlainItem = { json: JSON.parse(JSON.stringify(item.json)) };
	if (item.pairedItem !== undefined) plain.pairedItem = structuredClone(item.pairedItem);
	if (item.error) plain.error = plainError(item.error);
	if (item.binary) {
		plain.binary = Object.fromEntries(
			Object.entries(item.binary).map(([name, { mimeType, fileName, fileSize }]) => [
				name,
				{ mimeType, ...(fileName && { fileName }), ...(fileSize && { fileSize }) },
			]),
		);
	}
	return plain;
}

/** Takes all outputs of a node apart; an output without items is an empty list. */
export const plainOutputs = (outputs: ReadonlyArray<INodeExecutionData[] | null | undefined>): PlainItem[][] =>
	Array.from(outputs, (items) => (items ?? []).map(plainItem));
