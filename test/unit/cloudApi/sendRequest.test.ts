import { sendRequest, type Route } from '../../../core/cloudApi';
import { InvalidInputError, readMessage } from '../../../core/messages';
import { draftOf } from '../messages/problemsOf';

const template = readMessage(draftOf({ kind: 'template', name: 'spring_sale', language: 'en', components: [] }));
const text = readMessage(draftOf({ kind: 'text', body: 'hi' }));
const body = { messaging_product: 'whatsapp', recipient_type: 'individual', to: '+15550107777', type: 'template', template: { name: 'spring_sale', language: { code: 'en' } } };

// product_policy and message_activity_sharing: Meta, Marketing Messages API.
test.each<[string, Route | undefined, string, Record<string, unknown>]>([
	['the normal way', undefined, 'messages', {}],
	['the marketing way with fallback', { via: 'marketing', fallBackToMessages: true }, 'marketing_messages', { product_policy: 'CLOUD_API_FALLBACK' }],
	['the marketing way only', { via: 'marketing', fallBackToMessages: false }, 'marketing_messages', { product_policy: 'STRICT' }],
	['shared activity', { via: 'marketing', fallBackToMessages: true, shareActivity: true }, 'marketing_messages', { product_policy: 'CLOUD_API_FALLBACK', message_activity_sharing: true }],
	['activity kept back', { via: 'marketing', fallBackToMessages: false, shareActivity: false }, 'marketing_messages', { product_policy: 'STRICT', message_activity_sharing: false }],
])('%s', (_name, route, path, extra) => {
	const { json, ...request } = sendRequest(template, route);
	expect(request).toEqual({ method: 'POST', path, phoneNumberId: '300111222333444' });
	expect(JSON.parse(JSON.stringify(json))).toEqual({ ...body, ...extra });
});

test('the marketing way takes templates only', () => {
	expect(() => sendRequest(text, { via: 'marketing', fallBackToMessages: true })).toThrow(InvalidInputError);
	expect(() => sendRequest(text)).not.toThrow();
});
