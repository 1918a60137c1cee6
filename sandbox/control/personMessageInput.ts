import { z } from 'zod/v4';
import { contactShape } from '../graph/messages/contactShape';
import { isOneEmoji } from '../graph/messages/isOneEmoji';

const common = {
	phoneNumberId: z.string().optional(),
	context: z.strictObject({ message_id: z.string() }).optional(),
	forwarded: z.enum(['once', 'often']).optional(),
	/** The product of a catalogue that the message is about. */
	product: z.strictObject({ catalog_id: z.string(), product_retailer_id: z.string() }).optional(),
	/** The advertisement that brought the person here. */
	referral: z.strictObject({ source_id: z.string().default('120200000000000001'), headline: z.string().default('Summer offers'), source_type: z.enum(['ad', 'post']).default('ad') }).optional(),
};

/** Without `data`, in base64, a sample of the kind is sent. */
const file = {
	data: z.base64().optional(),
	mime_type: z.string().optional(),
	caption: z.string().max(1_024).optional(),
};
const plainFile = z.strictObject(file).default({});

/** What a person can send, by `type`, in the shape of the wire. */
export const personMessageInput = z.discriminatedUnion('type', [
	z.strictObject({ ...common, type: z.literal('text'), text: z.strictObject({ body: z.string().min(1).max(65_536) }) }),
	z.strictObject({ ...common, type: z.literal('image'), image: plainFile }),
	z.strictObject({ ...common, type: z.literal('video'), video: plainFile }),
	z.strictObject({ ...common, type: z.literal('sticker'), sticker: z.strictObject({ data: file.data, mime_type: file.mime_type }).default({}) }),
	z.strictObject({
		...common,
		type: z.literal('audio'),
		audio: z.strictObject({ data: file.data, mime_type: file.mime_type, voice: z.boolean().optional() }).default({}),
	}),
	z.strictObject({ ...common, type: z.literal('document'), document: z.strictObject({ ...file, filename: z.string().min(1).optional() }).default({}) }),
	z.strictObject({
		...common,
		type: z.literal('location'),
		location: z.strictObject({
			latitude: z.number().min(-90).max(90),
			longitude: z.number().min(-180).max(180),
			name: z.string().optional(),
			address: z.string().optional(),
		}),
	}),
	z.strictObject({ ...common, type: z.literal('contacts'), contacts: z.array(contactShape).min(1) }),
	z.strictObject({
		...common,
		type: z.literal('reaction'),
		reaction: z.strictObject({ message_id: z.string(), emoji: z.string().refine((text) => text === '' || isOneEmoji(text), { error: 'one emoji, or empty' }) }),
	}),
	z.strictObject({
		...common,
		type: z.literal('order'),
		order: z.strictObject({
			catalog_id: z.string(),
			text: z.string().optional(),
			product_items: z.array(z.strictObject({ product_retailer_id: z.string(), quantity: z.number().int().min(1), item_price: z.number().min(0), currency: z.string().length(3) })).min(1),
		}),
	}),
	/** Something that the Cloud API cannot bring: a poll, an event, ... */
	z.strictObject({ ...common, type: z.literal('unsupported'), unsupported: z.strictObject({ type: z.string() }).default({ type: 'poll' }) }),
]);

export type PersonMessage = z.output<typeof personMessageInput>;
