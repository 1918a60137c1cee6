import { z } from 'zod/v4';
import { plainGraphError, whatsAppError } from '../graphError';
import { characters } from './characters';
import { checkShape } from './checkShape';

/** What all messages have in common, whatever their kind. */
export interface MessageEnvelope {
	to?: string;
	recipient?: string;
	toGroup: boolean;
	type: string;
	quotedId?: string;
	bizOpaqueCallbackData?: string;
	identityHash?: string;
	/** What stands under the key named like the type. */
	content: unknown;
}

const commonShape = {
	messaging_product: z.literal('whatsapp'),
	recipient_type: z.enum(['individual', 'group']).optional(),
	to: z.string().optional(),
	recipient: z.string().optional(),
	type: z.string().optional(),
	context: z.strictObject({ message_id: z.string().min(1) }).optional(),
	biz_opaque_callback_data: characters({ min: 0, max: 512 }).optional(),
	recipient_identity_key_hash: z.string().optional(),
	messaging_account_id: z.string().optional(),
};

/** The body as an object that names WhatsApp. Throws code 100 otherwise. Meta: the first thing that is looked at. */
export function requireWhatsApp(body: unknown): Record<string, unknown> {
	if (typeof body !== 'object' || body === null || Array.isArray(body)) {
		throw plainGraphError(100, '(#100) The parameter messaging_product is required.');
	}
	const product: unknown = Reflect.get(body, 'messaging_product');
	if (product === undefined) throw plainGraphError(100, '(#100) The parameter messaging_product is required.');
	if (product !== 'whatsapp') throw plainGraphError(100, '(#100) Param messaging_product must be one of {WHATSAPP}');
	return { ...body };
}

/** Reads the common part: recipient first, then type, then everything else. Throws 100, 131008, 131009 or 131041. */
export function readEnvelope(body: Record<string, unknown>): MessageEnvelope {
	const { to, recipient, recipient_type: recipientType } = checkShape(
		z.object({ to: commonShape.to, recipient: commonShape.recipient, recipient_type: commonShape.recipient_type }),
		body,
		'',
	);
	if (!to && !recipient) throw whatsAppError(131008, 'The parameter to is required');
	const type = checkShape(z.object({ type: commonShape.type }), body, '').type ?? 'text';
	const common = checkShape(z.strictObject({ ...commonShape, [type]: z.unknown() }), body, '');
	return {
		to,
		recipient,
		toGroup: recipientType === 'group',
		type,
		quotedId: common.context?.message_id,
		bizOpaqueCallbackData: common.biz_opaque_callback_data,
		identityHash: common.recipient_identity_key_hash,
		content: body[type],
	};
}
