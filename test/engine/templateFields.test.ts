import { seedWithMoreTemplates } from './given/moreTemplates';
import { sandboxAccount } from './given/sandboxAccount';
import { sendingWorld } from './given/sendingWorld';
import { templateFields } from './given/templateParameters';
import { whatsAppCredential } from './given/whatsAppCredential';

type Field = [id: string, needed: 'needed' | 'optional', type: string];

const text = (id: string): Field => [id, 'needed', 'string'];
const optional = (id: string, type = 'string'): Field => [id, 'optional', type];
const card = (index: number) => [text(`card_${index}_header_image`), text(`card_${index}_body_1`), text(`card_${index}_button_0_url`)];

/** Written by hand from the seeded templates: what a builder has to fill in, in the order of the template. */
const expected: Record<string, Field[]> = {
	'order_update|en_US': [text('body_first_name'), text('body_order_number'), text('body_order_status')],
	'order_update|pt_BR': [text('body_first_name'), text('body_order_number'), text('body_order_status')],
	'order_update|de': [text('body_first_name'), text('body_order_number'), text('body_order_status')],
	'purchase_approval|en_US': [text('body_1'), text('body_2'), text('body_3'), text('body_4'), optional('button_0_payload'), optional('button_1_payload')],
	'appointment_reminder|pt_BR': [text('header_1'), text('body_1'), text('body_2'), text('button_0_url')],
	'weekly_offers|en_US': [text('body_1')],
	'delivery_delay|en_US': [text('body_1'), text('body_2')],
	'invoice_ready|en_US': [text('header_document'), optional('header_filename'), text('body_customer'), text('body_amount'), text('body_due_date'), text('button_0_url'), text('button_1_code')],
	'spring_offers|en_US': [text('body_1'), ...card(0), ...card(1), ...card(2)],
	'login_code|en_US': [text('body_1'), optional('button_0_code')],
	'delivery_location|en_US': [
		['header_latitude', 'needed', 'number'],
		['header_longitude', 'needed', 'number'],
		optional('header_name'),
		optional('header_address'),
		text('body_1'),
		text('body_2'),
	],
	'weekend_deal|en_US': [text('header_image'), ['offer_end', 'needed', 'dateTime'], text('body_1'), text('button_0_code'), text('button_1_url')],
	'damage_form|en_US': [text('header_order'), text('body_article'), optional('button_0_flow_token'), optional('button_0_flow_data', 'object')],
	'whole_catalog|en_US': [optional('button_0_thumbnail')],
	'some_products|en_US': [text('button_0_thumbnail'), ['button_0_products', 'needed', 'object']],
	'dock_film|en_US': [text('header_video')],
	'one_product|en_US': [text('header_product_id'), text('header_catalog_id')],
	'closing_note|en_US': [],
	'moving_picture|en_US': [text('header_gif')],
	'refused_offer|en_US': [],
};

describe('WhatsApp Send: the fields of a template in the panel', () => {
	const world = sendingWorld({ seed: seedWithMoreTemplates });

	const ask = async (template: string, accessToken: string = sandboxAccount.accessToken) =>
		await world.engine.resourceMapping({
			nodeType: 'n8n-nodes-whatsapp-ops.whatsAppSend',
			typeVersion: 1,
			method: 'getTemplateFields',
			parameters: templateFields(template, {}),
			credentials: [whatsAppCredential(world.sandbox.url, { accessToken })],
		});

	test('every template of the account has a case here', () => {
		const seeded = seedWithMoreTemplates.accounts.flatMap(({ templates }) => templates.map(({ name, language }) => `${name}|${language}`));
		expect(Object.keys(expected).toSorted()).toEqual(seeded.toSorted());
	});

	test.each(Object.entries(expected))('%s', async (template, fields) => {
		const answer = await ask(template);
		expect(answer.error).toBeUndefined();
		const toFillIn = answer.fields.filter(({ readOnly }) => readOnly !== true);
		expect(toFillIn.map(({ id, required, type }) => [id, required ? 'needed' : 'optional', type])).toEqual(fields);
		for (const field of answer.fields) expect(field).toMatchObject({ display: true, canBeUsedToMatch: false, defaultMatch: false });
	});

	test('a field shows its variable, its example and the words around it', async () => {
		const { fields } = await ask('order_update|en_US');
		const names = Object.fromEntries(fields.map(({ id, displayName }) => [id, displayName]));
		expect(names.body_order_number).toMatch(/\{\{order_number\}\}.*SO-1042.*your order/);
	});

	test('the fields of a card say which card they belong to', async () => {
		const { fields } = await ask('spring_offers|en_US');
		const names = Object.fromEntries(fields.map(({ id, displayName }) => [id, displayName]));
		for (const id of ['card_1_header_image', 'card_1_body_1', 'card_1_button_0_url']) expect(names[id]).toMatch(/^Card 2/);
	});

	test('the text of the template stands above the fields and is not sent', async () => {
		const { fields } = await ask('order_update|pt_BR');
		expect(fields[0]).toMatchObject({ id: '_text', readOnly: true, required: false, defaultValue: expect.stringContaining('seu pedido {{order_number}}') });
	});

	test('without a chosen template nothing is asked of the API', async () => {
		const { fields, emptyFieldsNotice, error } = await ask('');
		expect(error).toBeUndefined();
		expect(fields).toEqual([]);
		expect(emptyFieldsNotice).toMatch(/Choose a template/);
		expect(await world.sandbox.requests()).toEqual([]);
	});

	test('a template that does not exist, or not in this language, is said to be missing', async () => {
		expect((await ask('no_such|en_US')).error?.message).toContain('no template "no_such"');
		expect((await ask('order_update|fr')).error?.message).toMatch(/"fr".*en_US.*pt_BR.*de/);
	});

	test('what is wrong with the credential is said', async () => {
		const { error } = await ask('order_update|en_US', sandboxAccount.tokenWithoutManagement);
		expect(error?.description).toMatch(/whatsapp_business_management/);
	});
});
