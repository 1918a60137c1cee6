import { z } from 'zod/v4';
import { explainReceiptError } from '../../cloudApi';
import type { Place, Receipt, ReceiptFailure } from '../events';
import { instant } from './instant';
import { readParty } from './readParty';

const text = z.string().min(1).optional().catch(undefined);

const common = z.looseObject({
	id: z.coerce.string().catch(''),
	status: z.string().catch('unknown'),
	timestamp: z.union([z.string(), z.number()]).catch('0'),
	recipient_id: text,
	recipient_user_id: text,
	biz_opaque_callback_data: text,
	pricing: z.unknown().optional(),
	errors: z.array(z.unknown()).optional().catch(undefined),
});

const receiptError = z.looseObject({
	code: z.number().optional().catch(undefined),
	title: text,
	message: text,
	error_data: z.looseObject({ details: text }).optional().catch(undefined),
});

function readFailure(errors: unknown[] | undefined): ReceiptFailure | undefined {
	const first = receiptError.safeParse(errors?.[0]);
	if (!first.success) return undefined;
	const { code, title, message, error_data: data } = first.data;
	return explainReceiptError(code, data?.details ?? message ?? title);
}

/** One entry of `statuses[]` as an event. Source: Meta, status webhooks: sent, delivered, read, played, failed. */
export function readReceipt(status: unknown, contacts: unknown, place: Place): Receipt {
	const record = common.safeParse(status).data ?? common.parse({});
	return {
		event: 'receipt',
		status: record.status,
		messageId: record.id,
		to: readParty({ waId: record.recipient_id, userId: record.recipient_user_id }, contacts),
		occurredAt: instant(record.timestamp),
		callbackData: record.biz_opaque_callback_data,
		pricing: record.pricing,
		failure: record.status === 'failed' ? readFailure(record.errors) : undefined,
		errors: record.errors,
		...place,
		raw: status,
	};
}
