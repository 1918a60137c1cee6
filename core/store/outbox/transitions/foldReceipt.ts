import { inUtc } from '../../instant';
import type { Delivery, ReceiptFact, ReceiptStatus } from '../../port';
import { knowsMessage, noteMessage, openTries } from './attempts';
import { unchanged, type Transition } from './transition';

/**
 * How much a receipt says. Receipts of one message are joined to the highest, so their order and repeats do not matter.
 * `failed` outranks `sent`, which every failed message can have had; a message that arrived cannot have failed.
 */
const rank: Record<ReceiptStatus, number> = { sent: 1, failed: 2, delivered: 3, read: 4, played: 5 };

const failedReason = { code: 'failed', words: 'WhatsApp reported that the message could not be delivered, without a reason.' };

/** What somebody has dealt with stays dealt with. */
function failedBy({ state, reason }: Delivery, fact: ReceiptFact): Pick<Delivery, 'state' | 'reason'> {
	return state === 'discarded' ? { state, reason } : { state: 'failed', reason: fact.reason ?? failedReason };
}

/** The receipt is about the message that this delivery stands for. */
function join(delivery: Delivery, fact: ReceiptFact, noted: Partial<Delivery>, now: string): Transition {
	const known = delivery.receiptStatus;
	if (known !== undefined && rank[known] >= rank[fact.status]) {
		return noted.attempts === undefined ? unchanged(delivery) : { delivery: { ...delivery, ...noted, updatedAt: now }, changed: true };
	}
	const failed = fact.status === 'failed';
	return {
		delivery: {
			...delivery,
			...noted,
			...(failed ? failedBy(delivery, fact) : { state: 'accepted', reason: undefined }),
			leaseUntil: undefined,
			graceUntil: undefined,
			messageId: delivery.messageId ?? fact.messageId,
			acceptedAt: delivery.acceptedAt ?? inUtc(fact.occurredAt),
			receiptStatus: fact.status,
			receiptAt: inUtc(fact.occurredAt),
			receipts: [...(delivery.receipts ?? []), { status: fact.status, at: inUtc(fact.occurredAt) }],
			updatedAt: now,
		},
		changed: true,
		tells: failed && delivery.state !== 'failed' && delivery.state !== 'discarded' ? 'failed' : undefined,
	};
}

/** A failure of a message whose answer never came. It ends the delivery only when no other try can have arrived. */
function foldStrayFailure(delivery: Delivery, fact: ReceiptFact, noted: Partial<Delivery>, now: string): Transition {
	const before = openTries(delivery);
	const mine = delivery.state === 'unknown' ? before <= 1 : delivery.state === 'leaving' && before === 0;
	if (mine) return join(delivery, fact, noted, now);
	return { delivery: { ...delivery, ...noted, updatedAt: now }, changed: true };
}

/** What one receipt does to its delivery. A receipt is also proof that the message was accepted, whatever else is known. */
export function foldReceipt(delivery: Delivery, fact: ReceiptFact, now: string): Transition {
	const { messageId, status } = fact;
	if (delivery.messageId === messageId) return join(delivery, fact, {}, now);

	const earlier = knowsMessage(delivery, messageId);
	// Of the tries before, only those that failed have left the delivery without a wamid.
	if (earlier && rank[status] <= rank.failed) return unchanged(delivery);
	const noted = earlier ? {} : noteMessage(delivery, messageId, { at: inUtc(fact.occurredAt), outcome: 'accepted' });
	if (delivery.messageId === undefined) return status === 'failed' ? foldStrayFailure(delivery, fact, noted, now) : join(delivery, fact, noted, now);

	// Another message than the one this delivery stands for: it was sent more than once.
	if (status === 'failed') return { delivery: { ...delivery, ...noted, updatedAt: now }, changed: true };
	return join(delivery, fact, earlier ? {} : { ...noted, possibleRepeat: true }, now);
}
