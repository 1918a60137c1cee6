import { ana, phoneNumberId } from './given/defaultIds';
import { type SandboxUnderTest, startSandboxUnderTest } from './given/sandboxUnderTest';

let sandbox: SandboxUnderTest;
beforeAll(async () => {
	sandbox = await startSandboxUnderTest();
});
afterAll(() => sandbox.close());

const text = (body: unknown) => ({ type: 'text', text: { body } });

describe('what every message needs', () => {
	const post = (body: unknown) => sandbox.graph('POST', `/v25.0/${phoneNumberId}/messages`, { body });

	it('names messaging_product first, without error_data', async () => {
		const { status, json } = await post({ type: 'nonsense' });
		expect(status).toBe(400);
		expect(json.error).toEqual({
			message: '(#100) The parameter messaging_product is required.',
			type: 'OAuthException',
			code: 100,
			fbtrace_id: expect.stringMatching(/^[A-Za-z0-9]{11}$/),
		});
	});

	it.each([
		['no recipient', { type: 'nonsense' }, 131008],
		['a recipient that is no number', { to: 'Ana', ...text('x') }, 131009],
		['the sender as recipient', { to: '+1 555 010 0200', ...text('x') }, 131021],
		['a group', { to: 'group', recipient_type: 'group', ...text('x') }, 131041],
		['a type that does not exist', { to: ana, type: 'telegram', telegram: { id: '1' } }, 131051],
		['a type without its object', { to: ana, type: 'text' }, 131008],
		['an unknown key at the top', { to: ana, ...text('x'), colour: 'red' }, 100],
		['an unknown key inside', { to: ana, type: 'text', text: { body: 'x', size: 3 } }, 100],
		['an unknown key before a wrong value', { to: ana, type: 'text', text: { body: '', size: 3 } }, 100],
		['a missing value before a wrong one', { to: ana, type: 'interactive', interactive: { type: 'button', action: { buttons: [] } } }, 131008],
		['a wrong JSON type', { to: ana, ...text(7) }, 100],
		['a missing value', { to: ana, type: 'text', text: {} }, 131008],
		['callback data of 513 characters', { to: ana, ...text('x'), biz_opaque_callback_data: 'x'.repeat(513) }, 131009],
	])('refuses %s', async (_, fields, code) => {
		const { status, json } = await post({ messaging_product: 'whatsapp', ...fields });
		expect(json.error?.code).toBe(code);
		expect(status).toBe(400);
	});

	it('refuses a body that is no JSON', async () => {
		const { status, json } = await post('{"messaging_product":');
		expect([status, json.error.code]).toEqual([400, 100]);
	});

	it('answers a phone number with its wa_id and a user id without one', async () => {
		const phone = await sandbox.send({ to: '+1 (555) 010-7701', ...text('x'), biz_opaque_callback_data: 'x'.repeat(512) });
		expect(phone.json.contacts).toEqual([{ input: '+1 (555) 010-7701', wa_id: ana }]);
		expect(phone.json.messages[0].id).toMatch(/^wamid\.HBgL/);
		const user = await sandbox.send({ to: undefined, recipient: 'US.10000000000000007701', ...text('x') });
		expect(user.json.contacts).toEqual([{ input: 'US.10000000000000007701', user_id: 'US.10000000000000007701' }]);
	});

	it('takes text as the type when none is given', async () => {
		const { json } = await sandbox.send({ text: { body: 'no type' } });
		expect((await sandbox.message(json.messages[0].id)).type).toBe('text');
	});

	it('takes the same request twice as two messages, and the ledger tells', async () => {
		const message = { type: 'text', text: { body: 'once or twice' }, biz_opaque_callback_data: 'twice' };
		const [first, second] = [await sandbox.send(message), await sandbox.send(message)];
		expect(first.json.messages[0].id).not.toBe(second.json.messages[0].id);
		expect((await sandbox.control('GET', '/sandbox/ledger?callbackData=twice')).json).toMatchObject({ accepted: 2, messages: [{ to: ana }, { to: ana }] });
		expect((await sandbox.control('GET', '/sandbox/ledger/keys')).json.keys).toContainEqual(['twice', 2]);
	});

	it('takes the content also as JSON text, as forms write it', async () => {
		expect((await sandbox.send({ type: 'text', text: '{"body":"hello"}' })).status).toBe(200);
		const contacts = JSON.stringify([{ name: { formatted_name: 'Ana Duarte', first_name: 'Ana' } }]);
		expect((await sandbox.send({ type: 'contacts', contacts })).status).toBe(200);
		expect((await sandbox.send({ type: 'text', text: '{"body":' })).json.error.code).toBe(100);
	});

	it('keeps accepted messages in the ledger and refused ones out of it', async () => {
		await sandbox.control('POST', '/sandbox/reset');
		const { json } = await sandbox.send({ ...text('kept'), biz_opaque_callback_data: 'key-1' });
		await sandbox.send(text(''));
		const { messages } = (await sandbox.control('GET', '/sandbox/ledger')).json;
		expect(messages).toEqual([
			expect.objectContaining({ id: json.messages[0].id, to: ana, type: 'text', body: 'kept', bizOpaqueCallbackData: 'key-1' }),
		]);
	});
});

describe('text', () => {
	it.each([
		[4_096, 'x', 200],
		[4_097, 'x', 131009],
		[4_096, '😀', 200],
		[0, 'x', 131009],
	])('of %i times %s gives %i', async (length, character, expected) => {
		const { status, json } = await sandbox.send(text(character.repeat(length)));
		expect(json.error?.code ?? status).toBe(expected);
	});
});

describe('reply buttons', () => {
	const button = (id: string, title: string) => ({ type: 'reply', reply: { id, title } });
	const buttons = (list: unknown[], more: Record<string, unknown> = {}) => ({
		type: 'interactive',
		interactive: { type: 'button', body: { text: 'Keep the slot?' }, action: { buttons: list }, ...more },
	});
	const numbered = (count: number) => Array.from({ length: count }, (_, index) => button(`id${index}`, `Title ${index}`));

	it.each<[string, Record<string, unknown>, number]>([
		['three buttons', buttons(numbered(3)), 200],
		['four buttons', buttons(numbered(4)), 131009],
		['no button', buttons([]), 131009],
		['a title of 20', buttons([button('a', 'x'.repeat(20))]), 200],
		['a title of 21', buttons([button('a', 'x'.repeat(21))]), 131009],
		['an empty title', buttons([button('a', '')]), 131009],
		['an id of 256', buttons([button('x'.repeat(256), 'A')]), 200],
		['an id of 257', buttons([button('x'.repeat(257), 'A')]), 131009],
		['the same id twice', buttons([button('a', 'A'), button('a', 'B')]), 131009],
		['the same title twice', buttons([button('a', 'A'), button('b', 'A')]), 131009],
		['a body of 1,024', buttons(numbered(1), { body: { text: 'x'.repeat(1_024) } }), 200],
		['a body of 1,025', buttons(numbered(1), { body: { text: 'x'.repeat(1_025) } }), 131009],
		['no body', buttons(numbered(1), { body: undefined }), 131008],
		['a footer of 60', buttons(numbered(1), { footer: { text: 'x'.repeat(60) } }), 200],
		['a footer of 61', buttons(numbered(1), { footer: { text: 'x'.repeat(61) } }), 131009],
		['a header of 60', buttons(numbered(1), { header: { type: 'text', text: 'x'.repeat(60) } }), 200],
		['a header of 61', buttons(numbered(1), { header: { type: 'text', text: 'x'.repeat(61) } }), 131009],
		['an unknown key', buttons([{ ...button('a', 'A'), icon: 'x' }]), 100],
		['an interactive type that is not emulated', { type: 'interactive', interactive: { type: 'order_details' } }, 131051],
		['an interactive type that does not exist', { type: 'interactive', interactive: { type: 'poll' } }, 131009],
	])('with %s', async (_, message, expected) => {
		const { status, json } = await sandbox.send(message);
		expect(json.error?.code ?? status).toBe(expected);
	});

	it('says which length is wrong', async () => {
		const { json } = await sandbox.send(buttons([button('a', 'x'.repeat(21))]));
		expect(json.error.error_data).toEqual({
			messaging_product: 'whatsapp',
			details: 'interactive.action.buttons[0].reply.title: length invalid. Min length: 1, Max length: 20',
		});
	});
});

describe('mark as read', () => {
	const mark = (body: Record<string, unknown>) =>
		sandbox.graph('POST', `/v25.0/${phoneNumberId}/messages`, { body: { messaging_product: 'whatsapp', status: 'read', ...body } });
	const says = async (body: string): Promise<string> =>
		(await sandbox.control('POST', `/sandbox/people/${ana}/messages`, { type: 'text', text: { body } })).json.message.id;

	it('turns this and earlier messages of the person blue, later ones not', async () => {
		const [first, second, third] = [await says('one'), await says('two'), await says('three')];
		expect((await mark({ message_id: second, typing_indicator: { type: 'text' } })).json).toEqual({ success: true });
		const ticks = await Promise.all([first, second, third].map(async (id) => (await sandbox.message(id)).status));
		expect(ticks).toEqual(['read', 'read', 'delivered']);
	});

	it('refuses an id that no person sent', async () => {
		const own = (await sandbox.send(text('ours'))).json.messages[0].id;
		for (const id of ['wamid.unknown', own]) expect((await mark({ message_id: id })).json.error.code).toBe(131009);
	});
});
