import { accountId, rui } from '../given/defaultIds';
import { type Listening, startListening } from '../given/listening';

const HOUR_MS = 60 * 60 * 1_000;
const TEMPLATE_ID = '500111222333401';

let world: Listening;
beforeEach(async () => {
	world = await startListening();
});
afterEach(() => world.close());

const update = {
	type: 'template',
	template: {
		name: 'order_update',
		language: { code: 'en_US' },
		components: [{ type: 'body', parameters: ['first_name', 'order_number', 'order_status'].map((name) => ({ type: 'text', parameter_name: name, text: 'x' })) }],
	},
};
const template = async () => (await world.sandbox.graph('GET', `/v25.0/${TEMPLATE_ID}?fields=status,quality_score,category`)).json;
const change = (what: string, body: Record<string, unknown>) => world.sandbox.control('POST', `/sandbox/templates/${TEMPLATE_ID}/${what}`, body);
const codeOf = ({ status, json }: { status: number; json: { error?: { code: number } } }) => json.error?.code ?? status;

describe('the quality of a template', () => {
	it('is told when it changes, with the template id as a number and its language with a hyphen', async () => {
		await change('quality', { quality: 'YELLOW' });
		expect(await world.heard('message_template_quality_update')).toEqual([
			{
				previous_quality_score: 'GREEN',
				new_quality_score: 'YELLOW',
				message_template_id: Number(TEMPLATE_ID),
				message_template_name: 'order_update',
				message_template_language: 'en-US',
			},
		]);
		expect((await template()).quality_score.score).toBe('YELLOW');
	});

	it('RED pauses for 3 hours, then for 6, then disables', async () => {
		await change('quality', { quality: 'RED' });
		expect(codeOf(await world.sandbox.send(update))).toBe(132015);
		await world.advance(3 * HOUR_MS - 1);
		expect((await template()).status).toBe('PAUSED');
		await world.advance(1);
		expect((await template()).status).toBe('APPROVED');
		await change('quality', { quality: 'RED' });
		await world.advance(6 * HOUR_MS - 1);
		expect((await template()).status).toBe('PAUSED');
		await world.advance(1);
		await change('quality', { quality: 'RED' });
		expect(codeOf(await world.sandbox.send(update))).toBe(132016);
		const told = await world.heard('message_template_status_update');
		expect(told.map(({ event, other_info: info }) => [event, info.title])).toEqual([
			['PAUSED', 'FIRST_PAUSE'],
			['APPROVED', 'UNPAUSE'],
			['PAUSED', 'SECOND_PAUSE'],
			['APPROVED', 'UNPAUSE'],
			['DISABLED', 'DISABLED'],
		]);
	});
});

describe('the marketing endpoint', () => {
	it('knows a new template ten minutes after its approval', async () => {
		const { json } = await world.sandbox.graph('POST', `/v25.0/${accountId}/message_templates`, {
			body: { name: 'autumn_offer', language: 'en_US', category: 'MARKETING', components: [{ type: 'BODY', text: 'Everything for your autumn.' }] },
		});
		await world.sandbox.control('POST', `/sandbox/templates/${json.id}/review`, { status: 'APPROVED' });
		const body = { messaging_product: 'whatsapp', to: rui, type: 'template', template: { name: 'autumn_offer', language: { code: 'en_US' } } };
		const send = async () => codeOf(await world.sandbox.graph('POST', '/v25.0/300111222333444/marketing_messages', { body }));
		expect(await send()).toBe(134101);
		await world.advance(10 * 60_000);
		expect(await send()).toBe(200);
	});
});

describe('the category of a template', () => {
	it('is announced a day before it changes', async () => {
		await change('category', { category: 'MARKETING' });
		expect((await template()).category).toBe('UTILITY');
		await world.advance(24 * HOUR_MS);
		expect((await template()).category).toBe('MARKETING');
		const told = await world.heard('template_category_update');
		expect(told).toEqual([
			expect.objectContaining({ new_category: 'UTILITY', correct_category: 'MARKETING', category_update_timestamp: expect.any(Number) }),
			expect.objectContaining({ previous_category: 'UTILITY', new_category: 'MARKETING' }),
		]);
	});
});

describe('pacing', () => {
	const sendThree = async () => {
		const answers = [];
		for (let index = 0; index < 3; index += 1) answers.push((await world.sandbox.send(update)).json.messages[0]);
		return answers;
	};
	const statuses = async () => (await world.heard('messages')).map(({ statuses: [status] }) => status);

	it('holds what comes after the first messages, and sends it on release', async () => {
		await change('pacing', { first: 1 });
		const answers = await sendThree();
		expect(answers.map(({ message_status: status }) => status)).toEqual(['accepted', 'held_for_quality_assessment', 'held_for_quality_assessment']);
		expect(new Set((await statuses()).map(({ id }) => id))).toEqual(new Set([answers[0].id]));
		expect((await change('pacing', { release: 'send' })).json).toEqual({ released: 2 });
		expect(new Set((await statuses()).map(({ id }) => id)).size).toBe(3);
	});

	it('drops it with 132015', async () => {
		await change('pacing', { first: 0 });
		await sendThree();
		await change('pacing', { release: 'drop' });
		expect((await statuses()).map(({ status, errors }) => [status, errors[0].code])).toEqual(Array.from({ length: 3 }, () => ['failed', 132015]));
	});
});

describe('the messaging limit of the portfolio', () => {
	const PORTFOLIO_ID = '900111222333444';
	const codes = async () => (await world.heard('messages')).map(({ statuses: [status] }) => status.errors?.[0].code ?? status.status);

	it('counts people outside the window within 24 hours, each once', async () => {
		await world.sandbox.control('PATCH', '/sandbox/settings', { enforceLimits: true });
		await world.sandbox.control('PATCH', `/sandbox/portfolios/${PORTFOLIO_ID}`, { messagingLimit: 'TIER_50' });
		await world.advance(25 * HOUR_MS);
		for (let index = 0; index < 49; index += 1) {
			const waId = `1555020${1_000 + index}`;
			await world.sandbox.control('POST', '/sandbox/people', { waId, name: 'Somebody' });
			await world.sandbox.send({ to: waId, ...update });
		}
		await world.sandbox.send(update);
		await world.sandbox.send(update);
		await world.sandbox.send({ to: rui, ...update });
		expect((await codes()).filter((code) => code === 131048)).toHaveLength(1);
		expect((await world.sandbox.control('GET', '/sandbox/portfolios')).json.portfolios[0].reached).toBe(50);
		await world.advance(24 * HOUR_MS);
		await world.sandbox.send({ to: rui, ...update });
		expect((await codes()).filter((code) => code === 131048)).toHaveLength(1);
	});

	it('is not used by people who have just written', async () => {
		await world.sandbox.control('PATCH', '/sandbox/settings', { enforceLimits: true });
		await world.sandbox.send(update);
		expect((await world.sandbox.control('GET', '/sandbox/portfolios')).json.portfolios[0].reached).toBe(0);
	});

	it('is read from number, account and portfolio', async () => {
		await world.sandbox.control('PATCH', `/sandbox/portfolios/${PORTFOLIO_ID}`, { messagingLimit: 'TIER_10K' });
		for (const id of ['300111222333444', accountId, PORTFOLIO_ID]) {
			const { json } = await world.sandbox.graph('GET', `/v25.0/${id}?fields=whatsapp_business_manager_messaging_limit`);
			expect(json).toEqual({ whatsapp_business_manager_messaging_limit: 'TIER_10K', id });
		}
		const { json } = await world.sandbox.graph('GET', `/v25.0/${PORTFOLIO_ID}/owned_whatsapp_business_accounts`);
		expect(json.data).toEqual([expect.objectContaining({ id: accountId, name: 'Ferrow Supplies' })]);
	});
});
