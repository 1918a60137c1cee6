import { createTemplate, deleteTemplate, editTemplate, getTemplate, listTemplates } from '../../../../core/cloudApi';
import { openServers, sendJson } from '../openServers';

const { server, api } = openServers();
const account = '200111222333444';
const fields = 'id,name,language,status,category,parameter_format,rejected_reason,quality_score,components';
const entry = (name: string, language: string, status = 'APPROVED') => ({ id: `${name}-${language}`, name, language, status, category: 'UTILITY', components: [] });
const parameters = (url: string) => Object.fromEntries(new URL(url, 'http://x').searchParams);

// Requests and answers: Meta, template management.
describe('listing', () => {
	test('asks for what is needed, a page at a time', async () => {
		const { url, seen } = await server((_request, response) =>
			sendJson(response, 200, { data: [{ ...entry('a', 'en', 'REJECTED'), rejected_reason: 'PROMOTIONAL', quality_score: { score: 'GREEN', date: 1 } }], paging: { cursors: { before: 'B', after: 'A' }, next: 'https://x' } }),
		);
		const page = await listTemplates(api(url), { nameContains: 'parcel', status: 'APPROVED', language: 'en', category: 'UTILITY', after: 'CUR', limit: 20 });
		expect(seen[0]!.url.split('?')[0]).toBe(`/v25.0/${account}/message_templates`);
		expect(parameters(seen[0]!.url)).toEqual({ fields, limit: '20', name_or_content: 'parcel', status: 'APPROVED', language: 'en', category: 'UTILITY', after: 'CUR' });
		expect(page).toMatchObject({ after: 'A', entries: [{ name: 'a', status: 'REJECTED', rejected_reason: 'PROMOTIONAL', quality_score: { score: 'GREEN' } }] });
	});

	test('an empty search asks for all, and the last page has no next one', async () => {
		const { url, seen } = await server((_request, response) => sendJson(response, 200, { data: [], paging: { cursors: { after: 'A' } } }));
		await expect(listTemplates(api(url), { nameContains: '' })).resolves.toEqual({ entries: [], after: undefined });
		expect(parameters(seen[0]!.url)).toEqual({ fields, limit: '100' });
	});
});

test('one template by its id', async () => {
	const { url, seen } = await server((_request, response) => sendJson(response, 200, entry('parcel', 'en')));
	await expect(getTemplate(api(url), '594425479261596')).resolves.toMatchObject({ name: 'parcel' });
	expect(seen[0]!.url.split('?')[0]).toBe('/v25.0/594425479261596');
	expect(parameters(seen[0]!.url)).toEqual({ fields });
});

test('a template is created', async () => {
	const { url, seen } = await server((_request, response) => sendJson(response, 200, { id: 594425479261596, status: 'PENDING', category: 'UTILITY' }));
	const components = [{ type: 'BODY', text: 'Hello.' }];
	await expect(createTemplate(api(url), { name: 'hello', language: 'en_US', category: 'UTILITY', components, parameterFormat: 'NAMED', timeToLiveSeconds: 3600 })).resolves.toMatchObject({ id: '594425479261596', status: 'PENDING' });
	expect(seen[0]).toMatchObject({ method: 'POST', url: `/v25.0/${account}/message_templates` });
	expect(JSON.parse(seen[0]!.body)).toEqual({ name: 'hello', language: 'en_US', category: 'UTILITY', components, parameter_format: 'NAMED', message_send_ttl_seconds: 3600 });
});

test('a template is edited', async () => {
	const { url, seen } = await server((_request, response) => sendJson(response, 200, { success: true }));
	await editTemplate(api(url), '594425479261596', { components: [{ type: 'BODY', text: 'Hi.' }] });
	expect(seen[0]).toMatchObject({ method: 'POST', url: '/v25.0/594425479261596' });
	expect(JSON.parse(seen[0]!.body)).toEqual({ components: [{ type: 'BODY', text: 'Hi.' }] });
});

test.each([
	['in all languages', undefined, { name: 'hello' }],
	['in one language', '594425479261596', { name: 'hello', hsm_id: '594425479261596' }],
])('a template is deleted %s', async (_name, id, expected) => {
	const { url, seen } = await server((_request, response) => sendJson(response, 200, { success: true }));
	await deleteTemplate(api(url), 'hello', id);
	expect(seen[0]!.method).toBe('DELETE');
	expect(seen[0]!.url.split('?')[0]).toBe(`/v25.0/${account}/message_templates`);
	expect(parameters(seen[0]!.url)).toEqual(expected);
});
