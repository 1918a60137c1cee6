import { toInstant, toMs } from '../instant';
import { howTold, isOpen } from '../outbox/transitions/howTold';
import type { Delivery, Told } from '../port';

/**
 * By when it will be known what became of a message that is open. One that is leaving is always waited for, so that it cannot
 * arrive behind the end; one whose answer was lost only where nothing else has reached the person.
 */
function settledBy({ state, leaseUntil, graceUntil, graceMs }: Delivery, hasReached: boolean): number[] {
	if (state === 'leaving') return [toMs(leaseUntil!) + (hasReached ? 0 : graceMs)];
	return state === 'unknown' && !hasReached ? [toMs(graceUntil!)] : [];
}

/** What a message has come to for its recipient: where a digest went in its place, what that has come to. */
const sentFor = (delivery: Delivery, digests: ReadonlyMap<string, Delivery>): Delivery => digests.get(delivery.digestId ?? '') ?? delivery;

/** Everybody to whom one of these messages has gone, or may have, once each; in the order of their last ones. */
export function whoWasTold(deliveries: Delivery[], digests: ReadonlyMap<string, Delivery>): Told[] {
	const byRecipient = new Map<string, Delivery[]>();
	for (const delivery of deliveries) {
		const sent = sentFor(delivery, digests);
		if (howTold(sent) === 0) continue;
		const earlier = byRecipient.get(sent.recipient) ?? [];
		byRecipient.delete(sent.recipient);
		byRecipient.set(sent.recipient, [...earlier, sent]);
	}
	return [...byRecipient].map(([recipient, sent]): Told => {
		const last = sent.findLast((delivery) => howTold(delivery) === 2) ?? sent.at(-1)!;
		// Also one of which nobody will ever know more is reason enough to tell the end.
		const open = sent.flatMap((delivery) => settledBy(delivery, !sent.every(isOpen)));
		return open.length === 0 ? { recipient, last } : { recipient, last, settledBy: toInstant(Math.max(...open)) };
	});
}
