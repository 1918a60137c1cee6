import type { SeedPerson } from '../seed/seed';
import { contactOf, metadataOf } from '../webhooks/parties';
import type { Message } from '../world/message';
import type { PhoneNumber } from '../world/world';
import type { Pricing } from './pricing';

/** What a receipt can say. Meta: `failed` comes alone, without a `sent` before it; `played` only for a voice note. */
export type ReceiptStatus = 'sent' | 'delivered' | 'read' | 'played' | 'failed';

const ERROR_PAGE = '/documentation/business-messaging/whatsapp/support/error-codes';

/** The `value` of a webhook that brings one receipt, in the shape of Graph v24.0 and later: no `conversation` object. `at` in milliseconds. */
export function receiptValue(options: {
	phoneNumber: PhoneNumber;
	person: SeedPerson | undefined;
	message: Pick<Message, 'id' | 'waId' | 'outbound' | 'failure'>;
	status: ReceiptStatus;
	at: number;
	pricing?: Pricing;
}): Record<string, unknown> {
	const { phoneNumber, person, message, status, at, pricing } = options;
	const { failure, outbound } = message;
	// Meta: contacts and the recipient's user id stand on every receipt except `failed`.
	const known = status === 'failed' ? undefined : person;
	return {
		messaging_product: 'whatsapp',
		metadata: metadataOf(phoneNumber),
		...(known && { contacts: [contactOf(known)] }),
		statuses: [
			{
				id: message.id,
				status,
				timestamp: String(Math.floor(at / 1_000)),
				// Meta: a person known by user id only has no recipient_id.
				...(/^\d+$/.test(message.waId) && { recipient_id: message.waId }),
				...(known && { recipient_user_id: known.userId }),
				...(outbound?.bizOpaqueCallbackData !== undefined && {
					biz_opaque_callback_data: outbound.bizOpaqueCallbackData,
				}),
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
