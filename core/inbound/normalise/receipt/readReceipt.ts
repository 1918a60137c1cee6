import { z } from 'zod/v4';
import { explainReceiptError } from '../../../cloudApi';
import { receiptKey } from '../../eventKey';
import type { Place, Receipt, ReceiptFailure } from '../../events';
import { instant } from '../instant';
import { readParty } from '../readParty';
import { id, number, part, recordOf, seconds, text } from '../wireParts';

const common = z.looseObject({
	id,
	status: z.string().catch('unknown'),
	timestamp: seconds,
	recipient_id: id,
	recipient_user_id: id,
	recipient_parent_user_id: id,
	recipient_type: text,
	// Meta's status page and its groups page name the participant differently.
	recipient_participant_id: id,
	participant_recipient_id: id,
	biz_opaque_callback_data: text,
	pricing: z.unknown().optional(),
	conversation: z.unknown().optional(),
	errors: z.array(z.unknown()).optional().catch(undefined),
	message: part({ recipient_id: id }),
});

const receiptError = z.looseObject({ code: number, title: text, message: text, error_data: part({ details: text }) });

/** A business-scoped user id: country, dot, letters and digits. Source: Meta, business-scoped user ids. */
const businessScoped = /^[A-Z]{2}\./;

function readFailure(errors: unknown[] | undefined): ReceiptFailure | undefined {
	const first = receiptError.safeParse(errors?.[0]);
	if (!first.success) return undefined;
	const { code, title, message, error_data: data } = first.data;
	return explainReceiptError(code, data?.details ?? message ?? title);
}

/** One entry of `statuses[]` as an event. Source: Meta, status webhooks: sent, delivered, read, played, failed. */
export function readReceipt(status: unknown, contacts: unknown, place: Place): Receipt {
	const record = common.parse(recordOf(status));
	const { id: messageId = '', status: state, recipient_id: recipientId = record.message?.recipient_id, errors } = record;
	const participant = record.recipient_participant_id ?? record.participant_recipient_id;
	const isGroup = record.recipient_type === 'group' || participant !== undefined;
	const person = isGroup ? participant : recipientId;
	const isUserId = person !== undefined && businessScoped.test(person);
	const party = { waId: isUserId ? undefined : person, userId: record.recipient_user_id ?? (isUserId ? person : undefined), parentUserId: record.recipient_parent_user_id };
	return {
		event: 'receipt',
		eventKey: receiptKey(messageId, state, isGroup ? (participant ?? party.userId) : undefined, status),
		status: state,
		messageId,
		// A receipt of a whole group is nobody's; the contact beside it is not its recipient.
		to: readParty(party, isGroup && party.waId === undefined && party.userId === undefined ? undefined : contacts),
		group: isGroup && recipientId !== undefined ? { id: recipientId } : undefined,
		occurredAt: instant(record.timestamp),
		callbackData: record.biz_opaque_callback_data,
		pricing: record.pricing,
		conversation: record.conversation,
		failure: state === 'failed' ? readFailure(errors) : undefined,
		errors,
		...place,
		raw: status,
	};
}
