import { type SandboxUnderTest, startSandboxUnderTest } from './given/sandboxUnderTest';

let sandbox: SandboxUnderTest;
beforeAll(async () => {
	sandbox = await startSandboxUnderTest();
});
afterAll(() => sandbox.close());

const template = (name: string, components?: unknown[], language = 'en_US') => ({
	type: 'template',
	template: { name, language: { code: language }, ...(components && { components }) },
});
const body = (...parameters: unknown[]) => ({ type: 'body', parameters });
const value = (text: string, name?: string) => ({ type: 'text', text, ...(name && { parameter_name: name }) });
const quickReply = (index: unknown, payload: string) => ({
	type: 'button',
	sub_type: 'quick_reply',
	index,
	parameters: [{ type: 'payload', payload }],
});
const link = (text: string) => ({ type: 'button', sub_type: 'url', index: '0', parameters: [{ type: 'text', text }] });
const four = ['Rui', 'labels', 'EUR 480', 'Friday'].map((text) => value(text));
const named = [value('Ana', 'first_name'), value('packed', 'order_status'), value('SO-1', 'order_number')];
const reminder = [{ type: 'header', parameters: [value('Ana')] }, body(value('12/03'), value('10:00'))];

describe('templates', () => {
	it.each<[string, Record<string, unknown>, number]>([
		['a name that does not exist', template('nothing', []), 132001],
		['a language that does not exist', template('order_update', [body(...named)], 'fr'), 132001],
		['one in review', template('delivery_delay', [body(value('a'), value('b'))]), 132001],
		['a paused one', template('weekly_offers', [body(value('a'))]), 132015],
		['too few values', template('purchase_approval', [body(...four.slice(1))]), 132000],
		['too many values', template('purchase_approval', [body(...four, value('x'))]), 132000],
		['no values at all', template('purchase_approval'), 132000],
		['names for positions', template('purchase_approval', [body(...four.slice(1), value('x', 'who'))]), 132012],
		['positions for names', template('order_update', [body(value('a'), value('b'), value('c'))]), 132012],
		['a name that it does not have', template('order_update', [body(...named.slice(1), value('Ana', 'nobody'))]), 132012],
		['a header that it does not have', template('order_update', [{ type: 'header', parameters: [] }, body(...named)]), 132012],
		['a new line in a value', template('purchase_approval', [body(value('a\nb'), ...four.slice(1))]), 132018],
		['five spaces in a value', template('purchase_approval', [body(value('a     b'), ...four.slice(1))]), 132018],
		['an empty value', template('purchase_approval', [body(value(''), ...four.slice(1))]), 131008],
		['a text above 1,024 once filled', template('purchase_approval', [body(value('x'.repeat(1_024)), ...four.slice(1))]), 132005],
		['a payload at a button that is not there', template('purchase_approval', [body(...four), quickReply(2, 'x')]), 132012],
		['a payload of 257', template('purchase_approval', [body(...four), quickReply(0, 'x'.repeat(257))]), 131009],
		['two values for one button', template('purchase_approval', [body(...four), quickReply(0, 'a'), quickReply('0', 'b')]), 132018],
		['no value for a link that needs one', template('appointment_reminder', reminder, 'pt_BR'), 131008],
		['a payload for a link', template('appointment_reminder', [...reminder, quickReply(0, 'x')], 'pt_BR'), 132012],
		['an unknown key', { type: 'template', template: { ...template('order_update').template, namespace: 'x' } }, 100],
		['no language', { type: 'template', template: { name: 'order_update' } }, 131008],
	])('refuses %s', async (_, message, code) => {
		const { status, json } = await sandbox.send(message);
		expect(json.error?.code).toBe(code);
		expect(status).toBe(code === 132001 ? 404 : 400);
	});

	it('counts in the words of the API', async () => {
		const { json } = await sandbox.send(template('purchase_approval'));
		expect(json.error.error_data.details).toBe('body: number of localizable_params (0) does not match the expected number of params (4)');
	});

	it('fills positions, and takes the label where a quick reply has no payload', async () => {
		const { json } = await sandbox.send(template('purchase_approval', [body(...four), quickReply('1', 'x'.repeat(256))]));
		expect(json.messages[0].message_status).toBe('accepted');
		const { bubble, outbound } = await sandbox.message(json.messages[0].id);
		expect(bubble).toEqual({
			header: 'Approval needed',
			body: 'Rui asks to buy labels for *EUR 480*. Please decide by Friday, so that the order can go out.',
			footer: 'Purchasing',
			buttons: [
				{ index: 0, id: 'Approve', label: 'Approve', answers: 'button' },
				{ index: 1, id: 'x'.repeat(256), label: 'Decline', answers: 'button' },
			],
		});
		expect(outbound).toMatchObject({ category: 'utility', freeForm: false });
	});

	it('fills names in any order', async () => {
		const { json } = await sandbox.send(template('order_update', [body(...named)]));
		expect((await sandbox.message(json.messages[0].id)).bubble.body).toMatch(/^Hello Ana, your order SO-1 is now \*packed\*/);
	});

	it('fills header and link, and keeps a value that looks like a pattern as it is', async () => {
		const { json } = await sandbox.send(
			template('appointment_reminder', [reminder[0], body(value('$& {{2}}'), value('10:00')), link('v-77$&')], 'pt_BR'),
		);
		const { bubble } = await sandbox.message(json.messages[0].id);
		expect(bubble.header).toBe('Lembrete para Ana');
		expect(bubble.body).toContain('marcada para $& {{2}} às 10:00');
		expect(bubble.buttons[0].opens).toBe('https://ferrow.example/visitas/v-77$&');
	});
});
