import { z } from 'zod/v4';
import { characters } from '../../characters';
import { locationObject } from '../../locationObject';
import { documentObject, mediaObject } from '../../takeMedia';
import { productSections } from '../interactive/products';

const id = z.string().min(1);

const textParameter = z.strictObject({ type: z.literal('text'), text: z.string(), parameter_name: z.string().min(1).optional() });

const headerParameter = z.discriminatedUnion('type', [
	textParameter,
	z.strictObject({ type: z.literal('image'), image: mediaObject }),
	z.strictObject({ type: z.literal('video'), video: mediaObject }),
	z.strictObject({ type: z.literal('gif'), gif: mediaObject }),
	z.strictObject({ type: z.literal('document'), document: documentObject }),
	z.strictObject({ type: z.literal('location'), location: locationObject }),
	z.strictObject({ type: z.literal('product'), product: z.strictObject({ product_retailer_id: id, catalog_id: id.optional() }) }),
]);

const bodyParameter = z.discriminatedUnion('type', [
	textParameter,
	z.strictObject({
		type: z.literal('currency'),
		currency: z.strictObject({ fallback_value: id, code: z.string().length(3), amount_1000: z.number().int() }),
	}),
	z.strictObject({ type: z.literal('date_time'), date_time: z.object({ fallback_value: id }) }),
]);

const buttonParameter = z.discriminatedUnion('type', [
	z.strictObject({ type: z.literal('payload'), payload: characters({ max: 256 }) }),
	z.strictObject({ type: z.literal('text'), text: characters({ max: 2_000 }) }),
	z.strictObject({ type: z.literal('coupon_code'), coupon_code: characters({ max: 20 }) }),
	z.strictObject({ type: z.literal('ttl_minutes'), ttl_minutes: z.number().int().min(1).max(43_200) }),
	z.strictObject({
		type: z.literal('action'),
		action: z.strictObject({
			flow_token: id.optional(),
			flow_action_data: z.record(z.string(), z.unknown()).optional(),
			thumbnail_product_retailer_id: id.optional(),
			sections: productSections.optional(),
		}),
	}),
]);

const index = (max: number) => z.union([z.number().int().min(0).max(max), z.string().regex(/^[0-9]$/)]).transform(Number);

const basicComponents = [
	z.strictObject({ type: z.literal('header'), parameters: z.array(headerParameter) }),
	z.strictObject({ type: z.literal('body'), parameters: z.array(bodyParameter) }),
	z.strictObject({
		type: z.literal('button'),
		sub_type: z.enum(['quick_reply', 'url', 'copy_code', 'flow', 'catalog', 'mpm', 'voice_call']),
		index: index(9),
		parameters: z.array(buttonParameter).min(1).max(2),
	}),
] as const;

const component = z.discriminatedUnion('type', [
	...basicComponents,
	z.strictObject({
		type: z.literal('limited_time_offer'),
		parameters: z
			.array(
				z.strictObject({
					type: z.literal('limited_time_offer'),
					limited_time_offer: z.strictObject({ expiration_time_ms: z.number().int().min(1) }),
				}),
			)
			.length(1),
	}),
	z.strictObject({
		type: z.literal('carousel'),
		cards: z.array(z.strictObject({ card_index: index(9), components: z.array(z.discriminatedUnion('type', [...basicComponents])) })).min(1).max(10),
	}),
	z.strictObject({
		type: z.literal('tap_target_configuration'),
		parameters: z
			.array(
				z.strictObject({
					type: z.literal('tap_target_configuration'),
					tap_target_configuration: z.array(z.strictObject({ url: id, title: id })).min(1),
				}),
			)
			.length(1),
	}),
]);

/** The `template` object of a send. Meta: name up to 512 characters; the legacy `policy` is only ever deterministic. */
export const templateShape = z.strictObject({
	name: characters({ max: 512 }),
	language: z.strictObject({ code: z.string().min(1), policy: z.literal('deterministic').optional() }),
	components: z.array(component).optional(),
});

/** The components of a send, once their shape is right. */
export type SentComponents = NonNullable<z.output<typeof templateShape>['components']>;

/** A component of a send of one type. */
export type SentOf<Type extends SentComponents[number]['type']> = Extract<SentComponents[number], { type: Type }>;

/** A value for one variable of a text. */
export type SentParameter = z.output<typeof bodyParameter>;
