import { inUtc, toInstant, toMs } from '../../instant';
import type { Delivery, Settlement } from '../../port';
import { knowsMessage, noteAttempt, noteMessage } from './attempts';
import { unchanged, type Transition } from './transition';

/** What a delivery leaves behind when nobody holds it or waits for it any more. */
const over = { leaseUntil: undefined, graceUntil: undefined };

function accept(delivery: Delivery, settlement: Extract<Settlement, { outcome: 'accepted' }>, now: string): Transition {
	const { messageId, messageStatus, waId, userId } = settlement;
	// Whoever is sending just now knows that this is its own try, and not an earlier one whose answer was lost.
	const isNew = delivery.state === 'leaving' && delivery.fence === settlement.fence && !knowsMessage(delivery, messageId);
	const noted = isNew ? noteAttempt(delivery, { ...settlement.attempt, messageId }) : noteMessage(delivery, messageId, settlement.attempt);
	const said = { messageStatus: messageStatus ?? delivery.messageStatus, waId: waId ?? delivery.waId, userId: userId ?? delivery.userId };
	const change = (changes: Partial<Delivery>): Transition => ({ delivery: { ...delivery, ...noted, ...changes, updatedAt: now }, changed: true });

	// A receipt came before the answer; whatever it said stands.
	if (delivery.messageId === messageId) return change({ ...said, acceptedAt: delivery.acceptedAt ?? now });
	if (delivery.state === 'accepted') return change({ possibleRepeat: true });
	// An earlier try, which a receipt has shown to have failed.
	if (knowsMessage(delivery, messageId)) return unchanged(delivery);
	return change({ ...said, ...over, state: 'accepted', reason: undefined, messageId, acceptedAt: now, receiptStatus: undefined, receiptAt: undefined, receipts: undefined });
}

/**
 * What one outcome does to a delivery. Acceptance is proof and always counts; any other outcome counts only while the caller
 * is the one who sent last.
 */
export function settleDelivery(delivery: Delivery, settlement: Settlement, now: string): Transition {
	if (settlement.outcome === 'accepted') return accept(delivery, settlement, now);
	const held = delivery.state === 'claimed' || delivery.state === 'leaving' || delivery.state === 'unknown';
	if (!held || delivery.fence !== settlement.fence) return unchanged(delivery);
	const noted = { ...delivery, ...noteOutcome(delivery, settlement), ...over, reason: settlement.reason, updatedAt: now };
	switch (settlement.outcome) {
		case 'waiting':
			return { delivery: { ...noted, state: 'waiting', dueAt: inUtc(settlement.dueAt) }, changed: true };
		case 'claimed':
			return { delivery: { ...noted, state: 'claimed', leaseUntil: inUtc(settlement.leaseUntil), message: settlement.message ?? delivery.message }, changed: true };
		case 'failed':
			return { delivery: { ...noted, state: 'failed' }, changed: true, tells: 'failed' };
		case 'unknown':
			if (delivery.state === 'unknown') return unchanged(delivery);
			return { delivery: { ...noted, state: 'unknown', graceUntil: toInstant(toMs(now) + delivery.graceMs) }, changed: true, tells: 'unknown' };
	}
}

/** A sweep may have noted this try as unknown already, because its answer came after the lease; the answer replaces that note. */
function noteOutcome(delivery: Delivery, { attempt }: Settlement) {
	const last = delivery.attempts.at(-1);
	if (delivery.state !== 'unknown' || last?.outcome !== 'unknown') return noteAttempt(delivery, attempt);
	return { attempts: [...delivery.attempts.slice(0, -1), attempt], attemptCount: delivery.attemptCount };
}
