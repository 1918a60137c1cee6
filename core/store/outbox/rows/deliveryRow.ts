import type { ColumnType } from '../../engines/engine';
import type { DeliveryRow } from '../../engines/tables';
import { toInstant, toMs } from '../../instant';
import type { Delivery } from '../../port';
import { StoreError } from '../../storeError';
import { howTold } from '../transitions/howTold';

/** Every column and how it is read from a list. */
export const deliveryColumns: Record<keyof DeliveryRow, ColumnType> = {
	id: 'text',
	key: 'text',
	key_kind: 'text',
	body_hash: 'text',
	account: 'text',
	phone_number_id: 'text',
	recipient: 'text',
	urgency: 'integer',
	useful_until: 'bigint',
	body: 'text',
	state: 'text',
	reason: 'text',
	fence: 'integer',
	due_at: 'bigint',
	lease_until: 'bigint',
	grace_until: 'bigint',
	attempt_count: 'integer',
	attempts: 'text',
	possible_repeat: 'integer',
	message_id: 'text',
	message_status: 'text',
	wa_id: 'text',
	user_id: 'text',
	accepted_at: 'bigint',
	receipt_status: 'text',
	receipt_at: 'bigint',
	receipts: 'text',
	created_at: 'bigint',
	updated_at: 'bigint',
	person: 'text',
	consent_category: 'text',
	subject: 'text',
	subject_generation: 'integer',
	subject_part: 'text',
	told: 'integer',
	digest_id: 'text',
};

/** What is stored as one JSON text: complete, and nobody searches by it. */
type Body = Pick<Delivery, 'message' | 'route' | 'context' | 'source' | 'onUnknown' | 'graceMs' | 'throttle' | 'sendWindow' | 'subject' | 'digestLine' | 'combines' | 'fromBot'>;

const msOrNull = (instant: string | undefined) => (instant === undefined ? null : toMs(instant));
const instantOrNothing = (ms: number | null) => (ms === null ? undefined : toInstant(ms));

function bodyOf({ message, route, context, source, onUnknown, graceMs, throttle, sendWindow, subject, digestLine, combines, fromBot }: Delivery): string {
	const body: Body = { message, route, context, source, onUnknown, graceMs, throttle, sendWindow, subject, digestLine, combines, fromBot };
	return JSON.stringify(body);
}

/** A delivery as its row, but for the keyed hash of its recipient, which is the store's own. */
export function toDeliveryRow(delivery: Delivery): Omit<DeliveryRow, 'person'> {
	return {
		id: delivery.id,
		key: delivery.key,
		key_kind: delivery.keyKind,
		body_hash: delivery.bodyHash,
		account: delivery.account,
		phone_number_id: delivery.phoneNumberId,
		recipient: delivery.recipient,
		urgency: delivery.urgency === 'urgent' ? 0 : 1,
		useful_until: msOrNull(delivery.usefulUntilAt),
		body: bodyOf(delivery),
		state: delivery.state,
		reason: delivery.reason === undefined ? null : JSON.stringify(delivery.reason),
		fence: delivery.fence,
		due_at: toMs(delivery.dueAt),
		lease_until: msOrNull(delivery.leaseUntil),
		grace_until: msOrNull(delivery.graceUntil),
		attempt_count: delivery.attemptCount,
		attempts: JSON.stringify(delivery.attempts),
		possible_repeat: delivery.possibleRepeat ? 1 : 0,
		message_id: delivery.messageId ?? null,
		message_status: delivery.messageStatus ?? null,
		wa_id: delivery.waId ?? null,
		user_id: delivery.userId ?? null,
		accepted_at: msOrNull(delivery.acceptedAt),
		receipt_status: delivery.receiptStatus ?? null,
		receipt_at: msOrNull(delivery.receiptAt),
		receipts: delivery.receipts === undefined ? null : JSON.stringify(delivery.receipts),
		created_at: toMs(delivery.createdAt),
		updated_at: toMs(delivery.updatedAt),
		consent_category: delivery.consentCategory ?? null,
		subject: delivery.subject?.key ?? null,
		subject_generation: delivery.subject?.generation ?? null,
		subject_part: delivery.subject?.part ?? null,
		told: howTold(delivery),
		digest_id: delivery.digestId ?? null,
	};
}

/** A row as the delivery that it stands for. Throws a StoreError of kind corrupt for one that cannot be read. */
export function toDelivery(row: DeliveryRow): Delivery {
	try {
		return {
			...(JSON.parse(row.body) as Body),
			id: row.id,
			key: row.key,
			keyKind: row.key_kind as Delivery['keyKind'],
			bodyHash: row.body_hash,
			account: row.account,
			phoneNumberId: row.phone_number_id,
			recipient: row.recipient,
			urgency: row.urgency === 0 ? 'urgent' : 'routine',
			usefulUntilAt: instantOrNothing(row.useful_until),
			state: row.state as Delivery['state'],
			reason: row.reason === null ? undefined : JSON.parse(row.reason),
			fence: row.fence,
			dueAt: toInstant(row.due_at),
			leaseUntil: instantOrNothing(row.lease_until),
			graceUntil: instantOrNothing(row.grace_until),
			attemptCount: row.attempt_count,
			attempts: JSON.parse(row.attempts),
			possibleRepeat: row.possible_repeat === 1,
			messageId: row.message_id ?? undefined,
			messageStatus: row.message_status ?? undefined,
			waId: row.wa_id ?? undefined,
			userId: row.user_id ?? undefined,
			acceptedAt: instantOrNothing(row.accepted_at),
			receiptStatus: (row.receipt_status as Delivery['receiptStatus']) ?? undefined,
			receiptAt: instantOrNothing(row.receipt_at),
			receipts: row.receipts === null ? undefined : JSON.parse(row.receipts),
			createdAt: toInstant(row.created_at),
			updatedAt: toInstant(row.updated_at),
			consentCategory: (row.consent_category as Delivery['consentCategory']) ?? undefined,
			digestId: row.digest_id ?? undefined,
		};
	} catch (cause) {
		throw new StoreError('corrupt', `The delivery ${row.id} cannot be read from the store. Restore the store from a backup, or delete this row.`, { cause });
	}
}
