import type { Arrival, Arrivals } from '../store';
import type { InboundEvent, InboundMessage } from './events';
import { recipientKeysOf } from './recipientKeysOf';

function arrivalOf({ businessAccountId, phoneNumber, messageId, from, kind, text, button, row, replyTo, target, attended, sentAt }: InboundMessage, now: string): Arrival {
	return {
		businessAccountId,
		phoneNumberId: phoneNumber.id,
		messageId,
		from: recipientKeysOf(from),
		name: from.name,
		kind,
		text: text ?? button?.title ?? row?.title,
		replyTo: replyTo?.messageId ?? target?.messageId,
		attended: attended && { ...attended },
		sentAt: sentAt ?? now,
		takenAt: now,
	};
}

/** Keeps what people wrote for whoever looks back later. A message without an id of its own cannot be kept once, and is left out. Throws a StoreError. */
export async function noteArrivals(arrivals: Pick<Arrivals, 'note'>, events: readonly InboundEvent[], now: string): Promise<void> {
	await arrivals.note(events.flatMap((event) => (event.event === 'message' && event.messageId !== '' ? [arrivalOf(event, now)] : [])));
}
