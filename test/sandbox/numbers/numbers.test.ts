import { generateKeyPairSync } from 'node:crypto';
import { accountId, ana, phoneNumberId, rui } from '../given/defaultIds';
import { type Callback, startCallback } from '../given/callback';
import { type SandboxUnderTest, startSandboxUnderTest } from '../given/sandboxUnderTest';
import { waitFor } from '../given/waitFor';

const DAY_MS = 24 * 60 * 60 * 1_000;

let sandbox: SandboxUnderTest;
let callback: Callback;
beforeEach(async () => {
	[sandbox, callback] = await Promise.all([startSandboxUnderTest(), startCallback()]);
	await sandbox.subscribe(callback.url);
});
afterEach(async () => {
	await sandbox.close();
	await callback.close();
});

const text = { type: 'text', text: { body: 'hello' } };
const get = async (edge: string) => (await sandbox.graph('GET', `/v25.0/${phoneNumberId}${edge}`)).json;
const post = (edge: string, body: Record<string, unknown>) => sandbox.graph('POST', `/v25.0/${phoneNumberId}${edge}`, { body });
const whatsApp = { messaging_product: 'whatsapp' };
const codeOf = ({ status, json }: { status: number; json: { error?: { code: number } } }) => json.error?.code ?? status;

describe('the business profile', () => {
	it('is changed field by field and read with messaging_product', async () => {
		expect((await post('/whatsapp_business_profile', { ...whatsApp, about: 'Open 9 to 17', websites: ['https://ferrow.example'], vertical: 'RETAIL' })).json).toEqual({ success: true });
		await post('/whatsapp_business_profile', { ...whatsApp, email: 'hello@ferrow.example' });
		const profile = { about: 'Open 9 to 17', email: 'hello@ferrow.example', websites: ['https://ferrow.example'], vertical: 'RETAIL' };
		expect(await get('/whatsapp_business_profile')).toEqual({ data: [{ ...profile, ...whatsApp }] });
		expect(await get('/whatsapp_business_profile?fields=about')).toEqual({ data: [{ about: 'Open 9 to 17', ...whatsApp }] });
	});

	it.each([
		['about of 140', { about: 'x'.repeat(140) }],
		['address of 257', { address: 'x'.repeat(257) }],
		['description of 513', { description: 'x'.repeat(513) }],
		['an email that is none', { email: 'nobody' }],
		['three websites', { websites: Array.from({ length: 3 }, (_, index) => `https://ferrow.example/${index}`) }],
		['an unknown vertical', { vertical: 'SPACE' }],
		['a picture that was not uploaded', { profile_picture_handle: '4::none' }],
	])('refuses %s', async (_, change) => {
		expect([100, 131009]).toContain(codeOf(await post('/whatsapp_business_profile', { ...whatsApp, ...change })));
	});
});

describe('the block list', () => {
	const blockUsers = (...users: string[]) => ({ ...whatsApp, block_users: users.map((user) => ({ user })) });

	it('keeps people out: 130403 for what is sent to them, silence for what they write', async () => {
		const { json } = await post('/block_users', blockUsers(ana));
		expect(json.block_users.added_users).toEqual([{ input: ana, wa_id: ana, user_id: expect.any(String) }]);
		expect(codeOf(await sandbox.send(text))).toBe(130403);
		await sandbox.control('POST', `/sandbox/people/${ana}/messages`, text);
		await sandbox.control('POST', `/sandbox/people/${rui}/messages`, text);
		await waitFor(() => callback.received.length > 0);
		expect(callback.received.map(({ value }) => value.messages[0].from)).toEqual([rui]);
		expect((await get('/block_users')).data).toEqual([{ messaging_product: 'whatsapp', wa_id: ana }]);
		await sandbox.graph('DELETE', `/v25.0/${phoneNumberId}/block_users`, { body: blockUsers(ana) });
		expect((await sandbox.send(text)).status).toBe(200);
	});

	it('tells who failed beside the error, and blocks the others', async () => {
		const { status, json } = await post('/block_users', blockUsers(ana, '15550100000'));
		expect([status, json.error.code]).toEqual([400, 139100]);
		expect(json.block_users.added_users).toHaveLength(1);
		expect(json.block_users.failed_users).toEqual([{ input: '15550100000', errors: [expect.objectContaining({ code: 131026 })] }]);
	});

	it('takes only people who wrote within 24 hours', async () => {
		await sandbox.control('POST', '/sandbox/clock', { advanceMs: DAY_MS });
		const { json } = await post('/block_users', blockUsers(ana));
		expect(json.block_users.failed_users[0].errors[0].code).toBe(131047);
	});
});

describe('registration', () => {
	it('a number that is not registered sends nothing', async () => {
		await post('/deregister', {});
		expect(codeOf(await sandbox.send(text))).toBe(133010);
		expect((await get('?fields=status')).status).toBe('DISCONNECTED');
		expect(codeOf(await post('/register', { ...whatsApp, pin: '123456' }))).toBe(200);
		expect((await sandbox.send(text)).status).toBe(200);
		expect((await get('?fields=is_pin_enabled')).is_pin_enabled).toBe(true);
	});

	it('a number that is at home on another platform sends nothing, and says where it is', async () => {
		const move = async (platform: string) => (await sandbox.control('PATCH', `/sandbox/numbers/${phoneNumberId}`, { platform })).status;
		expect(await move('ON_PREMISE')).toBe(200);
		expect(codeOf(await sandbox.send(text))).toBe(133010);
		expect((await get('?fields=platform_type')).platform_type).toBe('ON_PREMISE');
		expect(await move('CLOUD_API')).toBe(200);
		expect((await sandbox.send(text)).status).toBe(200);
		expect(await move('TELEX')).toBe(400);
	});

	it('asks for the PIN that was set, and takes ten tries in 72 hours', async () => {
		await post('', { pin: '654321' });
		expect(codeOf(await post('/register', { ...whatsApp, pin: '123456' }))).toBe(133005);
		for (let time = 0; time < 10; time += 1) expect(codeOf(await post('/register', { ...whatsApp, pin: '654321' }))).toBe(200);
		expect(codeOf(await post('/register', { ...whatsApp, pin: '654321' }))).toBe(133016);
		await sandbox.control('POST', '/sandbox/clock', { advanceMs: 3 * DAY_MS });
		expect(codeOf(await post('/register', { ...whatsApp, pin: '654321' }))).toBe(200);
	});

	it('verifies a number with the code that was asked for', async () => {
		expect(codeOf(await post('/verify_code', { code: '123456' }))).toBe(136025);
		expect(codeOf(await post('/request_code', { code_method: 'SMS', language: 'en' }))).toBe(200);
		expect(codeOf(await post('/verify_code', { code: '123-456' }))).toBe(200);
	});
});

describe('a test number', () => {
	it('writes only to the people on its list, five at most', async () => {
		await sandbox.control('PATCH', `/sandbox/numbers/${phoneNumberId}`, { testRecipients: [rui] });
		expect(codeOf(await sandbox.send(text))).toBe(131030);
		expect(codeOf(await sandbox.send({ to: rui, ...text }))).toBe(200);
		expect((await sandbox.control('PATCH', `/sandbox/numbers/${phoneNumberId}`, { testRecipients: ['1', '2', '3', '4', '5', '6'] })).status).toBe(400);
		await sandbox.control('PATCH', `/sandbox/numbers/${phoneNumberId}`, { testRecipients: null });
		expect(codeOf(await sandbox.send(text))).toBe(200);
	});
});

describe('settings of a number', () => {
	it('are kept and read', async () => {
		await post('/settings', { user_identity_change: { enable_identity_key_check: true } });
		expect(await get('/settings')).toEqual({ user_identity_change: { enable_identity_key_check: true } });
	});

	it('ice breakers and commands have their limits', async () => {
		expect(codeOf(await post('/conversational_automation', { prompts: ['Where is my order?'], commands: [{ command_name: 'stock', command_description: 'What is there' }] }))).toBe(200);
		expect((await get('?fields=conversational_automation')).conversational_automation).toMatchObject({ prompts: ['Where is my order?'] });
		for (const bad of [{ prompts: ['a', 'b', 'c', 'd', 'e'] }, { prompts: ['x'.repeat(81)] }, { prompts: ['Hi 👋'] }, { commands: [{ command_name: 'x'.repeat(33), command_description: 'x' }] }]) {
			expect(codeOf(await post('/conversational_automation', bad))).toBe(131009);
		}
	});

	it('QR codes are made, changed, listed and deleted', async () => {
		const { json } = await post('/message_qrdls', { prefilled_message: 'I would like to order', generate_qr_image: 'PNG' });
		expect(json).toEqual({ code: json.code, prefilled_message: 'I would like to order', deep_link_url: `https://wa.me/message/${json.code}`, qr_image_url: expect.any(String) });
		await post('/message_qrdls', { code: json.code, prefilled_message: 'Changed' });
		expect((await get(`/message_qrdls/${json.code}`)).data).toEqual([expect.objectContaining({ prefilled_message: 'Changed' })]);
		expect((await get('/message_qrdls')).data).toHaveLength(1);
		expect((await sandbox.graph('DELETE', `/v25.0/${phoneNumberId}/message_qrdls/${json.code}`)).json).toEqual({ success: true });
		expect(codeOf(await post('/message_qrdls', { prefilled_message: 'x'.repeat(141) }))).toBe(131009);
		expect((await get(`/message_qrdls/${json.code}`)).error.error_subcode).toBe(33);
	});

	it('the cart and the catalogue are switched', async () => {
		await sandbox.graph('POST', `/v25.0/${phoneNumberId}/whatsapp_commerce_settings?is_cart_enabled=false`);
		expect((await get('/whatsapp_commerce_settings')).data).toEqual([{ id: phoneNumberId, is_cart_enabled: false, is_catalog_visible: false }]);
	});

	it('a public key is an RSA key of 2048 bits', async () => {
		const pem = (bits: number) => generateKeyPairSync('rsa', { modulusLength: bits }).publicKey.export({ type: 'spki', format: 'pem' });
		expect(codeOf(await post('/whatsapp_business_encryption', { business_public_key: pem(1_024) }))).toBe(131009);
		const key = pem(2_048);
		expect(codeOf(await post('/whatsapp_business_encryption', { business_public_key: key }))).toBe(200);
		expect((await get('/whatsapp_business_encryption')).business_public_key).toBe(key);
	});

	it('user names follow the rules', async () => {
		expect(codeOf(await post('/username', { username: 'ferrow.supplies' }))).toBe(200);
		expect(await get('/username')).toEqual({ username: 'ferrow.supplies', status: 'approved' });
		for (const username of ['ab', '123', '.ferrow', 'fer..row', 'wwwferrow', 'ferrow.com', 'Ferrow']) {
			expect(codeOf(await post('/username', { username }))).toBe(131009);
		}
		await sandbox.graph('DELETE', `/v25.0/${phoneNumberId}/username`);
		expect(await get('/username')).toEqual({});
	});

	it('the history of a message tells how far it has come', async () => {
		const { id } = (await sandbox.send(text)).json.messages[0];
		await waitFor(() => callback.statuses().includes('delivered'));
		expect((await get(`/message_history?message_id=${id}`)).data[0].events.data[0].delivery_status).toBe('DELIVERED');
	});

	it('a hidden number is forgotten on request', async () => {
		await sandbox.control('PATCH', `/sandbox/people/${ana}`, { hidesNumber: true });
		await sandbox.send(text);
		const { json } = await sandbox.graph('DELETE', `/v25.0/${phoneNumberId}/contact_book`, { body: { user_id: 'US.10000000000000007701' } });
		expect(json).toEqual({ success: true });
		await sandbox.control('POST', `/sandbox/people/${ana}/messages`, text);
		const value = await waitFor(() => callback.received.find((received) => received.value.messages)?.value);
		expect(value.messages[0]).not.toHaveProperty('from');
	});
});

describe('where webhooks go', () => {
	it('a callback of the number goes before the one of the account, for messages only', async () => {
		const own = await startCallback();
		const { json } = await post('', { webhook_configuration: { override_callback_uri: own.url, verify_token: 't' } });
		expect(json).toEqual({ success: true });
		expect(own.handshakes).toHaveLength(1);
		expect((await get('?fields=webhook_configuration')).webhook_configuration).toEqual({ phone_number: own.url, whatsapp_business_account: callback.url });
		await sandbox.control('POST', `/sandbox/people/${ana}/messages`, text);
		await waitFor(() => own.received.length === 1);
		expect(callback.received).toEqual([]);
		await post('', { webhook_configuration: { override_callback_uri: '' } });
		await sandbox.control('POST', `/sandbox/people/${ana}/messages`, text);
		await waitFor(() => callback.received.length === 1);
		expect(own.received).toHaveLength(1);
		await own.close();
	});

	it('a callback of the number is proven by handshake', async () => {
		const own = await startCallback();
		own.challengeAnswer = () => ({ status: 403, body: '' });
		expect(codeOf(await post('', { webhook_configuration: { override_callback_uri: own.url, verify_token: 't' } }))).toBe(2200);
		expect((await get('?fields=webhook_configuration')).webhook_configuration).toEqual({ whatsapp_business_account: callback.url });
		await own.close();
	});

	it('message webhooks can go in batches, one signature over all of them', async () => {
		await sandbox.control('PATCH', '/sandbox/settings', { webhookBatching: { maxUpdates: 3, withinMs: 60_000 } });
		await sandbox.control('POST', '/sandbox/clock', { frozen: true });
		for (const body of ['1', '2', '3', '4']) await sandbox.control('POST', `/sandbox/people/${ana}/messages`, { type: 'text', text: { body } });
		await waitFor(() => callback.received.length === 1);
		const changesOf = (index: number) => JSON.parse(callback.received[index]?.raw.toString() ?? '').entry[0].changes;
		expect(changesOf(0).map((change: { value: { messages: Array<{ text: { body: string } }> } }) => change.value.messages[0]?.text.body)).toEqual(['1', '2', '3']);
		await sandbox.control('POST', '/sandbox/clock', { advanceMs: 60_000 });
		expect(changesOf(1)).toHaveLength(1);
		expect(JSON.parse(callback.received[1]?.raw.toString() ?? '').entry[0].id).toBe(accountId);
	});
});
