import fc from 'fast-check';
import { describeRequest } from '../../../sandbox/page/operator/traffic/describeRequest';
import { describeWebhook } from '../../../sandbox/page/operator/traffic/describeWebhook';

const request = (more: Partial<Parameters<typeof describeRequest>[0]>) =>
	describeRequest({ seq: 1, at: 0, method: 'POST', path: '/v25.0/300111222333444/messages', body: '', status: 200, traceId: 'A1', durationMs: 2, ...more });
const webhook = (more: Partial<Parameters<typeof describeWebhook>[0]>) =>
	describeWebhook({ seq: 1, at: 0, webhookId: '1', attempt: 1, outcome: 'delivered', url: 'http://127.0.0.1/hook', status: 200, signature: 'sha256=0', body: '', ...more });
const envelope = (field: string, value: unknown): string => JSON.stringify({ object: 'whatsapp_business_account', entry: [{ id: '1', changes: [{ field, value }] }] });

describe('a request in the journal', () => {
	it.each([
		[{ body: '{"type":"text","to":"+15550107701"}' }, 'Send text to +15550107701'],
		[{ body: '{"to":"+15550107701","text":{"body":"x"}}' }, 'Send text to +15550107701'],
		[{ body: '{"type":"template","to":"1","template":{"name":"order_update"}}' }, 'Send template order_update to 1'],
		[{ body: '{"type":"interactive","recipient":"US.1","interactive":{"type":"list"}}' }, 'Send interactive list to US.1'],
		[{ body: '{"status":"read","message_id":"wamid.1"}' }, 'Mark as read'],
		[{ method: 'GET', path: '/v25.0/200111222333444/message_templates?limit=5' }, 'GET message_templates'],
		[{ method: 'GET', path: '/debug_token?input_token=hidden' }, 'GET debug_token'],
		[{ method: 'GET', path: '/300111222333444' }, 'GET 300111222333444'],
	])('%j is "%s"', (more, title) => expect(request(more).title).toBe(title));

	it('ends well below 400, badly from there, and badly without an answer', () => {
		expect(request({ status: 200 }).outcome).toEqual({ words: '200', tone: 'good' });
		expect(request({ status: 400, errorCode: 131056, errorDetails: 'too fast' })).toMatchObject({ outcome: { words: '400', tone: 'bad' }, reason: '131056: too fast' });
		expect(request({ status: 0 }).outcome).toEqual({ words: 'No answer', tone: 'bad' });
	});

	it('is described whatever its body', () => {
		fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (body) => request({ body }).title !== ''));
	});
});

describe('a webhook in the journal', () => {
	it.each([
		[envelope('messages', { statuses: [{ status: 'delivered', recipient_id: '1555' }] }), 'Receipt delivered for 1555'],
		[envelope('messages', { messages: [{ type: 'text', from: '1555' }] }), 'Message text from 1555'],
		[envelope('message_template_status_update', { event: 'REJECTED' }), 'message_template_status_update: REJECTED'],
		[envelope('flows', {}), 'flows'],
		['not JSON', 'Webhook'],
	])('%s is "%s"', (body, title) => expect(webhook({ body }).title).toBe(title));

	it('says why it was not taken, and when it is repeated', () => {
		expect(webhook({ outcome: 'refused', status: 503, retryInMs: 5_000, attempt: 2 })).toMatchObject({
			title: 'Webhook, attempt 2',
			outcome: { words: '503', tone: 'bad' },
			reason: 'The callback answered 503; only 200 counts, again in 5 s',
		});
		expect(webhook({ outcome: 'nobody', url: null, status: null, signature: null }).outcome).toEqual({ words: 'Nobody listens', tone: 'warn' });
	});

	it('is described whatever its body', () => {
		fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (body) => webhook({ body }).title !== ''));
	});
});
