import { z } from 'zod/v4';

const text = z.string().optional();
const upper = z.string().transform((value) => value.toUpperCase());

const example = z
	.looseObject({
		header_text: z.union([z.array(z.string()), z.string()]).optional().catch(undefined),
		header_text_named_params: z.array(z.looseObject({ param_name: z.string(), example: text })).optional().catch(undefined),
		body_text: z.union([z.array(z.array(z.string())), z.array(z.string())]).optional().catch(undefined),
		body_text_named_params: z.array(z.looseObject({ param_name: z.string(), example: text })).optional().catch(undefined),
	})
	.optional()
	.catch(undefined);

const button = z.looseObject({
	type: upper,
	text,
	url: text,
	example: z.union([z.array(z.string()), z.string()]).optional().catch(undefined),
});

const plainComponent = z.looseObject({
	type: upper,
	format: upper.optional(),
	text,
	example,
	buttons: z.array(button).optional(),
	limited_time_offer: z.looseObject({ has_expiration: z.boolean().optional() }).optional(),
});

const component = plainComponent.extend({
	cards: z.array(z.looseObject({ components: z.array(plainComponent) })).optional(),
});

/** A template as the API lists it; enum words in upper case, unknown parts kept. Source: Meta, message templates. */
export const templateDefinition = z.looseObject({
	id: z.coerce.string(),
	name: z.string(),
	language: z.string(),
	status: upper,
	category: upper.optional(),
	parameter_format: upper.optional(),
	rejected_reason: text,
	quality_score: z.looseObject({ score: z.string().optional() }).optional().catch(undefined),
	components: z.array(component).default([]),
});

export type TemplateDefinition = z.output<typeof templateDefinition>;
export type DefinitionComponent = z.output<typeof component>;
export type DefinitionButton = z.output<typeof button>;
