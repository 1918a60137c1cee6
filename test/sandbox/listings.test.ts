import { defaultSeed } from '../../sandbox';
import { accountId, phoneNumberId } from './given/defaultIds';
import { type SandboxUnderTest, startSandboxUnderTest } from './given/sandboxUnderTest';

let sandbox: SandboxUnderTest;
beforeAll(async () => {
	sandbox = await startSandboxUnderTest();
});
afterAll(() => sandbox.close());

const get = (path: string) => sandbox.graph('GET', `/v25.0/${path}`);
const templates = (query = '') => get(`${accountId}/message_templates${query}`);
const all = defaultSeed.accounts[0]!.templates.map(({ name }) => name);
const names = (json: { data: Array<{ name: string }> }) => json.data.map(({ name }) => name);

describe('templates', () => {
	it('come with their usual fields', async () => {
		const { json } = await templates();
		expect(names(json)).toEqual(all);
		expect(Object.keys(json.data[1]).sort()).toEqual(['category', 'components', 'id', 'language', 'name', 'parameter_format', 'status']);
	});

	it.each([
		['?name=purchase', ['purchase_approval']],
		['?language=pt_BR', ['appointment_reminder', 'order_update']],
		['?name=order_update&language=de', ['order_update']],
		['?status=PAUSED', ['weekly_offers']],
		['?status=PENDING&language=en_US', ['delivery_delay']],
		['?name_or_content=decline', ['purchase_approval']],
		['?name_or_content=delay', ['delivery_delay']],
		['?category=MARKETING', ['weekly_offers', 'spring_offers', 'weekend_deal']],
		['?category=authentication', ['login_code']],
		['?quality_score=RED', ['weekly_offers']],
		['?content=pallet%20labels', ['spring_offers']],
		['?name=nothing', []],
	])('are filtered by %s', async (query, expected) => {
		expect(names((await templates(query)).json)).toEqual(expected);
	});

	it('come page by page, each once, following next', async () => {
		const seen: string[] = [];
		let pages = 0;
		let next: string | undefined = `${sandbox.url}/v25.0/${accountId}/message_templates?limit=2&fields=name`;
		while (next) {
			const { json } = await sandbox.graph('GET', next.slice(sandbox.url.length));
			seen.push(...names(json));
			pages += 1;
			expect('previous' in json.paging).toBe(pages > 1);
			next = json.paging.next;
		}
		expect(pages).toBe(Math.ceil(all.length / 2));
		expect(seen).toEqual(all);
	});

	it('can be paged backwards', async () => {
		const { json } = await templates('?limit=2&fields=name');
		const second = await templates(`?limit=2&fields=name&after=${json.paging.cursors.after}`);
		const back = await templates(`?limit=2&fields=name&before=${second.json.paging.cursors.before}`);
		expect(names(back.json)).toEqual(names(json));
		expect(names(second.json)).toEqual(['appointment_reminder', 'weekly_offers']);
	});

	it.each([
		['?after=nonsense', 131059],
		['?limit=0', 100],
		['?limit=-1', 100],
		['?fields=colour', 100],
	])('refuse %s', async (query, code) => {
		expect((await templates(query)).json.error.code).toBe(code);
	});
});

describe('accounts and numbers', () => {
	it('show chosen fields and always the id', async () => {
		expect((await get(`${accountId}?fields=name,currency`)).json).toEqual({ name: 'Ferrow Supplies', currency: 'USD', id: accountId });
		expect((await get(`${phoneNumberId}?fields=verified_name,throughput{level}`)).json).toEqual({
			verified_name: 'Ferrow Supplies',
			throughput: { level: 'STANDARD' },
			id: phoneNumberId,
		});
	});

	it('refuse a field that they do not have', async () => {
		const { json } = await get(`${phoneNumberId}?fields=verified_name,shoe_size`);
		expect(json.error).toMatchObject({
			code: 100,
			message: '(#100) Tried accessing nonexisting field (shoe_size) on node type (WhatsAppBusinessPhoneNumber)',
		});
	});

	it('list the numbers of the account', async () => {
		const { json } = await get(`${accountId}/phone_numbers`);
		expect(json.data).toEqual([
			expect.objectContaining({ id: phoneNumberId, display_phone_number: '+1 555-010-0200', verified_name: 'Ferrow Supplies' }),
		]);
		expect(json.paging).not.toHaveProperty('next');
	});
});
