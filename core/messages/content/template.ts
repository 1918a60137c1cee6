import { z } from 'zod/v4';
import { limitedText } from '../limitedText';
import { productSections } from './commerce';
import { place } from './location';
import { mediaSource } from './mediaSource';
import { repeated } from './repeated';
import { namedOnceOrNumbered, templateVariable } from './templateVariable';

const header = z.object({
	type: z.literal('header'),
	parameter: z.discriminatedUnion('type', [
		z.object({ type: z.literal('text'), variable: templateVariable }),
		z.object({ type: z.enum(['image', 'video', 'document', 'gif']), media: mediaSource, filename: limitedText({ label: 'File name', max: 240 }).optional() }),
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

/** A part of a template is filled once, and so is each of its buttons. */
function oncePerPart(components: Array<{ type: string; index?: number }>, context: z.RefinementCtx<unknown>): void {
	const twice = repeated(components.map(({ type, index }) => (index === undefined ? type : `button ${index}`)));
	if (twice !== undefined) context.addIssue({ code: 'custom', message: `The part "${twice}" of the template is filled in twice. Remove one of them.` });
}

const carousel = z.object({
	type: z.literal('carousel'),
	cards: z
		.array(z.object({ components: z.array(z.discriminatedUnion('type', [header, body, button])).superRefine(oncePerPart) }))
		.min(2, 'A carousel template has 2 to 10 cards. Fill in as many cards as the template has.')
		.max(10, { error: (issue) => `${(issue.input as unknown[]).length} cards are filled in; a carousel template has 2 to 10 cards. Fill in as many as the template has.` }),
});

const components = z.array(z.discriminatedUnion('type', [header, body, button, limitedTimeOffer, carousel])).superRefine(oncePerPart);

const longestOfferCode = 15;

/** Rules across parts: a one-time code stands alike in text and button, and the code of a limited-time offer is shorter. */
function partsFit(parts: z.output<typeof components>, context: z.RefinementCtx<unknown>): void {
	const variables = parts.flatMap((part) => (part.type === 'body' ? part.variables : []));
	const isOffer = parts.some((part) => part.type === 'limitedTimeOffer');
	for (const [position, part] of parts.entries()) {
		if (part.type !== 'button') continue;
		const refuse = (message: string) => context.addIssue({ code: 'custom', path: [position, 'parameter', 'code'], message });
		const { parameter } = part;
		if (parameter.type === 'oneTimePassword' && !(variables.length === 1 && variables[0]!.text === parameter.code)) {
			refuse('The one-time code of the button is not the one in the text; WhatsApp needs the same code in both. Fill both with it.');
		}
		if (parameter.type === 'copyCode' && isOffer && parameter.code.length > longestOfferCode) {
			refuse(`The code to copy is ${parameter.code.length} characters long; in a limited-time offer, WhatsApp allows at most ${longestOfferCode}. Shorten it by ${parameter.code.length - longestOfferCode}.`);
		}
	}
}

/**
 * An approved template and what fills it. Components are those of the template that carry variables.
 * Source: Meta, template messages: name of 1 to 512 characters, language code as approved, a one-time code of 15, a code to
 * copy of 20 (15 in a limited-time offer).
 */
export const templateContent = z.object({
	kind: z.literal('template'),
	name: limitedText({ label: 'Template name', max: 512 }).refine((name) => /^[a-z0-9_]+$/.test(name), 'A template name consists of lower-case letters, digits and underscores. Correct it.'),
	language: limitedText({ label: 'Template language', max: 15 }),
	/** As approved, where it is known; it decides whose consent is asked, and is not sent. */
	category: z.enum(['marketing', 'utility', 'authentication']).optional().catch(undefined),
	components: components.superRefine(partsFit),
});

export type TemplateComponent = z.output<typeof templateContent>['components'][number];
export type CardComponent = z.output<typeof carousel>['cards'][number]['components'][number];
