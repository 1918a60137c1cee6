import type { IHookFunctions } from 'n8n-workflow';
import { askWatcher } from '../../core/asks';
import type { CloudApi } from '../../core/cloudApi';
import { accountKey } from '../../core/delivery';
import { appBox, inboxReader } from '../../core/inbound';
import { openOperationsStore } from '../shared/operationsStore';
import { listenerName, readerOf } from './watcherNames';

/** Longer than a live trigger is ever silent. */
const silentForMs = 60_000;

/**
 * Whether another live trigger of this account reads what the Receiver takes, so that its events come by the same callback. Each
 * live trigger reads a box, and listens to its account. Throws a StoreError.
 */
export async function isReceiverShared(context: IHookFunctions, api: CloudApi): Promise<boolean> {
	const { watchers } = await openOperationsStore(context);
	const nowMs = Date.now();
	const box = appBox(api.account.appId);
	const alive = async (kind: string, of: string) => (await watchers.list(kind, of, new Date(nowMs - silentForMs).toISOString())).filter(({ leaseUntil }) => Date.parse(leaseUntil) > nowMs).map(({ name }) => name);
	const [readers, listeners] = await Promise.all([alive(inboxReader, box), alive(askWatcher, accountKey(api))]);
	return listeners.some((name) => name !== listenerName(context) && readers.includes(readerOf(name, box)));
}
