import type { INodeExecutionData, ITriggerFunctions } from 'n8n-workflow';
import type { WatchMessage } from '../../core/store';
import type { MessageBatch } from '../../core/watch';
import { emitOnce } from '../shared/emitOnce';
import { refusalLog } from '../shared/refusalLog';
import { messageItem, outputFor, outputNames } from './messageItem';

function outputsOf(messages: readonly WatchMessage[], secret: string): INodeExecutionData[][] {
	const outputs: INodeExecutionData[][] = outputNames.map(() => []);
	for (const message of messages) outputs[outputFor(message)]!.push(messageItem(message, secret));
	return outputs;
}

/**
 * Hands what is due to n8n, one execution for each batch; by hand, the first batch only. A batch counts as handed when n8n has it:
 * whatever goes wrong before, it comes again under the same key.
 */
export function messageHand(context: ITriggerFunctions, secret: string): (batches: readonly MessageBatch[]) => void {
	const report = refusalLog(context, 'SLA Watcher Trigger');

	async function give({ id, messages, handed, putBack }: MessageBatch): Promise<void> {
		try {
			await emitOnce(context, outputsOf(messages, secret), id);
		} catch (error) {
			report(error);
			await putBack();
			return;
		}
		report();
		await handed();
	}

	return (batches) => {
		// Not waited for, because n8n answers at the end of the execution, and deadlines are due meanwhile. Where the store is away, which a look reports, it comes again when its lease ends.
		for (const batch of context.getMode() === 'manual' ? batches.slice(0, 1) : batches) void give(batch).catch(() => undefined);
	};
}
