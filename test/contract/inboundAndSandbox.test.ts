import { downloadMedia, openCloudApi, readAccount } from '../../core/cloudApi';
import { receive, type AccountEvent, type InboundEvent, type InboundMessage, type Receipt } from '../../core/inbound';
import { startCallback, type Callback } from '../sandbox/given/callback';
import { accountId, ana, appId, appSecret, phoneNumberId, token } from '../sandbox/given/defaultIds';
import { startSandboxUnderTest, type SandboxUnderTest } from '../sandbox/given/sandboxUnderTest';

jest.setTimeout(30_000);

/** The sandbox writes webhooks from Meta's documentation without having seen the core; the core must understand each of them. */
describe('whatever a person does in the sandbox, the core understands', () => {
	let sandbox: SandboxUnderTest;
	let callback: Callback;
	beforeAll(async () => {
		[sandbox, callback] = await Promise.all([startSandboxUnderTest(), startCallback()]);
		await sandbox.subscribe(callback.url);
	});
	afterAll(async () => await Promise.all([sandbox.close(), callback.close()]));
	beforeEach(() => void (callback.received.length = 0));

	const events = (): InboundEvent[] =>
		callback.received.flatMap(({ raw, headers }) => {
			const received = receive({ rawBody: raw, signature: headers['x-hub-signature-256'] }, appSecret);
			if (!received.accepted) throw new Error(received.reason);
			return received.events;
		});

	/** Polls, because webhooks come when they come; the deadline is that of the test. */
	async function eventually<Found extends InboundEvent>(fits: (event: InboundEvent) => boolean): Promise<Found> {
		for (;;) {
			const found = events().find(fits);
			if (found !== undefined) return found as Found;
			await new Promise((resolve) => setTimeout(resolve, 5));
		}
	}
	const message = async () => await eventually<InboundMessage>(({ event }) => event === 'message');
	const receipt = async (messageId: string, status: string) => await eventually<Receipt>((event) => event.event === 'receipt' && event.messageId === messageId && event.status === status);

	async function person(path: string, body: unknown): Promise<void> {
		const { status, json } = await sandbox.control('POST', `/sandbox/people/${ana}/${path}`, body);
		if (status !== 200) throw new Error(JSON.stringify(json));
	}
	async function sent(content: Record<string, unknown>): Promise<string> {
		const { json } = await sandbox.send(content);
		const id = json.messages[0].id as string;
		await receipt(id, 'delivered');
		callback.received.length = 0;
		return id;
	}

	const from = { partyId: 'US.10000000000000007701', userId: 'US.10000000000000007701', waId: ana, phone: `+${ana}`, name: 'Ana Duarte' };
	const place = { businessAccountId: accountId, phoneNumber: { id: phoneNumberId, display: '15550100200' } };

	test.each<[string, Record<string, unknown>, Record<string, unknown>]>([
		['a text', { type: 'text', text: { body: 'Is it *ready*? 👍' } }, { kind: 'text', text: 'Is it *ready*? 👍' }],
		['a picture', { type: 'image', image: { caption: 'Crack' } }, { kind: 'image', text: 'Crack', media: { mimeType: 'image/png' } }],
		['a voice note', { type: 'audio', audio: { voice: true } }, { kind: 'audio', media: { voice: true } }],
		['a document', { type: 'document', document: { filename: 'note.pdf' } }, { kind: 'document', media: { filename: 'note.pdf', mimeType: 'application/pdf' } }],
		['a sticker', { type: 'sticker', sticker: {} }, { kind: 'sticker', media: { mimeType: 'image/webp' } }],
		['a location', { type: 'location', location: { latitude: 38.7, longitude: -9.1, name: 'Dock 4' } }, { kind: 'location', text: 'Dock 4' }],
		['an address card', { type: 'contacts', contacts: [{ name: { formatted_name: 'Kim Weld', first_name: 'Kim' }, phones: [{ phone: '+15550107778' }] }] }, { kind: 'contacts', text: 'Kim Weld' }],
	])('%s', async (_name, wire, expected) => {
		await person('messages', wire);
		const event = await message();
		expect(event).toMatchObject({ ...place, from, ...expected });
		expect(event.eventKey).toBe(`message:${event.messageId}`);
		expect(Date.parse(event.windowOpenUntil!) - Date.parse(event.sentAt!)).toBe(24 * 3600_000);
		if (event.media === undefined) return;
		// Its file comes down through every check.
		const { stream } = await downloadMedia(openCloudApi(readAccount({ accessToken: token, businessAccountId: accountId, appId, baseUrl: sandbox.url })), event.media.id);
		let bytes = 0;
		for await (const chunk of stream) bytes += (chunk as Buffer).length;
		expect(bytes).toBeGreaterThan(10);
	});

	const text = { text: 'Choose' };
	const button = { type: 'interactive', interactive: { type: 'button', body: text, action: { buttons: [{ type: 'reply', reply: { id: 'slot:yes', title: 'Keep' } }] } } };
	const list = { type: 'interactive', interactive: { type: 'list', body: text, action: { button: 'Open', sections: [{ title: 'A', rows: [{ id: 'c1', title: 'Returns', description: '09-17' }] }] } } };
	const flow = { type: 'interactive', interactive: { type: 'flow', body: text, action: { name: 'flow', parameters: { flow_message_version: '3', flow_id: '8100', flow_cta: 'Fill in', flow_token: 't1' } } } };

	test.each<[string, Record<string, unknown>, string, (messageId: string) => unknown, Record<string, unknown>]>([
		['a tap on a button', button, 'taps', (messageId) => ({ messageId, buttonId: 'slot:yes' }), { kind: 'buttonReply', button: { id: 'slot:yes', title: 'Keep' } }],
		['a choice from a list', list, 'choices', (messageId) => ({ messageId, rowId: 'c1' }), { kind: 'listReply', row: { id: 'c1', title: 'Returns', description: '09-17' } }],
		['a filled-in flow', flow, 'forms', (messageId) => ({ messageId, values: { day: 'Friday' } }), { kind: 'flowReply', answers: { day: 'Friday', flow_token: 't1' } }],
	])('%s answers its message', async (_name, content, path, body, expected) => {
		const messageId = await sent(content);
		await person(path, body(messageId));
		expect(await message()).toMatchObject({ ...place, from, ...expected, replyTo: { messageId } });
	});

	test('a reaction is about its message', async () => {
		const messageId = await sent({ type: 'text', text: { body: 'Done' } });
		await person('messages', { type: 'reaction', reaction: { message_id: messageId, emoji: '👍' } });
		expect(await message()).toMatchObject({ kind: 'reaction', text: '👍', target: { messageId } });
	});

	test('receipts of a message, from sent to read, each with a key of its own', async () => {
		const { json } = await sandbox.send({ type: 'text', text: { body: 'Hi' }, biz_opaque_callback_data: 'order-77' });
		const id = json.messages[0].id as string;
		await receipt(id, 'delivered');
		await person('read', {});
		await receipt(id, 'read');
		const receipts = events().filter((event): event is Receipt => event.event === 'receipt' && event.messageId === id);
		expect(new Set(receipts.map(({ eventKey }) => eventKey))).toEqual(new Set(['sent', 'delivered', 'read'].map((status) => `receipt:${id}:${status}`)));
		for (const one of receipts) expect(one).toMatchObject({ ...place, to: { partyId: from.partyId, waId: ana }, callbackData: 'order-77' });
	});

	test('what a template goes through', async () => {
		const { json } = await sandbox.control('GET', '/sandbox/templates');
		const [{ id, name }] = json.templates;
		// Template events go to the app's own callback, never to an override.
		await sandbox.graph('POST', `/v25.0/${appId}/subscriptions`, { token: `${appId}|${appSecret}`, body: { object: 'whatsapp_business_account', callback_url: callback.url, verify_token: 't', fields: 'message_template_status_update' } });
		await sandbox.control('POST', `/sandbox/templates/${id}/review`, { status: 'PAUSED' });
		const event = await eventually<AccountEvent>(({ event: kind }) => kind === 'account');
		expect(event).toMatchObject({ kind: 'templateStatus', status: 'PAUSED', severity: 'critical', template: { id: String(id), name }, businessAccountId: accountId });
		expect(event.occurredAt).toBeDefined();
	});
});
