import { z } from 'zod/v4';

const text = z.string().min(1);
const flag = z.boolean().optional();

const namedExamples = z.array(z.strictObject({ param_name: text, example: text }));

const example = z.strictObject({
	header_text: z.array(text).optional(),
	header_text_named_params: namedExamples.optional(),
	header_handle: z.array(text).optional(),
	body_text: z.array(z.array(text)).optional(),
	body_text_named_params: namedExamples.optional(),
});

const apps = z.array(z.strictObject({ package_name: text, signature_hash: z.string().length(11) }));

const button = z.discriminatedUnion('type', [
	z.strictObject({ type: z.literal('QUICK_REPLY'), text }),
	z.strictObject({ type: z.literal('URL'), text, url: text, example: z.array(text).optional() }),
	z.strictObject({ type: z.literal('PHONE_NUMBER'), text, phone_number: text }),
	z.strictObject({ type: z.literal('COPY_CODE'), text: text.optional(), example: z.union([text, z.array(text).length(1)]) }),
	z.strictObject({
		type: z.literal('OTP'),
		otp_type: z.enum(['COPY_CODE', 'ONE_TAP', 'ZERO_TAP']),
		text: text.optional(),
		autofill_text: text.optional(),
		zero_tap_terms_accepted: flag,
		supported_apps: apps.optional(),
	}),
	z.strictObject({
		type: z.literal('FLOW'),
		text,
		flow_id: z.union([text, z.number()]).transform(String).optional(),
		flow_name: text.optional(),
		flow_json: text.optional(),
		flow_action: text.optional(),
		navigate_screen: text.optional(),
		icon: text.optional(),
	}),
	z.strictObject({ type: z.literal('CATALOG'), text }),
	z.strictObject({ type: z.literal('MPM'), text }),
	z.strictObject({ type: z.literal('SPM'), text }),
	z.strictObject({ type: z.literal('VOICE_CALL'), text, ttl_minutes: z.number().optional() }),
	z.strictObject({ type: z.literal('REQUEST_CONTACT_INFO'), text: text.default('Share phone number') }),
]);

const header = z.strictObject({
	type: z.literal('HEADER'),
	format: z.enum(['TEXT', 'IMAGE', 'VIDEO', 'DOCUMENT', 'GIF', 'LOCATION', 'PRODUCT']),
	text: text.optional(),
	example: example.optional(),
});
const body = z.strictObject({ type: z.literal('BODY'), text: text.optional(), example: example.optional(), add_security_recommendation: flag });
const buttons = z.strictObject({ type: z.literal('BUTTONS'), buttons: z.array(button).min(1) });

const component = z.discriminatedUnion('type', [
	header,
	body,
	buttons,
	z.strictObject({ type: z.literal('FOOTER'), text: text.optional(), code_expiration_minutes: z.number().int().optional() }),
	z.strictObject({
		type: z.literal('LIMITED_TIME_OFFER'),
		limited_time_offer: z.strictObject({ text, has_expiration: flag }),
	}),
	z.strictObject({
		type: z.literal('CAROUSEL'),
		cards: z.array(z.strictObject({ components: z.array(z.discriminatedUnion('type', [header, body, buttons])).min(1) })),
	}),
	z.strictObject({ type: z.literal('CALL_PERMISSION_REQUEST') }),
]);

/** The parts of a template as they may be written. */
export const componentsShape = z.array(component).min(1);

/** What can be changed later too. */
export const settingsShape = {
	message_send_ttl_seconds: z.number().int().optional(),
	cta_url_link_tracking_opted_out: flag,
};

/** The body of a creation. */
export const creationShape = z.strictObject({
	name: z.string().regex(/^[a-z0-9_]{1,512}$/, { error: 'must have 1 to 512 characters of a-z, 0-9 and _' }),
	language: z.string().regex(/^[a-z]{2,3}(_[A-Z]{2})?$/, { error: 'must be a language code like en_US' }),
	category: z.enum(['UTILITY', 'MARKETING', 'AUTHENTICATION']),
	parameter_format: z.enum(['NAMED', 'POSITIONAL']).default('POSITIONAL'),
	components: componentsShape,
	allow_category_change: flag,
	...settingsShape,
});

/** The body of an edit. */
export const editShape = z.strictObject({
	category: creationShape.shape.category.optional(),
	components: componentsShape.optional(),
	...settingsShape,
});

/** The parts as they were written, once their shape is right. */
export type WrittenComponents = z.output<typeof componentsShape>;

/** A part of one type. */
export type Written<Type extends WrittenComponents[number]['type']> = Extract<WrittenComponents[number], { type: Type }>;

/** A button as it was written. */
export type WrittenButton = Written<'BUTTONS'>['buttons'][number];
