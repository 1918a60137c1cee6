import { splitCallback, type Delivery, type DeliverySource, type Outbox, type ReceiptFact, type ReceiptStatus } from '../store';
import type { InboundEvent, Receipt } from './events';

/** The message that a receipt belongs to, where it went through the outbox. */
export interface ReceiptDelivery {
	id: string;
	/** The idempotency key that the builder gave. */
	key?: string;
	/** The message's own context. */
	context: Record<string, unknown>;
	source: DeliverySource;
}

/** A receipt whose callback data is the builder's own again, with the message that it belongs to. */
export interface SettledReceipt extends Receipt {
	delivery?: ReceiptDelivery;
}

const statuses: ReadonlySet<string> = new Set<ReceiptStatus>(['sent', 'delivered', 'read', 'played', 'failed']);

const isKnown = (status: string): status is ReceiptStatus => statuses.has(status);

function reasonOf({ failure }: Receipt): ReceiptFact['reason'] {
	return failure && { code: failure.category, words: `${failure.what} ${failure.fix}`, details: { ...failure } };
}

/** What a receipt tells the outbox; undefined for a status that is new, which no rule stands for yet. */
function factOf(receipt: Receipt, now: string): ReceiptFact | undefined {
	const { status, messageId, occurredAt = now, callbackData } = receipt;
	if (!isKnown(status) || messageId === '') return undefined;
	const { id } = splitCallback(callbackData);
	return { id, messageId, status, occurredAt, reason: status === 'failed' ? reasonOf(receipt) : undefined };
}

const deliveryOf = ({ id, key, keyKind, context, source }: Delivery): ReceiptDelivery => ({ id, ...(keyKind === 'business' && { key }), context, source });

/**
 * Folds the receipts among events into the outbox, in one transaction, and answers with all events in their order. Receipts
 * of messages that did not go through the outbox stay as they are. Throws a StoreError; then nothing was folded.
 */
export async function settleReceipts(outbox: Pick<Outbox, 'foldReceipts'>, events: readonly InboundEvent[], now: string): Promise<Array<InboundEvent | SettledReceipt>> {
	const facts = new Map<InboundEvent, ReceiptFact>();
	for (const event of events) {
		const fact = event.event === 'receipt' ? factOf(event, now) : undefined;
		if (fact !== undefined) facts.set(event, fact);
	}
	const folded = facts.size === 0 ? [] : await outbox.foldReceipts([...facts.values()], now);
	const deliveries = new Map([...facts.keys()].map((event, index) => [event, folded[index]?.delivery]));
	return events.map((event) => {
		if (event.event !== 'receipt') return event;
		const delivery = deliveries.get(event);
		return { ...event, callbackData: splitCallback(event.callbackData).callbackData, ...(delivery && { delivery: deliveryOf(delivery) }) };
	});
}
