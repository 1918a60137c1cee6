import type { IBinaryData, IBinaryKeyData, INodeExecutionData } from 'n8n-workflow';
import type { GivenFile, GivenItem } from '../engineMessages';
import { binaryData } from './binaryData';

const place = { type: 'execution', workflowId: 'engine-test-workflow', executionId: 'engine-test' } as const;

async function givenFile({ content, mimeType, fileName, inMemory = false }: GivenFile): Promise<IBinaryData> {
	const described: IBinaryData = { data: '', mimeType, ...(fileName && { fileName }) };
	const bytes = Buffer.from(content);
	return inMemory ? { ...described, data: bytes.toString('base64') } : await binaryData().store(place, bytes, described);
}

/** Makes an item of n8n of a given one; its files are stored as n8n stores them. */
export async function givenItem({ json, binary }: GivenItem): Promise<INodeExecutionData> {
	if (binary === undefined) return { json };
	const files: IBinaryKeyData = {};
	for (const [name, file] of Object.entries(binary)) files[name] = await givenFile(file);
	return { json, binary: files };
}
