import { z } from 'zod/v4';
import { characters } from '../../characters';

const textParameter = z.strictObject({ type: z.literal('text'), text: z.string(), parameter_name: z.string().min(1).optional() });

const legacyParameters = [
	z.strictObject({
		type: z.literal('currency'),
		currency: z.strictObject({ fallback_value: z.string().min(1), code: z.string().length(3), amount_1000: z.number().int() }),
	}),
	z.strictObject({ type: z.literal('date_time'), date_time: z.object({ fallback_value: z.string().min(1) }) }),
] as const;

const bodyParameter = z.discriminatedUnion('type', [textParameter, ...legacyParameters]);
const buttonIndex = z.union([z.number().int().min(0).max(9), z.string().regex(/^[0-9]$/)]).transform(Number);

const component = z.discriminatedUnion('type', [
	z.strictObject({ type: z.literal('header'), parameters: z.array(textParameter) }),
	z.strictObject({ type: z.literal('body'), parameters: z.array(bodyParameter) }),
	z.strictObject({
		type: z.literal('button'),
		sub_type: z.enum(['quick_reply', 'url']),
		index: buttonIndex,
		parameters: z
			.array(
				z.discriminatedUnion('type', [
					z.strictObject({ type: z.literal('payload'), payload: characters({ max: 256 }) }),
					z.strictObject({ type: z.literal('text'), text: characters({ max: 2_000 }) }),
				]),
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

/** A value for one variable. */
export type SentParameter = z.output<typeof bodyParameter>;
