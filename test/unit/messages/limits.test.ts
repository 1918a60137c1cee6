import type { MessageDraft } from '../../../core/messages';
import { draftOf, problemsOf } from './problemsOf';

type Content = MessageDraft['content'];

const x = (length: number) => 'x'.repeat(length);
const times = <T>(count: number, make: (index: number) => T) => Array.from({ length: count }, (_, index) => make(index));
const url = (length: number) => 'https://shop.example/'.padEnd(length, 'p');
const link = { link: 'https://files.example/a.jpg' };

const buttons = (change: Record<string, unknown>): Content => ({ kind: 'replyButtons', body: 'Keep the slot?', buttons: [{ id: 'yes', title: 'Keep' }], ...change });
const list = (change: Record<string, unknown>): Content => ({ kind: 'list', body: 'Pick a counter', button: 'Counters', sections: [{ rows: [{ id: 'c1', title: 'Returns' }] }], ...change });
const rows = (count: number, start = 0) => times(count, (index) => ({ id: `row-${start + index}`, title: `Row ${start + index}` }));
const ctaUrl = (change: Record<string, unknown>): Content => ({ kind: 'ctaUrl', body: 'Track it', buttonText: 'Track', url: 'https://shop.example', ...change });
const flow = (change: Record<string, unknown>): Content => ({ kind: 'flow', body: 'Book a slot', buttonText: 'Book', flowId: '700111', ...change });
const productList = (change: Record<string, unknown>): Content => ({ kind: 'productList', header: 'Parts', body: 'Choose', catalogId: '800111', sections: [{ productIds: ['SKU-1'] }], ...change });
const carousel = (change: Record<string, unknown>, count = 2): Content => ({
	kind: 'carousel',
	body: 'New arrivals',
	cards: times(count, (index) => ({ header: { type: 'image', media: link }, buttonText: 'Open', url: 'https://shop.example', ...(index === 0 ? change : {}) })),
});
const template = (...components: unknown[]): Content => ({ kind: 'template', name: 'parcel_update', language: 'en_US', components });
const button = (parameter: Record<string, unknown>, index = 0) => ({ type: 'button', index, parameter });
const mpm = (sections: unknown) => template(button({ type: 'multiProduct', thumbnailProductId: 'SKU-1', sections }));
const offer = { type: 'limitedTimeOffer', expiresAtMs: 1_790_000_000_000 };

/** Name, content of a size, the limit, the field that the problem must name. Source: Meta, Cloud API messages reference. */
const largest: Array<[string, (size: number) => Content, number, string]> = [
	['text', (n) => ({ kind: 'text', body: x(n) }), 4096, 'content.body'],
	['caption of an image', (n) => ({ kind: 'image', media: link, caption: x(n) }), 1024, 'content.caption'],
	['caption of a video', (n) => ({ kind: 'video', media: link, caption: x(n) }), 1024, 'content.caption'],
	['caption of a document', (n) => ({ kind: 'document', media: link, caption: x(n) }), 1024, 'content.caption'],
	['number of contacts', (n) => ({ kind: 'contacts', contacts: times(n, (index) => ({ name: { formatted: `Ada ${index}` } })) }), 257, 'content.contacts'],

	['text with reply buttons', (n) => buttons({ body: x(n) }), 1024, 'content.body'],
	['text header', (n) => buttons({ header: { type: 'text', text: x(n) } }), 60, 'content.header.text'],
	['footer', (n) => buttons({ footer: x(n) }), 60, 'content.footer'],
	['number of reply buttons', (n) => buttons({ buttons: times(n, (index) => ({ id: `b${index}`, title: `B ${index}` })) }), 3, 'content.buttons'],
	['ID of a reply button', (n) => buttons({ buttons: [{ id: x(n), title: 'Keep' }] }), 256, 'content.buttons.0.id'],
	['title of a reply button', (n) => buttons({ buttons: [{ id: 'yes', title: x(n) }] }), 20, 'content.buttons.0.title'],

	['text with a list', (n) => list({ body: x(n) }), 4096, 'content.body'],
	['header of a list', (n) => list({ header: x(n) }), 60, 'content.header'],
	['footer of a list', (n) => list({ footer: x(n) }), 60, 'content.footer'],
	['button of a list', (n) => list({ button: x(n) }), 20, 'content.button'],
	['title of a section', (n) => list({ sections: [{ title: x(n), rows: rows(1) }] }), 24, 'content.sections.0.title'],
	['rows of one section', (n) => list({ sections: [{ rows: rows(n) }] }), 10, 'content.sections'],
	['rows of all sections', (n) => list({ sections: [{ title: 'A', rows: rows(n - 4) }, { title: 'B', rows: rows(4, n) }] }), 10, 'content.sections'],
	['ID of a row', (n) => list({ sections: [{ rows: [{ id: x(n), title: 'Returns' }] }] }), 200, 'content.sections.0.rows.0.id'],
	['title of a row', (n) => list({ sections: [{ rows: [{ id: 'c1', title: x(n) }] }] }), 24, 'content.sections.0.rows.0.title'],
	['description of a row', (n) => list({ sections: [{ rows: [{ id: 'c1', title: 'Returns', description: x(n) }] }] }), 72, 'content.sections.0.rows.0.description'],

	['text with a link button', (n) => ctaUrl({ body: x(n) }), 1024, 'content.body'],
	['text of a link button', (n) => ctaUrl({ buttonText: x(n) }), 20, 'content.buttonText'],
	['address of a link button', (n) => ctaUrl({ url: url(n) }), 2000, 'content.url'],
	['location request', (n) => ({ kind: 'locationRequest', body: x(n) }), 1024, 'content.body'],
	['contact information request', (n) => ({ kind: 'contactInfoRequest', body: x(n) }), 1024, 'content.body'],
	['call permission request', (n) => ({ kind: 'callPermissionRequest', body: x(n) }), 1024, 'content.body'],
	['address request', (n) => ({ kind: 'address', body: x(n) }), 1024, 'content.body'],
	['text with a Flow', (n) => flow({ body: x(n) }), 1024, 'content.body'],
	['button of a Flow', (n) => flow({ buttonText: x(n) }), 30, 'content.buttonText'],

	['text with a product', (n) => ({ kind: 'product', body: x(n), catalogId: '800111', productId: 'SKU-1' }), 1024, 'content.body'],
	['text with a catalog', (n) => ({ kind: 'catalog', body: x(n) }), 1024, 'content.body'],
	['footer of a catalog', (n) => ({ kind: 'catalog', body: 'All of it', footer: x(n) }), 60, 'content.footer'],
	['header of a product list', (n) => productList({ header: x(n) }), 60, 'content.header'],
	['text of a product list', (n) => productList({ body: x(n) }), 1024, 'content.body'],
	['title of a product section', (n) => productList({ sections: [{ title: x(n), productIds: ['SKU-1'] }] }), 24, 'content.sections.0.title'],
	['sections of a product list', (n) => productList({ sections: times(n, (index) => ({ title: `S ${index}`, productIds: ['SKU-1'] })) }), 10, 'content.sections'],
	['products in one section', (n) => productList({ sections: [{ productIds: times(n, (index) => `SKU-${index}`) }] }), 30, 'content.sections'],
	['products in all sections', (n) => productList({ sections: times(2, (s) => ({ title: `S ${s}`, productIds: times(s === 0 ? 15 : n - 15, (index) => `SKU-${s}-${index}`) })) }), 30, 'content.sections'],

	['text with a carousel', (n) => ({ ...carousel({}), body: x(n) }), 1024, 'content.body'],
	['cards of a carousel', (n) => carousel({}, n), 10, 'content.cards'],
	['text of a card', (n) => carousel({ body: x(n) }), 160, 'content.cards.0.body'],
	['button of a card', (n) => carousel({ buttonText: x(n) }), 20, 'content.cards.0.buttonText'],

	['template name', (n) => ({ ...template(), name: x(n) }), 512, 'content.name'],
	['payload of a quick reply', (n) => template(button({ type: 'quickReply', payload: x(n) })), 256, 'content.components.0.parameter.payload'],
	['code to copy', (n) => template(button({ type: 'copyCode', code: x(n) })), 20, 'content.components.0.parameter.code'],
	['code to copy of a limited-time offer', (n) => template(offer, button({ type: 'copyCode', code: x(n) })), 15, 'content.components.1.parameter.code'],
	[
		'one-time code',
		(n) => template({ type: 'body', variables: [{ text: '1'.repeat(n) }] }, button({ type: 'oneTimePassword', code: '1'.repeat(n) })),
		15,
		'content.components.1.parameter.code',
	],
	['sections of a template', (n) => mpm(times(n, (index) => ({ title: `S ${index}`, productIds: ['SKU-1'] }))), 10, 'content.components.0.parameter.sections'],
	['products of a template', (n) => mpm([{ title: 'All', productIds: times(n, (index) => `SKU-${index}`) }]), 30, 'content.components.0.parameter.sections'],
	['title of a product section of a template', (n) => mpm([{ title: x(n), productIds: ['SKU-1'] }]), 24, 'content.components.0.parameter.sections.0.title'],
	['cards of a template', (n) => template({ type: 'carousel', cards: times(n, () => ({ components: [] })) }), 10, 'content.components.0.cards'],
	['position of a template button', (n) => template(button({ type: 'quickReply', payload: 'stop' }, n)), 9, 'content.components.0.index'],
];

test.each(largest)('%s: the limit passes, one above is refused by field, limit and value', (_name, contentOf, limit, field) => {
	expect(problemsOf(draftOf(contentOf(limit)))).toEqual([]);
	const problems = problemsOf(draftOf(contentOf(limit + 1)));
	expect(problems.map((problem) => problem.field)).toEqual([field]);
	expect(problems[0]!.message).toMatch(new RegExp(`\\b${limit}\\b`));
	expect(problems[0]!.message).toMatch(new RegExp(`\\b${limit + 1}\\b`));
	expect(problems[0]!.message).toMatch(/\.$/);
});

test.each([
	['11 sections of a list', list({ sections: times(11, (index) => ({ title: `S ${index}`, rows: rows(1, index) })) }), 'content.sections', /11 sections.*at most 10/],
	['callback data', undefined, 'callbackData', /513.*512/],
])('%s', (_name, content, field, expected) => {
	const draft = content === undefined ? draftOf({ kind: 'text', body: 'hi' }, { callbackData: x(513) }) : draftOf(content);
	const problems = problemsOf(draft);
	expect(new Set(problems.map((problem) => problem.field))).toEqual(new Set([field]));
	expect(problems.map((problem) => problem.message).join(' ')).toMatch(expected);
});

test('callback data of 512 characters passes', () => {
	expect(problemsOf(draftOf({ kind: 'text', body: 'hi' }, { callbackData: x(512) }))).toEqual([]);
});

/** Content that must be refused, the field named and what the sentence says. */
const refused: Array<[string, Content, string, RegExp]> = [
	['an empty text', { kind: 'text', body: '' }, 'content.body', /empty.*at least 1/],
	['no reply button', buttons({ buttons: [] }), 'content.buttons', /1 to 3/],
	['two buttons with one title', buttons({ buttons: [{ id: 'a', title: 'Yes' }, { id: 'b', title: 'Yes' }] }), 'content.buttons', /title "Yes"/],
	['two buttons with one ID', buttons({ buttons: [{ id: 'a', title: 'Yes' }, { id: 'a', title: 'No' }] }), 'content.buttons', /ID "a"/],
	['an empty button title', buttons({ buttons: [{ id: 'a', title: ' ' }] }), 'content.buttons.0.title', /empty/],
	['a text header of nothing', buttons({ header: { type: 'text', text: '' } }), 'content.header.text', /empty/],
	['a header of a kind that does not exist', buttons({ header: { type: 'audio', media: link } }), 'content.header.type', /not known/],
	['a list without sections', list({ sections: [] }), 'content.sections', /at least 1 row/],
	['a section without rows', list({ sections: [{ rows: [] }] }), 'content.sections.0.rows', /at least 1/],
	['two rows with one ID', list({ sections: [{ title: 'A', rows: rows(1) }, { title: 'B', rows: rows(1) }] }), 'content.sections', /ID "row-0"/],
	['two sections and a missing title', list({ sections: [{ title: 'A', rows: rows(1) }, { rows: rows(1, 1) }] }), 'content.sections', /title for each/],
	['a link button that leads nowhere', ctaUrl({ url: 'shop.example' }), 'content.url', /http/],
	['a link button that runs a script', ctaUrl({ url: 'javascript:alert(1)' }), 'content.url', /http/],
	['neither ID nor name of a Flow', flow({ flowId: undefined }), 'content.flowId', /No Flow/],
	['both ID and name of a Flow', flow({ flowName: 'booking' }), 'content.flowId', /Both/],
	['an emoji on the button of a Flow', flow({ buttonText: 'Book 📅' }), 'content.buttonText', /emoji/],
	['a Flow with empty data', flow({ screen: 'START', data: {} }), 'content.data', /empty object/],
	['a Flow with data for no screen', flow({ data: { a: 1 } }), 'content.screen', /which screen/],
	['a first screen beside data exchange', flow({ action: 'data_exchange', screen: 'START' }), 'content.screen', /endpoint/],
	['a product list without a header', productList({ header: undefined }), 'content.header', /Header/],
	['a product list without products', productList({ sections: [] }), 'content.sections', /at least 1/],
	['a product section without products', productList({ sections: [{ productIds: [] }] }), 'content.sections.0.productIds', /at least 1/],
	['a catalog ID with letters', { kind: 'product', catalogId: 'shop', productId: 'SKU-1' }, 'content.catalogId', /digits/],
	['one card', carousel({}, 1), 'content.cards', /2 to 10/],
	['a picture beside a video', { ...carousel({}), cards: ['image', 'video'].map((type) => ({ header: { type, media: link }, buttonText: 'Open', url: 'https://shop.example' })) }, 'content.cards', /one type/],
	['three line breaks on a card', carousel({ body: 'a\nb\nc\nd' }), 'content.cards.0.body', /2 line breaks/],
	['an address outside of India', { kind: 'address', body: 'Where to?', country: 'BR' }, 'content.country', /India only/],
	['a pin code of five digits', { kind: 'address', body: 'Where to?', values: { in_pin_code: '56000' } }, 'content.values', /6 digits/],
	['a contact without a name', { kind: 'contacts', contacts: [{ name: {} }] }, 'content.contacts.0.name.formatted', /Full name/],
	['no contact', { kind: 'contacts', contacts: [] }, 'content.contacts', /at least 1/],
	['a birthday in another order', { kind: 'contacts', contacts: [{ name: { formatted: 'Ada' }, birthday: '17.05.1990' }] }, 'content.contacts.0.birthday', /YYYY-MM-DD/],
	['a latitude of 91', { kind: 'location', latitude: 91, longitude: 0 }, 'content.latitude', /-90 to 90/],
	['a longitude of 181', { kind: 'location', latitude: 0, longitude: '181' }, 'content.longitude', /-180 to 180/],
	['a latitude with a comma', { kind: 'location', latitude: '52,5', longitude: 0 }, 'content.latitude', /point/],
	['two emoji', { kind: 'reaction', messageId: 'wamid.HBgL', emoji: '👍👍' }, 'content.emoji', /exactly one emoji/],
	['a reaction in letters', { kind: 'reaction', messageId: 'wamid.HBgL', emoji: 'ok' }, 'content.emoji', /exactly one emoji/],
	['a reaction to no message', { kind: 'reaction', messageId: '12', emoji: '👍' }, 'content.messageId', /wamid/],
	['neither media ID nor link', { kind: 'image', media: {} }, 'content.media', /No media/],
	['both media ID and link', { kind: 'image', media: { id: '400111', ...link } }, 'content.media', /Both/],
	['a file of this computer', { kind: 'image', media: { link: 'file:///etc/passwd' } }, 'content.media.link', /http/],
	['a media ID with letters', { kind: 'sticker', media: { id: '../me' } }, 'content.media.id', /digits/],
	['a template name with a space', { ...template(), name: 'parcel update' }, 'content.name', /lower-case/],
	['a template without a language', { ...template(), language: ' ' }, 'content.language', /empty/],
	['a code to copy with a dash', template(button({ type: 'copyCode', code: 'SAVE-10' })), 'content.components.0.parameter.code', /letters and digits/],
	['one card of a template', template({ type: 'carousel', cards: [{ components: [] }] }), 'content.components.0.cards', /2 to 10/],
	['a tab in a variable', template({ type: 'body', variables: [{ text: 'a\tb' }] }), 'content.components.0.variables.0.text', /tab/],
	['a one-time code that differs from the text', template({ type: 'body', variables: [{ text: '111111' }] }, button({ type: 'oneTimePassword', code: '222222' })), 'content.components.1.parameter.code', /same code/],
	['a one-time code in the button only', template(button({ type: 'oneTimePassword', code: '222222' })), 'content.components.0.parameter.code', /same code/],
	['two bodies', template({ type: 'body', variables: [{ text: 'a' }] }, { type: 'body', variables: [{ text: 'b' }] }), 'content.components', /"body".*twice/],
	['one button filled twice', template(button({ type: 'url', text: 'a' }, 1), button({ type: 'quickReply', payload: 'b' }, 1)), 'content.components', /"button 1".*twice/],
	['an offer that ends at no time', template({ ...offer, expiresAtMs: 'soon' }), 'content.components.0.expiresAtMs', /point in time/],
	['a kind of message that does not exist', { kind: 'hologram' }, 'content.kind', /not known/],
];

test.each(refused)('refuses %s', (_name, content, field, expected) => {
	const problems = problemsOf(draftOf(content));
	expect(problems.map((problem) => problem.field)).toEqual([field]);
	expect(problems[0]!.message).toMatch(expected);
	expect(problems[0]!.message).toMatch(/[A-Z"].*\.$/);
});

/** What stands close to a limit and must pass. */
const accepted: Array<[string, Content]> = [
	['two line breaks on a card', carousel({ body: 'a\nb\nc' })],
	['four spaces in a variable', template({ type: 'body', variables: [{ text: 'a    b' }] })],
	['two buttons of a template', template(button({ type: 'url', text: 'a' }, 0), button({ type: 'quickReply', payload: 'b' }, 1))],
	['a reaction of several code points', { kind: 'reaction', messageId: 'wamid.HBgL', emoji: '👩🏽‍🚒' }],
	['a flag', { kind: 'reaction', messageId: 'wamid.HBgL', emoji: '🇧🇷' }],
	['a keycap', { kind: 'reaction', messageId: 'wamid.HBgL', emoji: '1️⃣' }],
	['the removal of a reaction', { kind: 'reaction', messageId: 'wamid.HBgL', emoji: '' }],
	['the poles and the date line', { kind: 'location', latitude: '-90', longitude: 180 }],
	['ten sections of one row', list({ sections: times(10, (index) => ({ title: `S ${index}`, rows: rows(1, index) })) })],
	['an empty body of a template', template({ type: 'body', variables: [] })],
	['a product without a text', { kind: 'product', catalogId: '800111', productId: 'SKU-1' }],
];

test.each(accepted)('takes %s', (_name, content) => {
	expect(problemsOf(draftOf(content))).toEqual([]);
});

describe('what depends on the recipient', () => {
	const group = { to: { type: 'group' as const, value: 'Y2FwaV9ncm91cDoxNTU1MDEwMDIwMDoxMjM0NQZD' } };
	const userId = { to: { type: 'userId' as const, value: 'US.10000000000000000001' } };
	const code = template({ type: 'body', variables: [{ text: '493817' }] }, button({ type: 'oneTimePassword', code: '493817' }));

	test.each([
		['a text to a group', draftOf({ kind: 'text', body: 'hi' }, group)],
		['a template to a group', draftOf(template(), group)],
		['a text to a user ID', draftOf({ kind: 'text', body: 'hi' }, userId)],
		['a one-time code to a phone', draftOf(code)],
	])('takes %s', (_name, draft) => {
		expect(problemsOf(draft)).toEqual([]);
	});

	test.each([
		['buttons to a group', draftOf(buttons({}), group), 'content', /Groups take/],
		['a one-time code to a group', draftOf(code, group), 'to', /group/],
		['a one-time code to a user ID', draftOf(code, userId), 'to', /user ID/],
		['a reaction that quotes', draftOf({ kind: 'reaction', messageId: 'wamid.A', emoji: '👍' }, { replyToMessageId: 'wamid.B' }), 'replyToMessageId', /reaction/],
	])('refuses %s', (_name, draft, field, expected) => {
		const problems = problemsOf(draft);
		expect(problems.map((problem) => problem.field)).toEqual([field]);
		expect(problems[0]!.message).toMatch(expected);
	});
});
