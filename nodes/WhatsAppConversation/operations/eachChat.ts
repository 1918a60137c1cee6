import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import type { Moment } from '../../../core/conversations';
import type { Store } from '../../../core/store';
import { openOperationsStore } from '../../shared/operationsStore';
import { plainJson } from '../../shared/plainJson';
import { sortItems } from '../../shared/sortItems';
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

/** Does the work for each item, in their order. An item keeps its fields and files, so that the nodes behind know the message as well. */
export function eachChat(outputs: 1 | 2, work: (parts: ChatWork) => Promise<Worked>): (context: IExecuteFunctions) => Promise<INodeExecutionData[][]> {
	return async (context) => {
		const store = await openOperationsStore(context);
		const momentOf = momentsOf(context);
		const input = context.getInputData();
		return await sortItems(context, outputs, async (index) => {
			const chat = readChat(context, index);
			const { json, output } = await work({ context, index, store, chat, moment: momentOf(chat, index), now: new Date().toISOString() });
			const { json: own, binary } = input[index]!;
			return [{ json: { ...own, ...plainJson(json) }, ...(binary !== undefined && { binary }), output }];
		});
	};
}
