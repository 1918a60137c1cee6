import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { toErrorItem } from './toErrorItem';
import { toNodeError } from './toNodeError';

/** An item that comes out, without its pair; `output` is the one by which it leaves, the first unless said. */
export type SortedItem = Pick<INodeExecutionData, 'json' | 'binary'> & { output?: number };

/**
 * Runs an operation for each input item, in their order, and sorts what comes out by output. With Continue On Fail, a failed
 * item becomes one error item and the others go on; it leaves by the last output, which is the careful one of every node:
 * nothing is taken for allowed, open or on track that is not known to be.
 */
export async function sortItems(context: IExecuteFunctions, outputs: number, operation: (index: number) => Promise<SortedItem[]>): Promise<INodeExecutionData[][]> {
	const sorted: INodeExecutionData[][] = Array.from({ length: outputs }, () => []);
	for (const index of context.getInputData().keys()) {
		try {
			for (const { output = 0, ...item } of await operation(index)) sorted[output]!.push({ ...item, pairedItem: { item: index } });
		} catch (error) {
			const nodeError = toNodeError(error, context.getNode(), index);
			if (!context.continueOnFail()) throw nodeError;
			sorted[outputs - 1]!.push(toErrorItem(error, nodeError, index));
		}
	}
	return sorted;
}
