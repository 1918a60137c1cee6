import { createHmac } from 'node:crypto';
import { receive, type InboundEvent } from '../../../core/inbound';

const secret = 'test_app_secret';
const metadata = { display_phone_number: '15550100200', phone_number_id: '300111222333444' };
const contacts = [{ profile: { name: 'Ada Example', username: '@ada.ex' }, wa_id: '15550107777', user_id: 'US.10000000000000000001' }];
const common = { from: '15550107777', id: 'wamid.IN1', timestamp: '1790000000' };

function eventsOf(value: Record<string, unknown>, field = 'messages'): InboundEvent[] {
	const body = JSON.stringify({ object: 'whatsapp_business_account', entry: [{ id: '200111222333444', changes: [{ field, value }] }] });
	const received = receive({ rawBody: Buffer.from(body), signature: `sha256=${createHmac('sha256', secret).update(body).digest('hex')}` }, secret);
	if (!received.accepted) throw new Error(received.reason);
	return received.events;
}

const message = (part: Record<string, unknown>) => eventsOf({ messaging_product: 'whatsapp', metadata, contacts, messages: [{ ...common, ...part }] })[0];

// The payloads follow Meta's messages webhook reference of autumn 2026.
describe('inbound messages', () => {
	test('a text carries party, place, instants and window', () => {
		expect(message({ type: 'text', text: { body: 'Hi' }, context: { from: '15550100200', id: 'wamid.OUT1' } })).toEqual({
			event: 'message',
			eventKey: 'message:wamid.IN1',
			kind: 'text',
			text: 'Hi',
			messageId: 'wamid.IN1',
			from: {
				partyId: 'US.10000000000000000001',
				userId: 'US.10000000000000000001',
				waId: '15550107777',
				phone: '+15550107777',
				name: 'Ada Example',
				username: 'ada.ex',
			},
			sentAt: '2026-09-21T14:13:20.000Z',
			windowOpenUntil: '2026-09-22T14:13:20.000Z',
			replyTo: { messageId: 'wamid.OUT1' },
			businessAccountId: '200111222333444',
			phoneNumber: { id: '300111222333444', display: '15550100200' },
			raw: { ...common, type: 'text', text: { body: 'Hi' }, context: { from: '15550100200', id: 'wamid.OUT1' } },
		});
	});

	test.each([
		['a reply button', { type: 'interactive', interactive: { type: 'button_reply', button_reply: { id: 'po:1', title: 'Approve' } } }, { kind: 'buttonReply', text: 'Approve', button: { id: 'po:1', title: 'Approve' } }],
		['a template button', { type: 'button', button: { payload: 'po:1', text: 'Approve' } }, { kind: 'buttonReply', text: 'Approve', button: { id: 'po:1', title: 'Approve' } }],
		['a list row', { type: 'interactive', interactive: { type: 'list_reply', list_reply: { id: 'c1', title: 'Returns', description: '09-17' } } }, { kind: 'listReply', text: 'Returns', row: { id: 'c1', title: 'Returns', description: '09-17' } }],
		['an image', { type: 'image', image: { id: '4001', mime_type: 'image/jpeg', sha256: 'aGFzaA==', caption: 'Crack' } }, { kind: 'image', text: 'Crack', media: { id: '4001', mimeType: 'image/jpeg', sha256: 'aGFzaA==' } }],
		['a voice note', { type: 'audio', audio: { id: '4002', mime_type: 'audio/ogg; codecs=opus', voice: true } }, { kind: 'audio', media: { id: '4002', mimeType: 'audio/ogg; codecs=opus', voice: true } }],
		['a removed reaction', { type: 'reaction', reaction: { message_id: 'wamid.OUT1' } }, { kind: 'reaction', text: '' }],
		['a type of tomorrow', { type: 'hologram', hologram: { beam: 1 } }, { kind: 'unsupported', content: { beam: 1 } }],
		['a known type in an unknown shape', { type: 'text', text: 7 }, { kind: 'unsupported', content: 7 }],
		['what Meta cannot pass on', { type: 'unsupported', errors: [{ code: 131051 }] }, { kind: 'unsupported' }],
	])('%s', (_name, part, expected) => {
		const event = message(part);
		expect(event).toMatchObject({ event: 'message', ...expected });
		expect((event as { raw: unknown }).raw).toEqual({ ...common, ...part });
	});

	test('a hidden phone number leaves the business-scoped user id', () => {
		const [event] = eventsOf({ metadata, contacts: [{ profile: { name: 'Ada' }, user_id: 'US.2' }], messages: [{ id: 'wamid.1', timestamp: '1790000000', from_user_id: 'US.2', from: '', type: 'text', text: { body: 'x' } }] });
		expect(event).toMatchObject({ from: { partyId: 'US.2', userId: 'US.2', name: 'Ada', waId: undefined, phone: undefined } });
	});
});

describe('receipts', () => {
	test.each(['sent', 'delivered', 'read', 'played', 'failed', 'levitated'])('%s', (status) => {
		const raw = { id: 'wamid.OUT1', status, timestamp: '1790000005', recipient_id: '15550107777', recipient_user_id: 'US.1', biz_opaque_callback_data: 'order-77', pricing: { category: 'utility' } };
		expect(eventsOf({ metadata, statuses: [raw] })).toEqual([
			expect.objectContaining({ event: 'receipt', status, messageId: 'wamid.OUT1', occurredAt: '2026-09-21T14:13:25.000Z', callbackData: 'order-77', pricing: { category: 'utility' }, to: expect.objectContaining({ partyId: 'US.1', waId: '15550107777' }), raw }),
		]);
	});

	test('errors of a failed message stay with it', () => {
		const errors = [{ code: 131049, title: 'x' }];
		expect(eventsOf({ metadata, statuses: [{ id: 'wamid.1', status: 'failed', timestamp: '1790000005', errors }] })[0]).toMatchObject({ status: 'failed', errors });
	});
});

test('a batch gives one event for each message, receipt and other change, in order', () => {
	const body = JSON.stringify({
		object: 'whatsapp_business_account',
		entry: [
			{ id: '1', changes: [{ field: 'messages', value: { metadata, messages: [{ ...common, type: 'text', text: { body: 'a' } }, { ...common, id: 'wamid.IN2', type: 'text', text: { body: 'b' } }] } }] },
			{ id: '2', changes: [{ field: 'messages', value: { metadata, statuses: [{ id: 'wamid.O', status: 'sent', timestamp: '1' }] } }, { field: 'account_update', value: { event: 'ACCOUNT_DELETED' } }] },
		],
	});
	const received = receive({ rawBody: Buffer.from(body), signature: `sha256=${createHmac('sha256', secret).update(body).digest('hex')}` }, secret);
	expect(received.accepted && received.events.map((event) => [event.event, event.businessAccountId])).toEqual([
		['message', '1'],
		['message', '1'],
		['receipt', '2'],
		['account', '2'],
	]);
});
