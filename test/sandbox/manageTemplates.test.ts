import { type Callback, startCallback } from './given/callback';
import { accountId, appId, appSecret, token } from './given/defaultIds';
import { type SandboxUnderTest, startSandboxUnderTest } from './given/sandboxUnderTest';
import { waitFor } from './given/waitFor';

type Fields = Record<string, unknown>;

const DAY_MS = 24 * 60 * 60 * 1_000;
let now = Date.now();
let sandbox: SandboxUnderTest;
let byHand: SandboxUnderTest;
let callback: Callback;
beforeEach(async () => {
	now = Date.now();
	const clock = { now: () => now };
	[sandbox, byHand, callback] = await Promise.all([
		startSandboxUnderTest({ clock, templateReviewDelayMs: 0 }),
		startSandboxUnderTest({ clock, templateReviewDelayMs: null }),
		startCallback(),
	]);
});
afterEach(() => Promise.all([sandbox.close(), byHand.close(), callback.close()]));

const path = `/v25.0/${accountId}/message_templates`;
const x = (length: number) => 'x'.repeat(length);
const create = (body: unknown, at = sandbox) => at.graph('POST', path, { body });
const read = async (id: string, query = '', at = sandbox) => (await at.graph('GET', `/v25.0/${id}${query}`)).json;
const review = (id: string, verdict: Fields) => byHand.control('POST', `/sandbox/templates/${id}/review`, verdict);

const BODY = { type: 'BODY', text: 'Hello {{1}}, we arrive on {{2}}.', example: { body_text: [['Ada', 'Friday']] } };
const template = (components: unknown[] = [BODY], more: Fields = {}) => ({ name: 'parcel_update', language: 'en_US', category: 'UTILITY', components, ...more });
const plain = (text: string) => ({ type: 'BODY', text });
const buttons = (...list: unknown[]) => [BODY, { type: 'BUTTONS', buttons: list }];
const quickReply = (text = 'Stop') => ({ type: 'QUICK_REPLY', text });
const url = (more: Fields = {}) => ({ type: 'URL', text: 'Track', url: 'https://ferrow.example/t/{{1}}', example: ['t-1'], ...more });
const header = (more: Fields) => [{ type: 'HEADER', ...more }, BODY];
const login = (...parts: unknown[]) => template(parts, { category: 'AUTHENTICATION' });
const otp = (more: Fields = {}) => ({ type: 'BUTTONS', buttons: [{ type: 'OTP', otp_type: 'COPY_CODE', ...more }] });

async function sample(fileType: string, at = sandbox): Promise<string> {
	const { id } = (await at.graph('POST', `/v25.0/${appId}/uploads?file_name=a&file_length=3&file_type=${fileType}`)).json;
	const response = await fetch(`${at.url}/v25.0/${id}`, { method: 'POST', headers: { authorization: `OAuth ${token}`, file_offset: '0' }, body: 'abc' });
	return ((await response.json()) as { h: string }).h;
}

describe('a new template', () => {
	it('waits for its review, is approved, and can be sent', async () => {
		const { json } = await create(template());
		expect(json).toEqual({ id: expect.stringMatching(/^5\d{14}$/), status: 'PENDING', category: 'UTILITY' });
		await waitFor(async () => (await read(json.id)).status === 'APPROVED');
		const sent = await sandbox.send({
			type: 'template',
			template: { name: 'parcel_update', language: { code: 'en_US' }, components: [{ type: 'body', parameters: [{ type: 'text', text: 'Ada' }, { type: 'text', text: 'Friday' }] }] },
		});
		expect(sent.status).toBe(200);
		expect(await read(json.id, '?fields=name,quality_score,rejected_reason')).toEqual({
			id: json.id,
			name: 'parcel_update',
			quality_score: { score: 'UNKNOWN', date: expect.any(Number) },
			rejected_reason: 'NONE',
		});
		await sandbox.control('POST', '/sandbox/reset');
		expect((await read(json.id)).error.error_subcode).toBe(33);
	});

	it('is decided by hand, and the decision is told by webhook', async () => {
		await byHand.graph('POST', `/v25.0/${appId}/subscriptions`, {
			body: { object: 'whatsapp_business_account', callback_url: callback.url, verify_token: 'x', fields: 'message_template_status_update' },
			token: `${appId}|${appSecret}`,
		});
		await byHand.graph('POST', `/v25.0/${accountId}/subscribed_apps`);
		const { id } = (await create(template(), byHand)).json;
		expect((await read(id, '', byHand)).status).toBe('PENDING');
		await review(id, { status: 'REJECTED', reason: 'TAG_CONTENT_MISMATCH' });
		expect(await read(id, '?fields=status,rejected_reason', byHand)).toMatchObject({ status: 'REJECTED', rejected_reason: 'TAG_CONTENT_MISMATCH' });
		await waitFor(() => callback.received[0]);
		const { entry } = JSON.parse(callback.received[0]?.raw.toString('utf8') ?? '');
		expect(entry[0].time).toBe(Math.floor(now / 1_000));
		expect(entry[0].changes[0]).toEqual({
			field: 'message_template_status_update',
			value: {
				event: 'REJECTED',
				message_template_id: Number(id),
				message_template_name: 'parcel_update',
				message_template_language: 'en-US',
				message_template_category: 'UTILITY',
				reason: 'TAG_CONTENT_MISMATCH',
				rejection_info: { reason: 'TAG_CONTENT_MISMATCH', recommendation: expect.any(String) },
			},
		});
	});

	it('is rejected when it repeats another one', async () => {
		const [first, second] = [(await create(template())).json.id, (await create(template([BODY], { name: 'again' }))).json.id];
		await waitFor(async () => (await read(second)).status !== 'PENDING');
		expect([(await read(first)).status, (await read(second)).status].sort()).toEqual(['APPROVED', 'REJECTED']);
	});

	it('refuses in the shape of the management API', async () => {
		await create(template());
		const { status, json } = await create(template());
		expect(status).toBe(400);
		expect(json.error).toEqual({
			message: 'Invalid parameter',
			type: 'OAuthException',
			code: 100,
			error_subcode: 2388024,
			is_transient: false,
			error_user_title: expect.any(String),
			error_user_msg: 'There is already content in en_US for the template parcel_update',
			fbtrace_id: expect.any(String),
		});
	});

	it('is one of 100 in an hour', async () => {
		for (let index = 0; index < 100; index += 1) expect((await create(template([BODY], { name: `t${index}` }), byHand)).status).toBe(200);
		expect((await create(template(), byHand)).json.error.code).toBe(80008);
		now += 60 * 60 * 1_000;
		expect((await create(template(), byHand)).status).toBe(200);
	});

	it('needs a token that may manage', async () => {
		expect((await sandbox.graph('POST', path, { body: template(), token: 'EAAnomanagement' })).json.error.code).toBe(200);
	});
});

describe('a definition', () => {
	const ok = 'ok';
	const no = 'no subcode';
	const bodyOf = (length: number) => template([plain(x(length))]);
	const footer = (text: string) => template([BODY, { type: 'FOOTER', text }]);
	const offer = (text: string, more: unknown[] = [], category = 'MARKETING') =>
		template([plain('A quarter less for everything.'), { type: 'LIMITED_TIME_OFFER', limited_time_offer: { text, has_expiration: true } }, ...more], { category });

	it.each<[string, unknown, number | string]>([
		['a name of 512', template([BODY], { name: x(512) }), ok],
		['a name of 513', template([BODY], { name: x(513) }), no],
		['a name in upper case', template([BODY], { name: 'Parcel' }), no],
		['a name with a dash', template([BODY], { name: 'parcel-update' }), no],
		['no language', template([BODY], { language: undefined }), no],
		['a language that is none', template([BODY], { language: 'english' }), no],
		['an unknown category', template([BODY], { category: 'NEWS' }), no],
		['a category in lower case', template([BODY], { category: 'utility' }), ok],
		['parts in lower case', template([{ ...BODY, type: 'body' }, { type: 'buttons', buttons: [{ type: 'quick_reply', text: 'A' }] }]), ok],
		['an unknown key', template([BODY], { colour: 'red' }), no],
		['no body', template([{ type: 'FOOTER', text: 'x' }]), 2388072],
		['two bodies', template([BODY, BODY]), no],
		['a body of 1,024', bodyOf(1_024), ok],
		['a body of 1,025', bodyOf(1_025), 2388040],
		['a footer of 60', footer(x(60)), ok],
		['a footer of 61', footer(x(61)), 2388040],
		['a footer with a variable', footer('By {{1}}'), 2388073],

		['a variable at the start', template([{ ...BODY, text: '{{1}} arrives on {{2}} in the town.' }]), 2388299],
		['a variable at the end', template([{ ...BODY, text: 'Hello dear friend {{1}}, we arrive on {{2}}' }]), 2388299],
		['too many variables for the words', template([{ type: 'BODY', text: 'a {{1}} {{2}} b', example: { body_text: [['1', '2']] } }]), 2388293],
		['a gap between variables', template([{ ...BODY, text: 'Hello {{1}}, we arrive on {{3}}.' }]), 2388072],
		['no example', template([{ type: 'BODY', text: BODY.text }]), 2388072],
		['an example too few', template([{ ...BODY, example: { body_text: [['Ada']] } }]), 2388072],
		['broken braces', template([{ ...BODY, text: 'Hello {{1}, we arrive on {{2}} then.' }]), 2388072],
		['names', template([{ type: 'BODY', text: 'Hello {{name}}, we arrive soon.', example: { body_text_named_params: [{ param_name: 'name', example: 'Ada' }] } }], { parameter_format: 'NAMED' }), ok],
		['a name in upper case as variable', template([{ type: 'BODY', text: 'Hello {{Name}}, we arrive soon.', example: { body_text_named_params: [{ param_name: 'Name', example: 'Ada' }] } }], { parameter_format: 'named' }), 2388072],
		['a name without an example', template([plain('Hello {{name}}, we arrive soon.')], { parameter_format: 'NAMED' }), 2388072],
		['names where positions are meant', template([{ type: 'BODY', text: 'Hello {{name}}, we arrive soon.', example: { body_text: [['Ada']] } }]), 2388072],

		['a header of 60', template(header({ format: 'TEXT', text: x(60) })), ok],
		['a header of 61', template(header({ format: 'TEXT', text: x(61) })), 2388040],
		['a header with a variable', template(header({ format: 'TEXT', text: 'For {{1}}', example: { header_text: ['Ada'] } })), ok],
		['a header with a variable and no example', template(header({ format: 'TEXT', text: 'For {{1}}' })), 2388047],
		['a header with two variables', template(header({ format: 'TEXT', text: '{{1}} {{2}}', example: { header_text: ['a', 'b'] } })), 2388047],
		['a header without its text', template(header({ format: 'TEXT' })), 2388047],
		['a place above', template(header({ format: 'LOCATION' })), ok],
		['a picture without a sample', template(header({ format: 'IMAGE' })), 2388047],
		['a picture with a made-up sample', template(header({ format: 'IMAGE', example: { header_handle: ['4::x'] } })), 2388047],

		['ten buttons', template(buttons(...Array.from({ length: 10 }, () => quickReply()))), ok],
		['eleven buttons', template(buttons(...Array.from({ length: 11 }, () => quickReply()))), no],
		['a button of 25', template(buttons(quickReply(x(25)))), ok],
		['a button of 26', template(buttons(quickReply(x(26)))), 2388040],
		['two links', template(buttons(url(), url())), ok],
		['three links', template(buttons(url(), url(), url())), no],
		['a link of 2,000', template(buttons(url({ url: `https://a.example/${x(1_982)}`, example: undefined }))), ok],
		['a link of 2,001', template(buttons(url({ url: `https://a.example/${x(1_983)}`, example: undefined }))), 2388040],
		['a variable inside a link', template(buttons(url({ url: 'https://a.example/{{1}}/x' }))), no],
		['two variables in a link', template(buttons(url({ url: 'https://a.example/{{1}}{{2}}' }))), no],
		['a link with a variable and no example', template(buttons(url({ example: undefined }))), no],
		['a link that would run', template(buttons(url({ url: 'javascript:alert(1)', example: undefined }))), no],
		['a phone number of 20', template(buttons({ type: 'PHONE_NUMBER', text: 'Call', phone_number: '1'.repeat(20) })), ok],
		['a phone number of 21', template(buttons({ type: 'PHONE_NUMBER', text: 'Call', phone_number: '1'.repeat(21) })), 2388040],
		['two phone numbers', template(buttons(...[1, 2].map(() => ({ type: 'PHONE_NUMBER', text: 'Call', phone_number: '1' })))), no],
		['a code of 15', template(buttons({ type: 'COPY_CODE', example: x(15) })), ok],
		['a code of 16', template(buttons({ type: 'COPY_CODE', example: x(16) })), 2388040],
		['quick replies in one block', template(buttons(quickReply(), quickReply('Go'), url())), ok],
		['quick replies around a link', template(buttons(quickReply(), url(), quickReply('Go'))), no],
		['a flow', template(buttons({ type: 'FLOW', text: 'Book', flow_id: '1', flow_action: 'navigate', navigate_screen: 'A' })), ok],
		['a flow by id and name', template(buttons({ type: 'FLOW', text: 'Book', flow_id: '1', flow_name: 'a' })), no],
		['a login button in a utility template', template(buttons({ type: 'OTP', otp_type: 'COPY_CODE' })), no],

		['an offer of 16', offer(x(16)), ok],
		['an offer of 17', offer(x(17)), 2388040],
		['an offer in a utility template', offer('Deal', [], 'UTILITY'), no],
		['an offer with a footer', offer('Deal', [{ type: 'FOOTER', text: 'x' }]), 2388073],
		['an offer with a body of 601', template([plain(x(601)), { type: 'LIMITED_TIME_OFFER', limited_time_offer: { text: 'Deal' } }], { category: 'MARKETING' }), 2388040],

		['a login template', login({ type: 'BODY', add_security_recommendation: true }, { type: 'FOOTER', code_expiration_minutes: 90 }, otp()), ok],
		['a login template with its own words', login(plain('Your code is here.'), otp()), 2388072],
		['a code that lives 91 minutes', login({ type: 'FOOTER', code_expiration_minutes: 91 }, otp()), 2388073],
		['a code that lives 0 minutes', login({ type: 'FOOTER', code_expiration_minutes: 0 }, otp()), 2388073],
		['a login template without a button', login({ type: 'BODY' }), no],
		['a login template with a picture', login({ type: 'HEADER', format: 'IMAGE' }, otp()), no],
		['one tap without an app', login(otp({ otp_type: 'ONE_TAP' })), no],
		['one tap', login(otp({ otp_type: 'ONE_TAP', supported_apps: [{ package_name: 'a.b', signature_hash: x(11) }] })), ok],

		['a utility message that waits 43,200 s', template([BODY], { message_send_ttl_seconds: 43_200 }), ok],
		['a utility message that waits 43,201 s', template([BODY], { message_send_ttl_seconds: 43_201 }), no],
		['a utility message that waits 29 s', template([BODY], { message_send_ttl_seconds: 29 }), no],
		['a utility message that waits as long as can be', template([BODY], { message_send_ttl_seconds: -1 }), ok],
		['a login message that waits 901 s', { ...login(otp()), message_send_ttl_seconds: 901 }, no],
		['a marketing message that waits 43,199 s', template([BODY], { category: 'MARKETING', message_send_ttl_seconds: 43_199 }), no],
	])('of %s', async (_, body, expected) => {
		const { status, json } = await create(body, byHand);
		const outcome = status === 200 ? ok : json.error.code === 100 && status === 400 ? (json.error.error_subcode ?? no) : json.error.code;
		expect(outcome).toBe(expected);
	});

	it('takes the sample of an upload, if it is of the right type', async () => {
		const [jpeg, pdf] = [await sample('image/jpeg'), await sample('application/pdf')];
		const picture = (handle: string, format = 'IMAGE') => template(header({ format, example: { header_handle: [handle] } }));
		expect((await create(picture(pdf))).json.error.error_subcode).toBe(2388047);
		expect((await create(picture(jpeg, 'DOCUMENT'))).json.error.error_subcode).toBe(2388047);
		expect((await create(picture(jpeg))).status).toBe(200);
	});

	it('of a carousel has 2 to 10 cards of one structure', async () => {
		const handle = await sample('image/png', byHand);
		const card = (...list: unknown[]) => ({
			components: [{ type: 'HEADER', format: 'IMAGE', example: { header_handle: [handle] } }, plain('A thing to look at.'), { type: 'BUTTONS', buttons: list }],
		});
		const carousel = (cards: unknown[], name: string) => template([plain('Look at these.'), { type: 'CAROUSEL', cards }], { category: 'MARKETING', name });
		const link = url({ url: 'https://a.example', example: undefined });
		const cards = (count: number) => Array.from({ length: count }, () => card(link));
		const cases: Array<[unknown, string, boolean]> = [
			[cards(2), 'two', true],
			[cards(10), 'ten', true],
			[cards(1), 'one', false],
			[cards(11), 'eleven', false],
			[[card(link), card(quickReply())], 'mixed', false],
			[[card(link, quickReply()), card(link, quickReply())], 'two_buttons', true],
			[[card(link, link, quickReply()), card(link, link, quickReply())], 'three_buttons', false],
			[[card(link), { components: [plain('x')] }], 'no_picture', false],
		];
		for (const [given, name, fine] of cases) expect([name, (await create(carousel(given as unknown[], name), byHand)).status]).toEqual([name, fine ? 200 : 400]);
	});
});

describe('an edit', () => {
	const edit = (id: string, body: unknown) => byHand.graph('POST', `/v25.0/${id}`, { body });
	const components = [{ ...BODY, text: 'Dear {{1}}, we arrive on {{2}}.' }];
	const approved = async () => {
		const { id } = (await create(template(), byHand)).json;
		await review(id, { status: 'APPROVED' });
		return id as string;
	};

	it('replaces the parts and starts a new review', async () => {
		const id = await approved();
		expect((await edit(id, { components })).json).toEqual({ success: true });
		expect(await read(id, '', byHand)).toMatchObject({ status: 'PENDING', components });
	});

	it('of an approved template is possible once a day and ten times a month, and keeps the category', async () => {
		const id = await approved();
		expect((await edit(id, { category: 'MARKETING' })).json.error.code).toBe(100);
		for (let round = 0; round < 10; round += 1) {
			expect((await edit(id, { components })).status).toBe(200);
			await review(id, { status: 'APPROVED' });
			expect((await edit(id, { components })).json.error?.code).toBe(100);
			now += DAY_MS;
		}
		expect((await edit(id, { components })).json.error.code).toBe(100);
		now += 20 * DAY_MS;
		expect((await edit(id, { components })).status).toBe(200);
	});

	it('of a rejected one may change the category', async () => {
		const { id } = (await create(template(), byHand)).json;
		await review(id, { status: 'REJECTED' });
		expect((await edit(id, { category: 'MARKETING' })).status).toBe(200);
		expect((await read(id, '', byHand)).category).toBe('MARKETING');
	});

	it.each([['PENDING'], ['DISABLED']])('is refused while the template is %s', async (status) => {
		const { id } = (await create(template(), byHand)).json;
		await review(id, { status });
		expect((await edit(id, { components })).json.error.code).toBe(100);
	});

	it.each<[string, Fields]>([['nothing', {}], ['a name', { name: 'other' }], ['a body too long', { components: [plain(x(1_025))] }]])('is refused with %s', async (_, body) => {
		expect((await edit(await approved(), body)).json.error.code).toBe(100);
	});
});

describe('pause and deletion', () => {
	const remove = (query: string) => sandbox.graph('DELETE', `${path}?${query}`);
	const languages = async () => (await sandbox.graph('GET', `${path}?name=order_update`)).json.data.map(({ language }: { language: string }) => language);

	it('unpauses what is paused', async () => {
		const id = '500111222333404';
		expect((await sandbox.graph('POST', `/v25.0/${id}/unpause`)).json).toEqual({ success: true });
		expect((await read(id)).status).toBe('APPROVED');
		expect((await sandbox.graph('POST', `/v25.0/${id}/unpause`)).json.error.code).toBe(100);
	});

	it('takes all languages, one, or a list of ids', async () => {
		expect(await languages()).toEqual(['en_US', 'pt_BR', 'de']);
		expect((await remove('name=order_update&hsm_id=500111222333407')).json).toEqual({ success: true });
		expect(await languages()).toEqual(['en_US', 'pt_BR']);
		await remove('name=order_update');
		expect(await languages()).toEqual([]);
		expect((await remove(`hsm_ids=${JSON.stringify(['500111222333410', '500111222333411'])}`)).json).toEqual({ success: true });
		expect((await read('500111222333410')).error.error_subcode).toBe(33);
	});

	it('blocks the name of an approved template for 30 days', async () => {
		await remove('name=purchase_approval');
		const again = () => create(template([plain('Another text for it.')], { name: 'purchase_approval' }));
		now += 30 * DAY_MS - 1;
		expect((await again()).json.error.error_subcode).toBe(2388023);
		now += 1;
		expect((await again()).status).toBe(200);
	});

	it.each([['name=nothing'], ['name=order_update&hsm_id=1'], ['']])('refuses to delete by "%s"', async (query) => {
		expect((await remove(query)).json.error.code).toBe(100);
	});

	it('does not delete what is disabled', async () => {
		await sandbox.control('POST', '/sandbox/templates/500111222333402/review', { status: 'DISABLED' });
		expect((await remove('name=purchase_approval')).json.error.code).toBe(100);
	});

	it('knows no review of an unknown template', async () => {
		expect((await review('1', { status: 'APPROVED' })).status).toBe(404);
		expect((await review('500111222333402', { status: 'LOVED' })).status).toBe(400);
	});
});
