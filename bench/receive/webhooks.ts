import { createHmac } from 'node:crypto';
import { sandboxCredential } from '../../dev/sandboxCredential';

const { appId, appSecret, businessAccountId } = sandboxCredential('').data;

/** The app of every contestant. */
export const app = { id: appId, secret: appSecret };

/** The number that all webhooks are for. */
export const phoneNumberId = '300111222333444';

/** What a webhook tells; an id of its own each, so that nobody may leave one out. Source: Meta, webhooks, text messages and status. */
const contents = {
	message: (id: string) => ({
		contacts: [{ profile: { name: 'Ada Example' }, wa_id: '15550107777', user_id: 'US.10000000000000000001' }],
		messages: [{ from: '15550107777', from_user_id: 'US.10000000000000000001', id, timestamp: '1790000000', type: 'text', text: { body: `The pump in hall 3 is hot again, number ${id.slice(-6)}` } }],
	}),
	receipt: (id: string) => ({
		statuses: [{ id, status: 'delivered', timestamp: '1790000000', recipient_id: '15550107777', pricing: { billable: true, pricing_model: 'PMP', category: 'utility', type: 'regular' } }],
	}),
};

/** What webhooks can tell of here. */
export type Content = keyof typeof contents;

/** Names every webhook of this process. */
let made = 0;

/** Signed webhooks as whole requests: making them must not take time during a trial. */
export function makeRequests(count: number, path: string, content: Content = 'message'): Buffer[] {
	return Array.from({ length: count }, () => {
		made += 1;
		const value = { messaging_product: 'whatsapp', metadata: { display_phone_number: '15550100200', phone_number_id: phoneNumberId }, ...contents[content](`wamid.HBgLMTU1NTAxMDc3NzcVAgASGBQzQTdCNEUyRkE${String(made).padStart(8, '0')}`) };
		const body = JSON.stringify({ object: 'whatsapp_business_account', entry: [{ id: businessAccountId, changes: [{ field: 'messages', value }] }] });
		const signature = createHmac('sha256', app.secret).update(body).digest('hex');
		return Buffer.from(`POST ${path} HTTP/1.1\r\nHost: bench\r\nContent-Type: application/json\r\nX-Hub-Signature-256: sha256=${signature}\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
	});
}

/** The webhooks that stand in a text, each once, by the ids of their contents. */
export const webhooksIn = (text: string): Set<string> => new Set(text.match(/wamid\.\w+/g));
