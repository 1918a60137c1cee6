import { aboutNumber, inbound, type Payload, type PayloadFacts } from './payload';

const SHA = 'Qs8cUq0a0Jr1o4kI8Zf5vO1bX2ZyH4m0m1W8uW3n5hE=';
const file = (id: string, mimeType: string, more: Record<string, unknown> = {}) => ({ id, mime_type: mimeType, sha256: SHA, ...more });
const answers = ({ metadata, wamid }: PayloadFacts) => ({ from: metadata.display_phone_number, id: wamid('outbound') });
const interactive = (name: string, reply: (facts: PayloadFacts) => Record<string, unknown>): Payload =>
	inbound('interactive', (facts) => ({ context: answers(facts), interactive: { type: name, [name]: reply(facts) } }), name.replaceAll('_', '-'));
const unsupported = (name: string, code: number, title: string, more: Record<string, unknown> = {}): Payload =>
	inbound('unsupported', () => ({ errors: [{ code, title, message: title, error_data: { details: 'Message type is currently not supported.' } }], ...more }), name);
const system = (name: string, content: (facts: PayloadFacts) => Record<string, unknown>): Payload => {
	const payload = inbound('system', (facts) => ({ system: { ...content(facts) } }), name);
	// Meta: a system message comes without contacts.
	return { ...payload, value: (facts) => ({ ...payload.value(facts), contacts: undefined }) };
};

/** Every type of message that a person, or WhatsApp for them, can send. Meta: webhooks, messages. */
export const inboundMessages: Payload[] = [
	inbound('text', () => ({ text: { body: 'Good morning' } })),
	inbound('text', () => ({ text: { body: 'Tell me more' }, referral: advertisement }), 'text-from-ad'),
	inbound('text', () => ({ text: { body: 'Look at this' }, context: { forwarded: true } }), 'text-forwarded'),
	inbound('text', () => ({ text: { body: 'Look at this' }, context: { frequently_forwarded: true } }), 'text-frequently-forwarded'),
	inbound('text', (facts) => ({ text: { body: 'Is it in stock?' }, context: { ...answers(facts), referred_product: { catalog_id: '700111222333444', product_retailer_id: 'sku-1' } } }), 'text-about-product'),
	inbound('text', (facts) => ({ text: { body: 'Yes' }, context: answers(facts) }), 'text-reply'),
	inbound('image', () => ({ image: file('400111222333401', 'image/jpeg', { caption: 'The broken part' }) })),
	inbound('video', () => ({ video: file('400111222333402', 'video/mp4') })),
	inbound('audio', () => ({ audio: file('400111222333403', 'audio/ogg; codecs=opus', { voice: true }) })),
	inbound('document', () => ({ document: file('400111222333404', 'application/pdf', { filename: 'order.pdf' }) })),
	inbound('sticker', () => ({ sticker: file('400111222333405', 'image/webp', { animated: false }) })),
	inbound('location', () => ({ location: { latitude: 38.7078, longitude: -9.1366, name: 'Praça do Comércio', address: 'Lisbon' } })),
	inbound('contacts', ({ waId }) => ({ contacts: [{ name: { formatted_name: 'Ana Duarte', first_name: 'Ana' }, phones: [{ phone: `+${waId}`, wa_id: waId, type: 'CELL' }], origin: 'other' }] })),
	inbound('button', (facts) => ({ context: answers(facts), button: { payload: 'approve', text: 'Approve' } })),
	interactive('button_reply', () => ({ id: 'slot:yes', title: 'Keep' })),
	interactive('list_reply', () => ({ id: 'c1', title: 'Returns', description: '09-17' })),
	interactive('nfm_reply', () => ({ name: 'flow', body: 'Sent', response_json: '{"flow_token":"unused","answer":"yes"}' })),
	interactive('call_permission_reply', ({ atS }) => ({ response: 'accept', is_permanent: false, expiration_timestamp: atS + 604_800, response_source: 'user_action' })),
	inbound('order', () => ({ order: { catalog_id: '700111222333444', text: 'Please today', product_items: [{ product_retailer_id: 'sku-1', quantity: 2, item_price: 12.5, currency: 'EUR' }] } })),
	inbound('reaction', ({ wamid }) => ({ reaction: { message_id: wamid('outbound'), emoji: '👍' } })),
	inbound('reaction', ({ wamid }) => ({ reaction: { message_id: wamid('outbound') } }), 'reaction-removed'),
	inbound('edit', ({ wamid }) => ({ edit: { original_message_id: wamid('inbound'), message: { type: 'text', text: { body: 'Good evening' } } } })),
	inbound('revoke', ({ wamid }) => ({ revoke: { original_message_id: wamid('inbound') } })),
	inbound('request_welcome', () => ({}), 'request-welcome'),
	unsupported('unsupported', 131051, 'Message type unknown', { unsupported: { type: 'poll' } }),
	unsupported('unsupported-large-file', 131052, 'Media download error', { unsupported: { type: 'video' } }),
	unsupported('unsupported-in-group', 130501, 'Message type is not currently supported'),
	unsupported('unavailable', 131060, 'This message is currently unavailable.'),
	system('system-changed-number', ({ userId }) => ({ type: 'user_changed_number', body: 'The person has a new number', wa_id: '15550107799', user_id: `${userId}9`, previous_user_id: userId })),
	system('system-changed-user-id', ({ userId }) => ({ type: 'user_changed_user_id', user_id: `${userId}9`, previous_user_id: userId })),
	system('system-customer-changed-number', () => ({ type: 'customer_changed_number', body: 'The person has a new number', new_wa_id: '15550107799' })),
	inbound('system', ({ atS }) => ({ system: { type: 'customer_identity_changed', body: 'The identity has changed' }, identity: { acknowledged: true, created_timestamp: atS, hash: 'identity-2' } }), 'system-identity-changed'),
	aboutNumber('errors', 'messages', () => ({ errors: [{ code: 130429, title: 'Rate limit hit', message: 'Rate limit hit', error_data: { details: 'Too many messages' }, href: '/documentation/business-messaging/whatsapp/support/error-codes' }] })),
	aboutNumber('user-actions-link-click', 'messages', ({ atS }) => ({
		user_actions: [{ action_type: 'marketing_messages_link_click', timestamp: String(atS), marketing_messages_link_click_data: { tracking_token: 'track-1', click_id: 'click-1', click_component: 'cta' } }],
	})),
	aboutNumber('conversation-summary', 'messages', ({ contact, waId, wamid, atS }) => ({
		contacts: [contact],
		conversation_context: { type: 'summary', summary: { text: 'Asked about order SO-1042.' } },
		messages: [{ from: waId, id: wamid('inbound'), timestamp: String(atS), type: 'text', text: { body: 'Hello?' } }],
	})),
];

const advertisement = {
	source_url: 'https://fb.me/120200000000000001',
	source_id: '120200000000000001',
	source_type: 'ad',
	headline: 'Summer offers',
	body: 'Everything for your warehouse',
	media_type: 'image',
	image_url: 'https://scontent.whatsapp.example/ad.jpg',
	ctwa_clid: 'click-120200000000000001',
	welcome_message: { text: 'Hello! How can we help?' },
};
