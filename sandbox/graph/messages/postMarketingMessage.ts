import { z } from 'zod/v4';
import type { GraphCall, NodeOf } from '../graphCall';
import { whatsAppError } from '../graphError';
import { checkShape } from './checkShape';
import { requireWhatsApp } from './envelope';
import { sendMessage } from './sendMessage';

const extras = z.object({
	product_policy: z.enum(['CLOUD_API_FALLBACK', 'STRICT']).optional(),
	message_activity_sharing: z.boolean().optional(),
	bid_spec: z.strictObject({ per_message_bid_multiplier: z.number().positive() }).optional(),
});

/** `POST /{phone-number-id}/marketing_messages`: a marketing template by the marketing route. Throws 131055 for anything but a template, 134100 for another category. */
export function postMarketingMessage({ emulator, node, body }: GraphCall<NodeOf<'phoneNumber'>>): unknown {
	const fields = requireWhatsApp(body);
	checkShape(extras, fields, '');
	const { product_policy: _, message_activity_sharing: __, bid_spec: ___, ...message } = fields;
	if (message['type'] !== 'template') throw whatsAppError(131055, 'marketing_messages takes messages of type template only');
	return sendMessage(emulator, node.phoneNumber, message, 'marketing_messages');
}
