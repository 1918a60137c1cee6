import { type SandboxUnderTest, startSandboxUnderTest } from './given/sandboxUnderTest';

let sandbox: SandboxUnderTest;
beforeAll(async () => {
	sandbox = await startSandboxUnderTest();
});
afterAll(() => sandbox.close());

const x = (length: number) => 'x'.repeat(length);
const body = { text: 'x' };
const LINK = 'https://ferrow.example/a.jpg';

type Fields = Record<string, unknown>;
type Case = [string, Fields, number];

const send = (interactive: Fields) => sandbox.send({ type: 'interactive', interactive });

function each(name: string, cases: Case[]): void {
	describe(name, () => {
		it.each<Case>(cases)('with %s', async (_, interactive, expected) => {
			const { status, json } = await send(interactive);
			expect(json.error?.code ?? status).toBe(expected);
		});
	});
}

/** The limits that most types share. */
const common = (valid: Fields, { bodyMax = 1_024, bodyOptional = false } = {}): Case[] => [
	['all it needs', valid, 200],
	['an unknown key', { ...valid, colour: 'red' }, 100],
	[`a body of ${bodyMax}`, { ...valid, body: { text: x(bodyMax) } }, 200],
	[`a body of ${bodyMax + 1}`, { ...valid, body: { text: x(bodyMax + 1) } }, 131009],
	['no body', { ...valid, body: undefined }, bodyOptional ? 200 : 131008],
	['no action', { ...valid, action: undefined }, 131008],
];

const footers = (valid: Fields): Case[] => [
	['a footer of 60', { ...valid, footer: { text: x(60) } }, 200],
	['a footer of 61', { ...valid, footer: { text: x(61) } }, 131009],
];

const headers = (valid: Fields): Case[] => [
	['a header of 60 characters', { ...valid, header: { type: 'text', text: x(60) } }, 200],
	['a header of 61 characters', { ...valid, header: { type: 'text', text: x(61) } }, 131009],
	['a picture above', { ...valid, header: { type: 'image', image: { link: LINK } } }, 200],
	['a film above', { ...valid, header: { type: 'video', video: { link: LINK } } }, 200],
	['a document above', { ...valid, header: { type: 'document', document: { link: LINK, filename: 'a.pdf' } } }, 200],
	['a picture above that does not exist', { ...valid, header: { type: 'image', image: { id: '4' } } }, 131053],
	['a picture above without a file', { ...valid, header: { type: 'image', image: {} } }, 131008],
	['a picture above with a caption', { ...valid, header: { type: 'image', image: { link: LINK, caption: 'x' } } }, 100],
	['a sticker above', { ...valid, header: { type: 'sticker', sticker: { link: LINK } } }, 131009],
];

const noHeader = (valid: Fields): Case[] => [['a header', { ...valid, header: { type: 'text', text: 'x' } }, 100]];

const buttons = { type: 'button', body, action: { buttons: [{ type: 'reply', reply: { id: 'a', title: 'A' } }] } };
each('reply buttons', headers(buttons));

const row = (id: string, more: Fields = {}) => ({ id, title: 'Row', ...more });
const rows = (count: number, from = 0) => Array.from({ length: count }, (_, index) => row(`r${from + index}`));
const list = (sections: unknown[], button = 'Menu') => ({ type: 'list', body, action: { button, sections } });
const sections = (count: number, more: Fields = { title: 'S' }) => Array.from({ length: count }, (_, index) => ({ rows: rows(1, index), ...more }));
each('a list', [
	...common(list(sections(1)), { bodyMax: 4_096 }),
	...footers(list(sections(1))),
	['a header of 60', { ...list(sections(1)), header: { type: 'text', text: x(60) } }, 200],
	['a picture above', { ...list(sections(1)), header: { type: 'image', image: { link: LINK } } }, 100],
	['a button of 20', list(sections(1), x(20)), 200],
	['a button of 21', list(sections(1), x(21)), 131009],
	['10 sections', list(sections(10)), 200],
	['11 sections', list(sections(11)), 131009],
	['no section', list([]), 131009],
	['10 rows in all', list([{ title: 'S', rows: rows(6) }, { title: 'T', rows: rows(4, 6) }]), 200],
	['11 rows in all', list([{ title: 'S', rows: rows(6) }, { title: 'T', rows: rows(5, 6) }]), 131009],
	['no row', list([{ title: 'S', rows: [] }]), 131009],
	['one section without a title', list([{ rows: rows(1) }]), 200],
	['two sections, one without a title', list([{ title: 'S', rows: rows(1) }, { rows: rows(1, 1) }]), 131008],
	['a section title of 24', list([{ title: x(24), rows: rows(1) }]), 200],
	['a section title of 25', list([{ title: x(25), rows: rows(1) }]), 131009],
	['a row id of 200', list([{ rows: [row(x(200))] }]), 200],
	['a row id of 201', list([{ rows: [row(x(201))] }]), 131009],
	['a row title of 24', list([{ rows: [row('a', { title: x(24) })] }]), 200],
	['a row title of 25', list([{ rows: [row('a', { title: x(25) })] }]), 131009],
	['a description of 72', list([{ rows: [row('a', { description: x(72) })] }]), 200],
	['a description of 73', list([{ rows: [row('a', { description: x(73) })] }]), 131009],
	['the same row id in two sections', list([{ title: 'S', rows: rows(1) }, { title: 'T', rows: rows(1) }]), 131009],
	['a row without a title', list([{ rows: [{ id: 'a' }] }]), 131008],
]);

const cta = (parameters: Fields) => ({ type: 'cta_url', body, action: { name: 'cta_url', parameters } });
const openShop = cta({ display_text: 'Open', url: 'https://ferrow.example' });
each('a link button', [
	...common(openShop),
	...footers(openShop),
	...headers(openShop),
	['a text of 20', cta({ display_text: x(20), url: 'https://ferrow.example' }), 200],
	['a text of 21', cta({ display_text: x(21), url: 'https://ferrow.example' }), 131009],
	['an address that is none', cta({ display_text: 'Open', url: 'ferrow.example' }), 131009],
	['an address that would run', cta({ display_text: 'Open', url: 'javascript:alert(1)' }), 131009],
	['no address', cta({ display_text: 'Open' }), 131008],
]);

const where = { type: 'location_request_message', body, action: { name: 'send_location' } };
each('a location request', [...common(where), ...noHeader(where), ['another action', { ...where, action: { name: 'send' } }, 131009]]);

const flow = (more: Fields) => ({
	type: 'flow',
	body,
	action: { name: 'flow', parameters: { flow_message_version: '3', flow_id: '1', flow_cta: 'Book', ...more } },
});
each('a flow', [
	...common(flow({})),
	...footers(flow({})),
	...headers(flow({})),
	['a name instead of an id', flow({ flow_id: undefined, flow_name: 'booking' }), 200],
	['neither id nor name', flow({ flow_id: undefined }), 131008],
	['id and name', flow({ flow_name: 'booking' }), 131009],
	['another version', flow({ flow_message_version: '2' }), 131009],
	['no version', flow({ flow_message_version: undefined }), 131008],
	['a button of 30', flow({ flow_cta: x(30) }), 200],
	['a button of 31', flow({ flow_cta: x(31) }), 131009],
	['no button', flow({ flow_cta: undefined }), 131008],
	['a draft', flow({ mode: 'draft' }), 200],
	['an unknown mode', flow({ mode: 'test' }), 131009],
	['a screen and data', flow({ flow_action: 'navigate', flow_action_payload: { screen: 'START', data: { a: 1 } } }), 200],
	['empty data', flow({ flow_action_payload: { screen: 'START', data: {} } }), 131009],
	['a payload for data_exchange', flow({ flow_action: 'data_exchange', flow_action_payload: { screen: 'START' } }), 131009],
	['an unknown parameter', flow({ speed: 3 }), 100],
]);

const oneProduct = { type: 'product', body, action: { catalog_id: 'c', product_retailer_id: 'p' } };
each('a product', [
	...common(oneProduct, { bodyOptional: true }),
	...footers(oneProduct),
	...noHeader(oneProduct),
	['no product', { ...oneProduct, action: { catalog_id: 'c' } }, 131008],
]);

const items = (count: number) => Array.from({ length: count }, (_, index) => ({ product_retailer_id: `p${index}` }));
const products = (given: unknown[]) => ({
	type: 'product_list',
	header: { type: 'text', text: 'Shelf' },
	body,
	action: { catalog_id: 'c', sections: given },
});
const someProducts = products([{ title: 'S', product_items: items(1) }]);
each('a list of products', [
	...common(someProducts),
	...footers(someProducts),
	['no header', { ...someProducts, header: undefined }, 131008],
	['30 products', products([{ title: 'S', product_items: items(15) }, { title: 'T', product_items: items(15) }]), 200],
	['31 products', products([{ title: 'S', product_items: items(15) }, { title: 'T', product_items: items(16) }]), 131009],
	['10 sections', products(Array.from({ length: 10 }, () => ({ title: 'S', product_items: items(1) }))), 200],
	['11 sections', products(Array.from({ length: 11 }, () => ({ title: 'S', product_items: items(1) }))), 131009],
	['a section title of 24', products([{ title: x(24), product_items: items(1) }]), 200],
	['a section title of 25', products([{ title: x(25), product_items: items(1) }]), 131009],
	['a section without products', products([{ title: 'S', product_items: [] }]), 131009],
]);

const catalogue = { type: 'catalog_message', body, action: { name: 'catalog_message' } };
each('a catalogue', [
	...common(catalogue),
	...footers(catalogue),
	...noHeader(catalogue),
	['a thumbnail', { ...catalogue, action: { name: 'catalog_message', parameters: { thumbnail_product_retailer_id: 'p' } } }, 200],
]);

const card = (index: number, more: Fields = {}) => ({
	card_index: index,
	type: 'cta_url',
	header: { type: 'image', image: { link: LINK } },
	body: { text: 'x' },
	action: { name: 'cta_url', parameters: { display_text: 'Open', url: 'https://ferrow.example' } },
	...more,
});
const cards = (count: number) => Array.from({ length: count }, (_, index) => card(index));
const carousel = (given: unknown[]) => ({ type: 'carousel', body, action: { cards: given } });
const pair = (more: Fields) => carousel([card(0), card(1, more)]);
const productCard = (index: number, catalog = 'c') => ({ card_index: index, type: 'product', action: { catalog_id: catalog, product_retailer_id: 'p' } });
const replyCard = (index: number) =>
	card(index, { type: 'quick_reply', action: { buttons: [{ type: 'quick_reply', quick_reply: { id: `q${index}`, title: 'Take it' } }] } });
each('a carousel', [
	...common(carousel(cards(2))),
	...noHeader(carousel(cards(2))),
	['a footer', { ...carousel(cards(2)), footer: { text: 'x' } }, 100],
	['10 cards', carousel(cards(10)), 200],
	['1 card', carousel(cards(1)), 131009],
	['11 cards', carousel([...cards(10), card(9)]), 131009],
	['the same index twice', carousel([card(0), card(0)]), 131009],
	['an index of 10', carousel([card(0), card(10)]), 131009],
	['a card text of 160', pair({ body: { text: x(160) } }), 200],
	['a card text of 161', pair({ body: { text: x(161) } }), 131009],
	['2 line breaks', pair({ body: { text: 'a\nb\nc' } }), 200],
	['3 line breaks', pair({ body: { text: 'a\nb\nc\nd' } }), 131009],
	['a button of 20', pair({ action: { name: 'cta_url', parameters: { display_text: x(20), url: LINK } } }), 200],
	['a button of 21', pair({ action: { name: 'cta_url', parameters: { display_text: x(21), url: LINK } } }), 131009],
	['a film among pictures', pair({ header: { type: 'video', video: { link: LINK } } }), 131009],
	['a card without a picture', pair({ header: undefined }), 131008],
	['words above a card', pair({ header: { type: 'text', text: 'x' } }), 131009],
	['products', carousel([productCard(0), productCard(1)]), 200],
	['products of two catalogues', carousel([productCard(0), productCard(1, 'd')]), 131009],
	['a product among links', carousel([card(0), productCard(1)]), 131009],
	['quick replies', carousel([replyCard(0), replyCard(1)]), 200],
]);

const address = (parameters: Fields) => ({ type: 'address_message', body, action: { name: 'address_message', parameters } });
each('an address request', [
	...common(address({ country: 'IN' })),
	['no country', address({}), 131008],
	['another country', address({ country: 'US' }), 131009],
	['a pin code of 6', address({ country: 'IN', values: { in_pin_code: '560001' } }), 200],
	['a pin code of 7', address({ country: 'IN', values: { in_pin_code: '5600011' } }), 131009],
	['saved addresses', address({ country: 'IN', saved_addresses: [{ id: '1', value: { city: 'Pune' } }] }), 200],
]);

const call = (parameters?: Fields) => ({ type: 'voice_call', body, action: { name: 'voice_call', ...(parameters && { parameters }) } });
each('a call button', [
	...common(call()),
	['a text of 20', call({ display_text: x(20) }), 200],
	['a text of 21', call({ display_text: x(21) }), 131009],
	['a life of 43,200 minutes', call({ ttl_minutes: 43_200 }), 200],
	['a life of 43,201 minutes', call({ ttl_minutes: 43_201 }), 131009],
	['a life of none', call({ ttl_minutes: 0 }), 131009],
	['a payload of 512', call({ payload: x(512) }), 200],
	['a payload of 513', call({ payload: x(513) }), 131009],
]);

const share = { type: 'request_contact_info', body, action: { name: 'request_contact_info' } };
each('a request for the phone number', [...common(share), ...noHeader(share)]);

describe('on the phone', () => {
	const bubbleOf = async (interactive: Fields) => (await sandbox.message((await send(interactive)).json.messages[0].id)).bubble;

	it('a list keeps its sections', async () => {
		const bubble = await bubbleOf(list([{ title: 'Ground floor', rows: [row('c1', { description: '09-17' })] }]));
		expect(bubble).toMatchObject({
			buttons: [{ label: 'Menu', answers: 'list' }],
			list: [{ title: 'Ground floor', rows: [{ id: 'c1', title: 'Row', description: '09-17' }] }],
		});
	});

	it('the cards of a carousel stand in the order of their indexes, and their buttons are counted through', async () => {
		const bubble = await bubbleOf(carousel([replyCard(1), replyCard(0)]));
		expect(bubble.cards.map((given: { buttons: unknown[] }) => given.buttons)).toEqual([
			[{ index: 0, id: 'q0', label: 'Take it', answers: 'interactive' }],
			[{ index: 1, id: 'q1', label: 'Take it', answers: 'interactive' }],
		]);
	});

	it('a flow asks for its data and an answer, and has the token "unused" unless it has its own', async () => {
		expect((await bubbleOf(flow({ flow_action_payload: { screen: 'START', data: { city: 'Porto' } } }))).form).toEqual({
			name: 'flow',
			title: 'START',
			token: 'unused',
			fields: [
				{ key: 'city', label: 'city', value: 'Porto' },
				{ key: 'answer', label: 'Answer', value: '' },
			],
		});
	});
});
