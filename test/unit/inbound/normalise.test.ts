import type { Receipt } from '../../../core/inbound';
import { account, accountBody, atIso, dayLaterIso, entryIso, messageBody, statusBody, userId, waId } from './fixtures/fixture';
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

describe('a receipt of a group', () => {
	const receiptOf = (status: object) => eventsOf(statusBody({ recipient_user_id: undefined, recipient_type: 'group', recipient_id: 'g1', ...status }))[0] as Receipt;

	test('is of the participant that it names, by number or by user id', () => {
		expect(receiptOf({ recipient_participant_id: waId })).toMatchObject({ eventKey: `receipt:wamid.OUT1:delivered:${waId}`, to: ada, group: { id: 'g1' } });
		expect(receiptOf({ participant_recipient_id: userId })).toMatchObject({ eventKey: `receipt:wamid.OUT1:delivered:${userId}`, to: ada, group: { id: 'g1' } });
		expect(receiptOf({ recipient_user_id: userId })).toMatchObject({ eventKey: `receipt:wamid.OUT1:delivered:${userId}`, to: ada });
	});

	test('as a whole is of nobody, also where a contact comes with it', () => {
		expect(receiptOf({})).toMatchObject({ eventKey: 'receipt:wamid.OUT1:delivered', to: { partyId: '' }, group: { id: 'g1' } });
		expect(receiptOf({}).to).not.toHaveProperty('name', expect.anything());
	});

	test('that names none, as one of a person, has none', () => {
		expect(receiptOf({ recipient_id: undefined }).group).toBeUndefined();
		expect(eventsOf(statusBody({ recipient_id: undefined, recipient_user_id: undefined }))).toMatchObject([{ to: ada, group: undefined }]);
	});
});

test('errors on a receipt that is not failed are passed on, and are no failure', () => {
	const errors = [{ code: 131026, title: 'Message undeliverable' }];
	expect(eventsOf(statusBody({ status: 'delivered', errors }))).toMatchObject([{ errors, failure: undefined }]);
	expect(eventsOf(statusBody({ status: 'failed', errors }))).toMatchObject([{ errors, failure: { code: 131026 } }]);
});

test('address cards are told by the names that they have', () => {
	const textOf = (...contacts: unknown[]) => eventsOf(messageBody({ type: 'contacts', contacts })).map((event) => event.event === 'message' && event.text);
	expect(textOf({ name: { formatted_name: 'Ada' } }, { phones: [] }, { name: {} }, { name: { formatted_name: 'Bob' } })).toEqual(['Ada, Bob']);
	expect(textOf({ phones: [] })).toEqual([undefined]);
});

test.each([
	['a field and its value', { field: 'new_field', value: { a: 1 } }, { a: 1 }],
	['a field without a value', { field: 'new_field' }, { field: 'new_field' }],
	['a value without a field', { value: { a: 1 } }, { value: { a: 1 } }],
	['a field that is no text', { field: 7, value: { a: 1 } }, { field: 7, value: { a: 1 } }],
	['a value that is nothing', { field: 'new_field', value: null }, null],
	['something that is no change', 'hello', 'hello'],
])('%s is passed on with all that it holds', (_what, change, raw) => {
	expect(eventsOf({ object: 'whatsapp_business_account', entry: [{ id: account, changes: [change] }] })).toMatchObject([{ event: 'account', kind: 'other', raw }]);
});
