import { accountId } from '../given/defaultIds';
import { type Listening, startListening } from '../given/listening';

let world: Listening;
beforeEach(async () => {
	world = await startListening();
});
afterEach(() => world.close());

const graph = (method: string, path: string, body?: unknown) => world.sandbox.graph(method, `/v25.0/${path}`, { body });
const create = async (more: Record<string, unknown> = {}) => (await graph('POST', `${accountId}/flows`, { name: 'Survey', categories: ['SURVEY'], ...more })).json;
const codeOf = ({ status, json }: { status: number; json: { error?: { code: number } } }) => json.error?.code ?? status;
const message = (flowId: string, mode?: string) => ({
	type: 'interactive',
	interactive: { type: 'flow', body: { text: 'Two questions' }, action: { name: 'flow', parameters: { flow_message_version: '3', flow_id: flowId, flow_cta: 'Answer', ...(mode && { mode }) } } },
});

describe('flows', () => {
	it('go from draft to published to deprecated, each step told', async () => {
		const { id } = await create({ flow_json: '{"version":"7.0"}' });
		expect((await graph('GET', `${accountId}/flows`)).json.data).toEqual([{ id, name: 'Survey', status: 'DRAFT', categories: ['SURVEY'], validation_errors: [] }]);
		expect(codeOf(await graph('POST', id, { name: 'Short survey' }))).toBe(200);
		expect((await graph('POST', `${id}/publish`)).json).toEqual({ success: true });
		expect(codeOf(await graph('POST', id, { name: 'x' }))).toBe(139001);
		expect(codeOf(await graph('POST', `${id}/publish`))).toBe(139002);
		expect(codeOf(await graph('DELETE', id))).toBe(139004);
		expect(codeOf(await graph('POST', `${id}/deprecate`))).toBe(200);
		expect(codeOf(await graph('POST', `${id}/deprecate`))).toBe(139003);
		expect((await world.heard('flows')).map(({ old_status: before, new_status: after }) => [before, after])).toEqual([
			['DRAFT', 'PUBLISHED'],
			['PUBLISHED', 'DEPRECATED'],
		]);
		expect((await graph('GET', `${id}/assets`)).json.data).toHaveLength(1);
	});

	it('drafts can be deleted and cloned', async () => {
		const { id } = await create({ endpoint_uri: 'https://ferrow.example/flow' });
		const clone = await create({ name: 'Copy', clone_flow_id: id });
		expect((await graph('GET', `${clone.id}?fields=endpoint_uri`)).json.endpoint_uri).toBe('https://ferrow.example/flow');
		expect((await graph('DELETE', id)).json).toEqual({ success: true });
		expect((await graph('GET', id)).json.error.error_subcode).toBe(33);
	});

	it('a draft is sent in draft mode only, a published one only in the other; unknown ones pass', async () => {
		const draft = await create();
		const published = await create({ name: 'Ready', publish: true });
		const codes = await Promise.all([message(draft.id), message(draft.id, 'draft'), message(published.id), message(published.id, 'draft'), message('123')].map((body) => world.sandbox.send(body)));
		expect(codes.map(codeOf)).toEqual([131009, 200, 200, 131009, 200]);
	});

	it.each([[{ categories: [] }], [{ categories: ['GAME'] }], [{ name: '' }]])('refuses %j', async (more) => {
		expect(codeOf(await graph('POST', `${accountId}/flows`, { name: 'x', categories: ['OTHER'], ...more }))).toBe(131009);
	});
});
