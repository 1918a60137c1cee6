import { createHmac } from 'node:crypto';

/** The app secret of every contestant. */
export const secret = 'bench secret';

/** Webhooks as Meta sends them, one message each, signed, as whole requests: making them must not take time during a trial. Source: Meta, webhooks, text messages. */
export function makeRequests(count: number, path: string): Buffer[] {
	return Array.from({ length: count }, (_, index) => {
		const message = { from: '15550107777', from_user_id: 'US.10000000000000000001', id: `wamid.HBgLMTU1NTAxMDc3NzcVAgASGBQzQTdCNEUyRkE${index}`, timestamp: '1790000000', type: 'text', text: { body: `The pump in hall 3 is hot again, number ${index}` } };
		const value = { messaging_product: 'whatsapp', metadata: { display_phone_number: '15550100200', phone_number_id: '300111222333444' }, contacts: [{ profile: { name: 'Ada Example' }, wa_id: '15550107777', user_id: 'US.10000000000000000001' }], messages: [message] };
		const body = JSON.stringify({ object: 'whatsapp_business_account', entry: [{ id: '200111222333444', changes: [{ field: 'messages', value }] }] });
		const signature = createHmac('sha256', secret).update(body).digest('hex');
		return Buffer.from(`POST ${path} HTTP/1.1\r\nHost: bench\r\nContent-Type: application/json\r\nX-Hub-Signature-256: sha256=${signature}\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
	});
}
