import type { IDataObject, INodeExecutionData } from 'n8n-workflow';
import { sendRequest } from '../../../core/cloudApi';
import type { Message, Problem } from '../../../core/messages';
import type { ItemDraft } from './readDraft';

const toItem = (json: IDataObject, index: number): INodeExecutionData => ({ json: JSON.parse(JSON.stringify(json)) as IDataObject, pairedItem: { item: index } });

/** Validate Only, nothing wrong: the exact request that would leave. Files to upload stand in it with the media id 0. */
export function validatedItem(message: Message, { route, uploads }: ItemDraft, index: number): INodeExecutionData {
	const { method, path, phoneNumberId, json } = sendRequest(message, route);
	const files = uploads.map(({ file, kind }) => ({ field: file.property, filename: file.filename, mimeType: file.mimeType, sizeBytes: file.sizeBytes, as: kind }));
	return toItem({ outcome: 'valid', problems: [], request: { method, path: `${phoneNumberId}/${path}`, body: json as IDataObject }, uploads: files }, index);
}

/** Validate Only, something wrong: every problem found. */
export function refusedItem(problems: Problem[], index: number): INodeExecutionData {
	return toItem({ outcome: 'invalid', problems: problems.map(({ field, message }) => ({ field, message })) }, index);
}
