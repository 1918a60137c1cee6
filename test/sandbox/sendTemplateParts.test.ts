import { defaultSeed, type Seed } from '../../sandbox';
import { ana, phoneNumberId } from './given/defaultIds';
import { type SandboxUnderTest, startSandboxUnderTest } from './given/sandboxUnderTest';

type Fields = Record<string, unknown>;
type Templates = Seed['accounts'][number]['templates'];

const more: Templates = [
	{
		...base('kitchen_sink', 'MARKETING'),
		components: [
			{ type: 'HEADER', format: 'VIDEO' },
			{ type: 'BODY', text: 'Everything at once.' },
			{
				type: 'BUTTONS',
				buttons: [
					{ type: 'FLOW', text: 'Book', flow_id: '1' },
					{ type: 'CATALOG', text: 'View catalog' },
					{ type: 'MPM', text: 'View items' },
					{ type: 'VOICE_CALL', text: 'Call' },
				],
			},
		],
	},
	{ ...base('one_product', 'MARKETING'), components: [{ type: 'HEADER', format: 'PRODUCT' }, { type: 'BODY', text: 'One product.' }, { type: 'BUTTONS', buttons: [{ type: 'SPM', text: 'View' }] }] },
	{ ...base('moving_picture', 'MARKETING'), components: [{ type: 'HEADER', format: 'GIF' }, { type: 'BODY', text: 'Moving.' }] },
	{ ...base('disabled_one', 'UTILITY'), status: 'DISABLED', components: [{ type: 'BODY', text: 'Gone.' }] },
];

function base(name: string, category: Templates[number]['category']) {
	return { id: `5${name.length}`, name, language: 'en_US', category, status: 'APPROVED' as const, parameterFormat: 'POSITIONAL' as const };
}

let sandbox: SandboxUnderTest;
beforeAll(async () => {
	const [account] = defaultSeed.accounts;
	sandbox = await startSandboxUnderTest({ seed: { ...defaultSeed, accounts: [{ ...account!, templates: [...account!.templates, ...more] }] } });
});
afterAll(() => sandbox.close());

const template = (name: string, components: unknown[]) => ({ type: 'template', template: { name, language: { code: 'en_US' }, components } });
const text = (value: string, name?: string) => ({ type: 'text', text: value, ...(name && { parameter_name: name }) });
const header = (...parameters: unknown[]) => ({ type: 'header', parameters });
const body = (...parameters: unknown[]) => ({ type: 'body', parameters });
const button = (subType: string, index: number, ...parameters: unknown[]) => ({ type: 'button', sub_type: subType, index, parameters });
const url = (index: number, value = 'x') => button('url', index, text(value));
const coupon = (index: number, code: string) => button('copy_code', index, { type: 'coupon_code', coupon_code: code });
const action = (subType: string, index: number, given: Fields) => button(subType, index, { type: 'action', action: given });

const LINK = 'https://ferrow.example/files/a';
const pdf = header({ type: 'document', document: { link: LINK, filename: 'Invoice.pdf' } });
const picture = header({ type: 'image', image: { link: LINK } });
const invoiceBody = body(text('Ana', 'customer'), text('EUR 1', 'amount'), text('Friday', 'due_date'));
const invoice = (...components: unknown[]) => template('invoice_ready', components);
const card = (index: number, components: unknown[] = [picture, body(text('EUR 1')), url(0)]) => ({ card_index: index, components });
const spring = (cards: unknown[]) => template('spring_offers', [body(text('Ana')), { type: 'carousel', cards }]);
const login = (code: string, onButton = code) => template('login_code', [body(text(code)), url(0, onButton)]);
const place = header({ type: 'location', location: { latitude: '1', longitude: '2', name: 'Depot', address: '1 Road' } });
const arrival = (...components: unknown[]) => template('delivery_location', [...components, body(text('D-1'), text('18:00'))]);
const offer = (ms: unknown) => ({ type: 'limited_time_offer', parameters: [{ type: 'limited_time_offer', limited_time_offer: { expiration_time_ms: ms } }] });
const deal = (code = 'WEEKEND25', ...extra: unknown[]) => template('weekend_deal', [picture, offer(1_790_000_000_000), body(text('Ana')), coupon(0, code), url(1), ...extra]);
const film = header({ type: 'video', video: { link: LINK } });
const items = (count: number) => Array.from({ length: count }, (_, index) => ({ product_retailer_id: `p${index}` }));
const mpm = (sections: unknown[]) => action('mpm', 2, { thumbnail_product_retailer_id: 'p0', sections });
const someItems = mpm([{ title: 'Shelf', product_items: items(1) }]);
const sink = (...components: unknown[]) => template('kitchen_sink', [film, ...components]);
const gif = template('moving_picture', [header({ type: 'gif', gif: { link: LINK } })]);

describe('template parts', () => {
	it.each<[string, Fields, number]>([
		['document, names, link and code', invoice(pdf, invoiceBody, url(0), coupon(1, 'EARLY2')), 200],
		['no document where one belongs', invoice(invoiceBody, url(0), coupon(1, 'EARLY2')), 132012],
		['a picture where a document belongs', invoice(picture, invoiceBody, url(0), coupon(1, 'E')), 132012],
		['words where a document belongs', invoice(header(text('x')), invoiceBody, url(0), coupon(1, 'E')), 132012],
		['two documents', invoice(header(pdf.parameters[0], pdf.parameters[0]), invoiceBody, url(0), coupon(1, 'E')), 132000],
		['a document that does not exist', invoice(header({ type: 'document', document: { id: '4' } }), invoiceBody, url(0), coupon(1, 'E')), 131053],
		['a document without a file', invoice(header({ type: 'document', document: {} }), invoiceBody, url(0), coupon(1, 'E')), 131008],
		['no link value', invoice(pdf, invoiceBody, coupon(1, 'E')), 131008],
		['no code', invoice(pdf, invoiceBody, url(0)), 131008],
		['a code of 20', invoice(pdf, invoiceBody, url(0), coupon(1, 'x'.repeat(20))), 200],
		['a code of 21', invoice(pdf, invoiceBody, url(0), coupon(1, 'x'.repeat(21))), 131009],
		['a code with a dash', invoice(pdf, invoiceBody, url(0), coupon(1, 'A-1')), 132018],
		['a code at a link', invoice(pdf, invoiceBody, coupon(0, 'E'), coupon(1, 'E')), 132012],
		['a variable too many', invoice(pdf, body(...invoiceBody.parameters, text('x', 'more')), url(0), coupon(1, 'E')), 132000],
		['a variable with another name', invoice(pdf, body(...invoiceBody.parameters.slice(1), text('x', 'more')), url(0), coupon(1, 'E')), 132012],
		['an unknown component', invoice({ type: 'footer', parameters: [] }), 131009],
		['an unknown key in a parameter', invoice(header({ type: 'document', document: { link: LINK, caption: 'x' } }), invoiceBody), 100],

		['a carousel', spring([card(0), card(1), card(2)]), 200],
		['a carousel in another order', spring([card(2), card(0), card(1)]), 200],
		['a card too few', spring([card(0), card(1)]), 132000],
		['a card too many', spring([card(0), card(1), card(2), card(3)]), 132000],
		['the same card twice', spring([card(0), card(1), card(1)]), 132012],
		['no carousel', template('spring_offers', [body(text('Ana'))]), 132000],
		['a carousel where there is none', template('delivery_location', [place, body(text('a'), text('b')), { type: 'carousel', cards: [card(0)] }]), 132012],
		['a card without its picture', spring([card(0), card(1), card(2, [body(text('x')), url(0)])]), 132012],
		['a card without its variable', spring([card(0), card(1), card(2, [picture, url(0)])]), 132000],
		['a card without its link', spring([card(0), card(1), card(2, [picture, body(text('x'))])]), 131008],
		['a card text above 160', spring([card(0), card(1), card(2, [picture, body(text('x'.repeat(130))), url(0)])]), 132005],

		['a login code', login('493817'), 200],
		['a login code of 15', login('x'.repeat(15)), 200],
		['a login code of 16', login('x'.repeat(16)), 132018],
		['another code on the button', login('493817', '493818'), 132018],
		['an address for a code', login('https://a.b'), 132018],
		['a login code without its button', template('login_code', [body(text('1'))]), 131008],

		['a place', arrival(place), 200],
		['no place', arrival(), 132012],
		['a place without latitude', arrival(header({ type: 'location', location: { longitude: '2' } })), 131008],
		['a place beyond the globe', arrival(header({ type: 'location', location: { latitude: '91', longitude: '2' } })), 131009],

		['an offer', deal(), 200],
		['an offer code of 15', deal('x'.repeat(15)), 200],
		['an offer code of 16', deal('x'.repeat(16)), 131009],
		['an offer twice', deal('A', offer(1)), 132012],
		['an offer without its end', template('weekend_deal', [picture, body(text('Ana')), coupon(0, 'A'), url(1)]), 132012],
		['an end in words', template('weekend_deal', [picture, offer('tomorrow')]), 100],
		['an offer where there is none', arrival(place, offer(1)), 132012],

		['a list of products', sink(someItems), 200],
		['no list of products', sink(), 131008],
		['30 products', sink(mpm([{ title: 'S', product_items: items(30) }])), 200],
		['31 products', sink(mpm([{ title: 'S', product_items: items(31) }])), 131009],
		['11 sections', sink(mpm(Array.from({ length: 11 }, () => ({ title: 'S', product_items: items(1) })))), 131009],
		['a section title of 25', sink(mpm([{ title: 'x'.repeat(25), product_items: items(1) }])), 131009],
		['flow, catalogue and call', sink(action('flow', 0, { flow_token: 't', flow_action_data: { a: 1 } }), action('catalog', 1, { thumbnail_product_retailer_id: 'p' }), someItems, button('voice_call', 3, { type: 'ttl_minutes', ttl_minutes: 60 }, { type: 'payload', payload: 'x' })), 200],
		['two values for a flow', sink(button('flow', 0, { type: 'action', action: {} }, { type: 'action', action: {} }), someItems), 132018],
		['a payload for a flow', sink(button('flow', 0, { type: 'payload', payload: 'x' }), someItems), 132012],
		['a call of 43,201 minutes', sink(someItems, button('voice_call', 3, { type: 'ttl_minutes', ttl_minutes: 43_201 })), 131009],
		['an unknown action', sink(action('flow', 0, { flow_id: '1' }), someItems), 100],

		['one product', template('one_product', [header({ type: 'product', product: { product_retailer_id: 'p', catalog_id: 'c' } })]), 200],
		['no product', template('one_product', []), 132012],
		['a moving picture', gif, 132012],
		['a disabled template', template('disabled_one', []), 132016],
	])('%s', async (_, message, expected) => {
		const { status, json } = await sandbox.send(message);
		expect(json.error?.code ?? status).toBe(expected);
	});

	it('a login code needs a phone number', async () => {
		const { json } = await sandbox.send({ ...login('493817'), to: undefined, recipient: 'US.10000000000000007701' });
		expect(json.error.code).toBe(131062);
	});

	it('stand on the phone with all their parts', async () => {
		const bubbleOf = async (message: Fields) => (await sandbox.message((await sandbox.send(message)).json.messages[0].id)).bubble;
		expect(await bubbleOf(invoice(pdf, invoiceBody, url(0, 'inv-1'), coupon(1, 'EARLY2')))).toEqual({
			media: { kind: 'document', link: LINK, fileName: 'Invoice.pdf' },
			body: 'Hello Ana, your invoice over *EUR 1* is attached. Please pay it by Friday, thank you.',
			footer: 'Ferrow Supplies',
			buttons: [
				{ index: 0, id: 'Pay online', label: 'Pay online', answers: 'nothing', opens: 'https://ferrow.example/pay/inv-1' },
				{ index: 1, id: 'copy_code', label: 'Copy offer code', answers: 'nothing', copies: 'EARLY2' },
			],
		});
		expect(await bubbleOf(deal())).toMatchObject({ offer: { text: 'Weekend deal', expiresAt: 1_790_000_000_000, code: 'WEEKEND25' } });
		const { cards } = await bubbleOf(spring([card(0), card(1), card(2)]));
		expect(cards.map((given: { buttons: Array<{ index: number }> }) => given.buttons[0]?.index)).toEqual([0, 1, 2]);
	});
});

describe('marketing messages', () => {
	const send = (fields: Fields) =>
		sandbox.graph('POST', `/v25.0/${phoneNumberId}/marketing_messages`, { body: { messaging_product: 'whatsapp', to: ana, ...fields } });

	it.each<[string, Fields, number]>([
		['a marketing template', deal(), 200],
		['every option', { ...deal(), product_policy: 'STRICT', message_activity_sharing: true }, 200],
		['a moving picture', gif, 200],
		['another policy', { ...deal(), product_policy: 'LOOSE' }, 131009],
		['a word for a switch', { ...deal(), message_activity_sharing: 'yes' }, 100],
		['a utility template', arrival(place), 134100],
		['a text', { type: 'text', text: { body: 'x' } }, 131055],
		['an unknown key', { ...deal(), policy: 'x' }, 100],
	])('take or refuse %s', async (_, fields, expected) => {
		const { status, json } = await send(fields);
		expect(json.error?.code ?? status).toBe(expected);
	});

	it('are priced as such', async () => {
		const { json } = await send(deal());
		expect(json.messages[0].message_status).toBe('accepted');
		expect((await sandbox.message(json.messages[0].id)).outbound.category).toBe('marketing_lite');
	});

	it('have options that the usual endpoint does not know', async () => {
		expect((await sandbox.send({ ...deal(), product_policy: 'STRICT' })).json.error.code).toBe(100);
	});
});
