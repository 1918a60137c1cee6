import { defaultSeed } from '../../sandbox';
import type { Seed } from '../../sandbox';
import { openSandbox } from './given/openSandbox';
import type { OpenSandbox } from './given/openSandbox';
import { sandboxAccount } from './given/sandboxAccount';
import { whatsAppCredential } from './given/whatsAppCredential';
import { startEngine } from './startEngine';
import type { Engine } from './startEngine';

const [account] = defaultSeed.accounts;

/** An account with more numbers and templates than one page of the API holds. */
const largeSeed: Seed = {
	...defaultSeed,
	accounts: [
		{
			...account!,
			phoneNumbers: Array.from({ length: 130 }, (_, index) => ({
				id: String(310_000_000_000_000 + index),
				displayPhoneNumber: `+1 555-010-${String(1000 + index)}`,
				verifiedName: `Shop ${index}`,
			})),
			templates: Array.from({ length: 130 }, (_, index) => ({
				...account!.templates[0]!,
				id: String(510_000_000_000_000 + index),
				name: `update_${index}`,
				status: index % 10 === 9 ? ('PENDING' as const) : ('APPROVED' as const),
			})),
		},
	],
};

describe('Resource locators: numbers and templates from the account', () => {
	let engine: Engine;
	let sandbox: OpenSandbox;
	let large: OpenSandbox;
	beforeAll(async () => {
		[engine, sandbox, large] = await Promise.all([startEngine(), openSandbox(), openSandbox({ seed: largeSeed })]);
	});
	afterAll(async () => {
		await engine.stop();
		await Promise.all([sandbox.close(), large.close()]);
	});

	const search = async (
		method: 'searchPhoneNumbers' | 'searchTemplates',
		{ url, filter, paginationToken, accessToken = sandboxAccount.accessToken }: { url: string; filter?: string; paginationToken?: string; accessToken?: string },
	) =>
		await engine.listSearch({
			nodeType: 'n8n-nodes-whatsapp-ops.whatsAppSend',
			typeVersion: 1,
			method,
			filter,
			paginationToken,
			credentials: [whatsAppCredential(url, { accessToken })],
		});

	/** Scrolls to the end of the list as the editor does, and counts the pages. */
	const searchAll = async (method: 'searchPhoneNumbers' | 'searchTemplates', filter?: string) => {
		const values: unknown[] = [];
		let paginationToken: string | undefined;
		let pages = 0;
		do {
			const page = await search(method, { url: large.url, filter, paginationToken });
			expect(page.error).toBeUndefined();
			values.push(...page.results.map(({ value }) => value));
			paginationToken = page.paginationToken as string | undefined;
			pages += 1;
		} while (paginationToken !== undefined && pages < 10);
		return { values, pages };
	};

	test('a number is listed by its name and number; its value is its id', async () => {
		const { results, paginationToken, error } = await search('searchPhoneNumbers', { url: sandbox.url });
		expect(error).toBeUndefined();
		expect(results).toEqual([{ name: 'Ferrow Supplies (+1 555-010-0200)', value: sandboxAccount.phoneNumberId }]);
		expect(paginationToken).toBeUndefined();
	});

	test.each([
		['by name, whatever its case', 'FERROW', 1],
		['by a part of the number', '010-0200', 1],
		['without a match', 'nobody', 0],
	])('numbers are found %s', async (_how, filter, found) => {
		const { results } = await search('searchPhoneNumbers', { url: sandbox.url, filter });
		expect(results).toHaveLength(found);
	});

	test('approved templates come first, others show their status; a value is name and language', async () => {
		const { results, paginationToken, error } = await search('searchTemplates', { url: sandbox.url });
		expect(error).toBeUndefined();
		const names = results.map(({ name }) => String(name));
		const firstOther = names.findIndex((name) => !name.endsWith(')'));
		expect(names.slice(0, firstOther).every((name) => /^[a-z0-9_]+ \([A-Za-z_]+\)$/.test(name))).toBe(true);
		expect(names.slice(firstOther).every((name) => /\), (paused|pending|rejected|disabled)$/.test(name))).toBe(true);
		expect(results).toContainEqual(expect.objectContaining({ name: 'purchase_approval (en_US)', value: 'purchase_approval|en_US' }));
		expect(results).toContainEqual(expect.objectContaining({ name: 'weekly_offers (en_US), paused', value: 'weekly_offers|en_US' }));
		expect(paginationToken).toBeUndefined();
	});

	test('templates are found by a part of their name', async () => {
		const { results } = await search('searchTemplates', { url: sandbox.url, filter: 'approval' });
		expect(results.map(({ value }) => value)).toEqual(['purchase_approval|en_US']);
	});

	test('a list longer than a page is read to its end, nothing twice', async () => {
		const { values, pages } = await searchAll('searchPhoneNumbers');
		expect(pages).toBe(2);
		expect(values).toEqual(Array.from({ length: 130 }, (_, index) => String(310_000_000_000_000 + index)));
		const templates = await searchAll('searchTemplates');
		expect(templates.pages).toBe(2);
		expect(new Set(templates.values).size).toBe(130);
	});

	test('a filter finds what stands on the second page', async () => {
		expect((await searchAll('searchPhoneNumbers', 'Shop 129')).values).toEqual(['310000000000129']);
		expect((await searchAll('searchTemplates', 'update_128')).values).toEqual(['update_128|en_US']);
	});

	test.each(['searchPhoneNumbers', 'searchTemplates'] as const)('%s says what is wrong with the credential', async (method) => {
		const expired = await search(method, { url: sandbox.url, accessToken: sandboxAccount.expiredToken });
		expect(expired.error?.message).toMatch(/access token has expired/);
		const weak = await search(method, { url: sandbox.url, accessToken: sandboxAccount.tokenWithoutManagement });
		expect(weak.error?.message).toMatch(/permission/);
		expect(weak.error?.description).toMatch(/whatsapp_business_management/);
		for (const { error } of [expired, weak]) expect(error?.everything).not.toMatch(/EAA(expired|nomanagement)/);
	});
});
