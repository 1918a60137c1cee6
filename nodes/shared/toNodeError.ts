import { NodeApiError, NodeOperationError, type INode, type JsonObject } from 'n8n-workflow';
import { CloudApiError } from '../../core/cloudApi';
import { InvalidInputError } from '../../core/messages';
import { StoreError } from '../../core/store';
import { describeFailure } from './describeFailure';

/**
 * The one place where an outcome becomes an error of n8n: the headline says what happened, the description what to do,
 * whether a retry helps, the code and the trace id.
 */
export function toNodeError(error: unknown, node: INode, itemIndex?: number): NodeApiError | NodeOperationError {
	if (error instanceof NodeApiError || error instanceof NodeOperationError) return error;
	if (error instanceof CloudApiError) {
		const { failure } = error;
		const nodeError = new NodeApiError(node, { ...failure } as unknown as JsonObject, {
			message: failure.what,
			description: describeFailure(failure),
			httpCode: failure.httpStatus === undefined ? undefined : String(failure.httpStatus),
			itemIndex,
			level: 'warning',
		});
		// The constructor replaces any message that holds a code like ECONNREFUSED by a general one; so it does below.
		nodeError.message = failure.what;
		return nodeError;
	}
	if (error instanceof InvalidInputError) {
		const [first, ...others] = error.problems;
		return new NodeOperationError(node, first?.message ?? error.message, {
			description: ['Nothing was sent.', ...others.map((problem) => problem.message)].join(' '),
			itemIndex,
			level: 'warning',
		});
	}
	const nodeError = new NodeOperationError(node, error instanceof Error ? error : new Error(String(error)), { itemIndex });
	if (error instanceof StoreError) nodeError.message = error.message;
	return nodeError;
}
