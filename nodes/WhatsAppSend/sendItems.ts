import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { sendMessage, type CloudApi } from '../../core/cloudApi';
import { readMessage, type Message } from '../../core/messages';
import { openCredential } from '../shared/credential';
import { toErrorItem } from '../shared/toErrorItem';
import { toNodeError } from '../shared/toNodeError';
import { readDraft } from './readDraft';

type Attempt = { message: Message } | { error: unknown };

function readItem(context: IExecuteFunctions, index: number): Attempt {
	try {
		return { message: readMessage(readDraft(context, index)) };
	} catch (error) {
		if (!context.continueOnFail()) throw toNodeError(error, context.getNode(), index);
		return { error };
	}
}

async function sendItem(api: CloudApi, message: Message, index: number): Promise<INodeExecutionData> {
	const { messageId, messageStatus, waId, userId } = await sendMessage(api, message);
	const json: IDataObject = {
		outcome: 'accepted',
		messageId,
		kind: message.content.kind,
		recipient: { input: message.to.phone, ...(waId && { waId }), ...(userId && { userId }) },
		phoneNumberId: message.from,
		acceptedAt: new Date().toISOString(),
		...(messageStatus && { messageStatus }),
	};
	return { json, pairedItem: { item: index } };
}

/**
 * The node's way: every item is read and checked before the first one is sent, so that bad input stops the whole node
 * with nothing half-sent; then each is sent. With Continue On Fail, every failed item becomes one error item.
 */
export async function sendItems(context: IExecuteFunctions): Promise<INodeExecutionData[]> {
	const attempts = context.getInputData().map((_item, index) => readItem(context, index));
	const api = await openCredential(context);
	const output: INodeExecutionData[] = [];
	for (const [index, attempt] of attempts.entries()) {
		try {
			if ('error' in attempt) throw attempt.error;
			output.push(await sendItem(api, attempt.message, index));
		} catch (error) {
			const nodeError = toNodeError(error, context.getNode(), index);
			if (!context.continueOnFail()) {
				nodeError.context.sentBefore = output.map(({ json }, item) => ({ item, messageId: json.messageId }));
				if (output.length > 0) nodeError.description = `${nodeError.description ?? ''} ${sentBefore(output.length)}`.trim();
				throw nodeError;
			}
			output.push(toErrorItem(error, nodeError, index, context.getNode().onError === 'continueErrorOutput'));
		}
	}
	return output;
}

function sentBefore(count: number): string {
	return `Before this item, ${count === 1 ? 'one message was' : `${count} messages were`} accepted; running the node again would send ${count === 1 ? 'it' : 'them'} again. To keep the results of the others, set On Error to continue.`;
}
