import { createHash } from 'node:crypto';
import { type Callback, startCallback } from './given/callback';
import { ana, token } from './given/defaultIds';
import { type SandboxUnderTest, startSandboxUnderTest } from './given/sandboxUnderTest';
import { waitFor } from './given/waitFor';

const DAY_MS = 24 * 60 * 60 * 1_000;
let now = Date.now();
let sandbox: SandboxUnderTest;
let callback: Callback;
beforeEach(async () => {
	now = Date.now();
	[sandbox, callback] = await Promise.all([startSandboxUnderTest({ clock: { now: () => now } }), startCallback()]);
	await sandbox.subscribe(callback.url);
});
afterEach(() => Promise.all([sandbox.close(), callback.close()]));

const act = (action: string, body: unknown) => sandbox.control('POST', `/sandbox/people/${ana}/${action}`, body);
const inbound = () => waitFor(() => callback.received.flatMap(({ value }) => value.messages ?? [])[0]);

async function arrived(message: Record<string, unknown>): Promise<string> {
	const { json } = await sandbox.send(message);
	const { id } = json.messages[0];
	await waitFor(async () => (await sandbox.message(id)).status === 'delivered');
	return id;
}

const interactive = (type: string, action: unknown, more: Record<string, unknown> = {}) => ({
	type: 'interactive',
	interactive: { type, body: { text: 'x' }, action, ...more },
});
const list = interactive('list', {
	button: 'Counters',
	sections: [{ rows: [{ id: 'c1', title: 'Returns', description: '09-17' }, { id: 'c2', title: 'Orders' }] }],
});
const flow = interactive('flow', { name: 'flow', parameters: { flow_message_version: '3', flow_id: '1', flow_cta: 'Book', flow_token: 't-1' } });
const address = interactive('address_message', { name: 'address_message', parameters: { country: 'IN' } });

describe('a person', () => {
	it.each([
		['c1', { id: 'c1', title: 'Returns', description: '09-17' }],
		['c2', { id: 'c2', title: 'Orders' }],
	])('chooses row %s of a list', async (rowId, listReply) => {
		const messageId = await arrived(list);
		expect((await act('choices', { messageId, rowId })).status).toBe(200);
		expect(await inbound()).toMatchObject({ type: 'interactive', context: { id: messageId }, interactive: { type: 'list_reply', list_reply: listReply } });
	});

	it('cannot choose a row that is not there, nor tap the list open', async () => {
		const messageId = await arrived(list);
		expect((await act('choices', { messageId, rowId: 'c9' })).status).toBe(409);
		expect((await act('taps', { messageId, buttonIndex: 0 })).status).toBe(409);
		expect((await act('choices', { messageId })).status).toBe(400);
	});

	it('fills in a flow', async () => {
		const messageId = await arrived(flow);
		await act('forms', { messageId, values: { answer: 'Tuesday' } });
		const { interactive: answer } = await inbound();
		expect(answer).toMatchObject({ type: 'nfm_reply', nfm_reply: { name: 'flow', body: 'Sent' } });
		expect(JSON.parse(answer.nfm_reply.response_json)).toEqual({ flow_token: 't-1', answer: 'Tuesday' });
	});

	it('fills in an address', async () => {
		const messageId = await arrived(address);
		await act('forms', { messageId, values: { city: 'Pune' } });
		const { interactive: answer } = await inbound();
		expect([answer.nfm_reply.name, JSON.parse(answer.nfm_reply.response_json)]).toEqual(['address_message', { values: { city: 'Pune' } }]);
		expect((await act('forms', { messageId: await arrived(list), values: {} })).status).toBe(409);
	});

	it('answers a request for a place, a number, a call', async () => {
		const messageId = await arrived(interactive('location_request_message', { name: 'send_location' }));
		await act('taps', { messageId, buttonId: 'send_location' });
		expect(await inbound()).toMatchObject({ type: 'location', location: { latitude: expect.any(Number) }, context: { id: messageId } });

		callback.received.length = 0;
		await act('taps', { messageId: await arrived(interactive('request_contact_info', { name: 'request_contact_info' })), buttonIndex: 0 });
		const card = await waitFor(() => callback.received.flatMap(({ value }) => value.messages ?? [])[0]);
		expect(card).toMatchObject({ type: 'contacts', contacts: [{ origin: 'contact_request', phones: [{ wa_id: ana }] }] });

		callback.received.length = 0;
		await act('taps', { messageId: await arrived(interactive('call_permission_request', { name: 'call_permission_request' })), buttonId: 'accept' });
		const reply = await waitFor(() => callback.received.flatMap(({ value }) => value.messages ?? [])[0]);
		expect(reply.interactive.call_permission_reply).toEqual({
			response: 'accept',
			is_permanent: false,
			expiration_timestamp: Math.floor(now / 1_000) + 7 * 24 * 60 * 60,
			response_source: 'user_action',
		});
	});

	it('orders what a message shows', async () => {
		await act('taps', { messageId: await arrived(interactive('product', { catalog_id: 'c', product_retailer_id: 'p' })), buttonId: 'order' });
		expect(await inbound()).toMatchObject({ type: 'order', order: { catalog_id: 'c', product_items: [{ product_retailer_id: 'p', quantity: 1 }] } });
	});

	it('taps a button of a card', async () => {
		const card = (index: number) => ({
			card_index: index,
			type: 'quick_reply',
			header: { type: 'image', image: { link: 'https://ferrow.example/a.jpg' } },
			action: { buttons: [{ type: 'quick_reply', quick_reply: { id: `take-${index}`, title: 'Take it' } }] },
		});
		await act('taps', { messageId: await arrived(interactive('carousel', { cards: [card(0), card(1)] })), buttonIndex: 1 });
		expect((await inbound()).interactive).toEqual({ type: 'button_reply', button_reply: { id: 'take-1', title: 'Take it' } });
	});

	it('reacts and takes it back', async () => {
		const messageId = await arrived({ type: 'text', text: { body: 'x' } });
		await act('messages', { type: 'reaction', reaction: { message_id: messageId, emoji: '🎉' } });
		expect(await inbound()).toMatchObject({ type: 'reaction', reaction: { message_id: messageId, emoji: '🎉' } });
		expect((await sandbox.message(messageId)).reactions).toEqual({ inbound: '🎉' });
		await act('messages', { type: 'reaction', reaction: { message_id: messageId, emoji: '' } });
		expect((await sandbox.message(messageId)).reactions).toEqual({});
		expect((await act('messages', { type: 'reaction', reaction: { message_id: 'wamid.x', emoji: '🎉' } })).status).toBe(409);
	});

	it('plays a voice note, which is told once', async () => {
		const { id } = (await sandbox.upload(new Uint8Array(10), 'audio/ogg')).json;
		const messageId = await arrived({ type: 'audio', audio: { id, voice: true } });
		await act('plays', { messageId });
		await act('plays', { messageId });
		await waitFor(() => callback.statuses().includes('played'));
		expect(callback.statuses().filter((status) => status === 'played')).toHaveLength(1);
		expect((await act('plays', { messageId: await arrived({ type: 'text', text: { body: 'x' } }) })).status).toBe(409);
	});
});

describe('a file from a person', () => {
	it.each(['image', 'document', 'audio', 'sticker'])('of type %s comes with an id and an address', async (type) => {
		await act('messages', { type });
		const object = (await inbound())[type];
		const described = (await sandbox.graph('GET', `/v25.0/${object.id}`)).json;
		expect(described).toMatchObject({ mime_type: object.mime_type, sha256: object.sha256 });
		const file = await fetch(object.url, { headers: { authorization: `Bearer ${token}` } });
		const bytes = Buffer.from(await file.arrayBuffer());
		expect(createHash('sha256').update(bytes).digest('base64')).toBe(object.sha256);
		expect(described.file_size).toBe(String(bytes.length));
		expect((await fetch(object.url)).status).toBe(404);
	});

	it('keeps its bytes, name and caption, and lives seven days', async () => {
		const data = Buffer.from('a,b\n1,2\n').toString('base64');
		await act('messages', { type: 'document', document: { data, mime_type: 'text/csv', filename: 'list.csv', caption: 'The list' } });
		const { document } = await inbound();
		expect(document).toMatchObject({ filename: 'list.csv', caption: 'The list', mime_type: 'text/csv' });
		now += 7 * DAY_MS - 1;
		expect((await sandbox.graph('GET', `/v25.0/${document.id}`)).status).toBe(200);
		now += 1;
		expect((await sandbox.graph('GET', `/v25.0/${document.id}`)).json.error.error_subcode).toBe(33);
	});

	it.each([
		['a film without bytes', { type: 'video' }, 409],
		['bytes without a type', { type: 'image', image: { data: 'AAAA' } }, 400],
		['a document as a picture', { type: 'image', image: { data: 'AAAA', mime_type: 'application/pdf' } }, 400],
		['bytes that are no base64', { type: 'image', image: { data: '*', mime_type: 'image/png' } }, 400],
		['a place beyond the globe', { type: 'location', location: { latitude: 91, longitude: 0 } }, 400],
		['no card', { type: 'contacts', contacts: [] }, 400],
		['two emoji', { type: 'reaction', reaction: { message_id: 'x', emoji: '👍👍' } }, 400],
	])('is refused with %s', async (_, body, status) => {
		expect((await act('messages', body)).status).toBe(status);
	});

	it('shares a place and a card', async () => {
		await act('messages', { type: 'location', location: { latitude: 1.5, longitude: 2.5, name: 'Depot' } });
		expect((await inbound()).location).toEqual({ latitude: 1.5, longitude: 2.5, name: 'Depot' });
		callback.received.length = 0;
		await act('messages', { type: 'contacts', contacts: [{ name: { formatted_name: 'Ada' } }] });
		expect((await inbound()).contacts).toEqual([{ name: { formatted_name: 'Ada' } }]);
	});
});

describe('media for the page', () => {
	it.each([
		['image/png', 'image/png', 'inline'],
		['audio/ogg; codecs=opus', 'audio/ogg', 'inline'],
		['application/pdf', 'application/octet-stream', 'attachment'],
		['text/plain', 'application/octet-stream', 'attachment'],
	])('of type %s goes out as %s, %s', async (type, contentType, disposition) => {
		const { id } = (await sandbox.upload(new Uint8Array(10), type)).json;
		const response = await fetch(`${sandbox.url}/sandbox/media/${id}`);
		expect([response.headers.get('content-type'), response.headers.get('content-disposition')]).toEqual([contentType, disposition]);
		expect(response.headers.get('content-security-policy')).toContain('sandbox');
		expect((await response.arrayBuffer()).byteLength).toBe(10);
	});

	it('is not given to other sites, and unknown ids are not found', async () => {
		const { id } = (await sandbox.upload(new Uint8Array(10), 'image/png')).json;
		expect((await fetch(`${sandbox.url}/sandbox/media/${id}`, { headers: { origin: 'https://evil.example' } })).status).toBe(403);
		expect((await fetch(`${sandbox.url}/sandbox/media/1`)).status).toBe(404);
	});
});
