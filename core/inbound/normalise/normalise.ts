import type { InboundEvent } from '../events';
import type { Envelope } from '../parseEnvelope';
import { readAccountErrors } from './account/readAccountErrors';
import { readConversationSummary } from './account/readConversationSummary';
import { readLinkClick } from './account/readLinkClick';
import { isPayment, readPayments } from './account/readPayments';
import { completeEvent, readAccountEvents, readUnknown } from './account/readAccountEvents';
import { changesOf, type Change } from './change';
import { readInboundMessage } from './message/readInboundMessage';
import { readPlace } from './readPlace';
import { readReceipt } from './receipt/readReceipt';
import { listOf } from './wireParts';

/** The field that brings messages and receipts also brings errors, clicks, payments and summaries. */
function readMessagesField(change: Change): InboundEvent[] {
	const { value } = change;
	const place = readPlace(change);
	const statuses = listOf(value.statuses);
	const beside = [readPayments, readAccountErrors, readLinkClick, readConversationSummary].flatMap((read) => read(change));
	const events: InboundEvent[] = [
		...listOf(value.messages).map((message) => readInboundMessage(message, value.contacts, place)),
		...statuses.filter((status) => !isPayment(status)).map((status) => readReceipt(status, value.contacts, place)),
		...beside.map((draft) => completeEvent(change, draft)),
	];
	return events.length > 0 ? events : readUnknown(change).map((draft) => completeEvent(change, draft));
}

/** One event per message, per receipt and per other thing, in the order of the body; nothing is left out because it is new. */
export function normalise({ entry }: Envelope): InboundEvent[] {
	return entry.flatMap(changesOf).flatMap((change) => (change.field === 'messages' ? readMessagesField(change) : readAccountEvents(change)));
}
