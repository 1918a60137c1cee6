import { z } from 'zod/v4';
import type { BubbleButton } from '../../../../world/bubble';
import { checkShape } from '../../checkShape';
import type { InteractiveType } from './interactiveType';
import { bodyPart, footerPart, requireTitles, sectionTitle, textHeader } from './parts';

const PRODUCTS_MAX = 30;
const catalogueId = z.string().min(1);
const productId = z.string().min(1);

const order = (label: string): BubbleButton[] => [{ index: 0, id: 'order', label, answers: 'order' }];

/** Sections of products. Meta: up to 10 sections and 30 products in all, titles 24. */
export const productSections = z
	.array(z.strictObject({ title: sectionTitle, product_items: z.array(z.strictObject({ product_retailer_id: productId })).min(1) }))
	.min(1)
	.max(10)
	.superRefine((sections, context) => {
		const count = sections.reduce((sum, { product_items: items }) => sum + items.length, 0);
		if (count > PRODUCTS_MAX) context.addIssue({ code: 'custom', path: [], message: `${count} products, at most ${PRODUCTS_MAX} in all`, input: sections });
		requireTitles(sections, context);
	});

/** The sections as the phone shows them. */
export function drawSections(sections: z.output<typeof productSections>) {
	return sections.map(({ title, product_items: items }) => ({ title, productIds: items.map((item) => item.product_retailer_id) }));
}

/** One product of a catalogue; its body is optional. */
export const product: InteractiveType = {
	type: 'product',
	compose(content) {
		const shape = z.strictObject({
			type: z.literal('product'),
			body: bodyPart().optional(),
			footer: footerPart,
			action: z.strictObject({ catalog_id: catalogueId, product_retailer_id: productId }),
		});
		const { body, footer, action } = checkShape(shape, content, 'interactive');
		return {
			body: body?.text ?? '',
			footer: footer?.text,
			buttons: order('View'),
			catalog: { catalogId: action.catalog_id, sections: [{ productIds: [action.product_retailer_id] }] },
		};
	},
};

/** Several products of a catalogue; a text header is required. */
export const productList: InteractiveType = {
	type: 'product_list',
	compose(content) {
		const shape = z.strictObject({
			type: z.literal('product_list'),
			header: textHeader,
			body: bodyPart(),
			footer: footerPart,
			action: z.strictObject({ catalog_id: catalogueId, sections: productSections }),
		});
		const { header, body, footer, action } = checkShape(shape, content, 'interactive');
		return {
			header: header.text,
			body: body.text,
			footer: footer?.text,
			buttons: order('View items'),
			catalog: { catalogId: action.catalog_id, sections: drawSections(action.sections) },
		};
	},
};

/** The whole catalogue, perhaps with a product as its picture. */
export const catalogMessage: InteractiveType = {
	type: 'catalog_message',
	compose(content) {
		const shape = z.strictObject({
			type: z.literal('catalog_message'),
			body: bodyPart(),
			footer: footerPart,
			action: z.strictObject({
				name: z.literal('catalog_message'),
				parameters: z.strictObject({ thumbnail_product_retailer_id: productId.optional() }).optional(),
			}),
		});
		const { body, footer, action } = checkShape(shape, content, 'interactive');
		const thumbnailId = action.parameters?.thumbnail_product_retailer_id;
		return { body: body.text, footer: footer?.text, buttons: order('View catalog'), catalog: { thumbnailId, sections: [] } };
	},
};
