import fc from 'fast-check';
import type { ContentKind } from '../../../../core/messages';

type Fields = Record<string, fc.Arbitrary<unknown>>;

const nonsense = fc.oneof(fc.constantFrom<unknown>('', '  ', null, 0, true, [], {}, '__proto__'), fc.anything());

/** Mostly what is asked for, now and then something else altogether. */
const mostly = (value: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> => fc.oneof({ arbitrary: value, weight: 40 }, { arbitrary: nonsense, weight: 1 });

/** A text that is short, at the limit or one above it. */
const text = (most: number) =>
	mostly(
		fc.oneof(
			{ arbitrary: fc.string({ minLength: 1, maxLength: Math.min(most, 12), unit: 'grapheme' }), weight: 8 },
			{ arbitrary: fc.constantFrom(most, most, most, most + 1).map((length) => 'x'.repeat(length)), weight: 1 },
		),
	);
const maybe = (value: fc.Arbitrary<unknown>) => fc.oneof(fc.constant(undefined), value);
const some = (entry: fc.Arbitrary<unknown>, most: number) =>
	mostly(
		fc.oneof(
			{ arbitrary: fc.array(entry, { minLength: 1, maxLength: Math.min(3, most) }), weight: 10 },
			{ arbitrary: fc.array(entry, { minLength: most, maxLength: most + 1 }), weight: 1 },
		),
	);
const record = (fields: Fields) => fc.record(fields).map((made) => Object.fromEntries(Object.entries(made).filter(([, value]) => value !== undefined)));

const url = mostly(fc.oneof({ arbitrary: fc.webUrl(), weight: 9 }, { arbitrary: fc.constantFrom('ftp://a', 'javascript:alert(1)', 'shop.example'), weight: 1 }));
const id = fc.integer({ min: 1 }).map(String);
const media = mostly(fc.oneof({ arbitrary: record({ id: mostly(id) }), weight: 5 }, { arbitrary: record({ link: url }), weight: 5 }, { arbitrary: record({ id, link: url }), weight: 1 }));
const header = maybe(
	mostly(fc.oneof(record({ type: fc.constant('text'), text: text(60) }), record({ type: fc.constantFrom('image', 'video', 'document', 'audio'), media, filename: maybe(text(240)) }))),
);
const body = text(1024);
const footer = maybe(text(60));
const productSections = some(record({ title: maybe(text(24)), productIds: some(text(100), 30) }), 10);
const degrees = (most: number) => mostly(fc.double({ min: -most - 1, max: most + 1, noNaN: true }));
const variable = record({ name: maybe(fc.constantFrom('day', 'first_name', 'Name')), text: text(1024) });
const variables = mostly(fc.oneof(fc.array(record({ text: text(1024) }), { maxLength: 4 }), fc.array(variable, { maxLength: 2 })));

const part = (type: string, fields: Fields) => record({ type: fc.constant(type), ...fields });
const templateHeader = part('header', {
	parameter: mostly(
		fc.oneof(
			part('text', { variable: mostly(variable) }),
			record({ type: fc.constantFrom('image', 'video', 'document'), media }),
			part('location', { place: record({ latitude: degrees(90), longitude: degrees(180) }) }),
			part('product', { productId: text(100), catalogId: text(40) }),
		),
	),
});
const templateBody = part('body', { variables });
const templateButton = part('button', {
	index: mostly(fc.integer({ min: 0, max: 10 })),
	parameter: mostly(
		fc.oneof(
			part('url', { text: text(2000) }),
			part('quickReply', { payload: text(256) }),
			part('copyCode', { code: fc.oneof(text(20), fc.string({ unit: fc.constantFrom('A', '9'), minLength: 1, maxLength: 21 })) }),
			part('flow', { token: maybe(text(1024)), data: maybe(mostly(fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 1 })))) }),
			part('catalog', { thumbnailProductId: maybe(text(100)) }),
			part('multiProduct', { thumbnailProductId: text(100), sections: productSections }),
			part('oneTimePassword', { code: text(15) }),
		),
	),
});
const cards = some(record({ components: fc.array(fc.oneof(templateHeader, templateBody, templateButton), { maxLength: 2 }) }), 10);
const components = mostly(
	fc.oneof(
		{ arbitrary: fc.array(fc.oneof(templateHeader, templateBody, templateButton, part('limitedTimeOffer', { expiresAtMs: mostly(fc.integer({ min: -1 })) })), { maxLength: 3 }), weight: 4 },
		{ arbitrary: fc.tuple(part('carousel', { cards })), weight: 1 },
	),
);

const contents: Record<ContentKind, Fields> = {
	text: { body: text(4096), previewUrl: maybe(mostly(fc.boolean())) },
	image: { media, caption: maybe(text(1024)) },
	video: { media, caption: maybe(text(1024)) },
	audio: { media, voice: maybe(mostly(fc.boolean())) },
	document: { media, caption: maybe(text(1024)), filename: maybe(text(240)) },
	sticker: { media },
	location: { latitude: degrees(90), longitude: degrees(180), name: maybe(text(1000)), address: maybe(text(1000)) },
	contacts: { contacts: some(record({ name: record({ formatted: text(1024), first: maybe(text(1024)) }), phones: maybe(mostly(fc.array(record({ phone: text(64) }), { maxLength: 2 }))) }), 257) },
	reaction: { messageId: mostly(fc.constant('wamid.HBgL')), emoji: mostly(fc.constantFrom('👍', '👩🏽‍🚒', '', '👍👍', 'ok', '🇧🇷')) },
	replyButtons: { header, body, footer, buttons: some(record({ id: text(256), title: text(20) }), 3) },
	list: { header: maybe(text(60)), body: text(4096), footer, button: text(20), sections: some(record({ title: maybe(text(24)), rows: some(record({ id: text(200), title: text(24), description: maybe(text(72)) }), 10) }), 10) },
	ctaUrl: { header, body, footer, buttonText: text(20), url },
	locationRequest: { body },
	flow: {
		header,
		body,
		footer,
		flowId: maybe(mostly(id)),
		flowName: maybe(text(200)),
		buttonText: text(30),
		draft: maybe(fc.boolean()),
		token: maybe(text(1024)),
		action: maybe(mostly(fc.constantFrom('navigate', 'data_exchange'))),
		screen: maybe(text(200)),
		data: maybe(mostly(fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 1 })))),
	},
	product: { body: maybe(body), footer, catalogId: mostly(id), productId: text(100) },
	productList: { header: text(60), body, footer, catalogId: mostly(id), sections: productSections },
	catalog: { body, footer, thumbnailProductId: maybe(text(100)) },
	carousel: { body, cards: some(record({ header: record({ type: fc.constantFrom('image', 'image', 'image', 'video'), media }), body: maybe(text(160)), buttonText: text(20), url }), 10) },
	address: { header, body, footer, country: maybe(mostly(fc.constant('IN'))), values: maybe(mostly(fc.dictionary(fc.constantFrom('name', 'in_pin_code'), fc.constantFrom('560001', '1', 'Asha')))) },
	callPermissionRequest: { body: maybe(body), footer },
	contactInfoRequest: { body },
	template: { name: mostly(fc.string({ unit: fc.constantFrom('a', '_', '9'), minLength: 1, maxLength: 513 })), language: mostly(fc.constantFrom('en', 'en_US', 'pt_BR')), components },
};

const to = mostly(
	fc.oneof(
		{ arbitrary: fc.constantFrom<unknown>('+15550107777', '001 555 010 7777', 15550107777, '(11) 98765-4321').map((value) => ({ type: 'auto', value, defaultCountry: 'BR' })), weight: 6 },
		{ arbitrary: fc.constantFrom('5215512345678', '123').map((value) => ({ type: 'waId', value })), weight: 1 },
		{ arbitrary: fc.constantFrom('US.10000000000000000001', 'IN.ENT.118157', 'us.1').map((value) => ({ type: 'userId', value })), weight: 1 },
		{ arbitrary: fc.constantFrom('Y2FwaV9ncm91cDoxNTU1MDEwZD', 'a b').map((value) => ({ type: 'group', value })), weight: 1 },
	),
);

/** The kinds of message that drafts can be made of. */
export const kinds = Object.keys(contents) as ContentKind[];

/** Drafts of one kind, most of them near what is allowed: at a limit, one above it, with a part missing or of a wrong type. */
export function anyDraft(kind: ContentKind): fc.Arbitrary<unknown> {
	return record({
		from: mostly(fc.constant('300111222333444')),
		to,
		content: mostly(record({ kind: fc.constant(kind), ...contents[kind] })),
		replyToMessageId: maybe(mostly(fc.constant('wamid.HBgL'))),
		callbackData: maybe(text(512)),
	});
}
