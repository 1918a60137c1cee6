import { createHash } from 'node:crypto';
import type { INodeParameters } from 'n8n-workflow';
import { file } from './given/files';
import { seedWithMoreTemplates } from './given/moreTemplates';
import { withoutDeliveryId } from './given/openSandbox';
import { sandboxAccount } from './given/sandboxAccount';
import { sendingWorld } from './given/sendingWorld';
import { templateCases } from './given/templateCases';
import { templateBodyOnly, templateFields, templateJson } from './given/templateParameters';

const { ana, businessAccountId, phoneNumberId } = sandboxAccount;
const lookUp = `GET ${businessAccountId}/message_templates 200`;
const send = `POST ${phoneNumberId}/messages 200`;

const order = { body_first_name: 'Ana', body_order_number: 'SO-1042', body_order_status: 'packed' };
const invoice = { body_customer: 'Ana', body_amount: 'EUR 480.00', body_due_date: 'Friday', button_0_url: 'inv-1', button_1_code: 'EARLY2' };

interface TemplateBody {
	template: { name: string; language: { code: string }; components: Array<{ type: string; parameters: unknown[] }> };
	product_policy?: string;
}

describe('WhatsApp Send: templates', () => {
	const world = sendingWorld({ seed: seedWithMoreTemplates });

	const sent = async (path = 'messages') =>
		(await world.sandbox.requests()).filter(({ method, path: called }) => method === 'POST' && called.endsWith(`/${path}`)).map(({ body }) => withoutDeliveryId(JSON.parse(body) as Record<string, unknown>) as TemplateBody);

	const bodyTexts = async () => (await sent())[0]?.template.components.find(({ type }) => type === 'body')?.parameters;

	describe('filled in as fields', () => {
		test.each(templateCases.map((given) => [given.shows, given] as const))('%s', async (_shows, { template, values, components }) => {
			const [item] = await world.send(templateFields(template, values));
			const [name, code] = template.split('|');
			expect(await sent()).toEqual([
				{
					messaging_product: 'whatsapp',
					recipient_type: 'individual',
					to: '+15550107701',
					type: 'template',
					template: { name, language: { code }, ...(components && { components }) },
				},
			]);
			expect(await world.sandbox.calls()).toEqual([lookUp, send]);
			const [accepted] = await world.sandbox.accepted();
			expect(item?.json).toEqual({
				outcome: 'accepted',
				deduplicated: false,
				deliveryId: expect.stringMatching(/^wo1_/),
				messageId: accepted?.id,
				kind: 'template',
				recipient: { input: ana.phone, waId: ana.waId },
				phoneNumberId,
				acceptedAt: expect.any(String),
				messageStatus: 'accepted',
			});
		});

		test('many items with one template look it up once', async () => {
			await world.send(templateFields('order_update|en_US', { ...order, body_first_name: '={{ $json.name }}' }), [{ json: { name: 'Ana' } }, { json: { name: 'Rui' } }]);
			expect(await world.sandbox.calls()).toEqual([lookUp, send, send]);
		});
	});

	describe('the document above a template', () => {
		const header = async () => (await sent())[0]?.template.components[0]?.parameters[0] as { type: string; document: { id: string; filename?: string } };

		test('by media ID', async () => {
			const id = await world.sandbox.upload(file('application/pdf'));
			await world.send(templateFields('invoice_ready|en_US', { ...invoice, header_document: id }));
			expect(await header()).toEqual({ type: 'document', document: { id } });
		});

		test('by link, with the name that people see', async () => {
			const link = 'https://ferrow.example/invoices/2041';
			await world.send(templateFields('invoice_ready|en_US', { ...invoice, header_document: link, header_filename: 'Invoice 2041.pdf' }));
			expect(await header()).toEqual({ type: 'document', document: { link, filename: 'Invoice 2041.pdf' } });
		});

		test('by the name of a binary field: it goes up first and keeps its name', async () => {
			const data = file('application/pdf', { fileName: 'invoice-2041.pdf' });
			await world.send(templateFields('invoice_ready|en_US', { ...invoice, header_document: 'data' }), [{ json: {}, binary: { data } }]);
			expect(await world.sandbox.calls()).toEqual([lookUp, `POST ${phoneNumberId}/media 200`, send]);
			const { type, document } = await header();
			expect({ type, filename: document.filename }).toEqual({ type: 'document', filename: 'invoice-2041.pdf' });
			const stored = (await world.sandbox.graph('GET', document.id)) as { sha256: string };
			expect(stored.sha256).toBe(createHash('sha256').update(data.content).digest('base64'));
		});

		test('the pictures of cards by the names of binary fields', async () => {
			const cards = [0, 1, 2].map((index) => ({ [`card_${index}_header_image`]: `picture${index}`, [`card_${index}_body_1`]: 'EUR 1', [`card_${index}_button_0_url`]: 'x' }));
			const binary = { picture0: file('image/jpeg'), picture1: file('image/png'), picture2: file('image/jpeg') };
			await world.send(templateFields('spring_offers|en_US', Object.assign({ body_1: 'Ana' }, ...cards)), [{ json: {}, binary }]);
			expect((await world.sandbox.calls()).filter((call) => call.includes('/media'))).toHaveLength(3);
			expect(await world.sandbox.accepted()).toHaveLength(1);
		});

		test('a picture in its place is refused, and so is a field that does not exist', async () => {
			const wrong = await world.fail(templateFields('weekend_deal|en_US', { header_image: 'data', offer_end: '2026-12-31T18:00:00Z', body_1: 'Ana', button_0_code: 'X1', button_1_url: 'x' }), [
				{ json: {}, binary: { data: file('application/pdf') } },
			]);
			expect(wrong.message).toMatch(/application\/pdf.*JPEG or PNG/);
			const missing = await world.fail(templateFields('invoice_ready|en_US', { ...invoice, header_document: 'scan' }));
			expect(missing.message).toContain('"scan"');
			expect((await world.sandbox.calls()).every((call) => call === lookUp)).toBe(true);
		});
	});

	describe('filled in as JSON', () => {
		const withNames = [
			{ type: 'text', parameter_name: 'first_name', text: 'Ana' },
			{ type: 'text', parameter_name: 'order_number', text: 'SO-1042' },
			{ type: 'text', parameter_name: 'order_status', text: 'packed' },
		];

		test.each([
			['an object by the names of the variables', '{"first_name": "Ana", "order_number": "SO-1042", "order_status": "packed"}'],
			['an object by the IDs of the fields', JSON.stringify(order)],
			['an object that an expression gives', '={{ { first_name: "Ana", order_number: "SO-1042", order_status: "packed" } }}'],
		])('%s', async (_how, json) => {
			await world.send(templateJson('order_update|en_US', json));
			expect(await bodyTexts()).toEqual(withNames);
		});

		test.each([
			['a list for {{1}}, {{2}} and so on', '["Rui Costa", "12 pallet labels", 480, "Friday"]'],
			['a list that an expression gives', '={{ ["Rui Costa", "12 pallet labels", 480, "Friday"] }}'],
		])('%s', async (_how, json) => {
			await world.send(templateJson('purchase_approval|en_US', json));
			expect(await bodyTexts()).toEqual(['Rui Costa', '12 pallet labels', '480', 'Friday'].map((value) => ({ type: 'text', text: value })));
		});

		test('text that is no JSON is refused before the template is looked up', async () => {
			const error = await world.fail(templateJson('order_update|en_US', '{first_name: Ana'));
			expect(error.message).toMatch(/templateJson.*JSON/);
			expect((await world.sandbox.calls()).filter((call) => call.startsWith('POST'))).toEqual([]);
		});
	});

	test('body variables only: the template is not looked up, and the API judges', async () => {
		await world.send(templateBodyOnly('weekend_deal|en_US', ['Ana'])).catch(() => undefined);
		expect(await world.sandbox.calls()).toEqual([`POST ${phoneNumberId}/messages 400`]);
		await world.sandbox.reset();
		await world.send(templateBodyOnly('purchase_approval|en_US', ['a', 'b', 'c', 'd']));
		expect(await world.sandbox.calls()).toEqual([send]);
	});

	describe('languages', () => {
		const language = async () => (await sent())[0]?.template.language.code;

		test.each<[string, INodeParameters, string]>([
			['the language of the recipient', { language: 'pt_BR' }, 'pt_BR'],
			['written with a dash', { language: 'pt-br' }, 'pt_BR'],
			['another region of it', { language: 'pt_PT' }, 'pt_BR'],
			['a language without the template: the fallback', { language: 'fr', fallbackLanguage: 'de' }, 'de'],
			['a language without the template and no fallback: the chosen one', { language: 'fr' }, 'en_US'],
			['neither: the chosen one', {}, 'en_US'],
			['an expression that gave nothing: the chosen one', { language: '' }, 'en_US'],
		])('%s', async (_case, additionalFields, expected) => {
			await world.send(templateFields('order_update|en_US', order, additionalFields));
			expect(await language()).toBe(expected);
		});

		test('each item may have its own', async () => {
			await world.send(templateFields('order_update|en_US', order, { language: '={{ $json.language }}' }), [{ json: { language: 'de' } }, { json: { language: 'pt_BR' } }]);
			expect((await sent()).map(({ template }) => template.language.code)).toEqual(['de', 'pt_BR']);
		});

		test('neither wanted nor fallback exist: the languages that do are listed', async () => {
			const error = await world.fail(templateFields('order_update|fr', order, { fallbackLanguage: 'it' }));
			expect(error.message).toMatch(/"fr".*en_US.*pt_BR.*de/);
		});
	});

	describe('the marketing route', () => {
		const spring = Object.assign({ body_1: 'Ana' }, ...[0, 1, 2].map((index) => ({ [`card_${index}_header_image`]: 'https://ferrow.example/p.jpg', [`card_${index}_body_1`]: '1', [`card_${index}_button_0_url`]: 'x' }))) as INodeParameters;

		test.each([
			['fallback', 'CLOUD_API_FALLBACK'],
			['strict', 'STRICT'],
		])('%s: by the marketing endpoint, with the policy %s', async (marketingRoute, policy) => {
			const [item] = await world.send(templateFields('spring_offers|en_US', spring, { marketingRoute }));
			const [body, ...others] = await sent('marketing_messages');
			expect(body).toMatchObject({ messaging_product: 'whatsapp', type: 'template', product_policy: policy, template: { name: 'spring_offers' } });
			expect(others).toEqual([]);
			expect(await sent()).toEqual([]);
			expect(item?.json).toMatchObject({ outcome: 'accepted', kind: 'template' });
		});

		test.each<[string, INodeParameters]>([
			['normal', { marketingRoute: 'messages' }],
			['not set', {}],
		])('%s: by the endpoint of all messages', async (_route, additionalFields) => {
			await world.send(templateFields('spring_offers|en_US', spring, additionalFields));
			expect(await sent()).toEqual([expect.not.objectContaining({ product_policy: expect.anything() })]);
			expect(await sent('marketing_messages')).toEqual([]);
		});

		test('a moving picture above, which only this endpoint takes', async () => {
			await world.send(templateFields('moving_picture|en_US', { header_gif: 'https://ferrow.example/films/short.mp4' }, { marketingRoute: 'strict' }));
			const [body] = await sent('marketing_messages');
			expect(body?.template.components).toEqual([{ type: 'header', parameters: [{ type: 'gif', gif: { link: 'https://ferrow.example/films/short.mp4' } }] }]);
		});

		test('a template of another category: the API refuses it, and the error says why', async () => {
			const error = await world.fail(templateFields('order_update|en_US', order, { marketingRoute: 'strict' }));
			expect(error.description).toContain('code 134100');
			expect(error.message + error.description).toMatch(/marketing/i);
		});
	});

	describe('refused before anything is sent, with the name of what is wrong', () => {
		test.each<[string, INodeParameters, RegExp[]]>([
			['a variable that is missing', templateFields('order_update|en_US', { body_first_name: 'Ana', body_order_number: 'SO-1' }), [/order_update \(en_US\)/, /\{\{order_status\}\}/, /missing/]],
			['a variable that is empty', templateFields('order_update|en_US', { ...order, body_order_status: '  ' }), [/\{\{order_status\}\}/, /empty/]],
			['a variable that the template does not have', templateJson('order_update|en_US', '{"first_name":"A","order_number":"B","order_status":"C","colour":"red"}'), [/"colour"/, /first_name/]],
			['one variable too many in a list', templateJson('purchase_approval|en_US', '["a","b","c","d","e"]'), [/body_5/]],
			['a field of another template, left over', templateFields('order_update|en_US', { ...order, body_1: 'x' }), [/"body_1"/]],
			['a variable of a card', templateFields('spring_offers|en_US', { body_1: 'Ana', card_0_header_image: 'https://ferrow.example/p.jpg' }), [/card_0_body_1/]],
			['a line break in a variable', templateFields('order_update|en_US', { ...order, body_order_status: 'packed\nand gone' }), [/line break/i]],
			['a code to copy with a dash', templateFields('invoice_ready|en_US', { ...invoice, header_document: 'https://ferrow.example/1.pdf', button_1_code: 'EARLY-2' }), [/letters and digits/]],
			['a one-time code of 16 digits', templateFields('login_code|en_US', { body_1: '1234567890123456' }), [/15/]],
			['an end of the offer that is no date', templateFields('weekend_deal|en_US', { header_image: 'https://ferrow.example/p.jpg', offer_end: 'soon', body_1: 'A', button_0_code: 'X', button_1_url: 'x' }), [/date and time/]],
			['a header that is neither link, ID nor field', templateFields('invoice_ready|en_US', { ...invoice, header_document: 'ftp://ferrow.example/1.pdf' }), [/link/]],
			['a template that is paused', templateFields('weekly_offers|en_US', { body_1: 'Ana' }), [/weekly_offers \(en_US\) is paused/]],
			['a template in review', templateFields('delivery_delay|en_US', { body_1: 'a', body_2: 'b' }), [/is pending/]],
			['a template that was rejected, with the reason', templateFields('refused_offer|en_US', {}), [/is rejected \(INVALID_FORMAT\)/]],
			['a template that does not exist', templateFields('no_such|en_US', {}), [/no template "no_such"/]],
			['no template chosen', templateFields(' ', {}), [/template is missing/]],
		])('%s', async (_what, parameters, said) => {
			const error = await world.fail(parameters);
			for (const pattern of said) expect(`${error.message} ${error.description}`).toMatch(pattern);
			expect((await world.sandbox.calls()).filter((call) => call !== lookUp)).toEqual([]);
		});

		test('everything that is wrong is said at once', async () => {
			const error = await world.fail(templateFields('order_update|en_US', { body_colour: 'red' }));
			const said = `${error.message} ${error.description}`;
			for (const name of ['body_colour', '{{first_name}}', '{{order_number}}', '{{order_status}}']) expect(said).toContain(name);
		});

		test('one item of several stops all of them before the first is sent', async () => {
			await world.fail(templateFields('order_update|en_US', { ...order, body_first_name: '={{ $json.name }}' }), [{ json: { name: 'Ana' } }, { json: { name: '' } }]);
			expect(await world.sandbox.accepted()).toEqual([]);
		});
	});

	test('a one-time code for a user ID is refused: it needs the phone number', async () => {
		const error = await world.fail({ ...templateFields('login_code|en_US', { body_1: '493817' }), recipientPhoneNumber: ana.userId });
		expect(error.message).toMatch(/phone number/);
		expect(await sent()).toEqual([]);
	});
});
