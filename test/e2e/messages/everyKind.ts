import type { UploadedFiles } from './uploadFiles';

/** One message of the business, and the words by which a test finds it on the phone. */
export interface KnownMessage {
	name: string;
	message: Record<string, unknown>;
	/** All of these stand on the phone. */
	shows: string[];
}

const interactive = (content: Record<string, unknown>): Record<string, unknown> => ({ type: 'interactive', interactive: content });
const text = (value: string) => ({ type: 'text', text: value });
const template = (name: string, components: unknown[], code = 'en_US') => ({ type: 'template', template: { name, language: { code }, components } });

/** Every kind of message that a phone can show, as an operations team would send it. */
export function everyKind({ photo, secondPhoto, sticker, film, voice, voiceNote, pdf }: UploadedFiles): KnownMessage[] {
	return [
		{
			name: 'text',
			message: { type: 'text', text: { body: 'Order *SO-1042* left _Porto_ at 07:40. ~Bay 3~ Bay 5, code ```7Q-118```.\nTrack it: https://ferrow.example/t/SO-1042' } },
			shows: ['SO-1042', 'Porto', 'https://ferrow.example/t/SO-1042'],
		},
		{ name: 'image', message: { type: 'image', image: { id: photo, caption: 'Pallet 12, before loading' } }, shows: ['Pallet 12, before loading'] },
		{ name: 'video', message: { type: 'video', video: { id: film, caption: 'The leak at gate B' } }, shows: ['The leak at gate B'] },
		{ name: 'voice', message: { type: 'audio', audio: { id: voiceNote, voice: true } }, shows: [] },
		{ name: 'audio', message: { type: 'audio', audio: { id: voice } }, shows: [] },
		{
			name: 'document',
			message: { type: 'document', document: { id: pdf, filename: 'Delivery note DN-2041.pdf', caption: 'Please sign and send back.' } },
			shows: ['Delivery note DN-2041.pdf', 'Please sign and send back.', 'PDF'],
		},
		{ name: 'sticker', message: { type: 'sticker', sticker: { id: sticker } }, shows: [] },
		{
			name: 'location',
			message: { type: 'location', location: { latitude: 51.9496, longitude: 4.1453, name: 'Warehouse 4, gate B', address: 'Port of Rotterdam' } },
			shows: ['Warehouse 4, gate B', 'Port of Rotterdam', '51.9496, 4.1453'],
		},
		{
			name: 'contacts',
			message: {
				type: 'contacts',
				contacts: [
					{ name: { formatted_name: 'Marta Lopes', first_name: 'Marta' }, org: { company: 'Ferrow Supplies' }, phones: [{ phone: '+1 555 010 7799', type: 'WORK' }] },
					{ name: { formatted_name: 'Night desk', first_name: 'Night desk' }, phones: [{ phone: '+1 555 010 7700', type: 'WORK' }] },
				],
			},
			shows: ['Marta Lopes', 'Night desk', '+1 555 010 7799'],
		},
		{
			name: 'reply-buttons',
			message: interactive({
				type: 'button',
				header: { type: 'text', text: 'Cold room 2 is at 9 °C' },
				body: { text: 'The limit is 5 °C since 14:05. Who goes?' },
				footer: { text: 'Incident INC-318' },
				action: {
					buttons: [
						{ type: 'reply', reply: { id: 'take:INC-318', title: 'I take it' } },
						{ type: 'reply', reply: { id: 'snooze:INC-318', title: 'Snooze 15 min' } },
						{ type: 'reply', reply: { id: 'pass:INC-318', title: 'Pass it on' } },
					],
				},
			}),
			shows: ['Cold room 2 is at 9 °C', 'I take it', 'Snooze 15 min', 'Pass it on', 'Incident INC-318'],
		},
		{
			name: 'list',
			message: interactive({
				type: 'list',
				header: { type: 'text', text: 'Delivery SO-1042' },
				body: { text: 'When may we come?' },
				action: {
					button: 'Choose a slot',
					sections: [
						{ title: 'Tuesday', rows: [{ id: 'tue-am', title: '08:00 to 12:00', description: 'Gate B' }, { id: 'tue-pm', title: '13:00 to 17:00', description: 'Gate B' }] },
						{ title: 'Wednesday', rows: [{ id: 'wed-am', title: '08:00 to 12:00', description: 'Gate C, closed for forklifts' }] },
					],
				},
			}),
			shows: ['When may we come?', 'Choose a slot'],
		},
		{
			name: 'link-button',
			message: interactive({
				type: 'cta_url',
				header: { type: 'image', image: { id: secondPhoto } },
				body: { text: 'Three orders wait for your approval.' },
				action: { name: 'cta_url', parameters: { display_text: 'Open the list', url: 'https://ferrow.example/approvals' } },
			}),
			shows: ['Three orders wait', 'Open the list'],
		},
		{
			name: 'carousel',
			message: interactive({
				type: 'carousel',
				body: { text: 'Two damaged pallets were found. Which one goes back?' },
				action: {
					cards: [photo, secondPhoto].map((id, index) => ({
						card_index: index,
						type: 'quick_reply',
						header: { type: 'image', image: { id } },
						body: { text: index === 0 ? 'Pallet 12: crushed corner, dry' : 'Pallet 19: wet foil' },
						action: { buttons: [{ type: 'quick_reply', quick_reply: { id: `back:${index}`, title: 'Send back' } }] },
					})),
				},
			}),
			shows: ['Two damaged pallets', 'Pallet 12: crushed corner, dry', 'Pallet 19: wet foil'],
		},
		{
			name: 'product',
			message: interactive({ type: 'product', body: { text: 'Running low: 14 rolls left.' }, action: { catalog_id: '700111222333444', product_retailer_id: 'LABEL-A6' } }),
			shows: ['LABEL-A6', 'Running low'],
		},
		{
			name: 'product-list',
			message: interactive({
				type: 'product_list',
				header: { type: 'text', text: 'Monthly order' },
				body: { text: 'The usual, or something else?' },
				action: {
					catalog_id: '700111222333444',
					sections: [
						{ title: 'Packing', product_items: ['LABEL-A6', 'FILM-500', 'TAPE-66'].map((id) => ({ product_retailer_id: id })) },
						{ title: 'Safety', product_items: ['GLOVE-M', 'VEST-L'].map((id) => ({ product_retailer_id: id })) },
					],
				},
			}),
			shows: ['5 products', 'LABEL-A6', 'and 1 more'],
		},
		{
			name: 'flow',
			message: interactive({
				type: 'flow',
				body: { text: 'Please report what you saw.' },
				action: { name: 'flow', parameters: { flow_message_version: '3', flow_id: '900111', flow_cta: 'Open the report', flow_token: 'report-77' } },
			}),
			shows: ['Please report what you saw.', 'Open the report'],
		},
		{
			name: 'location-request',
			message: interactive({ type: 'location_request_message', body: { text: 'Where are you now?' }, action: { name: 'send_location' } }),
			shows: ['Where are you now?', 'Send location'],
		},
		{
			name: 'template-approval',
			message: template('purchase_approval', [{ type: 'body', parameters: ['Rui Costa', '12 pallet labels', 'EUR 480.00', 'Friday 17:00'].map(text) }]),
			shows: ['Approval needed', 'Rui Costa asks to buy', 'Approve', 'Decline', 'Purchasing'],
		},
		{
			name: 'template-invoice',
			message: template('invoice_ready', [
				{ type: 'header', parameters: [{ type: 'document', document: { id: pdf, filename: 'Invoice 2041.pdf' } }] },
				{
					type: 'body',
					parameters: [
						{ type: 'text', parameter_name: 'customer', text: 'Ana Duarte' },
						{ type: 'text', parameter_name: 'amount', text: 'EUR 480.00' },
						{ type: 'text', parameter_name: 'due_date', text: '30 November' },
					],
				},
				{ type: 'button', sub_type: 'url', index: '0', parameters: [text('inv-2041')] },
				{ type: 'button', sub_type: 'copy_code', index: '1', parameters: [{ type: 'coupon_code', coupon_code: 'EARLY2' }] },
			]),
			shows: ['Invoice 2041.pdf', 'EUR 480.00', 'Pay online', 'Copy offer code'],
		},
		{
			name: 'template-carousel',
			message: template('spring_offers', [
				{ type: 'body', parameters: [text('Ana')] },
				{
					type: 'carousel',
					cards: [photo, secondPhoto, photo].map((id, index) => ({
						card_index: index,
						components: [
							{ type: 'header', parameters: [{ type: 'image', image: { id } }] },
							{ type: 'body', parameters: [text(['EUR 4.20', 'EUR 9.80', 'EUR 6.50'][index] ?? '')] },
							{ type: 'button', sub_type: 'url', index: '0', parameters: [text(['labels', 'film', 'gloves'][index] ?? '')] },
						],
					})),
				},
			]),
			shows: ['these three are new on our shelves', 'EUR 9.80', 'See it'],
		},
		{
			name: 'template-offer',
			message: template('weekend_deal', [
				{ type: 'header', parameters: [{ type: 'image', image: { id: secondPhoto } }] },
				{ type: 'limited_time_offer', parameters: [{ type: 'limited_time_offer', limited_time_offer: { expiration_time_ms: Date.UTC(2031, 4, 31, 20) } }] },
				{ type: 'body', parameters: [text('Ana')] },
				{ type: 'button', sub_type: 'copy_code', index: '0', parameters: [{ type: 'coupon_code', coupon_code: 'WEEKEND25' }] },
				{ type: 'button', sub_type: 'url', index: '1', parameters: [text('WEEKEND25')] },
			]),
			shows: ['Weekend deal', 'WEEKEND25', 'Shop now'],
		},
		{
			name: 'template-code',
			message: template('login_code', [
				{ type: 'body', parameters: [text('493817')] },
				{ type: 'button', sub_type: 'url', index: '0', parameters: [text('493817')] },
			]),
			shows: ['493817', 'This code expires in 10 minutes.', 'Copy code'],
		},
		{
			name: 'template-place',
			message: template('delivery_location', [
				{ type: 'header', parameters: [{ type: 'location', location: { latitude: '38.7078', longitude: '-9.1366', name: 'Pick-up point 7', address: 'Rua da Prata 12, Lisbon' } }] },
				{ type: 'body', parameters: [text('D-310'), text('18:00')] },
			]),
			shows: ['Pick-up point 7', 'Your delivery D-310'],
		},
	];
}
