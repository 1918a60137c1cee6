import { z } from 'zod/v4';
import { limitedText } from '../limitedText';
import { body, footer, headerText } from './interactiveParts';

const catalogId = z.string().trim().regex(/^\d+$/, 'The catalog ID must consist of digits only. Copy it from Commerce Manager.');
const retailerId = limitedText({ label: 'Product ID', max: 100 });

/** One product of the connected catalog. Source: Meta, single-product messages. */
export const productContent = z.object({ kind: z.literal('product'), body: body.optional(), footer, catalogId, productId: retailerId });

const productSection = z.object({
	title: limitedText({ label: 'Section title', max: 24 }).optional(),
	productIds: z.array(retailerId).min(1, 'A section has no product; WhatsApp needs at least 1. Add one, or remove the section.'),
});

/** Sections of products, shared by product lists and multi-product templates. Source: Meta: 10 sections, 30 products. */
export const productSections = z
	.array(productSection)
	.min(1, 'No product is given; WhatsApp needs at least 1. Add one.')
	.max(10, { error: (issue) => `There are ${(issue.input as unknown[]).length} sections; WhatsApp allows at most 10. Merge some.` })
	.superRefine((list, context) => {
		const count = list.reduce((sum, section) => sum + section.productIds.length, 0);
		if (count > 30) context.addIssue({ code: 'custom', message: `There are ${count} products in all; WhatsApp allows at most 30. Remove ${count - 30}.` });
		if (list.length > 1 && list.some((section) => section.title === undefined)) {
			context.addIssue({ code: 'custom', message: 'A section has no title; with more than one section, WhatsApp needs a title for each. Fill it in.' });
		}
	});

/** Several products in sections. Source: Meta, multi-product messages: header text and body required. */
export const productListContent = z.object({
	kind: z.literal('productList'),
	header: headerText,
	body,
	footer,
	catalogId,
	sections: productSections,
});

/** The whole catalog. Source: Meta, catalog messages. */
export const catalogContent = z.object({ kind: z.literal('catalog'), body, footer, thumbnailProductId: retailerId.optional() });
