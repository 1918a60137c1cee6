import type { IExecuteFunctions } from 'n8n-workflow';
import { outboxWatcher } from '../../core/delivery';
import type { Store } from '../../core/store';

/** An Outbox Trigger looks every few seconds; one that was silent for so long is not running. */
const silentForMs = 3 * 60 * 1000;

const nobodySends = 'No WhatsApp Outbox Trigger is running for this account, and only that sends what waits. Publish a workflow with a WhatsApp Outbox Trigger that has the same credentials.';

/** What is missing for messages that wait to be sent: undefined while an Outbox Trigger is alive. The node's output shows it as a hint. */
export async function outboxHint(context: Pick<IExecuteFunctions, 'addExecutionHints'>, store: Store, account: string, nowMs: number): Promise<string | undefined> {
	if (await store.watchers.isAlive(outboxWatcher, account, new Date(nowMs - silentForMs).toISOString())) return undefined;
	context.addExecutionHints({ type: 'warning', location: 'outputPane', message: nobodySends });
	return nobodySends;
}
