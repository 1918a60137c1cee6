import { contactOf, metadataOf, type SeenPerson } from '../webhooks/parties';
import type { Message } from '../world/message';
import type { PhoneNumber } from '../world/world';
import type { Pricing } from './pricing';

/** What a receipt can say. Meta: `failed` comes alone, without a `sent` before it; `played` only for a voice note. */
export type ReceiptStatus = 'sent' | 'delivered' | 'read' | 'played' | 'failed';

const ERROR_PAGE = '/documentation/business-messaging/whatsapp/support/error-codes';

/** The `value` of a webhook that brings one receipt. `at` in milliseconds. */
export function receiptValue(options: {
	phoneNumber: PhoneNumber;
	/** Nobody, when no person here has the number. */
	seen: SeenPerson | undefined;
	message: Pick<Message, 'id' | 'waId' | 'outbound' | 'failure'>;
	status: ReceiptStatus;
	at: number;
	pricing?: Pricing;
	conversation?: Record<string, unknown>;
}): Record<string, unknown> {
	const { phoneNumber, seen, message, status, at, pricing, conversation } = options;
	const { failure, outbound } = message;
	// Meta: contacts and the recipient's user id stand on every receipt except `failed`.
	const known = status === 'failed' ? undefined : seen;
	const recipientId = recipientIdOf(message, seen);
	return {
		messaging_product: 'whatsapp',
		metadata: metadataOf(phoneNumber),
		...(known && { contacts: [contactOf(known)] }),
		statuses: [
			{
				id: message.id,
				status,
				timestamp: String(Math.floor(at / 1_000)),
				...(recipientId !== undefined && { recipient_id: recipientId }),
				...(known?.userId !== undefined && { recipient_user_id: known.userId }),
				...(known?.parentUserId !== undefined && { recipient_parent_user_id: known.parentUserId }),
				...(outbound?.bizOpaqueCallbackData !== undefined && {
					biz_opaque_callback_data: outbound.bizOpaqueCallbackData,
				}),
				...(conversation && { conversation }),
				...(pricing && { pricing }),
				...(status === 'failed' &&
					failure && {
						errors: [
							{
								code: failure.code,
								title: failure.title,
								message: failure.title,
								error_data: { details: failure.details },
								href: ERROR_PAGE,
							},
						],
					}),
			},
		],
	};
}

/** Meta: a person known by user id only has no recipient_id. */
function recipientIdOf({ waId, outbound }: Pick<Message, 'waId' | 'outbound'>, seen: SeenPerson | undefined): string | undefined {
	if (outbound?.addressedBy === 'userId' && seen) return seen.waId;
	return /^\d+$/.test(waId) ? waId : undefined;
}
