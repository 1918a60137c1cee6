import type { IExecuteFunctions } from 'n8n-workflow';
import { nodeRunOf } from '../../shared/nodeRun';
import { toolCallOf } from '../../shared/toolCall';
import { executionKeyBeginning } from './readDelivery';

/**
 * The default idempotency key of each item: its place in one execution. n8n's Retry On Fail and a job that runs again after
 * a crash give the same places the same keys. `unnamedExecution` stands in where n8n has no execution ID.
 */
export function executionKeys(context: IExecuteFunctions, unnamedExecution: string): (index: number) => string {
	const { place, run } = nodeRunOf(context, unnamedExecution);
	return (index) => executionKeyBeginning + [...place, run, index, ...toolCallOf(context, index)].join(':');
}
