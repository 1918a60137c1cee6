import type { INodeParameters } from 'n8n-workflow';

/** A kind of message: what the builder sets in the panel, and the part of the body that belongs to it. */
export interface KindCase {
	/** The value of the node's Message Type. */
	messageType: string;
	/** What this case shows besides the plain kind. */
	how?: string;
	parameters: INodeParameters;
	/** Written by hand after Meta's reference of this kind of message. */
	body: Record<string, unknown>;
}

const pictureLink = 'https://ferrow.example/pictures/pallet.jpg';
const wamid = 'wamid.HBgLMTU1NTAxMDc3MDEVAgASGBQzQTAwMDAwMDAwMDAwMDAwQUJDRAA=';

/** `type` and the object of the same name. Source: Meta, interactive messages. */
const interactive = (content: Record<string, unknown>) => ({ type: 'interactive', interactive: content });

/** Source: Meta, contacts messages: every field of the reference. */
const fullContact = {
	name: { formatted_name: 'Dr. Ana Maria Duarte Jr.', first_name: 'Ana', last_name: 'Duarte', middle_name: 'Maria', prefix: 'Dr.', suffix: 'Jr.' },
	birthday: '1990-05-17',
	org: { company: 'Ferrow Supplies', department: 'Warehouse', title: 'Head of dispatch' },
	phones: [
		{ phone: '+1 555 010 7701', type: 'WORK', wa_id: '15550107701' },
		{ phone: '+1 555 010 7790', type: 'HOME' },
	],
	emails: [{ email: 'ana@ferrow.example', type: 'WORK' }],
	addresses: [{ street: '1 Dock Road', city: 'Springfield', state: 'IL', zip: '62701', country: 'United States', country_code: 'US', type: 'WORK' }],
	urls: [{ url: 'https://ferrow.example', type: 'COMPANY' }],
};

/** Every kind of message that the node offers, by link where it has a file. Sources: Meta, Cloud API messages reference, one page per kind. */
export const messageKinds: KindCase[] = [
	{
		messageType: 'text',
		how: 'with a link preview',
		parameters: { textBody: 'See https://ferrow.example/o/1042', additionalFields: { previewUrl: true } },
		body: { type: 'text', text: { body: 'See https://ferrow.example/o/1042', preview_url: true } },
	},
	{
		messageType: 'image',
		parameters: { mediaPath: 'useMediaLink', mediaLink: pictureLink, additionalFields: { caption: 'The pallet' } },
		body: { type: 'image', image: { link: pictureLink, caption: 'The pallet' } },
	},
	{
		messageType: 'video',
		parameters: { mediaPath: 'useMediaLink', mediaLink: 'https://ferrow.example/films/dock.mp4', additionalFields: { caption: 'Dock 3' } },
		body: { type: 'video', video: { link: 'https://ferrow.example/films/dock.mp4', caption: 'Dock 3' } },
	},
	{
		messageType: 'audio',
		parameters: { mediaPath: 'useMediaLink', mediaLink: 'https://ferrow.example/sounds/bell.mp3' },
		body: { type: 'audio', audio: { link: 'https://ferrow.example/sounds/bell.mp3' } },
	},
	{
		messageType: 'audio',
		how: 'as a voice note',
		parameters: { mediaPath: 'useMediaLink', mediaLink: 'https://ferrow.example/sounds/note.ogg', additionalFields: { voice: true } },
		body: { type: 'audio', audio: { link: 'https://ferrow.example/sounds/note.ogg', voice: true } },
	},
	{
		messageType: 'document',
		parameters: { mediaPath: 'useMediaLink', mediaLink: 'https://ferrow.example/d/8812', mediaFilename: 'invoice-8812.pdf', additionalFields: { caption: 'Due on Friday' } },
		body: { type: 'document', document: { link: 'https://ferrow.example/d/8812', filename: 'invoice-8812.pdf', caption: 'Due on Friday' } },
	},
	{
		messageType: 'sticker',
		parameters: { mediaPath: 'useMediaLink', mediaLink: 'https://ferrow.example/stickers/thanks.webp' },
		body: { type: 'sticker', sticker: { link: 'https://ferrow.example/stickers/thanks.webp' } },
	},
	{
		messageType: 'location',
		parameters: { latitude: 39.781721, longitude: -89.650148, additionalFields: { name: 'Dock 3', address: '1 Dock Road, Springfield' } },
		body: { type: 'location', location: { latitude: '39.781721', longitude: '-89.650148', name: 'Dock 3', address: '1 Dock Road, Springfield' } },
	},
	{
		messageType: 'contacts',
		how: 'two of them, one with every field',
		parameters: {
			contacts: {
				entry: [
					{
						formatted: 'Dr. Ana Maria Duarte Jr.',
						first: 'Ana',
						last: 'Duarte',
						middle: 'Maria',
						prefix: 'Dr.',
						suffix: 'Jr.',
						birthday: '1990-05-17',
						company: 'Ferrow Supplies',
						department: 'Warehouse',
						title: 'Head of dispatch',
						phones: { entry: [{ phone: '+1 555 010 7701', type: 'WORK', waId: '15550107701' }, { phone: '+1 555 010 7790', type: 'HOME', waId: '' }] },
						emails: { entry: [{ email: 'ana@ferrow.example', type: 'WORK' }] },
						addresses: { entry: [{ street: '1 Dock Road', city: 'Springfield', state: 'IL', zip: '62701', country: 'United States', countryCode: 'US', type: 'WORK' }] },
						urls: { entry: [{ url: 'https://ferrow.example', type: 'COMPANY' }] },
					},
					{ formatted: 'Rui Costa', first: 'Rui' },
				],
			},
		},
		body: { type: 'contacts', contacts: [fullContact, { name: { formatted_name: 'Rui Costa', first_name: 'Rui' } }] },
	},
	{
		messageType: 'reaction',
		parameters: { reactionMessageId: wamid, emoji: '👍🏽' },
		body: { type: 'reaction', reaction: { message_id: wamid, emoji: '👍🏽' } },
	},
	{
		messageType: 'reaction',
		how: 'taken back',
		parameters: { reactionMessageId: wamid, emoji: '' },
		body: { type: 'reaction', reaction: { message_id: wamid, emoji: '' } },
	},
	{
		messageType: 'replyButtons',
		how: 'whose second ID is left empty, so that the title comes back',
		parameters: {
			textBody: 'Keep the 10:00 slot?',
			buttons: { button: [{ title: 'Keep', id: 'slot:yes' }, { title: 'Cancel', id: '' }] },
			additionalFields: { headerText: 'Dock 3', footerText: 'Reply any time' },
		},
		body: interactive({
			type: 'button',
			header: { type: 'text', text: 'Dock 3' },
			body: { text: 'Keep the 10:00 slot?' },
			footer: { text: 'Reply any time' },
			action: {
				buttons: [
					{ type: 'reply', reply: { id: 'slot:yes', title: 'Keep' } },
					{ type: 'reply', reply: { id: 'Cancel', title: 'Cancel' } },
				],
			},
		}),
	},
	{
		messageType: 'list',
		parameters: {
			textBody: 'Pick a counter',
			listButton: 'Counters',
			sections: {
				section: [
					{ title: 'Ground floor', rows: { row: [{ id: 'c1', title: 'Returns', description: '09-17' }] } },
					{ title: 'First floor', rows: { row: [{ id: 'c2', title: 'Orders', description: '' }] } },
				],
			},
			additionalFields: { headerText: 'Where to go', footerText: 'Open on weekdays' },
		},
		body: interactive({
			type: 'list',
			header: { type: 'text', text: 'Where to go' },
			body: { text: 'Pick a counter' },
			footer: { text: 'Open on weekdays' },
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
		messageType: 'ctaUrl',
		how: 'with a picture above it',
		parameters: {
			textBody: 'Your delivery note is ready.',
			buttonText: 'Open',
			buttonUrl: 'https://ferrow.example/notes/1042',
			additionalFields: { headerMedia: { media: { type: 'image', source: pictureLink } }, footerText: 'Ferrow' },
		},
		body: interactive({
			type: 'cta_url',
			header: { type: 'image', image: { link: pictureLink } },
			body: { text: 'Your delivery note is ready.' },
			footer: { text: 'Ferrow' },
			action: { name: 'cta_url', parameters: { display_text: 'Open', url: 'https://ferrow.example/notes/1042' } },
		}),
	},
	{
		messageType: 'locationRequest',
		parameters: { textBody: 'Where should we deliver?' },
		body: interactive({ type: 'location_request_message', body: { text: 'Where should we deliver?' }, action: { name: 'send_location' } }),
	},
	{
		messageType: 'flow',
		how: 'by ID, published',
		parameters: { textBody: 'Report a damaged pallet.', buttonText: 'Open the form', flow: '500111222333444', additionalFields: { headerText: 'Damage', footerText: 'Takes a minute' } },
		body: interactive({
			type: 'flow',
			header: { type: 'text', text: 'Damage' },
			body: { text: 'Report a damaged pallet.' },
			footer: { text: 'Takes a minute' },
			action: {
				name: 'flow',
				parameters: { flow_message_version: '3', flow_id: '500111222333444', flow_cta: 'Open the form', mode: 'published', flow_action: 'navigate' },
			},
		}),
	},
	{
		messageType: 'flow',
		how: 'by name, a draft, with token, first screen and its data',
		parameters: {
			textBody: 'Report a damaged pallet.',
			buttonText: 'Open the form',
			flow: 'damage_report',
			additionalFields: { flowMode: 'draft', flowToken: 'case-77', flowScreen: 'DAMAGE', flowData: '{"order": "SO-1042"}' },
		},
		body: interactive({
			type: 'flow',
			body: { text: 'Report a damaged pallet.' },
			action: {
				name: 'flow',
				parameters: {
					flow_message_version: '3',
					flow_name: 'damage_report',
					flow_cta: 'Open the form',
					mode: 'draft',
					flow_token: 'case-77',
					flow_action: 'navigate',
					flow_action_payload: { screen: 'DAMAGE', data: { order: 'SO-1042' } },
				},
			},
		}),
	},
	{
		messageType: 'product',
		parameters: { textBody: 'Back in stock', catalogId: '600111222333444', productId: 'label-a4', additionalFields: { footerText: 'While it lasts' } },
		body: interactive({
			type: 'product',
			body: { text: 'Back in stock' },
			footer: { text: 'While it lasts' },
			action: { catalog_id: '600111222333444', product_retailer_id: 'label-a4' },
		}),
	},
	{
		messageType: 'productList',
		parameters: {
			textBody: 'What we have for pallets',
			catalogId: '600111222333444',
			productHeader: 'Labels and tape',
			productSections: { section: [{ title: 'Labels', productIds: 'label-a4, label-a5' }, { title: 'Tape', productIds: 'tape-50' }] },
			additionalFields: { footerText: 'Prices without tax' },
		},
		body: interactive({
			type: 'product_list',
			header: { type: 'text', text: 'Labels and tape' },
			body: { text: 'What we have for pallets' },
			footer: { text: 'Prices without tax' },
			action: {
				catalog_id: '600111222333444',
				sections: [
					{ title: 'Labels', product_items: [{ product_retailer_id: 'label-a4' }, { product_retailer_id: 'label-a5' }] },
					{ title: 'Tape', product_items: [{ product_retailer_id: 'tape-50' }] },
				],
			},
		}),
	},
	{
		messageType: 'catalog',
		parameters: { textBody: 'Everything for your warehouse', additionalFields: { thumbnailProductId: 'label-a4', footerText: 'Ferrow' } },
		body: interactive({
			type: 'catalog_message',
			body: { text: 'Everything for your warehouse' },
			footer: { text: 'Ferrow' },
			action: { name: 'catalog_message', parameters: { thumbnail_product_retailer_id: 'label-a4' } },
		}),
	},
	{
		messageType: 'catalog',
		how: 'without a thumbnail',
		parameters: { textBody: 'Everything for your warehouse' },
		body: interactive({ type: 'catalog_message', body: { text: 'Everything for your warehouse' }, action: { name: 'catalog_message' } }),
	},
	{
		messageType: 'carousel',
		parameters: {
			textBody: 'This week',
			cards: {
				card: [
					{ mediaType: 'image', media: pictureLink, text: 'Pallets', buttonText: 'Look', url: 'https://ferrow.example/p/1' },
					{ mediaType: 'image', media: 'https://ferrow.example/pictures/tape.png', text: '', buttonText: 'Look', url: 'https://ferrow.example/p/2' },
				],
			},
		},
		body: interactive({
			type: 'carousel',
			body: { text: 'This week' },
			action: {
				cards: [
					{
						card_index: 0,
						type: 'cta_url',
						header: { type: 'image', image: { link: pictureLink } },
						body: { text: 'Pallets' },
						action: { name: 'cta_url', parameters: { display_text: 'Look', url: 'https://ferrow.example/p/1' } },
					},
					{
						card_index: 1,
						type: 'cta_url',
						header: { type: 'image', image: { link: 'https://ferrow.example/pictures/tape.png' } },
						action: { name: 'cta_url', parameters: { display_text: 'Look', url: 'https://ferrow.example/p/2' } },
					},
				],
			},
		}),
	},
	{
		messageType: 'address',
		parameters: { textBody: 'Where do you live?', additionalFields: { addressValues: '{"city": "Pune", "in_pin_code": "411001"}', footerText: 'For the delivery' } },
		body: interactive({
			type: 'address_message',
			body: { text: 'Where do you live?' },
			footer: { text: 'For the delivery' },
			action: { name: 'address_message', parameters: { country: 'IN', values: { city: 'Pune', in_pin_code: '411001' } } },
		}),
	},
	{
		messageType: 'callPermissionRequest',
		parameters: { textBody: 'May we call you about SO-1042?' },
		body: interactive({ type: 'call_permission_request', body: { text: 'May we call you about SO-1042?' }, action: { name: 'call_permission_request' } }),
	},
	{
		messageType: 'contactInfoRequest',
		parameters: { textBody: 'Please share your number, so that the driver can reach you.' },
		body: interactive({
			type: 'request_contact_info',
			body: { text: 'Please share your number, so that the driver can reach you.' },
			action: { name: 'request_contact_info' },
		}),
	},
];
