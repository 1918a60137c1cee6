import { ana, phoneNumberId, rui } from '../given/defaultIds';
import { type Listening, startListening } from '../given/listening';
import { payloads } from '../../../sandbox/payloads';
import { subscribableFields } from '../../../sandbox/graph/subscriptions/subscribableFields';

let world: Listening;
beforeAll(async () => {
	world = await startListening();
});
afterAll(() => world.close());

describe('ready webhooks', () => {
	it('are there for every field that can be subscribed, but those whose payload Meta does not show', () => {
		const fields = new Set([...payloads.values()].map(({ field }) => field));
		expect([...subscribableFields].filter((field) => !fields.has(field))).toEqual(['tracking_events', 'message_echoes', 'consumer_profile']);
	});

	it('have names of their own', async () => {
		const { json } = await world.sandbox.control('GET', '/sandbox/payloads');
		expect(new Set(json.payloads.map(({ name }: { name: string }) => name)).size).toBe(json.payloads.length);
		expect(json.payloads.length).toBeGreaterThan(100);
	});

	it.each([...payloads.keys()])('%s is read and sent in its envelope', async (name) => {
		const { json: shown } = await world.sandbox.control('GET', `/sandbox/payloads/${name}`);
		const { json } = await world.sandbox.control('POST', `/sandbox/payloads/${name}`, { waId: rui });
		const body = JSON.parse(json.webhooks[0].body);
		const [change] = body.entry[0].changes;
		expect([body.object, change.field]).toEqual(['whatsapp_business_account', shown.field]);
		expect(Object.keys(change.value)).toEqual(Object.keys(shown.value));
		expect(JSON.stringify(change.value)).not.toContain(ana);
	});

	it('are about the number and person that are named, and signed as asked', async () => {
		const { json } = await world.sandbox.control('POST', '/sandbox/payloads/message-text', { waId: rui, phoneNumberId, signature: 'wrong' });
		expect(JSON.parse(json.webhooks[0].body).entry[0].changes[0].value).toMatchObject({ metadata: { phone_number_id: phoneNumberId }, messages: [{ from: rui }] });
		expect((await world.sandbox.control('POST', '/sandbox/payloads/message-text', { waId: '1' })).status).toBe(404);
		expect((await world.sandbox.control('POST', '/sandbox/payloads/nothing', {})).status).toBe(404);
	});

	it('of partners carry the portfolio where the account stands otherwise', async () => {
		const { json } = await world.sandbox.control('POST', '/sandbox/payloads/partner-solution-created', {});
		expect(JSON.parse(json.webhooks[0].body).entry[0].id).toBe('900111222333444');
	});
});
