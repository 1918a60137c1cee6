import { findTemplate, type TemplateChoice } from '../../../../core/cloudApi';
import { InvalidInputError } from '../../../../core/messages';
import { openServers, sendJson } from '../openServers';

const { server, api } = openServers();
const entry = (name: string, language: string, status = 'APPROVED') => ({ id: `${name}-${language}`, name, language, status, category: 'UTILITY', components: [] });
const parameters = (url: string) => Object.fromEntries(new URL(url, 'http://x').searchParams);

describe('finding by name and language', () => {
	const choose = async (list: unknown[], choice: TemplateChoice) => {
		const { url } = await server((_request, response) => sendJson(response, 200, { data: list }));
		return await findTemplate(api(url), choice).then(
			(found) => `${found.language} ${found.status}`,
			(error: unknown) => {
				expect(error).toBeInstanceOf(InvalidInputError);
				return (error as Error).message;
			},
		);
	};
	const versions = [entry('parcel', 'en_US'), entry('parcel', 'pt_BR'), entry('parcel', 'de', 'PAUSED'), entry('parcel_two', 'fr')];

	test.each<[TemplateChoice, string | RegExp]>([
		[{ name: 'parcel', language: 'pt_BR' }, 'pt_BR APPROVED'],
		[{ name: 'parcel', language: 'fr' }, /does not exist in the language "fr"; it exists in en_US, pt_BR, de \(paused\)/],
		[{ name: 'parcel', language: 'fr', fallbackLanguage: 'en_US' }, 'en_US APPROVED'],
		[{ name: 'parcel', language: 'pt_PT', fallbackLanguage: 'en_US' }, 'pt_BR APPROVED'],
		[{ name: 'parcel', language: 'de', fallbackLanguage: 'en_US' }, 'en_US APPROVED'],
		// Without a fallback the version itself is given, so that its status is told.
		[{ name: 'parcel', language: 'de' }, 'de PAUSED'],
		// en and en_US are different templates: without a fallback nothing is guessed.
		[{ name: 'parcel', language: 'en' }, /does not exist in the language "en"/],
		[{ name: 'parc', language: 'en_US' }, /no template "parc"/],
	])('%j', async (choice, expected) => {
		const found = await choose(versions, choice);
		if (typeof expected === 'string') expect(found).toBe(expected);
		else expect(found).toMatch(expected);
	});

	test('a version on a later page is found, as the filter finds names that begin alike', async () => {
		const { url, seen } = await server((request, response) =>
			sendJson(response, 200, request.url.includes('after=P2') ? { data: [entry('parcel', 'fr')] } : { data: [entry('parcel_two', 'fr')], paging: { cursors: { after: 'P2' }, next: 'https://x' } }),
		);
		await expect(findTemplate(api(url), { name: 'parcel', language: 'fr' })).resolves.toMatchObject({ name: 'parcel', language: 'fr' });
		expect(seen).toHaveLength(2);
		expect(parameters(seen[0]!.url)).toMatchObject({ name: 'parcel' });
	});

	test('a list that never ends is left', async () => {
		const { url, seen } = await server((_request, response) => sendJson(response, 200, { data: [], paging: { cursors: { after: 'SAME' }, next: 'https://x' } }));
		await expect(findTemplate(api(url), { name: 'parcel', language: 'fr' })).rejects.toThrow(/no template "parcel"/);
		expect(seen.length).toBeLessThanOrEqual(60);
	});
});
