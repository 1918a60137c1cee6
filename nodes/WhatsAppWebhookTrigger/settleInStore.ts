import type { IWebhookFunctions } from 'n8n-workflow';
import { noteContacts, settleReceipts, type InboundEvent } from '../../core/inbound';
import { wordsForLog } from '../../core/messages';
import type { Outbox } from '../../core/store';
import { ChangeLog } from '../shared/changeLog';
import { hasStoreCredential, openOperationsStore } from '../shared/operationsStore';

const changes = new ChangeLog();

/** Says once that the store does not work, and once that it works again. */
function tell(context: IWebhookFunctions, problem: string | undefined, consequence = ''): void {
	const node = context.getNode();
	const workflowId = context.getWorkflow().id;
	if (!changes.isNews(`${workflowId}:${node.id}`, problem)) return;
	const where = { node: node.name, workflowId };
	if (problem === undefined) context.logger.info('WhatsApp webhook: messages and receipts reach the operations store again', where);
	else context.logger.warn(`WhatsApp webhook: messages and receipts do not reach the operations store, ${consequence}. ${problem}`, where);
}

/** Takes the place of a store that cannot be used: receipts then belong to no delivery. */
const noOutbox: Pick<Outbox, 'foldReceipts'> = { foldReceipts: async () => [] };

/**
 * Folds the receipts of a request into the outbox, notes who wrote, and answers with its events; undefined when the store
 * failed, so that the request has to be repeated. Where no store can be opened and none was chosen, it goes on without one.
 */
export async function settleInStore(context: IWebhookFunctions, events: InboundEvent[]): Promise<InboundEvent[] | undefined> {
	if (events.every((event) => event.event === 'account' && event.windowOpenUntil === undefined)) return events;
	// A message can be shown without having been noted; a receipt would be lost.
	const hasReceipts = events.some(({ event }) => event === 'receipt');
	let isNeeded = hasReceipts && hasStoreCredential(context);
	const now = new Date().toISOString();
	try {
		const { outbox, conversations } = await openOperationsStore(context);
		isNeeded = hasReceipts;
		const settled = await settleReceipts(outbox, events, now);
		await noteContacts(conversations, events, now);
		tell(context, undefined);
		return settled;
	} catch (error) {
		tell(context, wordsForLog(error), isNeeded ? 'so their requests are answered with 503 and WhatsApp repeats them' : 'so the store goes without them');
		return isNeeded ? undefined : await settleReceipts(noOutbox, events, now);
	}
}
