import { toWire } from '../../../../core/cloudApi/wire/toWire';
import { readMessage, type ContentKind, type MessageDraft } from '../../../../core/messages';
import { draftOf } from '../../messages/problemsOf';

/** The body as it leaves: undefined keys do not survive JSON. */
const wireOf = (draft: MessageDraft) => JSON.parse(JSON.stringify(toWire(readMessage(draft)))) as Record<string, unknown>;

const envelope = { messaging_product: 'whatsapp', recipient_type: 'individual', to: '+15550107777' };
const picture = { link: 'https://files.example/a.jpg' };
const interactive = (body: Record<string, unknown>) => ({ type: 'interactive', interactive: body });

interface Case {
	name: string;
	kind: ContentKind;
	content: Record<string, unknown>;
	body: Record<string, unknown>;
}

// The bodies are written by hand from Meta's Cloud API messages reference (December 2025, with the additions of 2026).
const cases: Case[] = [
	{ name: 'a text', kind: 'text', content: { body: 'Your parcel is on its way' }, body: { type: 'text', text: { body: 'Your parcel is on its way', preview_url: false } } },
	{ name: 'a text with a preview', kind: 'text', content: { body: 'See https://shop.example', previewUrl: true }, body: { type: 'text', text: { body: 'See https://shop.example', preview_url: true } } },
	{ name: 'an image by link', kind: 'image', content: { media: picture, caption: 'The crack' }, body: { type: 'image', image: { link: 'https://files.example/a.jpg', caption: 'The crack' } } },
	{ name: 'an image by id', kind: 'image', content: { media: { id: '400111222333444' } }, body: { type: 'image', image: { id: '400111222333444' } } },
	{ name: 'a video', kind: 'video', content: { media: { id: '400111222333444' }, caption: 'The pump' }, body: { type: 'video', video: { id: '400111222333444', caption: 'The pump' } } },
	{ name: 'a sound', kind: 'audio', content: { media: { id: '400111222333444' } }, body: { type: 'audio', audio: { id: '400111222333444' } } },
	{ name: 'a voice note', kind: 'audio', content: { media: { id: '400111222333444' }, voice: true }, body: { type: 'audio', audio: { id: '400111222333444', voice: true } } },
	{
		name: 'a document',
		kind: 'document',
		content: { media: { link: 'https://files.example/i.pdf' }, caption: 'Invoice', filename: 'INV-7.pdf' },
		body: { type: 'document', document: { link: 'https://files.example/i.pdf', caption: 'Invoice', filename: 'INV-7.pdf' } },
	},
	{ name: 'a sticker', kind: 'sticker', content: { media: { id: '400111222333444' } }, body: { type: 'sticker', sticker: { id: '400111222333444' } } },
	{
		name: 'a location',
		kind: 'location',
		content: { latitude: 52.52, longitude: '13.405', name: 'Depot', address: 'Alexanderplatz 1' },
		body: { type: 'location', location: { latitude: '52.52', longitude: '13.405', name: 'Depot', address: 'Alexanderplatz 1' } },
	},
	{ name: 'a location on the equator', kind: 'location', content: { latitude: 0, longitude: 0 }, body: { type: 'location', location: { latitude: '0', longitude: '0' } } },
	{
		name: 'two contacts, one with everything',
		kind: 'contacts',
		content: {
			contacts: [
				{
					name: { formatted: 'Dr. Ada M. Example Jr.', first: 'Ada', last: 'Example', middle: 'M.', suffix: 'Jr.', prefix: 'Dr.' },
					phones: [{ phone: '+1 555 010 7777', type: 'WORK', waId: '15550107777' }, { phone: '+1 555 010 7778' }],
					emails: [{ email: 'ada@shop.example', type: 'WORK' }],
					addresses: [{ street: 'Main St 1', city: 'Springfield', state: 'IL', zip: '62701', country: 'United States', countryCode: 'us', type: 'HOME' }],
					urls: [{ url: 'https://shop.example', type: 'WORK' }],
					org: { company: 'Shop', department: 'Repairs', title: 'Engineer' },
					birthday: '1990-05-17',
				},
				{ name: { formatted: 'Night desk' } },
			],
		},
		body: {
			type: 'contacts',
			contacts: [
				{
					name: { formatted_name: 'Dr. Ada M. Example Jr.', first_name: 'Ada', last_name: 'Example', middle_name: 'M.', suffix: 'Jr.', prefix: 'Dr.' },
					phones: [{ phone: '+1 555 010 7777', type: 'WORK', wa_id: '15550107777' }, { phone: '+1 555 010 7778' }],
					emails: [{ email: 'ada@shop.example', type: 'WORK' }],
					addresses: [{ street: 'Main St 1', city: 'Springfield', state: 'IL', zip: '62701', country: 'United States', country_code: 'us', type: 'HOME' }],
					urls: [{ url: 'https://shop.example', type: 'WORK' }],
					org: { company: 'Shop', department: 'Repairs', title: 'Engineer' },
					birthday: '1990-05-17',
				},
				{ name: { formatted_name: 'Night desk', first_name: 'Night desk' } },
			],
		},
	},
	{ name: 'a reaction', kind: 'reaction', content: { messageId: 'wamid.HBgL', emoji: '👍' }, body: { type: 'reaction', reaction: { message_id: 'wamid.HBgL', emoji: '👍' } } },
	{ name: 'the removal of a reaction', kind: 'reaction', content: { messageId: 'wamid.HBgL', emoji: '' }, body: { type: 'reaction', reaction: { message_id: 'wamid.HBgL', emoji: '' } } },
	{
		name: 'reply buttons',
		kind: 'replyButtons',
		content: { body: 'Keep the 10:00 slot?', footer: 'Reply any time', buttons: [{ id: 'slot:yes', title: 'Keep' }, { id: 'slot:no', title: 'Cancel' }] },
		body: interactive({
			type: 'button',
			body: { text: 'Keep the 10:00 slot?' },
			footer: { text: 'Reply any time' },
			action: { buttons: [{ type: 'reply', reply: { id: 'slot:yes', title: 'Keep' } }, { type: 'reply', reply: { id: 'slot:no', title: 'Cancel' } }] },
		}),
	},
	...[
		[{ type: 'text', text: 'Slot' }, { type: 'text', text: 'Slot' }],
		[{ type: 'image', media: picture }, { type: 'image', image: { link: 'https://files.example/a.jpg' } }],
		[{ type: 'video', media: { id: '400111' } }, { type: 'video', video: { id: '400111' } }],
		[{ type: 'document', media: { id: '400111' }, filename: 'plan.pdf' }, { type: 'document', document: { id: '400111', filename: 'plan.pdf' } }],
	].map(([header, wire]): Case => ({
		name: `reply buttons below a ${header!.type} header`,
		kind: 'replyButtons',
		content: { header, body: 'Keep it?', buttons: [{ id: 'yes', title: 'Keep' }] },
		body: interactive({ type: 'button', header: wire, body: { text: 'Keep it?' }, action: { buttons: [{ type: 'reply', reply: { id: 'yes', title: 'Keep' } }] } }),
	})),
	{
		name: 'a list',
		kind: 'list',
		content: {
			header: 'Counters',
			body: 'Pick a counter',
			footer: 'Open till 17',
			button: 'Counters',
			sections: [
				{ title: 'Ground floor', rows: [{ id: 'c1', title: 'Returns', description: '09-17' }] },
				{ title: 'First floor', rows: [{ id: 'c2', title: 'Orders' }] },
			],
		},
		body: interactive({
			type: 'list',
			header: { type: 'text', text: 'Counters' },
			body: { text: 'Pick a counter' },
			footer: { text: 'Open till 17' },
			action: {
				button: 'Counters',
				sections: [
					{ title: 'Ground floor', rows: [{ id: 'c1', title: 'Returns', description: '09-17' }] },
					{ title: 'First floor', rows: [{ id: 'c2', title: 'Orders' }] },
				],
			},
		}),
	},
	{
		name: 'a list of one section without title',
		kind: 'list',
		content: { body: 'Pick', button: 'Menu', sections: [{ rows: [{ id: 'c1', title: 'Returns' }] }] },
		body: interactive({ type: 'list', body: { text: 'Pick' }, action: { button: 'Menu', sections: [{ rows: [{ id: 'c1', title: 'Returns' }] }] } }),
	},
	{
		name: 'a button with a link',
		kind: 'ctaUrl',
		content: { header: { type: 'image', media: picture }, body: 'Track it', footer: 'Shop', buttonText: 'Track', url: 'https://shop.example/t/991?a=1' },
		body: interactive({
			type: 'cta_url',
			header: { type: 'image', image: { link: 'https://files.example/a.jpg' } },
			body: { text: 'Track it' },
			footer: { text: 'Shop' },
			action: { name: 'cta_url', parameters: { display_text: 'Track', url: 'https://shop.example/t/991?a=1' } },
		}),
	},
	{
		name: 'a location request',
		kind: 'locationRequest',
		content: { body: 'Where are you?' },
		body: interactive({ type: 'location_request_message', body: { text: 'Where are you?' }, action: { name: 'send_location' } }),
	},
	{
		name: 'a Flow by id',
		kind: 'flow',
		content: { header: { type: 'text', text: 'Booking' }, body: 'Book a slot', footer: 'Shop', flowId: '700111', buttonText: 'Book', token: 'order-77', screen: 'START', data: { day: 'Friday' } },
		body: interactive({
			type: 'flow',
			header: { type: 'text', text: 'Booking' },
			body: { text: 'Book a slot' },
			footer: { text: 'Shop' },
			action: {
				name: 'flow',
				parameters: {
					flow_message_version: '3',
					flow_id: '700111',
					flow_cta: 'Book',
					mode: 'published',
					flow_token: 'order-77',
					flow_action: 'navigate',
					flow_action_payload: { screen: 'START', data: { day: 'Friday' } },
				},
			},
		}),
	},
	{
		name: 'a draft Flow by name whose endpoint gives the screen',
		kind: 'flow',
		content: { body: 'Book a slot', flowName: 'booking', buttonText: 'Book', draft: true, action: 'data_exchange' },
		body: interactive({
			type: 'flow',
			body: { text: 'Book a slot' },
			action: { name: 'flow', parameters: { flow_message_version: '3', flow_name: 'booking', flow_cta: 'Book', mode: 'draft', flow_action: 'data_exchange' } },
		}),
	},
	{
		name: 'a product',
		kind: 'product',
		content: { body: 'The part', footer: 'In stock', catalogId: '800111', productId: 'SKU-1' },
		body: interactive({ type: 'product', body: { text: 'The part' }, footer: { text: 'In stock' }, action: { catalog_id: '800111', product_retailer_id: 'SKU-1' } }),
	},
	{
		name: 'a product without words',
		kind: 'product',
		content: { catalogId: '800111', productId: 'SKU-1' },
		body: interactive({ type: 'product', action: { catalog_id: '800111', product_retailer_id: 'SKU-1' } }),
	},
	{
		name: 'a product list',
		kind: 'productList',
		content: { header: 'Parts', body: 'Choose', footer: 'In stock', catalogId: '800111', sections: [{ title: 'Pumps', productIds: ['SKU-1', 'SKU-2'] }, { title: 'Seals', productIds: ['SKU-3'] }] },
		body: interactive({
			type: 'product_list',
			header: { type: 'text', text: 'Parts' },
			body: { text: 'Choose' },
			footer: { text: 'In stock' },
			action: {
				catalog_id: '800111',
				sections: [
					{ title: 'Pumps', product_items: [{ product_retailer_id: 'SKU-1' }, { product_retailer_id: 'SKU-2' }] },
					{ title: 'Seals', product_items: [{ product_retailer_id: 'SKU-3' }] },
				],
			},
		}),
	},
	{
		name: 'the catalog with a picture',
		kind: 'catalog',
		content: { body: 'All of it', footer: 'Shop', thumbnailProductId: 'SKU-1' },
		body: interactive({ type: 'catalog_message', body: { text: 'All of it' }, footer: { text: 'Shop' }, action: { name: 'catalog_message', parameters: { thumbnail_product_retailer_id: 'SKU-1' } } }),
	},
	{ name: 'the catalog', kind: 'catalog', content: { body: 'All of it' }, body: interactive({ type: 'catalog_message', body: { text: 'All of it' }, action: { name: 'catalog_message' } }) },
	{
		name: 'a carousel',
		kind: 'carousel',
		content: {
			body: 'New arrivals',
			cards: [
				{ header: { type: 'image', media: picture }, body: 'Pump', buttonText: 'Open', url: 'https://shop.example/1' },
				{ header: { type: 'image', media: { id: '400111' } }, buttonText: 'Open', url: 'https://shop.example/2' },
			],
		},
		body: interactive({
			type: 'carousel',
			body: { text: 'New arrivals' },
			action: {
				cards: [
					{
						card_index: 0,
						type: 'cta_url',
						header: { type: 'image', image: { link: 'https://files.example/a.jpg' } },
						body: { text: 'Pump' },
						action: { name: 'cta_url', parameters: { display_text: 'Open', url: 'https://shop.example/1' } },
					},
					{
						card_index: 1,
						type: 'cta_url',
						header: { type: 'image', image: { id: '400111' } },
						action: { name: 'cta_url', parameters: { display_text: 'Open', url: 'https://shop.example/2' } },
					},
				],
			},
		}),
	},
	{
		name: 'an address request',
		kind: 'address',
		content: {
			body: 'Where to?',
			country: 'IN',
			values: { name: 'Asha', in_pin_code: '560001' },
			savedAddresses: [{ id: 'home', value: { city: 'Bengaluru' } }],
			validationErrors: { in_pin_code: 'We do not deliver there.' },
		},
		body: interactive({
			type: 'address_message',
			body: { text: 'Where to?' },
			action: {
				name: 'address_message',
				parameters: {
					country: 'IN',
					values: { name: 'Asha', in_pin_code: '560001' },
					saved_addresses: [{ id: 'home', value: { city: 'Bengaluru' } }],
					validation_errors: { in_pin_code: 'We do not deliver there.' },
				},
			},
		}),
	},
	{
		name: 'an address request without values',
		kind: 'address',
		content: { body: 'Where to?' },
		body: interactive({ type: 'address_message', body: { text: 'Where to?' }, action: { name: 'address_message', parameters: { country: 'IN' } } }),
	},
	{
		name: 'a call permission request',
		kind: 'callPermissionRequest',
		content: { body: 'May we call you about the pump?' },
		body: interactive({ type: 'call_permission_request', body: { text: 'May we call you about the pump?' }, action: { name: 'call_permission_request' } }),
	},
	{ name: 'a call permission request without words', kind: 'callPermissionRequest', content: {}, body: interactive({ type: 'call_permission_request', action: { name: 'call_permission_request' } }) },
	{
		name: 'a contact information request',
		kind: 'contactInfoRequest',
		content: { body: 'Please share your number' },
		body: interactive({ type: 'request_contact_info', body: { text: 'Please share your number' }, action: { name: 'request_contact_info' } }),
	},
];

test.each(cases)('$name', ({ kind, content, body }) => {
	expect(wireOf(draftOf({ kind, ...content }))).toEqual({ ...envelope, ...body });
});

describe('templates', () => {
	const template = (components: unknown[]) => draftOf({ kind: 'template', name: 'parcel_update', language: 'en_US', components });
	const button = (index: number, parameter: Record<string, unknown>) => ({ type: 'button', index, parameter });

	test('without variables there are no components', () => {
		const body = { type: 'template', template: { name: 'parcel_update', language: { code: 'en_US' } } };
		expect(wireOf(template([]))).toEqual({ ...envelope, ...body });
		expect(wireOf(template([{ type: 'body', variables: [] }]))).toEqual({ ...envelope, ...body });
	});

	test.each<[string, Record<string, unknown>, Record<string, unknown>]>([
		['header text', { type: 'header', parameter: { type: 'text', variable: { text: '77' } } }, { type: 'header', parameters: [{ type: 'text', text: '77' }] }],
		['named header text', { type: 'header', parameter: { type: 'text', variable: { name: 'order', text: '77' } } }, { type: 'header', parameters: [{ type: 'text', parameter_name: 'order', text: '77' }] }],
		['header image', { type: 'header', parameter: { type: 'image', media: { id: '400111' } } }, { type: 'header', parameters: [{ type: 'image', image: { id: '400111' } }] }],
		['header video', { type: 'header', parameter: { type: 'video', media: { id: '400111' } } }, { type: 'header', parameters: [{ type: 'video', video: { id: '400111' } }] }],
		[
			'header document',
			{ type: 'header', parameter: { type: 'document', media: { link: 'https://files.example/i.pdf' }, filename: 'INV-7.pdf' } },
			{ type: 'header', parameters: [{ type: 'document', document: { link: 'https://files.example/i.pdf', filename: 'INV-7.pdf' } }] },
		],
		[
			'header location',
			{ type: 'header', parameter: { type: 'location', place: { latitude: 52.52, longitude: 13.405, name: 'Depot', address: 'Alexanderplatz 1' } } },
			{ type: 'header', parameters: [{ type: 'location', location: { latitude: '52.52', longitude: '13.405', name: 'Depot', address: 'Alexanderplatz 1' } }] },
		],
		[
			'header product',
			{ type: 'header', parameter: { type: 'product', productId: 'SKU-1', catalogId: '800111' } },
			{ type: 'header', parameters: [{ type: 'product', product: { product_retailer_id: 'SKU-1', catalog_id: '800111' } }] },
		],
		['numbered body', { type: 'body', variables: [{ text: 'Ada' }, { text: 'Friday' }] }, { type: 'body', parameters: [{ type: 'text', text: 'Ada' }, { type: 'text', text: 'Friday' }] }],
		[
			'named body',
			{ type: 'body', variables: [{ name: 'first_name', text: 'Ada' }, { name: 'day', text: 'Friday' }] },
			{ type: 'body', parameters: [{ type: 'text', parameter_name: 'first_name', text: 'Ada' }, { type: 'text', parameter_name: 'day', text: 'Friday' }] },
		],
		['URL button', button(1, { type: 'url', text: 'trk-991' }), { type: 'button', sub_type: 'url', index: '1', parameters: [{ type: 'text', text: 'trk-991' }] }],
		['quick reply', button(2, { type: 'quickReply', payload: 'stop-updates' }), { type: 'button', sub_type: 'quick_reply', index: '2', parameters: [{ type: 'payload', payload: 'stop-updates' }] }],
		['copy code', button(0, { type: 'copyCode', code: 'SAVE10' }), { type: 'button', sub_type: 'copy_code', index: '0', parameters: [{ type: 'coupon_code', coupon_code: 'SAVE10' }] }],
		[
			'Flow',
			button(0, { type: 'flow', token: 'order-77', data: { day: 'Friday' } }),
			{ type: 'button', sub_type: 'flow', index: '0', parameters: [{ type: 'action', action: { flow_token: 'order-77', flow_action_data: { day: 'Friday' } } }] },
		],
		['catalog', button(0, { type: 'catalog', thumbnailProductId: 'SKU-1' }), { type: 'button', sub_type: 'catalog', index: '0', parameters: [{ type: 'action', action: { thumbnail_product_retailer_id: 'SKU-1' } }] }],
		[
			'several products',
			button(0, { type: 'multiProduct', thumbnailProductId: 'SKU-1', sections: [{ title: 'Pumps', productIds: ['SKU-1', 'SKU-2'] }] }),
			{
				type: 'button',
				sub_type: 'mpm',
				index: '0',
				parameters: [
					{
						type: 'action',
						action: { thumbnail_product_retailer_id: 'SKU-1', sections: [{ title: 'Pumps', product_items: [{ product_retailer_id: 'SKU-1' }, { product_retailer_id: 'SKU-2' }] }] },
					},
				],
			},
		],
		[
			'limited-time offer',
			{ type: 'limitedTimeOffer', expiresAtMs: 1_790_000_000_000 },
			{ type: 'limited_time_offer', parameters: [{ type: 'limited_time_offer', limited_time_offer: { expiration_time_ms: 1_790_000_000_000 } }] },
		],
		[
			'carousel',
			{
				type: 'carousel',
				cards: [
					{ components: [{ type: 'header', parameter: { type: 'image', media: { id: '400111' } } }, { type: 'body', variables: [{ text: 'Pump' }] }, button(0, { type: 'quickReply', payload: 'more-1' }), button(1, { type: 'url', text: 'p1' })] },
					{ components: [{ type: 'header', parameter: { type: 'image', media: { id: '400222' } } }] },
				],
			},
			{
				type: 'carousel',
				cards: [
					{
						card_index: 0,
						components: [
							{ type: 'header', parameters: [{ type: 'image', image: { id: '400111' } }] },
							{ type: 'body', parameters: [{ type: 'text', text: 'Pump' }] },
							{ type: 'button', sub_type: 'quick_reply', index: '0', parameters: [{ type: 'payload', payload: 'more-1' }] },
							{ type: 'button', sub_type: 'url', index: '1', parameters: [{ type: 'text', text: 'p1' }] },
						],
					},
					{ card_index: 1, components: [{ type: 'header', parameters: [{ type: 'image', image: { id: '400222' } }] }] },
				],
			},
		],
	])('%s', (_name, component, expected) => {
		expect(wireOf(template([component])).template).toEqual({ name: 'parcel_update', language: { code: 'en_US' }, components: [expected] });
	});

	test('a one-time code stands in body and button, which travels as a URL button', () => {
		const draft = template([{ type: 'body', variables: [{ text: '493817' }] }, button(0, { type: 'oneTimePassword', code: '493817' })]);
		expect(wireOf(draft).template).toMatchObject({
			components: [
				{ type: 'body', parameters: [{ type: 'text', text: '493817' }] },
				{ type: 'button', sub_type: 'url', index: '0', parameters: [{ type: 'text', text: '493817' }] },
			],
		});
	});
});

test('every kind of message has its body here', () => {
	// The compiler asks for a new kind here.
	const all: Record<ContentKind, true> = {
		text: true,
		image: true,
		video: true,
		audio: true,
		document: true,
		sticker: true,
		location: true,
		contacts: true,
		reaction: true,
		replyButtons: true,
		list: true,
		ctaUrl: true,
		locationRequest: true,
		flow: true,
		product: true,
		productList: true,
		catalog: true,
		carousel: true,
		address: true,
		callPermissionRequest: true,
		contactInfoRequest: true,
		template: true,
	};
	expect(new Set([...cases.map(({ kind }) => kind), 'template'])).toEqual(new Set(Object.keys(all)));
});

describe('the envelope', () => {
	const hi = { kind: 'text', body: 'hi' };
	const text = { type: 'text', text: { body: 'hi', preview_url: false } };

	test.each<[string, Partial<MessageDraft>, Record<string, unknown>]>([
		['a phone number', { to: { type: 'phone', value: '001 555 010 7777' } }, { recipient_type: 'individual', to: '+15550107777' }],
		['a WhatsApp ID', { to: { type: 'waId', value: '5215512345678' } }, { recipient_type: 'individual', to: '+5215512345678' }],
		['a user ID', { to: { type: 'userId', value: 'US.10000000000000000001' } }, { recipient_type: 'individual', recipient: 'US.10000000000000000001' }],
		['a group', { to: { type: 'group', value: 'Y2FwaV9ncm91cDoxNTU1MDEwZD' } }, { recipient_type: 'group', to: 'Y2FwaV9ncm91cDoxNTU1MDEwZD' }],
		['a quoted message', { replyToMessageId: 'wamid.HBgL' }, { recipient_type: 'individual', to: '+15550107777', context: { message_id: 'wamid.HBgL' } }],
		['callback data', { callbackData: 'order-77' }, { recipient_type: 'individual', to: '+15550107777', biz_opaque_callback_data: 'order-77' }],
	])('%s', (_name, change, expected) => {
		expect(wireOf(draftOf(hi, change))).toEqual({ messaging_product: 'whatsapp', ...text, ...expected });
	});
});
