import { createHmac } from 'node:crypto';
import { sandboxCredential } from '../../../dev/sandboxCredential';

const { appSecret, businessAccountId } = sandboxCredential('').data;

/** Meta's messages webhook (Meta, webhooks, messages, text) with the sandbox's ids; the name is in the id of the message and is its text. */
export const bodyOf = (name: string): string =>
	JSON.stringify({
		object: 'whatsapp_business_account',
		entry: [{ id: businessAccountId, changes: [{ field: 'messages', value: { messaging_product: 'whatsapp', metadata: { display_phone_number: '15550100200', phone_number_id: '300111222333444' }, messages: [{ from: '15550107701', id: `wamid.${name}`, timestamp: '1790000000', type: 'text', text: { body: name } }] } }] }],
	});

/** The header X-Hub-Signature-256 for this body. Source: Meta, webhooks: HMAC-SHA256 with the app secret. */
export const signatureOf = (body: string, secret: string): string => `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`;

/** Posts a webhook as Meta does, signed with this secret; answers with the status. */
export async function postSigned(callbackUrl: string, body: string, secret: string = appSecret): Promise<number> {
	const response = await fetch(callbackUrl, { method: 'POST', headers: { 'content-type': 'application/json', 'x-hub-signature-256': signatureOf(body, secret) }, body });
	await response.body?.cancel();
	return response.status;
}
