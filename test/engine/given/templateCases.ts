import type { INodeParameters } from 'n8n-workflow';

/** A template, what is filled in, and what must leave. */
export interface TemplateCase {
	shows: string;
	/** Name and language as the panel's list gives them. */
	template: string;
	values: INodeParameters;
	/** `template.components`, written by hand after Meta's reference of template messages; undefined where none may be sent. */
	components: unknown[] | undefined;
}

const text = (value: string) => ({ type: 'text', text: value });
const named = (name: string, value: string) => ({ type: 'text', parameter_name: name, text: value });
const picture = (link: string) => ({ type: 'header', parameters: [{ type: 'image', image: { link } }] });
const button = (sub_type: string, index: string, ...parameters: unknown[]) => ({ type: 'button', sub_type, index, parameters });

const springCard = (card_index: number, page: string, price: string) => ({
	card_index,
	components: [
		picture(`https://ferrow.example/pictures/${page}.jpg`),
		{ type: 'body', parameters: [text(price)] },
		button('url', '0', text(page)),
	],
});

/** Every part and every button of a template, filled in as fields. */
export const templateCases: TemplateCase[] = [
	{
		shows: 'variables with names',
		template: 'order_update|en_US',
		values: { _text: 'Hello {{first_name}}, ...', body_first_name: 'Ana', body_order_number: 'SO-1042', body_order_status: 'packed' },
		components: [{ type: 'body', parameters: [named('first_name', 'Ana'), named('order_number', 'SO-1042'), named('order_status', 'packed')] }],
	},
	{
		shows: 'numbered variables and quick replies that bring an answer of their own',
		template: 'purchase_approval|en_US',
		values: { body_1: 'Rui Costa', body_2: '12 pallet labels', body_3: 'EUR 480.00', body_4: 'Friday', button_0_payload: 'yes:PO-1042', button_1_payload: 'no:PO-1042' },
		components: [
			{ type: 'body', parameters: [text('Rui Costa'), text('12 pallet labels'), text('EUR 480.00'), text('Friday')] },
			button('quick_reply', '0', { type: 'payload', payload: 'yes:PO-1042' }),
			button('quick_reply', '1', { type: 'payload', payload: 'no:PO-1042' }),
		],
	},
	{
		shows: 'quick replies left as they are',
		template: 'purchase_approval|en_US',
		values: { body_1: 'Rui Costa', body_2: '12 pallet labels', body_3: 'EUR 480.00', body_4: 'Friday', button_0_payload: '', button_1_payload: null },
		components: [{ type: 'body', parameters: [text('Rui Costa'), text('12 pallet labels'), text('EUR 480.00'), text('Friday')] }],
	},
	{
		shows: 'a header text, and a link that ends in a variable',
		template: 'appointment_reminder|pt_BR',
		values: { header_1: 'Ana', body_1: '12/03', body_2: '10:00', button_0_url: 'v-77' },
		components: [
			{ type: 'header', parameters: [text('Ana')] },
			{ type: 'body', parameters: [text('12/03'), text('10:00')] },
			button('url', '0', text('v-77')),
		],
	},
	{
		shows: 'a document above, a link and a code to copy below',
		template: 'invoice_ready|en_US',
		values: {
			header_document: 'https://ferrow.example/invoices/2041.pdf',
			body_customer: 'Ana Duarte',
			body_amount: 'EUR 480.00',
			body_due_date: '30 November',
			button_0_url: 'inv-2041',
			button_1_code: 'EARLY2',
		},
		components: [
			{ type: 'header', parameters: [{ type: 'document', document: { link: 'https://ferrow.example/invoices/2041.pdf' } }] },
			{ type: 'body', parameters: [named('customer', 'Ana Duarte'), named('amount', 'EUR 480.00'), named('due_date', '30 November')] },
			button('url', '0', text('inv-2041')),
			button('copy_code', '1', { type: 'coupon_code', coupon_code: 'EARLY2' }),
		],
	},
	{
		shows: 'cards, each with its picture, variable and link',
		template: 'spring_offers|en_US',
		values: {
			body_1: 'Ana',
			card_0_header_image: 'https://ferrow.example/pictures/labels.jpg',
			card_0_body_1: 'EUR 4.20',
			card_0_button_0_url: 'labels',
			card_1_header_image: 'https://ferrow.example/pictures/film.jpg',
			card_1_body_1: 'EUR 9.80',
			card_1_button_0_url: 'film',
			card_2_header_image: 'https://ferrow.example/pictures/gloves.jpg',
			card_2_body_1: 'EUR 6.50',
			card_2_button_0_url: 'gloves',
		},
		components: [
			{ type: 'body', parameters: [text('Ana')] },
			{ type: 'carousel', cards: [springCard(0, 'labels', 'EUR 4.20'), springCard(1, 'film', 'EUR 9.80'), springCard(2, 'gloves', 'EUR 6.50')] },
		],
	},
	{
		shows: 'a one-time code, filled in once and sent in text and button',
		template: 'login_code|en_US',
		values: { body_1: '493817' },
		components: [{ type: 'body', parameters: [text('493817')] }, button('url', '0', text('493817'))],
	},
	{
		shows: 'a place above',
		template: 'delivery_location|en_US',
		values: { header_latitude: 39.781721, header_longitude: -89.650148, header_name: 'Dock 3', header_address: '1 Dock Road', body_1: 'D-310', body_2: '18:00' },
		components: [
			{ type: 'header', parameters: [{ type: 'location', location: { latitude: '39.781721', longitude: '-89.650148', name: 'Dock 3', address: '1 Dock Road' } }] },
			{ type: 'body', parameters: [text('D-310'), text('18:00')] },
		],
	},
	{
		shows: 'an offer that ends, with a picture, a code and a link',
		template: 'weekend_deal|en_US',
		// 1798740000000: 2026-12-31T18:00:00Z in milliseconds
		values: { header_image: 'https://ferrow.example/pictures/deal.jpg', offer_end: '2026-12-31T18:00:00Z', body_1: 'Ana', button_0_code: 'WEEKEND25', button_1_url: 'WEEKEND25' },
		components: [
			picture('https://ferrow.example/pictures/deal.jpg'),
			{ type: 'body', parameters: [text('Ana')] },
			{ type: 'limited_time_offer', parameters: [{ type: 'limited_time_offer', limited_time_offer: { expiration_time_ms: 1_798_740_000_000 } }] },
			button('copy_code', '0', { type: 'coupon_code', coupon_code: 'WEEKEND25' }),
			button('url', '1', text('WEEKEND25')),
		],
	},
	{
		shows: 'a form with its token and first data, and a header variable with a name',
		template: 'damage_form|en_US',
		values: { header_order: 'SO-1042', body_article: 'the labels', button_0_flow_token: 'case-77', button_0_flow_data: { order: 'SO-1042' } },
		components: [
			{ type: 'header', parameters: [named('order', 'SO-1042')] },
			{ type: 'body', parameters: [named('article', 'the labels')] },
			button('flow', '0', { type: 'action', action: { flow_token: 'case-77', flow_action_data: { order: 'SO-1042' } } }),
		],
	},
	{
		shows: 'a form without anything: Meta\'s default token',
		template: 'damage_form|en_US',
		values: { header_order: 'SO-1042', body_article: 'the labels' },
		components: [
			{ type: 'header', parameters: [named('order', 'SO-1042')] },
			{ type: 'body', parameters: [named('article', 'the labels')] },
			button('flow', '0', { type: 'action', action: { flow_token: 'unused' } }),
		],
	},
	{
		shows: 'the whole catalog',
		template: 'whole_catalog|en_US',
		values: { button_0_thumbnail: 'label-a4' },
		components: [button('catalog', '0', { type: 'action', action: { thumbnail_product_retailer_id: 'label-a4' } })],
	},
	{
		shows: 'several products',
		template: 'some_products|en_US',
		values: { button_0_thumbnail: 'label-a4', button_0_products: '[{"title": "Labels", "productIds": ["label-a4", "label-a5"]}]' },
		components: [
			button('mpm', '0', {
				type: 'action',
				action: {
					thumbnail_product_retailer_id: 'label-a4',
					sections: [{ title: 'Labels', product_items: [{ product_retailer_id: 'label-a4' }, { product_retailer_id: 'label-a5' }] }],
				},
			}),
		],
	},
	{
		shows: 'a video above',
		template: 'dock_film|en_US',
		values: { header_video: 'https://ferrow.example/films/dock.mp4' },
		components: [{ type: 'header', parameters: [{ type: 'video', video: { link: 'https://ferrow.example/films/dock.mp4' } }] }],
	},
	{
		shows: 'a product above',
		template: 'one_product|en_US',
		values: { header_product_id: 'label-a4', header_catalog_id: '600111222333444' },
		components: [{ type: 'header', parameters: [{ type: 'product', product: { product_retailer_id: 'label-a4', catalog_id: '600111222333444' } }] }],
	},
	{
		shows: 'a template with nothing to fill in',
		template: 'closing_note|en_US',
		values: {},
		components: undefined,
	},
];
