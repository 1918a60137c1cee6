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

const recipientShape = z.object({ to: commonShape.to, recipient: commonShape.recipient, recipient_type: commonShape.recipient_type });
const typeShape = z.object({ type: commonShape.type });

/** Making a shape costs more than using it: those of the types in use are kept. */
const shapes = new Map<string, ReturnType<typeof makeShape>>();
const SHAPES_KEPT = 100;

function makeShape(type: string) {
	return z.strictObject({ ...commonShape, [type]: z.unknown() });
}

function shapeFor(type: string): ReturnType<typeof makeShape> {
	const shape = shapes.get(type) ?? makeShape(type);
	if (shapes.size < SHAPES_KEPT) shapes.set(type, shape);
	return shape;
}

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
	const { to, recipient, recipient_type: recipientType } = checkShape(recipientShape, body, '');
	if (!to && !recipient) throw whatsAppError(131008, 'The parameter to is required');
	const type = checkShape(typeShape, body, '').type ?? 'text';
	const common = checkShape(shapeFor(type), body, '');
	return {
		to,
		recipient,
		toGroup: recipientType === 'group',
		type,
		quotedId: common.context?.message_id,
		bizOpaqueCallbackData: common.biz_opaque_callback_data,
		identityHash: common.recipient_identity_key_hash,
		content: unwrapped(body[type]),
	};
}

/** Graph takes an object or a list also as JSON text: forms have no other way, and some clients use it everywhere. */
function unwrapped(content: unknown): unknown {
	if (typeof content !== 'string' || !/^\s*[[{]/.test(content)) return content;
	try {
		return JSON.parse(content);
	} catch {
		return content;
	}
}
