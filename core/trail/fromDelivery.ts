import type { Attempt, Delivery, Reason, ReceiptStatus } from '../store';
import type { TrailEntry, TrailStep } from './trailEntry';

const receiptWords: Record<ReceiptStatus, string> = {
	sent: 'WhatsApp sent the message on.',
	delivered: 'The message arrived on the phone.',
	read: 'The message was read.',
	played: 'The voice message was played.',
	failed: 'WhatsApp reported that the message could not be delivered.',
};

const attemptWords: Record<Attempt['outcome'], string> = {
	accepted: 'WhatsApp took the message.',
	refused: 'WhatsApp refused the message.',
	notSent: 'The message could not leave.',
	unknown: 'The message left, and no answer came.',
};

/** How a delivery that has not gone its usual way stands now. */
const ends: Partial<Record<Delivery['state'], { step: TrailStep; words: string }>> = {
	waiting: { step: 'waits', words: 'The message waits.' },
	unknown: { step: 'unknown', words: 'Nobody knows yet whether the message arrived.' },
	failed: { step: 'failed', words: 'The message failed for good.' },
	discarded: { step: 'discarded', words: 'Somebody dealt with the failed message.' },
	canceled: { step: 'canceled', words: 'The message was called off before it left.' },
};

const why = (words: string, reason: Reason | undefined) => (reason === undefined ? words : `${words} ${reason.words}`);

function askedWords({ message, source, possibleRepeat }: Delivery): string {
	const who = [source.workflowName && `workflow "${source.workflowName}"`, source.nodeName && `node "${source.nodeName}"`].filter((part) => part !== undefined && part !== '').join(', ');
	return `A message (${message.content.kind}) was asked for${who === '' ? '' : ` by ${who}`}.${possibleRepeat ? ' The person may have received it twice.' : ''}`;
}

/** The life of one outbound message as far as the store knows it: its newest ten tries, and the receipts that told something new. */
export function fromDelivery(delivery: Delivery): TrailEntry[] {
	const { id, key, keyKind, message, source, context, attempts, receipts = [], state, reason, recipient, createdAt, updatedAt, dueAt, receiptStatus, receiptAt } = delivery;
	const about = { person: recipient, deliveryId: id, ...(delivery.messageId !== undefined && { messageId: delivery.messageId }) };
	const entries: TrailEntry[] = [{ ...about, at: createdAt, step: 'asked', words: askedWords(delivery), details: { ...(keyKind === 'business' && { key }), source, context, content: message.content } }];
	for (const { at, outcome, reason: because, messageId } of attempts) {
		entries.push({
			...about,
			...(messageId !== undefined && { messageId }),
			at,
			step: outcome === 'accepted' ? 'accepted' : 'tried',
			words: outcome === 'accepted' ? attemptWords.accepted : why(attemptWords[outcome], because),
			...(because && outcome !== 'accepted' && { reason: because.code }),
			details: { outcome },
		});
	}
	// Before receipts were kept one by one, a delivery knew its highest only.
	const known = receipts.length > 0 || receiptStatus === undefined || receiptAt === undefined ? receipts : [{ status: receiptStatus, at: receiptAt }];
	for (const { status, at } of known) entries.push({ ...about, at, step: 'receipt', words: receiptWords[status], details: { status } });
	const end = ends[state];
	if (end !== undefined) entries.push({ ...about, at: updatedAt, step: end.step, words: why(end.words, reason), ...(reason && { reason: reason.code }), details: { ...(state === 'waiting' && { dueAt }), ...(reason?.details && { because: reason.details }) } });
	return entries;
}
