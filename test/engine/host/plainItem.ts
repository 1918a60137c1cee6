import { createHash } from 'node:crypto';
import type { IBinaryData, INodeExecutionData } from 'n8n-workflow';
import type { PlainItem } from '../engineMessages';
import { plainError } from './plainError';
import { binaryData } from './binaryData';

async function plainFile(file: IBinaryData) {
	const content = await binaryData().getAsBuffer(file);
	const { mimeType, fileName, fileSize } = file;
	const sha256 = createHash('sha256').update(content).digest('hex');
	return { mimeType, ...(fileName && { fileName }), ...(fileSize && { fileSize }), bytes: content.length, sha256 };
}

/** Takes an output item apart into what can cross a process border. */
export async function plainItem(item: INodeExecutionData): Promise<PlainItem> {
	const plain: PlainItem = { json: JSON.parse(JSON.stringify(item.json)) };
	if (item.pairedItem !== undefined) plain.pairedItem = structuredClone(item.pairedItem);
	if (item.error) plain.error = plainError(item.error);
	if (item.binary) {
		plain.binary = {};
		for (const [name, file] of Object.entries(item.binary)) plain.binary[name] = await plainFile(file);
	}
	return plain;
}

/** Takes all outputs of a node apart; an output without items is an empty list. */
export const plainOutputs = async (outputs: ReadonlyArray<INodeExecutionData[] | null | undefined>): Promise<PlainItem[][]> =>
	await Promise.all(Array.from(outputs, async (items) => await Promise.all((items ?? []).map(plainItem))));
