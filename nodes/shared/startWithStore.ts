import { NodeOperationError, type ITriggerFunctions, type ITriggerResponse } from 'n8n-workflow';
import { wordsForLog } from '../../core/messages';
import { concernsWholeStore } from '../../core/store';
import { isStartedByItself } from './isStartedByItself';
import { logPlace } from './logPlace';
import { openOperationsStore } from './operationsStore';
import { repeat } from './repeat';

const lookEveryMs = 2_000;

/** What keeps the store from being used at all, in words; undefined where nothing does, or something else is wrong. */
async function problemOf(context: ITriggerFunctions): Promise<string | undefined> {
	try {
		const { watchers } = await openOperationsStore(context);
		await watchers.isAlive('', '', new Date().toISOString());
		return undefined;
	} catch (error) {
		return concernsWholeStore(error) ? wordsForLog(error) : undefined;
	}
}

/**
 * Starts a trigger. Where n8n starts it by itself and the store cannot be used, it counts as started, and n8n is asked to start
 * it anew once the store can; whoever publishes a workflow is told at once.
 */
export async function startWithStore(context: ITriggerFunctions, start: () => Promise<ITriggerResponse>): Promise<ITriggerResponse> {
	const problem = isStartedByItself(context) ? await problemOf(context) : undefined;
	if (problem === undefined) return await start();
	const node = context.getNode();
	context.logger.error(`${node.name}: it cannot start yet, because the operations store cannot be used. ${problem} It is tried again.`, logPlace(context));
	const asking = repeat(async (ending) => {
		if ((await problemOf(context)) !== undefined || ending.signal.aborted) return;
		ending.abort();
		// n8n reads parameters only for a trigger that it starts itself.
		context.emitError(new NodeOperationError(node, 'When n8n started this trigger, the operations store could not be used. Now it can be, and the trigger starts; what waited is dealt with.', { level: 'warning' }));
	}, lookEveryMs);
	return { closeFunction: async () => await asking.stop() };
}
