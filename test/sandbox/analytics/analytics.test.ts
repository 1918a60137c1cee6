import { accountId, ana } from '../given/defaultIds';
import { type Listening, startListening } from '../given/listening';

const START = Date.UTC(2026, 10, 20, 12, 10);
const DAY_S = 86_400;

let world: Listening;
beforeEach(async () => {
	world = await startListening();
	await world.sandbox.control('POST', '/sandbox/clock', { setTo: START });
});
afterEach(() => world.close());

const day = Date.UTC(2026, 10, 20) / 1_000;
const account = async (fields: string) => (await world.sandbox.graph('GET', `/v25.0/${accountId}?fields=${encodeURIComponent(fields)}`)).json;
const text = { type: 'text', text: { body: 'hello' } };
const approval = {
	type: 'template',
	template: {
		name: 'purchase_approval',
		language: { code: 'en_US' },
		components: [{ type: 'body', parameters: ['Rui', 'labels', 'EUR 1', 'Friday'].map((word) => ({ type: 'text', text: word })) }],
	},
};

describe('analytics', () => {
	it('count what was sent and delivered, by half hour, day and month', async () => {
		await world.sandbox.send(text);
		await world.sandbox.control('PATCH', `/sandbox/people/${ana}`, { online: false });
		await world.advance(1_800_000);
		await world.sandbox.send(text);
		await world.advance(0);
		const fields = (granularity: string) => `analytics.start(${day}).end(${day + DAY_S}).granularity(${granularity})`;
		expect((await account(fields('DAY'))).analytics).toEqual({ phone_numbers: ['15550100200'], granularity: 'DAY', data_points: [{ start: day, end: day + DAY_S, sent: 2, delivered: 1 }] });
		expect((await account(fields('HALF_HOUR'))).analytics.data_points.map(({ sent, delivered }: Record<string, number>) => [sent, delivered])).toEqual([[1, 1], [1, 0]]);
		expect((await account(fields('MONTH'))).analytics.data_points).toEqual([{ start: Date.UTC(2026, 10) / 1_000, end: Date.UTC(2026, 11) / 1_000, sent: 2, delivered: 1 }]);
		expect((await account('analytics.start(1).end(2).granularity(DAY)')).error.code).toBe(100);
		expect((await account(fields('WEEK'))).error.code).toBe(100);
	});

	it('price what was delivered, by the dimensions asked for', async () => {
		await world.sandbox.send(text);
		await world.sandbox.send(approval);
		await world.advance(0);
		const { pricing_analytics: priced } = await account(
			`pricing_analytics.start(${day}).end(${day + DAY_S}).granularity(DAILY).dimensions(["PRICING_CATEGORY","PRICING_TYPE","COUNTRY"])`,
		);
		expect(priced.data[0].data_points).toEqual([
			{ start: day, end: day + DAY_S, pricing_category: 'SERVICE', pricing_type: 'FREE_CUSTOMER_SERVICE', country: 'US', volume: 1, cost: 0 },
			{ start: day, end: day + DAY_S, pricing_category: 'UTILITY', pricing_type: 'REGULAR', country: 'US', volume: 1, cost: 0.01 },
		]);
	});

	it('of templates are switched on once, and count reading and tapping', async () => {
		const path = `/v25.0/${accountId}/template_analytics?start=${day}&end=${day + DAY_S}&granularity=DAILY&template_ids=[500111222333402]`;
		expect((await world.sandbox.graph('GET', path)).json.error.code).toBe(200005);
		await world.sandbox.graph('POST', `/v25.0/${accountId}?is_enabled_for_insights=true`);
		expect((await world.sandbox.graph('POST', `/v25.0/${accountId}?is_enabled_for_insights=false`)).json.error.code).toBe(200006);
		const { id } = (await world.sandbox.send(approval)).json.messages[0];
		await world.advance(0);
		await world.sandbox.control('POST', `/sandbox/people/${ana}/taps`, { messageId: id, buttonIndex: 0 });
		const { data } = (await world.sandbox.graph('GET', path)).json;
		expect(data[0].data_points).toEqual([
			{ start: day, end: day + DAY_S, template_id: '500111222333402', sent: 1, delivered: 1, read: 1, clicked: [{ type: 'quick_reply_button', count: 1 }] },
		]);
	});
});
