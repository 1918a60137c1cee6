import { z } from 'zod/v4';
import { limitedText } from '../limitedText';
import { productSections } from './commerce';
import { place } from './location';
import { mediaSource } from './mediaSource';
import { namedOnceOrNumbered, templateVariable } from './templateVariable';

const header = z.object({
	type: z.literal('header'),
	parameter: z.discriminatedUnion('type', [
		z.object({ type: z.literal('text'), variable: templateVariable }),
		z.object({ type: z.enum(['image', 'video', 'document']), media: mediaSource, filename: limitedText({ label: 'File name', max: 240 }).optional() }),
		z.object({ type: z.literal('location'), place }),
		z.object({ type: z.literal('product'), productId: limitedText({ label: 'Product ID', max: 100 }), catalogId: limitedText({ label: 'Catalog ID', max: 40 }) }),
	]),
});

const body = z.object({ type: z.literal('body'), variables: z.array(templateVariable).superRefine(namedOnceOrNumbered) });

const productId = limitedText({ label: 'Thumbnail product ID', max: 100 });

const button = z.object({
	type: z.literal('button'),
	/** Position in the template, from 0. */
	index: z.int().min(0).max(9),
	parameter: z.discriminatedUnion('type', [
		z.object({ type: z.literal('url'), text: limitedText({ label: 'URL variable', max: 2000 }) }),
		z.object({ type: z.literal('quickReply'), payload: limitedText({ label: 'Quick reply payload', max: 256 }) }),
		z.object({
			type: z.literal('copyCode'),
			code: limitedText({ label: 'Code to copy', max: 20 }).refine((code) => /^[A-Za-z0-9]+$/.test(code), 'The code to copy must consist of letters and digits only. Correct it.'),
		}),
		z.object({ type: z.literal('flow'), token: limitedText({ label: 'Flow token', max: 1024 }).optional(), data: z.record(z.string(), z.unknown()).optional() }),
		z.object({ type: z.literal('catalog'), thumbnailProductId: productId.optional() }),
		z.object({ type: z.literal('multiProduct'), thumbnailProductId: productId, sections: productSections }),
		z.object({ type: z.literal('oneTimePassword'), code: limitedText({ label: 'One-time code', max: 15 }) }),
	]),
});

const limitedTimeOffer = z.object({
	type: z.literal('limitedTimeOffer'),
	/** When the offer ends, in milliseconds since 1970. */
	expiresAtMs: z.int({ error: 'The end of the offer must be a point in time. Enter a date and time.' }).positive(),
});

const carousel = z.object({
	type: z.literal('carousel'),
	cards: z
		.array(z.object({ components: z.array(z.discriminatedUnion('type', [header, body, button])) }))
		.min(2, 'A carousel template has 2 to 10 cards. Fill in as many cards as the template has.')
		.max(10, 'A carousel template has 2 to 10 cards. Fill in as many cards as the template has.'),
});

/**
 * An approved template and what fills it. Components are those of the template that carry variables.
 * Source: Meta, template messages: name of 1 to 512 characters, language code as approved, a one-time code of 15.
 */
export const templateContent = z.object({
	kind: z.literal('template'),
	name: limitedText({ label: 'Template name', max: 512 }).refine((name) => /^[a-z0-9_]+$/.test(name), 'A template name consists of lower-case letters, digits and underscores. Correct it.'),
	language: limitedText({ label: 'Template language', max: 15 }),
	components: z.array(z.discriminatedUnion('type', [header, body, button, limitedTimeOffer, carousel])),
});

export type TemplateComponent = z.output<typeof templateContent>['components'][number];
export type CardComponent = z.output<typeof carousel>['cards'][number]['components'][number];
