import type { ITriggerFunctions, ITriggerResponse } from 'n8n-workflow';
import { accountKey, leaveOutbox, lookIntoOutbox, type OutboxParts } from '../../core/delivery';
import { openLastingCredential } from '../shared/lastingCredential';
import { mayLeave } from '../shared/mayLeave';
import { openOperationsStore } from '../shared/operationsStore';
import { processName } from '../shared/processName';
import { toNodeError } from '../shared/toNodeError';
import { watchRepeatedly } from '../shared/watchRepeatedly';
import { eventHand, type EventHand } from './eventHand';
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
		const api = await openLastingCredential(context);
		const store = await openOperationsStore(context);
		return { parts: { store, api, owner: processName, name: watcherName(context, accountKey(api)), settings, mayLeave: mayLeave(store) }, everyMs };
	} catch (error) {
		throw toNodeError(error, context.getNode());
	}
}

/** One look into the outbox: sends what is due, and hands what has to be told to n8n. Answers whether there was something. */
async function look(context: ITriggerFunctions, parts: OutboxParts, hand: EventHand): Promise<boolean> {
	await hand.note();
	const tick = await lookIntoOutbox({ ...parts, isHanding: hand.isFull });
	// Closed meanwhile: the next look, of another process say, tells them.
	if (parts.signal?.aborted || tick.events.length === 0) return false;
	// Not waited for, because n8n answers at the end of the execution, and messages are due meanwhile.
	const way = hand.give(tick);
	if (context.getMode() === 'manual') {
		await way;
		await hand.note();
	}
	return true;
}

/** Looks into the outbox again and again until n8n closes the trigger; by hand, until there is something to show. */
export async function startOutbox(context: ITriggerFunctions): Promise<ITriggerResponse> {
	const { parts, everyMs } = await open(context);
	const hand = eventHand(context);
	return watchRepeatedly(context, {
		title: 'WhatsApp Outbox Trigger',
		everyMs,
		look: async (signal) => await look(context, { ...parts, signal }, hand),
		leave: async () => {
			await hand.note();
			await leaveOutbox(parts);
		},
	});
}
