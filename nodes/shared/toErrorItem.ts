import type { IDataObject, INodeExecutionData, NodeApiError, NodeOperationError } from 'n8n-workflow';
import { CloudApiError } from '../../core/cloudApi';
import { InvalidInputError } from '../../core/messages';

function outcomeOf(error: unknown): 'invalid' | 'unknown' | 'failed' {
	if (error instanceof InvalidInputError) return 'invalid';
	if (error instanceof CloudApiError && error.failure.category === 'unknownOutcome') return 'unknown';
	return 'failed';
}

/**
 * One item for one failed input, with the same fields as the error in n8n's panel, under `failure`. It is not called
 * `error`: when the first item has that key, n8n's Retry On Fail runs the node again. `more` stands beside it.
 */
export function toErrorItem(
	error: unknown,
	nodeError: NodeApiError | NodeOperationError,
	index: number,
	more: IDataObject = {},
): INodeExecutionData {
	const failure = error instanceof CloudApiError ? error.failure : undefined;
	const problems = error instanceof InvalidInputError ? error.problems : undefined;
	const item: INodeExecutionData = {
		json: {
			outcome: outcomeOf(error),
			...more,
			failure: {
				message: nodeError.message,
				description: nodeError.description ?? '',
				...(failure && { ...failure }),
				...(problems && { problems: problems.map(({ field, message }) => ({ field, message })) }),
			},
		},
		pairedItem: { item: index },
	};
	// `error` leads the item to the error output; an enumerable one would make n8n replace the whole json by the message.
	if (nodeError.node.onError === 'continueErrorOutput') Object.defineProperty(item, 'error', { value: nodeError, enumerable: false });
	return item;
}
