import type { ITriggerFunctions, ITriggerResponse } from 'n8n-workflow';
import { accountKey, leaveOutbox, lookIntoOutbox, type OutboxParts } from '../../core/delivery';
import { openCredential } from '../shared/credential';
import { mayLeave } from '../shared/mayLeave';
import { openOperationsStore } from '../shared/operationsStore';
import { processName } from '../shared/processName';
import { toNodeError } from '../shared/toNodeError';
import { watchRepeatedly } from '../shared/watchRepeatedly';
import { eventItem } from './eventItem';
import { readSettings } from './readSettings';

/**
 * The same for every process that runs this node, so that one takes over from another. Another account and a test have a
 * position of their own.
 */
function watcherName(context: ITriggerFunctions, account: string): string {
	const parts = [context.getInstanceId(), context.getWorkflow().id, context.getNode().id, account];
	return [...parts, ...(context.getMode() === 'manual' ? ['test'] : [])].join(':');
}

async function open(context: ITriggerFunctions): Promise<{ parts: OutboxParts; everyMs: number }> {
	try {
		const { outbox: settings, everyMs } = readSettings(context);
		const api = await openCredential(context);
		const store = await openOperationsStore(context);
		return { parts: { store, api, owner: processName, name: watcherName(context, accountKey(api)), settings, mayLeave: mayLeave(store) }, everyMs };
	} catch (error) {
		throw toNodeError(error, context.getNode());
	}
}

/** One look into the outbox: sends what is due, and hands what has to be told to n8n. Answers whether there was something. */
async function look(context: ITriggerFunctions, parts: OutboxParts): Promise<boolean> {
	const { events, told } = await lookIntoOutbox(parts);
	// Closed meanwhile: the next look, of another process say, tells them.
	if (parts.signal?.aborted) return false;
	const [first] = events;
	if (first !== undefined) {
		// A process that ends before the position is written down finds the same events again; n8n then knows them by this key.
		context.emit([events.map(eventItem)], undefined, undefined, `${parts.name}:${first.seq}-${events.at(-1)!.seq}`);
	}
	await told();
	return first !== undefined;
}

/** Looks into the outbox again and again until n8n closes the trigger; by hand, until there is something to show. */
export async function startOutbox(context: ITriggerFunctions): Promise<ITriggerResponse> {
	const { parts, everyMs } = await open(context);
	return watchRepeatedly(context, {
		title: 'WhatsApp Outbox Trigger',
		everyMs,
		look: async (signal) => await look(context, { ...parts, signal }),
		leave: async () => await leaveOutbox(parts),
	});
}
