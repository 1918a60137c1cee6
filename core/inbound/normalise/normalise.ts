import type { InboundEvent } from '../events';
import { readInboundMessage } from './readInboundMessage';
import type { Envelope } from '../parseEnvelope';
import { readPlace } from './readPlace';
import { readReceipt } from './readReceipt';

type Change = Envelope['entry'][number]['changes'][number];

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

function eventsOf(businessAccountId: string, { field, value }: Change): InboundEvent[] {
	const place = readPlace(businessAccountId, value);
	const events: InboundEvent[] =
		field === 'messages'
			? [
					...listOf(value.messages).map((message) => readInboundMessage(message, value.contacts, place)),
					...listOf(value.statuses).map((status) => readReceipt(status, value.contacts, place)),
				]
			: [];
	return events.length > 0 ? events : [{ event: 'other', field, businessAccountId, raw: value }];
}

/** One event per message, per receipt and per other change, in the order of the body. */
export function normalise(envelope: Envelope): InboundEvent[] {
	return envelope.entry.flatMap((entry) => entry.changes.flatMap((change) => eventsOf(entry.id, change)));
}
