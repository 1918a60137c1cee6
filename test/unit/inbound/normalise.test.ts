import { accountBody, atIso, dayLaterIso, entryIso, messageBody, statusBody, userId, waId } from './fixtures/fixture';
import { eventsOf } from './signed';

const place = { businessAccountId: '200111222333444', phoneNumber: { id: '300111222333444', display: '15550100200' } };
const ada = { partyId: userId, userId, waId, phone: `+${waId}`, name: 'Ada Example' };

// The payloads follow Meta's webhook reference of autumn 2026; the other tests look at parts, these at the whole.
describe('an event holds this and nothing else', () => {
	test('a message', () => {
		const context = { from: '15550100200', id: 'wamid.OUT1' };
		expect(eventsOf(messageBody({ type: 'text', text: { body: 'Hi' }, context }))).toEqual([
			{
				event: 'message',
				eventKey: 'message:wamid.IN1',
				kind: 'text',
				text: 'Hi',
				messageId: 'wamid.IN1',
				from: ada,
				sentAt: atIso,
				windowOpenUntil: dayLaterIso,
				replyTo: { messageId: 'wamid.OUT1' },
				...place,
				raw: { from: waId, from_user_id: userId, id: 'wamid.IN1', timestamp: '1790000000', type: 'text', text: { body: 'Hi' }, context },
			},
		]);
	});

	test('a receipt', () => {
		const status = { id: 'wamid.OUT1', status: 'read', timestamp: '1790000000', recipient_id: waId, recipient_user_id: userId, biz_opaque_callback_data: 'order-77' };
		expect(eventsOf(statusBody(status))).toEqual([
			{ event: 'receipt', eventKey: 'receipt:wamid.OUT1:read', status: 'read', messageId: 'wamid.OUT1', to: ada, occurredAt: atIso, callbackData: 'order-77', ...place, raw: status },
		]);
	});

	test('an account event', () => {
		expect(eventsOf(accountBody('security', { display_phone_number: '15550100200', event: 'PIN_CHANGED' }))).toEqual([
			{
				event: 'account',
				eventKey: expect.stringMatching(/^account:[0-9a-f]{64}$/),
				kind: 'security',
				field: 'security',
				status: 'PIN_CHANGED',
				severity: 'warning',
				what: 'The number …0200: its two-step verification PIN was changed.',
				fix: 'If nobody of your business did it, secure the business portfolio in Meta Business settings.',
				businessAccountId: place.businessAccountId,
				phoneNumber: { display: '15550100200' },
				occurredAt: entryIso,
				raw: { display_phone_number: '15550100200', event: 'PIN_CHANGED' },
			},
		]);
	});
});
