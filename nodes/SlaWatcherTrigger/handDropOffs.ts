import type { INodeExecutionData, ITriggerFunctions } from 'n8n-workflow';
import { dueDropOffs, settleDropOffs, type DropOff } from '../../core/conversations';
import { wordsForLog } from '../../core/messages';
import type { Store } from '../../core/store';
import { emitOnce, writtenDownMs } from '../shared/emitOnce';
import { logPlace } from '../shared/logPlace';
import { dropOffItem } from './dropOffItem';
import { outputNames } from './messageItem';

/** Each one starts an execution of its own, so that n8n knows it again by its key. */
const atOnce = 50;
/** A process that ends before n8n has what it found is followed by another after this time. */
const leaseMs = writtenDownMs + 30_000;

/** Where half-way conversations are looked for. */
export interface DropOffSearch {
	store: Pick<Store, 'conversations'>;
	/** All numbers in the store, unless given. */
	phoneNumberIds?: readonly string[];
	signal: AbortSignal;
	now: string;
}

const outputsOf = (item: INodeExecutionData): INodeExecutionData[][] => outputNames.map((name) => (name === 'Warning' ? [item] : []));

async function hand(context: ITriggerFunctions, { conversations }: Pick<Store, 'conversations'>, dropOff: DropOff, now: string): Promise<void> {
	const item = dropOffItem(dropOff, now);
	try {
		await emitOnce(context, outputsOf(item), item.json.key);
		await settleDropOffs(conversations, [dropOff]);
	} catch (error) {
		const where = logPlace(context);
		context.logger.warn(`SLA Watcher Trigger: a half-way conversation is handed on again later. ${wordsForLog(error)}`, where);
	}
}

/**
 * Hands people who stopped half-way to n8n, each once, and answers whether there was one; by hand, the longest due only. Each is
 * settled when n8n has it: whatever goes wrong before, it is found again under the same key. Throws a StoreError.
 */
export async function handDropOffs(context: ITriggerFunctions, { store, phoneNumberIds, signal, now }: DropOffSearch): Promise<boolean> {
	const limit = context.getMode() === 'manual' ? 1 : atOnce;
	const found = await dueDropOffs(store.conversations, { limit, leaseMs, ...(phoneNumberIds && { phoneNumberIds }) }, now);
	// Closed meanwhile: the lease ends, and whoever looks then hands them on.
	if (signal.aborted) return false;
	// Not waited for, because n8n answers at the end of the execution, and deadlines are due meanwhile.
	for (const dropOff of found) void hand(context, store, dropOff, now);
	return found.length > 0;
}
