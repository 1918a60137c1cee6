import type { INodeParameters } from 'n8n-workflow';
import { defaultSeed } from '../../sandbox';
import { file } from './given/files';
import { openSandbox } from './given/openSandbox';
import type { OpenSandbox } from './given/openSandbox';
import { sandboxAccount } from './given/sandboxAccount';
import { sendWorkflow } from './given/sendWorkflow';
import { sendingWorld } from './given/sendingWorld';
import { whatsAppCredential } from './given/whatsAppCredential';

const { appId, businessAccountId } = sandboxAccount;
const templates = `${businessAccountId}/message_templates`;

const parameters = (operation: string, change: INodeParameters = {}): INodeParameters => ({ resource: 'template', operation, ...change });

/** Source: Meta, creating templates: an order with named variables, a link and a quick reply. */
const components = [
	{ type: 'BODY', text: 'Hello {{first_name}}, we arrive on {{day}} as agreed.', example: { body_text_named_params: [{ param_name: 'first_name', example: 'Ana' }, { param_name: 'day', example: 'Friday' }] } },
	{ type: 'FOOTER', text: 'Ferrow Supplies' },
	{ type: 'BUTTONS', buttons: [{ type: 'URL', text: 'Track', url: 'https://ferrow.example/t/{{1}}', example: ['trk-1'] }, { type: 'QUICK_REPLY', text: 'Stop updates' }] },
];
const numbered = [{ type: 'BODY', text: 'Order {{1}} is ready for you.', example: { body_text: [['1042']] } }];

describe('WhatsApp Send: templates of the account', () => {
	const world = sendingWorld();

	const bodyOf = async (method: string, path: string) => {
		const request = (await world.sandbox.requests()).find((given) => given.method === method && given.path.includes(path));
		return JSON.parse(request?.body ?? 'null') as unknown;
	};

	describe('Get Many', () => {
		const names = async (change: INodeParameters) => (await world.send(parameters('getAll', change))).map(({ json }) => `${String(json.name)}|${String(json.language)}`);

		test('one item for each template, with what a builder wants to know', async () => {
			const items = await world.send(parameters('getAll', { returnAll: true }));
			expect(items).toHaveLength(defaultSeed.accounts[0]!.templates.length);
			const found = items.find(({ json }) => json.name === 'purchase_approval');
			expect(found).toEqual({
				json: {
					id: '500111222333402',
					name: 'purchase_approval',
					language: 'en_US',
					status: 'APPROVED',
					category: 'UTILITY',
					rejectedReason: 'NONE',
					quality: 'GREEN',
					fields: ['body_1', 'body_2', 'body_3', 'body_4', 'button_0_payload', 'button_1_payload'],
					components: expect.arrayContaining([expect.objectContaining({ type: 'BODY' })]),
				},
				pairedItem: { item: 0 },
			});
		});

		test.each<[string, INodeParameters, string[]]>([
			['by status', { status: 'PAUSED' }, ['weekly_offers|en_US']],
			['by category', { category: 'AUTHENTICATION' }, ['login_code|en_US']],
			['by language', { language: 'de' }, ['order_update|de']],
			['by a part of the name', { nameContains: 'invoice' }, ['invoice_ready|en_US']],
			['by several at once', { nameContains: 'order_update', language: 'pt_BR', status: 'APPROVED' }, ['order_update|pt_BR']],
			['without a match', { nameContains: 'nothing_like_this' }, []],
			['by filters that were added and left empty', { nameContains: 'login_code', language: '' }, ['login_code|en_US']],
		])('%s', async (_how, filters, expected) => {
			expect(await names({ returnAll: true, filters })).toEqual(expected);
		});

		test('not more than the limit, in one call', async () => {
			expect(await names({ returnAll: false, limit: 2 })).toEqual(['order_update|en_US', 'purchase_approval|en_US']);
			expect(await world.sandbox.calls()).toEqual([`GET ${templates} 200`]);
		});

		describe('of an account with more templates than a page holds', () => {
			let large: OpenSandbox;
			beforeAll(async () => {
				const [account] = defaultSeed.accounts;
				const many = Array.from({ length: 130 }, (_, index) => ({ ...account!.templates[0]!, id: String(510_000_000_000_000 + index), name: `update_${index}` }));
				large = await openSandbox({ seed: { ...defaultSeed, accounts: [{ ...account!, templates: many }] } });
			});
			afterAll(async () => await large.close());

			test.each<[string, INodeParameters, number, number]>([
				['all of them', { returnAll: true }, 130, 2],
				['as many as the limit says', { returnAll: false, limit: 105 }, 105, 2],
				['as many as a page', { returnAll: false, limit: 100 }, 100, 1],
			])('%s', async (_how, change, count, calls) => {
				await large.reset();
				const { runData } = await world.engine.runWorkflow({
					workflow: sendWorkflow(parameters('getAll', change)),
					startNode: 'Start',
					credentials: [whatsAppCredential(large.url)],
				});
				const ids = (runData.Send?.[0]?.outputs[0] ?? []).map(({ json }) => json.name);
				expect(ids).toEqual(Array.from({ length: count }, (_, index) => `update_${index}`));
				expect(await large.requests()).toHaveLength(calls);
			});
		});
	});

	describe('Get', () => {
		test('one template by its ID', async () => {
			const [item] = await world.send(parameters('get', { templateId: '500111222333404' }));
			expect(item?.json).toMatchObject({ id: '500111222333404', name: 'weekly_offers', status: 'PAUSED', quality: 'RED', fields: ['body_1'] });
			expect(await world.sandbox.calls()).toEqual(['GET 500111222333404 200']);
		});

		test('an ID that the account does not have', async () => {
			expect((await world.fail(parameters('get', { templateId: '500000000000001' }))).message).toMatch(/does not know this ID/);
		});
	});

	describe('Create', () => {
		const create = (change: INodeParameters) => parameters('create', { templateName: 'parcel_update', templateLanguage: 'en_US', category: 'UTILITY', components: JSON.stringify(components), ...change });

		test('a template with named variables is handed in, and waits for its review', async () => {
			const [item] = await world.send(create({}));
			// Source: Meta, message template API: name, language, category, parameter_format and components.
			expect(await bodyOf('POST', templates)).toEqual({ name: 'parcel_update', language: 'en_US', category: 'UTILITY', parameter_format: 'NAMED', components });
			expect(item).toEqual({ json: { id: expect.stringMatching(/^\d+$/), name: 'parcel_update', status: 'PENDING', category: 'UTILITY' }, pairedItem: { item: 0 } });
			expect(await world.sandbox.graph('GET', `${String(item?.json.id)}?fields=name,components`)).toMatchObject({ name: 'parcel_update', components });
		});

		test.each([
			['given as text', JSON.stringify(numbered)],
			['given by an expression', '={{ $json.components }}'],
		])('numbered variables, with components %s', async (_how, written) => {
			await world.send(create({ components: written }), [{ json: { components: numbered } }]);
			expect(await bodyOf('POST', templates)).toMatchObject({ parameter_format: 'POSITIONAL', components: numbered });
		});

		test.each<[string, INodeParameters, RegExp]>([
			['a name with capitals', { templateName: 'Parcel Update' }, /lower-case/],
			['a name of 513 characters', { templateName: 'a'.repeat(513) }, /513.*512/],
			['components that are no JSON', { components: '[{type: BODY}]' }, /components.*JSON/],
			['an empty list of components', { components: '[]' }, /list with at least a body/],
			['an object instead of a list', { components: '{"type": "BODY"}' }, /list with at least a body/],
		])('%s is refused before anything is asked of the API', async (_what, change, said) => {
			expect((await world.fail(create(change))).message).toMatch(said);
			expect(await world.sandbox.requests()).toEqual([]);
		});

		test('what Meta refuses is told in its words', async () => {
			const edge = await world.fail(create({ components: JSON.stringify([{ type: 'BODY', text: '{{1}} is ready.', example: { body_text: [['x']] } }]) }));
			expect(edge.description).toMatch(/2388299/);
			expect(edge.description).toMatch(/variable cannot be the first/);
			const twice = await world.fail(create({ templateName: 'order_update' }));
			expect(twice.description).toMatch(/2388024/);
		});
	});

	describe('Edit', () => {
		test('replaces the components, which are reviewed again', async () => {
			const [item] = await world.send(parameters('edit', { templateId: '500111222333402', components: JSON.stringify(numbered) }));
			expect(await bodyOf('POST', '500111222333402')).toEqual({ components: numbered });
			expect(item).toEqual({ json: { id: '500111222333402', edited: true }, pairedItem: { item: 0 } });
			expect(await world.sandbox.graph('GET', '500111222333402?fields=components')).toMatchObject({ components: numbered });
		});

		test('a second time within a day, or while it is in review, is refused by the API', async () => {
			expect((await world.fail(parameters('edit', { templateId: '500111222333405', components: JSON.stringify(numbered) }))).description).toMatch(/PENDING cannot be edited/);
		});
	});

	describe('Delete', () => {
		const left = async () => ((await world.sandbox.graph('GET', `${templates}?name=order_update`)) as { data: Array<{ language: string }> }).data.map(({ language }) => language);

		test('all languages of a name', async () => {
			const [item] = await world.send(parameters('delete', { templateName: 'order_update' }));
			expect(item).toEqual({ json: { name: 'order_update', deleted: true }, pairedItem: { item: 0 } });
			expect(await left()).toEqual([]);
		});

		test('only the language with an ID that is a number, as webhooks bring it', async () => {
			await world.send(parameters('delete', { templateName: 'order_update', onlyTemplateId: '={{ $json.id }}' }), [{ json: { id: 500111222333407 } }]);
			expect(await left()).toEqual(['en_US', 'pt_BR']);
		});

		test('only the language with an ID', async () => {
			const [item] = await world.send(parameters('delete', { templateName: 'order_update', onlyTemplateId: '500111222333407' }));
			expect(item?.json).toEqual({ name: 'order_update', id: '500111222333407', deleted: true });
			expect(await left()).toEqual(['en_US', 'pt_BR']);
		});

		test('a name that is only spaces deletes nothing', async () => {
			expect((await world.fail(parameters('delete', { templateName: ' ' }))).message).toMatch(/name is empty/);
			expect(await world.sandbox.requests()).toEqual([]);
		});

		test.each(['all', '5001112223334O7', '={{ $json.missing }}', '={{ null }}'])('an ID that is none (%s) does not become the deletion of all languages', async (onlyTemplateId) => {
			expect((await world.fail(parameters('delete', { templateName: 'order_update', onlyTemplateId }))).message).toMatch(/template ID/);
			expect(await left()).toEqual(['en_US', 'pt_BR', 'de']);
		});
	});

	describe('Upload Sample', () => {
		test('gives the handle with which a header with a picture is created', async () => {
			const [item] = await world.send(parameters('uploadSample', { mediaPropertyName: 'data' }), [{ json: {}, binary: { data: file('image/jpeg', { fileName: 'head.jpg' }) } }]);
			expect(item).toEqual({ json: { handle: expect.stringMatching(/^4::/), filename: 'head.jpg' }, pairedItem: { item: 0 } });
			expect(await world.sandbox.calls()).toEqual([`POST ${appId}/uploads 200`, expect.stringMatching(/^POST upload:\S+ 200$/)]);
			const header = { type: 'HEADER', format: 'IMAGE', example: { header_handle: [item?.json.handle] } };
			const [created] = await world.send(parameters('create', { templateName: 'with_picture', templateLanguage: 'en_US', category: 'UTILITY', components: JSON.stringify([header, ...numbered]) }));
			expect(created?.json.status).toBe('PENDING');
		});

		test.each([
			['a type that cannot be a sample', file('audio/mpeg'), /audio\/mpeg.*PDF, JPEG, PNG or MP4/],
			['an empty file', { content: new Uint8Array(), mimeType: 'image/png' }, /empty/],
		])('%s is refused before anything is asked of the API', async (_what, data, said) => {
			expect((await world.fail(parameters('uploadSample', { mediaPropertyName: 'data' }), [{ json: {}, binary: { data } }])).message).toMatch(said);
			expect(await world.sandbox.requests()).toEqual([]);
		});

		test('a credential without App ID is told what it lacks', async () => {
			const { error } = await world.engine.runWorkflow({
				workflow: sendWorkflow(parameters('uploadSample', { mediaPropertyName: 'data' })),
				startNode: 'Start',
				items: [{ json: {}, binary: { data: file('image/png') } }],
				credentials: [whatsAppCredential(world.sandbox.url, { appId: '' })],
			});
			expect(error?.message).toMatch(/no App ID/);
		});
	});

	test.each(['get', 'edit'])('%s: what is no template ID is refused before anything is asked of the API', async (operation) => {
		for (const templateId of ['../me', 'order_update', '5 0']) {
			expect((await world.fail(parameters(operation, { templateId, components: JSON.stringify(numbered) }))).message).toMatch(/template ID must consist of digits/);
		}
		expect(await world.sandbox.requests()).toEqual([]);
	});
});
