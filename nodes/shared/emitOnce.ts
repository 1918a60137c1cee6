import { setTimeout as pause } from 'node:timers/promises';
import { ExecutionCancelledError, type INodeExecutionData, type IRun, type ITriggerFunctions } from 'n8n-workflow';
import { toNodeError } from './toNodeError';

/** n8n writes an execution down before it runs. After this time it has done so, however long the execution lasts. */
export const writtenDownMs = 60_000;

/**
 * Starts one execution; resolves once n8n has it for certain, and rejects when n8n did not take it. A key that n8n has seen already starts none.
 * By hand, n8n shows what is emitted and says nothing of it.
 */
export async function emitOnce(context: Pick<ITriggerFunctions, 'emit' | 'getMode' | 'helpers' | 'getNode'>, outputs: INodeExecutionData[][], key: string): Promise<void> {
	if (context.getMode() === 'manual') return context.emit(outputs);
	const done = context.helpers.createDeferredPromise<IRun | undefined>();
	const over = new AbortController();
	context.emit(outputs, undefined, done as never, key);
	try {
		await Promise.race([done.promise, pause(writtenDownMs, undefined, { signal: over.signal, ref: false })]);
	} catch (error) {
		// Somebody has stopped it: it is not to be started again.
		if (!(error instanceof ExecutionCancelledError)) throw toNodeError(error, context.getNode());
	} finally {
		over.abort();
	}
}
