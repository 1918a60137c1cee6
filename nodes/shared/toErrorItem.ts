import type { INodeExecutionData, NodeApiError, NodeOperationError } from 'n8n-workflow';
import { CloudApiError } from '../../core/cloudApi';
import { InvalidInputError } from '../../core/messages';

function outcomeOf(error: unknown): 'invalid' | 'unknown' | 'failed' {
	if (error instanceof InvalidInputError) return 'invalid';
	if (error instanceof CloudApiError && error.failure.category === 'unknownOutcome') return 'unknown';
	return 'failed';
}

/** One item for one failed input, with the same fields as the error in n8n's panel; n8n routes it to the error output. */
export function toErrorItem(error: unknown, nodeError: NodeApiError | NodeOperationError, index: number): INodeExecutionData {
	const failure = error instanceof CloudApiError ? error.failure : undefined;
	const problems = error instanceof InvalidInputError ? error.problems : undefined;
	return {
		json: {
			outcome: outcomeOf(error),
			error: {
				message: nodeError.message,
				description: nodeError.description ?? '',
				...(failure && { ...failure }),
				...(problems && { problems: problems.map(({ field, message }) => ({ field, message })) }),
			},
		},
		error: nodeError,
		pairedItem: { item: index },
	};
}
