import { type Callback, startCallback } from './given/callback';
import { ana, rui } from './given/defaultIds';
import { type SandboxUnderTest, startSandboxUnderTest } from './given/sandboxUnderTest';
import { waitFor } from './given/waitFor';

const MINUTE_MS = 60_000;

let sandbox: SandboxUnderTest;
let callback: Callback;
let now = 0;
beforeEach(async () => {
	now = Date.UTC(2026, 10, 2, 9);
	[sandbox, callback] = await Promise.all([startSandboxUnderTest({ clock: { now: () => now } }), startCallback()]);
	await sandbox.subscribe(callback.url);
});
afterEach(() => Promise.all([sandbox.close(), callback.close()]));

const write = async (body: string): Promise<string> =>
	(await sandbox.control('POST', `/sandbox/people/${ana}/messages`, { type: 'text', text: { body } })).json.message.id;
const edit = (messageId: string, body: string, waId = ana) => sandbox.control('POST', `/sandbox/people/${waId}/edits`, { messageId, body });
const revoke = (messageId: string, waId = ana) => sandbox.control('POST', `/sandbox/people/${waId}/revokes`, { messageId });
const heard = (type: string) => waitFor(() => callback.received.flatMap(({ value }) => value.messages ?? []).find((message) => message.type === type));

describe('a person who changes a text', () => {
	it('is heard as an edit of the message, which stays the same message', async () => {
		const id = await write('On Tusday');
		const { status } = await edit(id, 'On Tuesday');
		expect(status).toBe(200);
		expect(await heard('edit')).toMatchObject({ from: ana, edit: { original_message_id: id, message: { type: 'text', text: { body: 'On Tuesday' } } } });
		expect(await sandbox.message(id)).toMatchObject({ type: 'text', editedAt: now, bubble: { body: 'On Tuesday' } });
	});

	it('has 15 minutes', async () => {
		const id = await write('early');
		now += 15 * MINUTE_MS;
		expect((await edit(id, 'in time')).status).toBe(200);
		now += 1;
		expect(await edit(id, 'late')).toMatchObject({ status: 409, json: { error: { message: expect.stringContaining('15 minutes') } } });
	});

	it('cannot change a picture, a message of the business, or one of another person', async () => {
		const picture = (await sandbox.control('POST', `/sandbox/people/${ana}/messages`, { type: 'image' })).json.message.id;
		const sent = (await sandbox.send({ type: 'text', text: { body: 'from the business' } })).json.messages[0].id;
		for (const answer of [await edit(picture, 'x'), await edit(sent, 'x'), await edit(await write('mine'), 'x', rui)]) expect(answer.status).toBe(409);
	});
});

describe('a person who deletes a message for everyone', () => {
	it('is heard as a revoke, and nothing is left of the words', async () => {
		const id = await write('forget this');
		await sandbox.control('POST', `/sandbox/people/${ana}/messages`, { type: 'reaction', reaction: { message_id: id, emoji: '👍' } });
		expect((await sandbox.message(id)).reactions).toEqual({ inbound: '👍' });
		await revoke(id);
		expect(await heard('revoke')).toMatchObject({ from: ana, revoke: { original_message_id: id } });
		const message = await sandbox.message(id);
		expect(message).toMatchObject({ revokedAt: now, bubble: { body: '' } });
		expect(message.reactions).toBeUndefined();
		expect(JSON.stringify(message)).not.toContain('forget');
	});

	it('can neither delete it twice nor edit it afterwards', async () => {
		const id = await write('once');
		await revoke(id);
		expect((await revoke(id)).status).toBe(409);
		expect((await edit(id, 'again')).status).toBe(409);
	});
});

describe('the values to paste', () => {
	it('belong together and open the API', async () => {
		const { json } = await sandbox.control('GET', '/sandbox/connection');
		expect(json.baseUrl).toBe(sandbox.url);
		const [{ accountId, accessToken, phoneNumberId }] = json.numbers;
		const { json: listed } = await sandbox.graph('GET', `/v25.0/${accountId}/phone_numbers`, { token: accessToken });
		expect(listed.data.map(({ id }: { id: string }) => id)).toContain(phoneNumberId);
		expect((await sandbox.graph('GET', `/v25.0/${accountId}/message_templates`, { token: accessToken })).status).toBe(200);
		const message = { messaging_product: 'whatsapp', to: `+${ana}`, type: 'text', text: { body: 'Hello' } };
		expect((await sandbox.graph('POST', `/v25.0/${phoneNumberId}/messages`, { token: accessToken, body: message })).status).toBe(200);
	});
});
