import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { WhatsAppClient } from '@kapso/whatsapp-cloud-api';
import { accountId, ana, appSecret, phoneNumberId, token } from '../given/defaultIds';
import type { Json } from '../given/json';
import { type SandboxUnderTest, startSandboxUnderTest } from '../given/sandboxUnderTest';
import { waitFor } from '../given/waitFor';
import { seedWithInvoice } from './seedWithInvoice';

// The package's second entry; its types are found only by newer ways of resolving modules.
const { normalizeWebhook, verifySignature } = jest.requireActual<{
	normalizeWebhook(payload: unknown): { messages: Json[]; statuses: Json[]; contacts: Json[]; phoneNumberId?: string };
	verifySignature(given: { appSecret: string; rawBody: Buffer; signatureHeader?: string }): boolean;
}>('@kapso/whatsapp-cloud-api/server');

const LINK = 'https://ferrow.example/files/a';

let sandbox: SandboxUnderTest;
let client: WhatsAppClient;
let server: Server;
const webhooks: Array<{ verified: boolean; payload: unknown }> = [];

beforeAll(async () => {
	sandbox = await startSandboxUnderTest({ seed: seedWithInvoice });
	client = new WhatsAppClient({ accessToken: token, baseUrl: sandbox.url, graphVersion: 'v25.0' });
	server = createServer((request, response) => {
		if (request.method === 'GET') {
			response.end(new URL(request.url ?? '/', 'http://callback').searchParams.get('hub.challenge'));
			return;
		}
		const chunks: Buffer[] = [];
		request.on('data', (chunk: Buffer) => chunks.push(chunk));
		request.on('end', () => {
			const rawBody = Buffer.concat(chunks);
			const signatureHeader = request.headers['x-hub-signature-256'] as string | undefined;
			webhooks.push({ verified: verifySignature({ appSecret, rawBody, signatureHeader }), payload: JSON.parse(rawBody.toString()) });
			response.end();
		});
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	await sandbox.subscribe(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
});
afterAll(async () => {
	await sandbox.close();
	server.closeAllConnections();
	server.close();
});

const base = { phoneNumberId, to: ana };
const bodyText = 'Which one?';
const send = (): typeof client.messages => client.messages;
const texts = (...values: string[]) => values.map((text) => ({ type: 'text' as const, text }));
const template = (name: string, components: Json[]) => send().sendTemplate({ ...base, template: { name, language: { code: 'en_US' }, components } } as Json);

let uploadedId = '';
let inboundId = '';
beforeAll(async () => {
	uploadedId = (await client.media.upload({ phoneNumberId, type: 'application/pdf', file: Buffer.from('%PDF-1.4'), fileName: 'order.pdf' })).id;
	inboundId = (await sandbox.control('POST', `/sandbox/people/${ana}/messages`, { type: 'text', text: { body: 'café 👋' } })).json.message.id;
});

const kinds: Array<[string, () => Promise<{ messages: Array<{ id: string }> }>]> = [
	['text', () => send().sendText({ ...base, body: 'Hello', previewUrl: true })],
	['text to a user id', () => send().sendText({ phoneNumberId, recipient: 'US.10000000000000007701', body: 'Hello' })],
	['a reply', () => send().sendText({ ...base, body: 'An answer', contextMessageId: inboundId })],
	['image', () => send().sendImage({ ...base, image: { link: LINK, caption: 'A picture' } })],
	['audio', () => send().sendAudio({ ...base, audio: { link: LINK } })],
	['document', () => send().sendDocument({ ...base, document: { id: uploadedId, caption: 'The order', filename: 'order.pdf' } })],
	['video', () => send().sendVideo({ ...base, video: { link: LINK } })],
	['sticker', () => send().sendSticker({ ...base, sticker: { link: LINK } })],
	['location', () => send().sendLocation({ ...base, location: { latitude: 38.7, longitude: -9.1, name: 'Depot' } })],
	['contacts', () => send().sendContacts({ ...base, contacts: [{ name: { formattedName: 'Ana Duarte', firstName: 'Ana' }, phones: [{ phone: `+${ana}`, waId: ana }] }] } as Json)],
	['reaction', () => send().sendReaction({ ...base, reaction: { messageId: inboundId, emoji: '👍' } })],
	['buttons', () => send().sendInteractiveButtons({ ...base, bodyText, buttons: [{ id: 'yes', title: 'Keep' }], header: { type: 'image', image: { link: LINK } } })],
	['list', () => send().sendInteractiveList({ ...base, bodyText, buttonText: 'Counters', sections: [{ title: 'Ground', rows: [{ id: 'c1', title: 'Returns', description: '09-17' }] }] })],
	['product', () => send().sendInteractiveProduct({ ...base, bodyText, catalogId: '7', productRetailerId: 'sku-1' } as Json)],
	['product list', () => send().sendInteractiveProductList({ ...base, bodyText, catalogId: '7', header: { type: 'text', text: 'Shelf' }, sections: [{ title: 'Shelf', productItems: [{ productRetailerId: 'sku-1' }] }] } as Json)],
	['flow', () => send().sendInteractiveFlow({ ...base, bodyText, parameters: { flowId: '123', flowCta: 'Book', flowMessageVersion: '3', flowAction: 'navigate', flowActionPayload: { screen: 'FIRST' } } })],
	['location request', () => send().sendInteractiveLocationRequest({ ...base, bodyText, parameters: { requestMessage: bodyText } })],
	['call permission request', () => send().sendInteractiveCallPermission({ ...base, bodyText, parameters: { phoneNumber: ana } })],
	['address request', () => send().sendInteractiveAddress({ ...base, bodyText, parameters: { country: 'IN', values: { city: 'Pune' } } })],
	['CTA', () => send().sendInteractiveCtaUrl({ ...base, bodyText, parameters: { displayText: 'See it', url: 'https://ferrow.example' } })],
	[
		'carousel',
		() => {
			const card = (cardIndex: number) => ({ cardIndex, header: { type: 'image' as const, image: { link: LINK } }, bodyText: 'A card', action: { displayText: 'See it', url: 'https://ferrow.example' } });
			return send().sendInteractiveCarousel({ ...base, bodyText, cards: [card(0), card(1)] });
		},
	],
	['catalogue', () => send().sendInteractiveCatalogMessage({ ...base, bodyText, parameters: { thumbnailProductRetailerId: 'sku-1' } })],
	['template', () => template('purchase_approval', [{ type: 'body', parameters: texts('Rui', 'labels', 'EUR 1', 'Friday') }])],
	['template with names', () => template('order_update', [{ type: 'body', parameters: ['first_name', 'order_number', 'order_status'].map((parameterName) => ({ type: 'text', parameterName, text: 'x' })) }])],
	[
		'template with a document, a link and a code',
		() =>
			template('invoice_short', [
				{ type: 'header', parameters: [{ type: 'document', document: { link: LINK, filename: 'Invoice.pdf' } }] },
				{ type: 'body', parameters: texts('Ana') },
				{ type: 'button', subType: 'url', index: 0, parameters: texts('inv-1') },
				{ type: 'button', subType: 'copy_code', index: 1, parameters: [{ type: 'coupon_code', couponCode: 'EARLY2' }] },
			]),
	],
	['raw', () => send().sendRaw({ phoneNumberId, payload: { messaging_product: 'whatsapp', to: ana, type: 'text', text: { body: 'Raw' } } })],
];

describe('@kapso/whatsapp-cloud-api, unchanged, against the sandbox', () => {
	it.each(kinds)('sends %s and hears that it arrived', async (_, sendIt) => {
		const { messages } = await sendIt();
		const id = messages[0]?.id ?? '';
		const statuses = () => webhooks.flatMap(({ payload }) => normalizeWebhook(payload).statuses).filter((status) => status.id === id).map(({ status }) => status);
		await waitFor(() => statuses().includes('sent'));
		expect(statuses()).not.toContain('failed');
	});

	it('verifies every webhook, and none that is forged', async () => {
		await waitFor(() => webhooks.length > 40);
		expect(webhooks.every(({ verified }) => verified)).toBe(true);
		webhooks.length = 0;
		await sandbox.control('POST', '/sandbox/payloads/message-text', { signature: 'wrong' });
		await sandbox.control('POST', '/sandbox/payloads/message-text', { signature: 'missing' });
		await waitFor(() => webhooks.length === 2);
		expect(webhooks.map(({ verified }) => verified)).toEqual([false, false]);
	});

	it('reads what a person wrote', async () => {
		webhooks.length = 0;
		await sandbox.control('POST', `/sandbox/people/${ana}/messages`, { type: 'text', text: { body: 'café 👋' } });
		await waitFor(() => webhooks.some(({ payload }) => normalizeWebhook(payload).messages.length > 0));
		const { messages, contacts, phoneNumberId: to } = normalizeWebhook(webhooks.find(({ payload }) => normalizeWebhook(payload).messages.length > 0)?.payload);
		expect(messages[0]).toMatchObject({ from: ana, type: 'text', text: { body: 'café 👋' } });
		expect([contacts[0].profile.name, to]).toEqual(['Ana Duarte', phoneNumberId]);
	});

	it('marks as read, fetches, downloads and deletes media', async () => {
		expect(await client.messages.markRead({ phoneNumberId, messageId: inboundId, typingIndicator: { type: 'text' } })).toEqual({ success: true });
		expect(await client.media.get({ mediaId: uploadedId, phoneNumberId })).toMatchObject({ id: uploadedId, url: expect.stringContaining(sandbox.url) });
		const bytes = (await client.media.download({ mediaId: uploadedId, phoneNumberId, auth: 'always' })) as ArrayBuffer;
		expect(Buffer.from(bytes).toString()).toBe('%PDF-1.4');
		expect(await client.media.delete({ mediaId: uploadedId })).toEqual({ success: true });
	});

	it('manages templates, numbers and flows', async () => {
		expect(await client.templates.create({ businessAccountId: accountId, name: 'by_kapso', language: 'en_US', category: 'UTILITY', components: [{ type: 'BODY', text: 'Words that nobody has used before.' }] })).toMatchObject({ status: 'PENDING' });
		expect((await client.templates.list({ businessAccountId: accountId, name: 'by_kapso' })).data).toHaveLength(1);
		expect(await client.templates.delete({ businessAccountId: accountId, name: 'by_kapso' })).toMatchObject({ success: true });
		expect(await client.phoneNumbers.businessProfile.update({ phoneNumberId, about: 'Open 9 to 17' })).toEqual({ success: true });
		expect((await client.phoneNumbers.businessProfile.get({ phoneNumberId })).data[0]).toMatchObject({ about: 'Open 9 to 17' });
		expect(await client.phoneNumbers.requestCode({ phoneNumberId, codeMethod: 'SMS', language: 'en' })).toMatchObject({ success: true });
		expect(await client.phoneNumbers.verifyCode({ phoneNumberId, code: '123456' })).toMatchObject({ success: true });
		const flow = (await client.flows.create({ wabaId: accountId, name: 'By Kapso', categories: ['OTHER'] } as Json)) as Json;
		expect(flow).toMatchObject({ success: true });
		expect(await client.flows.publish({ flowId: flow.id })).toMatchObject({ success: true });
	});

	it('raises what the sandbox refuses', async () => {
		await expect(client.messages.sendText({ ...base, body: 'x'.repeat(4_097) })).rejects.toMatchObject({ code: 131009 });
		await expect(new WhatsAppClient({ accessToken: 'EAAexpired', baseUrl: sandbox.url }).messages.sendText({ ...base, body: 'x' })).rejects.toMatchObject({ code: 190 });
	});
});
