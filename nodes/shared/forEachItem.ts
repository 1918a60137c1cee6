import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { sortItems, type SortedItem } from './sortItems';

/** Runs an operation for each input item of a node with one output; with Continue On Fail, a failed item becomes one error item and the others go on. */
export async function forEachItem(context: IExecuteFunctions, operation: (index: number) => Promise<Array<Omit<SortedItem, 'output'>>>): Promise<INodeExecutionData[]> {
	const [items] = await sortItems(context, 1, operation);
	return items!;
}
