import type { IDataObject, INodeExecutionData } from 'n8n-workflow';
import { sendRequest } from '../../../core/cloudApi';
import type { Message, Problem } from '../../../core/messages';
import { deliveryId, joinCallback } from '../../../core/store';
import { plainJson } from '../../shared/plainJson';
import type { DeliveryKey } from './planItem';
import type { ItemDraft } from './readDraft';

const toItem = (json: IDataObject, index: number): INodeExecutionData => ({ json: plainJson(json), pairedItem: { item: index } });

/** What decides about the request beside the message. */
interface Validated extends DeliveryKey {
	draft: ItemDraft;
	/** Names the account in the store. */
	account: string;
}

/** Validate Only, nothing wrong: the exact request that would leave. Files to upload stand in it with the media id 0. */
export function validatedItem(message: Message, { draft: { route, uploads }, account, key }: Validated, index: number): INodeExecutionData {
	const callbackData = joinCallback(deliveryId(account, key), message.callbackData);
	const { method, path, phoneNumberId, json } = sendRequest({ ...message, callbackData }, route);
	const files = uploads.map(({ file, kind }) => ({ field: file.property, filename: file.filename, mimeType: file.mimeType, sizeBytes: file.sizeBytes, as: kind }));
	return toItem({ outcome: 'valid', problems: [], request: { method, path: `${phoneNumberId}/${path}`, body: json as IDataObject }, uploads: files }, index);
}

/** Validate Only, something wrong: every problem found. */
export function refusedItem(problems: Problem[], index: number): INodeExecutionData {
	return toItem({ outcome: 'invalid', problems: problems.map(({ field, message }) => ({ field, message })) }, index);
}
