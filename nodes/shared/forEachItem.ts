import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { toErrorItem } from './toErrorItem';
import { toNodeError } from './toNodeError';

/** Runs an operation for each input item; with Continue On Fail, a failed item becomes one error item and the others go on. */
export async function forEachItem(
	context: IExecuteFunctions,
	operation: (index: number) => Promise<INodeExecutionData[]>,
): Promise<INodeExecutionData[]> {
	const output: INodeExecutionData[] = [];
	for (const index of context.getInputData().keys()) {
		try {
			output.push(...(await operation(index)));
		} catch (error) {
			const nodeError = toNodeError(error, context.getNode(), index);
			if (!context.continueOnFail()) throw nodeError;
			output.push(toErrorItem(error, nodeError, index));
		}
	}
	return output;
}
