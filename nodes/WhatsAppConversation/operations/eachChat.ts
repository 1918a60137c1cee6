import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import type { Moment } from '../../../core/conversations';
import type { Store } from '../../../core/store';
import { forEachItem } from '../../shared/forEachItem';
import { openOperationsStore } from '../../shared/operationsStore';
import { toNodeError } from '../../shared/toNodeError';
import { momentsOf } from '../chat/momentsOf';
import { readChat, type Chat } from '../chat/readChat';

/** What the work on one item has at hand. */
export interface ChatWork {
	context: IExecuteFunctions;
	index: number;
	store: Store;
	chat: Chat;
	moment: Moment;
	/** ISO 8601. */
	now: string;
}

/** What is put beside the item's own fields, and by which output it leaves. */
export interface Worked {
	json: object;
	output?: 0 | 1;
}

/** JSON leaves out what is undefined, as items of n8n should. */
export const plain = (json: object) => JSON.parse(JSON.stringify(json)) as IDataObject;

/** The store of the node; failing to open it stops the node with a sentence for people. */
export async function openStoreOf(context: IExecuteFunctions): Promise<Store> {
	try {
		return await openOperationsStore(context);
	} catch (error) {
		throw toNodeError(error, context.getNode());
	}
}

/**
 * Does the work for each item, in their order. An item keeps its fields and files, so that the nodes behind know the message
 * as well; one that failed leaves by the last output.
 */
export function eachChat(outputs: 1 | 2, work: (parts: ChatWork) => Promise<Worked>): (context: IExecuteFunctions) => Promise<INodeExecutionData[][]> {
	return async (context) => {
		const store = await openStoreOf(context);
		const momentOf = momentsOf(context);
		const input = context.getInputData();
		const leaveBy = new Map<number, number>();
		const items = await forEachItem(context, async (index) => {
			const chat = readChat(context, index);
			const { json, output = 0 } = await work({ context, index, store, chat, moment: momentOf(chat, index), now: new Date().toISOString() });
			leaveBy.set(index, output);
			const { json: own, binary } = input[index]!;
			return [{ json: { ...own, ...plain(json) }, ...(binary !== undefined && { binary }), pairedItem: { item: index } }];
		});
		const lists: INodeExecutionData[][] = Array.from({ length: outputs }, () => []);
		for (const item of items) lists[leaveBy.get((item.pairedItem as { item: number }).item) ?? outputs - 1]!.push(item);
		return lists;
	};
}
