import { ana, phoneNumberId, rui } from '../given/defaultIds';
import { type Callback, startCallback } from '../given/callback';
import type { Json } from '../given/json';
import { type SandboxUnderTest, startSandboxUnderTest } from '../given/sandboxUnderTest';
import { waitFor } from '../given/waitFor';

const DAY_MS = 24 * 60 * 60 * 1_000;
const ANA_ID = 'US.10000000000000007701';

let sandbox: SandboxUnderTest;
let callback: Callback;
beforeEach(async () => {
	[sandbox, callback] = await Promise.all([startSandboxUnderTest(), startCallback()]);
	await sandbox.subscribe(callback.url);
	await sandbox.control('POST', '/sandbox/clock', { frozen: true });
});
afterEach(async () => {
	await sandbox.close();
	await callback.close();
});

const text = { type: 'text', text: { body: 'hello' } };
const update = {
	type: 'template',
	template: {
		name: 'order_update',
		language: { code: 'en_US' },
		components: [{ type: 'body', parameters: ['first_name', 'order_number', 'order_status'].map((name) => ({ type: 'text', parameter_name: name, text: 'x' })) }],
	},
};
const weekendDeal = {
	type: 'template',
	template: {
		name: 'weekend_deal',
		language: { code: 'en_US' },
		components: [
			{ type: 'header', parameters: [{ type: 'image', image: { link: 'https://ferrow.example/deal.jpg' } }] },
			{ type: 'limited_time_offer', parameters: [{ type: 'limited_time_offer', limited_time_offer: { expiration_time_ms: 1_890_000_000_000 } }] },
			{ type: 'body', parameters: [{ type: 'text', text: 'Ana' }] },
			{ type: 'button', sub_type: 'copy_code', index: 0, parameters: [{ type: 'coupon_code', coupon_code: 'WEEKEND25' }] },
			{ type: 'button', sub_type: 'url', index: 1, parameters: [{ type: 'text', text: 'WEEKEND25' }] },
		],
	},
};
const person = (waId: string, change: Record<string, unknown>) => sandbox.control('PATCH', `/sandbox/people/${waId}`, change);
const writes = (waId: string, message: Record<string, unknown> = text) => sandbox.control('POST', `/sandbox/people/${waId}/messages`, message);
const values = () => callback.received.map(({ value }) => value);
const lastStatus = async () => {
	const value = await waitFor(() => values().findLast((candidate) => candidate.statuses));
	return value.statuses[0];
};

describe('what becomes of a message', () => {
	it.each([
		['cannot be reached', { reachable: false }, 131026],
		['has blocked the number', { blocks: [phoneNumberId] }, 131026],
	])('131026 when the person %s', async (_, change, code) => {
		await person(ana, change);
		expect((await sandbox.send(text)).status).toBe(200);
		expect(await lastStatus()).toMatchObject({ status: 'failed', errors: [{ code }] });
	});

	it.each([
		['stopped', 131050],
		['capped', 131049],
		['experiment', 130472],
	])('marketing %s fails with %i; everything else arrives', async (marketing, code) => {
		await person(ana, { marketing });
		expect((await sandbox.send(weekendDeal)).status).toBe(200);
		expect(await lastStatus()).toMatchObject({ status: 'failed', errors: [{ code }] });
		callback.received.length = 0;
		await sandbox.send(update);
		expect((await lastStatus()).status).not.toBe('failed');
	});

	it('137000 when the identity asked for is another', async () => {
		const { people } = (await sandbox.control('GET', '/sandbox/people')).json;
		await sandbox.send({ ...text, recipient_identity_key_hash: 'something-else' });
		expect(await lastStatus()).toMatchObject({ status: 'failed', errors: [{ code: 137000 }] });
		callback.received.length = 0;
		await sandbox.send({ ...text, recipient_identity_key_hash: people[0].identityHash });
		expect((await lastStatus()).status).not.toBe('failed');
	});

	it('any code at all, by a fault', async () => {
		await sandbox.control('POST', '/sandbox/faults', { kind: 'failed', code: 131042, count: 1 });
		await sandbox.control('POST', '/sandbox/faults', { kind: 'refused', code: 131031, scope: { recipient: rui } });
		expect((await sandbox.send({ to: rui, ...text })).json.error.code).toBe(131031);
		await sandbox.send(text);
		expect(await lastStatus()).toMatchObject({ status: 'failed', errors: [{ code: 131042 }] });
	});

	it('a phone without network gets it when it is back, unless its time is over', async () => {
		await person(ana, { online: false });
		const first = (await sandbox.send(text)).json.messages[0].id;
		await waitFor(() => callback.statuses().includes('sent'));
		await sandbox.control('POST', '/sandbox/clock', { advanceMs: 31 * DAY_MS });
		await writes(ana);
		const second = (await sandbox.send(text)).json.messages[0].id;
		await waitFor(() => callback.statuses().length === 2);
		await person(ana, { online: true });
		await waitFor(() => callback.statuses().includes('delivered'));
		expect((await sandbox.message(first)).status).toBe('sent');
		expect((await sandbox.message(second)).status).toBe('delivered');
	});

	it('without read receipts nobody hears that it was read', async () => {
		await person(ana, { readReceipts: false });
		const { id } = (await sandbox.send(text)).json.messages[0];
		await waitFor(() => callback.statuses().includes('delivered'));
		await sandbox.control('POST', `/sandbox/people/${ana}/read`);
		await writes(ana);
		await waitFor(() => values().some((value) => value.messages));
		expect(callback.statuses()).toEqual(['sent', 'delivered']);
		expect((await sandbox.message(id)).status).toBe('read');
	});
});

describe('a hidden number', () => {
	beforeEach(() => person(ana, { hidesNumber: true, username: 'ana.duarte' }));

	it('is left out of what the person sends; name, user name and user id stay', async () => {
		await writes(ana);
		const [value] = await waitFor(() => (values().length > 0 ? values() : undefined));
		expect(value.contacts).toEqual([{ profile: { name: 'Ana Duarte', username: 'ana.duarte' }, user_id: ANA_ID }]);
		expect(value.messages[0]).not.toHaveProperty('from');
		expect(value.messages[0].from_user_id).toBe(ANA_ID);
	});

	it('is an empty text where that is set', async () => {
		await sandbox.control('PATCH', '/sandbox/settings', { hiddenNumberAs: 'empty' });
		await writes(ana);
		const [value] = await waitFor(() => (values().length > 0 ? values() : undefined));
		expect([value.contacts[0].wa_id, value.messages[0].from]).toEqual(['', '']);
	});

	it('is not told in the receipts of a message to the user id, nor in its message id', async () => {
		const { json } = await sandbox.send({ to: undefined, recipient: ANA_ID, ...text });
		expect(json.contacts).toEqual([{ input: ANA_ID, user_id: ANA_ID }]);
		expect(Buffer.from(json.messages[0].id.slice(6), 'base64').toString('latin1')).not.toContain(ana);
		const status = await lastStatus();
		expect(status).not.toHaveProperty('recipient_id');
		expect(status.recipient_user_id).toBe(ANA_ID);
	});

	it('is told for 30 days to a number that wrote to it', async () => {
		await sandbox.send(text);
		await waitFor(() => callback.statuses().includes('delivered'));
		callback.received.length = 0;
		await writes(ana);
		await waitFor(() => values().some((value) => value.messages));
		await sandbox.control('POST', '/sandbox/clock', { advanceMs: 30 * DAY_MS });
		await writes(ana);
		await waitFor(() => values().filter((value) => value.messages).length === 2);
		expect(values().filter((value) => value.messages).map((value) => value.messages[0].from)).toEqual([ana, undefined]);
	});
});

describe('a parent user id', () => {
	it('stands beside the user id in every webhook, and can be written to', async () => {
		await person(ana, { parentUserId: 'US.ENT.77' });
		const { json } = await sandbox.send({ to: undefined, recipient: 'US.ENT.77', ...text });
		expect(json.contacts).toEqual([{ input: 'US.ENT.77', user_id: 'US.ENT.77' }]);
		expect((await lastStatus()).recipient_parent_user_id).toBe('US.ENT.77');
		await writes(ana);
		const value = await waitFor(() => values().find(({ messages }) => messages));
		expect([value.contacts[0].parent_user_id, value.messages[0].from_parent_user_id]).toEqual(['US.ENT.77', 'US.ENT.77']);
	});
});

describe('a number that can be written in two ways', () => {
	it.each([
		['with the Mexican 1', '5215512345678', '525512345678'],
		['without the Mexican 1', '525512345678', '5215512345678'],
		['without the Brazilian 9', '551187654321', '5511987654321'],
		['with the Brazilian 9', '5511987654321', '551187654321'],
	])('%s reaches the person, and wa_id is the number they have', async (_, to, waId) => {
		await sandbox.control('POST', '/sandbox/people', { waId, name: 'Lia', windowOpen: true });
		const { json } = await sandbox.send({ to: `+${to}`, ...text });
		expect(json.contacts).toEqual([{ input: `+${to}`, wa_id: waId }]);
		expect(await lastStatus()).toMatchObject({ recipient_id: waId, status: expect.stringMatching(/sent|delivered/) });
	});
});

describe('a person', () => {
	it('can be added, written to and seen', async () => {
		const { json } = await sandbox.control('POST', '/sandbox/people', { waId: '351910000001', name: 'Inês Prata', windowOpen: true });
		expect(json.person.userId).toMatch(/^US\.\d{20}$/);
		await sandbox.send({ to: '+351910000001', ...text });
		await waitFor(() => callback.statuses().includes('delivered'));
		expect((await sandbox.control('POST', '/sandbox/people', { waId: '351910000001', name: 'Other' })).status).toBe(409);
	});

	it('stops and resumes marketing, told as user_preferences', async () => {
		await sandbox.control('POST', `/sandbox/people/${ana}/marketing`, { value: 'stop' });
		const [value] = await waitFor(() => (values().length > 0 ? values() : undefined));
		expect(value.user_preferences).toEqual([
			{ wa_id: ana, user_id: ANA_ID, detail: expect.any(String), category: 'marketing_messages', value: 'stop', timestamp: expect.any(Number) },
		]);
		expect((await sandbox.control('POST', `/sandbox/people/${ana}/marketing`, { value: 'resume' })).json.person.marketing).toBe('wanted');
	});

	it('blocks a number, which then cannot be written to, and unblocks it', async () => {
		await sandbox.control('POST', `/sandbox/people/${ana}/blocks`, { blocked: true });
		expect((await writes(ana)).status).toBe(409);
		await sandbox.send(text);
		expect((await lastStatus()).errors[0].code).toBe(131026);
		await sandbox.control('POST', `/sandbox/people/${ana}/blocks`, { blocked: false });
		expect((await writes(ana)).status).toBe(200);
	});

	it('edits and deletes a text', async () => {
		const { id } = (await writes(ana)).json.message;
		await sandbox.control('POST', `/sandbox/people/${ana}/edits`, { messageId: id, body: 'good morning' });
		await sandbox.control('POST', `/sandbox/people/${ana}/revokes`, { messageId: id });
		await waitFor(() => values().filter((value) => value.messages).length === 3);
		const told = values().map((value) => value.messages?.[0]).filter((message: Json) => message?.type !== 'text');
		expect(told).toEqual(
			expect.arrayContaining([
				expect.objectContaining({ type: 'edit', edit: { original_message_id: id, message: { type: 'text', text: { body: 'good morning' } } } }),
				expect.objectContaining({ type: 'revoke', revoke: { original_message_id: id } }),
			]),
		);
		expect((await sandbox.control('POST', `/sandbox/people/${ana}/edits`, { messageId: id, body: 'again' })).status).toBe(409);
	});

	it('moves to another number with a new user id, told as a system message without contacts', async () => {
		await writes(ana);
		await sandbox.control('POST', `/sandbox/people/${ana}/number`, { waId: '15550107799' });
		const value = await waitFor(() => values().find((candidate) => candidate.messages?.[0].type === 'system'));
		expect(value).not.toHaveProperty('contacts');
		expect(value.messages[0]).toMatchObject({ from: ana, system: { type: 'user_changed_number', wa_id: '15550107799', previous_user_id: ANA_ID } });
		await sandbox.send({ to: '15550107799', ...text });
		expect((await lastStatus()).status).not.toBe('failed');
	});

	it.each([
		['forwarded', { forwarded: 'once' }, { context: { forwarded: true } }],
		['forwarded often', { forwarded: 'often' }, { context: { frequently_forwarded: true } }],
		['about a product', { product: { catalog_id: '1', product_retailer_id: 'p' } }, { context: { referred_product: { catalog_id: '1', product_retailer_id: 'p' } } }],
		['from an advertisement', { referral: {} }, { referral: expect.objectContaining({ source_type: 'ad', ctwa_clid: expect.any(String) }) }],
	])('writes something %s', async (_, extra, expected) => {
		await writes(ana, { ...text, ...extra });
		const [value] = await waitFor(() => (values().length > 0 ? values() : undefined));
		expect(value.messages[0]).toMatchObject({ type: 'text', ...expected });
	});

	it.each([
		['order', { order: { catalog_id: '7', product_items: [{ product_retailer_id: 'p', quantity: 2, item_price: 3, currency: 'EUR' }] } }],
		['unsupported', { unsupported: { type: 'poll' } }],
	])('sends %s', async (type, content) => {
		await writes(ana, { type, ...content });
		const [value] = await waitFor(() => (values().length > 0 ? values() : undefined));
		expect(value.messages[0]).toMatchObject({ type, ...content });
		if (type === 'unsupported') expect(value.messages[0].errors[0].code).toBe(131051);
	});
});

describe('an advertisement', () => {
	it('makes everything free for seven days once it is answered', async () => {
		await writes(ana, { ...text, referral: {} });
		await sandbox.send(text);
		expect(await lastStatus()).toMatchObject({ pricing: { type: 'free_entry_point', billable: false }, conversation: { origin: { type: 'referral_conversion' } } });
		await sandbox.control('POST', '/sandbox/clock', { advanceMs: 7 * DAY_MS });
		callback.received.length = 0;
		await sandbox.send(update);
		expect(await lastStatus()).toMatchObject({ pricing: { type: 'regular' } });
	});

	it('does nothing when the answer comes after a day', async () => {
		await writes(ana, { ...text, referral: {} });
		await sandbox.control('POST', '/sandbox/clock', { advanceMs: DAY_MS + 1 });
		await sandbox.send(update);
		expect((await lastStatus()).pricing.type).toBe('regular');
	});
});

describe('the version of webhooks', () => {
	it('v23.0 and earlier bring a conversation of its own for each message, its end on sent alone', async () => {
		await sandbox.control('PATCH', '/sandbox/settings', { webhookVersion: 'v23.0' });
		await sandbox.send(text);
		await sandbox.send(text);
		await waitFor(() => callback.statuses().length === 4);
		const [first, second] = ['sent', 'delivered'].map((status) => values().filter((value) => value.statuses[0].status === status).map((value) => value.statuses[0].conversation));
		expect(new Set(first?.map(({ id }: Json) => id)).size).toBe(2);
		expect(first?.every(({ expiration_timestamp: end, origin }: Json) => /^\d{10}$/.test(end) && origin.type === 'service')).toBe(true);
		expect(second?.some((conversation: Json) => 'expiration_timestamp' in conversation)).toBe(false);
	});

	it('can leave out user ids, as before 2026', async () => {
		await sandbox.control('PATCH', '/sandbox/settings', { userIdsInWebhooks: false, mediaUrlsInWebhooks: false });
		await writes(ana, { type: 'image' });
		const [value] = await waitFor(() => (values().length > 0 ? values() : undefined));
		expect(value.contacts).toEqual([{ profile: { name: 'Ana Duarte' }, wa_id: ana }]);
		expect(value.messages[0]).not.toHaveProperty('from_user_id');
		expect(value.messages[0].image).not.toHaveProperty('url');
	});
});
