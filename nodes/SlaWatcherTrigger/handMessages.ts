import type { INodeExecutionData, ITriggerFunctions } from 'n8n-workflow';
import type { WatchMessage } from '../../core/store';
import type { MessageBatch } from '../../core/watch';
import { emitOnce } from '../shared/emitOnce';
import { wordsForLog } from '../shared/wordsForLog';
import { messageItem, outputFor, outputNames } from './messageItem';

function outputsOf(messages: readonly WatchMessage[], secret: string): INodeExecutionData[][] {
	const outputs: INodeExecutionData[][] = outputNames.map(() => []);
	for (const message of messages) outputs[outputFor(message)]!.push(messageItem(message, secret));
	return outputs;
}

async function hand(context: ITriggerFunctions, { id, messages, handed }: MessageBatch, secret: string): Promise<void> {
	try {
		await emitOnce(context, outputsOf(messages, secret), id);
		await handed();
	} catch (error) {
		const where = { node: context.getNode().name, workflowId: context.getWorkflow().id };
		context.logger.warn(`SLA Watcher Trigger: ${messages.length} message(s) are handed on again later. ${wordsForLog(error)}`, where);
	}
}

/**
 * Hands what is due to n8n, one execution for each batch; by hand, the first batch only. A batch is handed when n8n has it: whatever goes
 * wrong before, it comes again under the same key.
 */
export function handMessages(context: ITriggerFunctions, batches: readonly MessageBatch[], secret: string): void {
	// Not waited for, because n8n answers at the end of the execution, and deadlines are due meanwhile.
	for (const batch of context.getMode() === 'manual' ? batches.slice(0, 1) : batches) void hand(context, batch, secret);
}
