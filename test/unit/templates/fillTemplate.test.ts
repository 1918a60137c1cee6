import fc from 'fast-check';
import { toWire } from '../../../core/cloudApi/wire/toWire';
import { InvalidInputError, readMessage, type Problem } from '../../../core/messages';
import { fillTemplate, listFields, templateDefinition, type TemplateDefinition } from '../../../core/templates';
import { wireFaults } from '../cloudApi/wire/wireFaults';
import { draftOf } from '../messages/problemsOf';
import { arrivals, booking, catalog, coupon, flashSale, invoice, loginCode, loginCodeAsListed, loginCodeWithoutText, meeting, parcelUpdate, parts, plain, singleProduct } from './definitions';

type Values = Record<string, unknown>;
type Body = Record<string, unknown> & { template: { components?: unknown[] } };

const bodyOf = (definition: TemplateDefinition, values: Values) =>
	JSON.parse(JSON.stringify(toWire(readMessage(draftOf(fillTemplate(definition, values)))))) as Body;
const componentsOf = (definition: TemplateDefinition, values: Values) => bodyOf(definition, values).template.components;

function problemsOf(definition: TemplateDefinition, values: Values): Problem[] {
	try {
		fillTemplate(definition, values);
	} catch (error) {
		if (error instanceof InvalidInputError) return error.problems;
		throw error;
	}
	return [];
}

const text = (value: string) => ({ type: 'text', text: value });
const button = (sub_type: string, index: string, parameter: Values) => ({ type: 'button', sub_type, index, parameters: [parameter] });

// Expected components: Meta, template messages, written by hand.
describe('definition and values become the request', () => {
	test.each<[string, TemplateDefinition, Values, unknown[] | undefined]>([
		[
			'named variables, and the link of the second button',
			parcelUpdate,
			{ header_order: '991', body_first_name: 'Ada', body_day: 'Friday', button_1_url: 'trk-991' },
			[
				{ type: 'header', parameters: [{ type: 'text', parameter_name: 'order', text: '991' }] },
				{ type: 'body', parameters: [{ type: 'text', parameter_name: 'first_name', text: 'Ada' }, { type: 'text', parameter_name: 'day', text: 'Friday' }] },
				button('url', '1', text('trk-991')),
			],
		],
		[
			'variables by their name alone, in another order',
			parcelUpdate,
			{ day: 'Friday', order: 991, button_1_url: 'trk-991', first_name: 'Ada' },
			[
				{ type: 'header', parameters: [{ type: 'text', parameter_name: 'order', text: '991' }] },
				{ type: 'body', parameters: [{ type: 'text', parameter_name: 'first_name', text: 'Ada' }, { type: 'text', parameter_name: 'day', text: 'Friday' }] },
				button('url', '1', text('trk-991')),
			],
		],
		[
			'numbers, a document by link, one quick reply of two',
			invoice,
			{ header_document: 'https://files.example/inv.pdf', 1: 'INV-8', 2: '99 EUR', 3: '2 May', button_1_payload: 'dispute:8', button_2_url: '8' },
			[
				{ type: 'header', parameters: [{ type: 'document', document: { link: 'https://files.example/inv.pdf' } }] },
				{ type: 'body', parameters: [text('INV-8'), text('99 EUR'), text('2 May')] },
				button('quick_reply', '1', { type: 'payload', payload: 'dispute:8' }),
				button('url', '2', text('8')),
			],
		],
		[
			'an image by id and a code to copy',
			coupon,
			{ header_image: '400111222333444', body_1: 'Ada', button_0_code: 'SPRING10', button_1_url: 'spring' },
			[
				{ type: 'header', parameters: [{ type: 'image', image: { id: '400111222333444' } }] },
				{ type: 'body', parameters: [text('Ada')] },
				button('copy_code', '0', { type: 'coupon_code', coupon_code: 'SPRING10' }),
				button('url', '1', text('spring')),
			],
		],
		[
			'a location',
			meeting,
			{ header_latitude: 52.52, header_longitude: '13.405', header_name: 'Depot', header_address: '' },
			[{ type: 'header', parameters: [{ type: 'location', location: { latitude: '52.52', longitude: '13.405', name: 'Depot' } }] }],
		],
		[
			'an offer that ends',
			flashSale,
			{ header_video: { link: 'https://files.example/v.mp4' }, offer_end: '2026-12-24T18:00:00Z', body_1: 'Ada', button_0_code: 'FLASH15', button_1_url: 'f' },
			[
				{ type: 'header', parameters: [{ type: 'video', video: { link: 'https://files.example/v.mp4' } }] },
				{ type: 'body', parameters: [text('Ada')] },
				{ type: 'limited_time_offer', parameters: [{ type: 'limited_time_offer', limited_time_offer: { expiration_time_ms: Date.UTC(2026, 11, 24, 18) } }] },
				button('copy_code', '0', { type: 'coupon_code', coupon_code: 'FLASH15' }),
				button('url', '1', text('f')),
			],
		],
		[
			'a Flow with token and data, the data as JSON text',
			booking,
			{ button_0_flow_token: 'order-77', button_0_flow_data: '{"day":"Friday"}' },
			[button('flow', '0', { type: 'action', action: { flow_token: 'order-77', flow_action_data: { day: 'Friday' } } })],
		],
		['a Flow with nothing filled in: its button must stand there all the same', booking, {}, [button('flow', '0', { type: 'action', action: { flow_token: 'unused' } })]],
		['the catalog with a picture', catalog, { button_0_thumbnail: 'SKU-1' }, [button('catalog', '0', { type: 'action', action: { thumbnail_product_retailer_id: 'SKU-1' } })]],
		['the catalog without one', catalog, {}, undefined],
		[
			'several products',
			parts,
			{ header_1: 'Pump 3', body_1: 'Ada', button_0_thumbnail: 'SKU-1', button_0_products: [{ title: 'Pumps', productIds: ['SKU-1', 'SKU-2'] }] },
			[
				{ type: 'header', parameters: [text('Pump 3')] },
				{ type: 'body', parameters: [text('Ada')] },
				button('mpm', '0', {
					type: 'action',
					action: { thumbnail_product_retailer_id: 'SKU-1', sections: [{ title: 'Pumps', product_items: [{ product_retailer_id: 'SKU-1' }, { product_retailer_id: 'SKU-2' }] }] },
				}),
			],
		],
		['one product', singleProduct, { header_product_id: 'SKU-1', header_catalog_id: '800111' }, [{ type: 'header', parameters: [{ type: 'product', product: { product_retailer_id: 'SKU-1', catalog_id: '800111' } }] }]],
		[
			'a carousel, its first quick reply left out',
			arrivals,
			{
				body_1: 'Ada',
				card_0_header_image: '400111',
				card_0_body_1: '9 EUR',
				card_0_button_1_url: 'p1',
				card_1_header_image: 'https://files.example/2.jpg',
				card_1_body_1: '3 EUR',
				card_1_button_0_payload: 'more:2',
				card_1_button_1_url: 'p2',
			},
			[
				{ type: 'body', parameters: [text('Ada')] },
				{
					type: 'carousel',
					cards: [
						{ card_index: 0, components: [{ type: 'header', parameters: [{ type: 'image', image: { id: '400111' } }] }, { type: 'body', parameters: [text('9 EUR')] }, button('url', '1', text('p1'))] },
						{
							card_index: 1,
							components: [
								{ type: 'header', parameters: [{ type: 'image', image: { link: 'https://files.example/2.jpg' } }] },
								{ type: 'body', parameters: [text('3 EUR')] },
								button('quick_reply', '0', { type: 'payload', payload: 'more:2' }),
								button('url', '1', text('p2')),
							],
						},
					],
				},
			],
		],
		['a one-time code', loginCode, { body_1: '493817', button_0_code: '493817' }, [{ type: 'body', parameters: [text('493817')] }, button('url', '0', text('493817'))]],
		['a one-time code given once', loginCode, { body_1: '493817' }, [{ type: 'body', parameters: [text('493817')] }, button('url', '0', text('493817'))]],
		['a one-time code as live accounts list it', loginCodeAsListed, { body_1: '493817' }, [{ type: 'body', parameters: [text('493817')] }, button('url', '0', text('493817'))]],
		['a one-time code whose text is not listed', loginCodeWithoutText, { body_1: 493817, button_0_code: 493817 }, [{ type: 'body', parameters: [text('493817')] }, button('url', '0', text('493817'))]],
		['nothing to fill in', plain, {}, undefined],
	])('%s', (_name, definition, values, expected) => {
		expect(bodyOf(definition, values).template).toEqual({ name: definition.name, language: { code: 'en_US' }, ...(expected && { components: expected }) });
	});

	test.each([
		['a number of milliseconds', Date.UTC(2026, 11, 24, 18)],
		['the same as a text', String(Date.UTC(2026, 11, 24, 18))],
		['a Date', new Date('2026-12-24T18:00:00Z')],
		['an instant with an offset', '2026-12-24T19:00:00+01:00'],
	])('an offer ends at %s', (_name, end) => {
		const values = { header_video: '400111', offer_end: end, body_1: 'Ada', button_0_code: 'FLASH15', button_1_url: 'f' };
		expect(JSON.stringify(componentsOf(flashSale, values))).toContain(`"expiration_time_ms":${Date.UTC(2026, 11, 24, 18)}`);
	});

	test('a file that is still to be uploaded gets its id later', () => {
		const reference = { id: '0' };
		const content = fillTemplate(coupon, { header_image: reference, body_1: 'Ada', button_0_code: 'SPRING10', button_1_url: 'spring' });
		reference.id = '400999';
		expect(JSON.stringify(toWire(readMessage(draftOf(content))))).toContain('"image":{"id":"400999"}');
	});
});

describe('refused, with the name', () => {
	const complete = { header_order: '991', body_first_name: 'Ada', body_day: 'Friday', button_1_url: 'trk-991' };

	test.each<[string, TemplateDefinition, Values, string[], RegExp]>([
		['a missing variable', parcelUpdate, { ...complete, body_day: undefined }, ['body_day'], /needs \{\{day\}\} \(Body \{\{day\}\}: .*missing or empty/],
		['an empty variable', parcelUpdate, { ...complete, body_day: ' ' }, ['body_day'], /needs \{\{day\}\}/],
		['a missing button', parcelUpdate, { ...complete, button_1_url: null }, ['button_1_url'], /needs "button_1_url"/],
		['an unknown variable', parcelUpdate, { ...complete, weekday: 'Friday' }, ['weekday'], /has no variable "weekday".*\{\{order\}\}, \{\{first_name\}\}, \{\{day\}\}, "button_1_url"/],
		['a variable too many', invoice, { header_document: '1', body_1: 'a', body_2: 'b', body_3: 'c', body_4: 'd', button_2_url: 'e' }, ['body_4'], /no variable "body_4"/],
		['the button before', parcelUpdate, { ...complete, button_0_url: 'x' }, ['button_0_url'], /no variable "button_0_url"/],
		['a variable where there is none', plain, { name: 'Ada' }, ['name'], /the template has none/],
		['a variable by id and by name', parcelUpdate, { ...complete, day: 'Monday' }, ['day'], /\{\{day\}\} twice/],
		['a number that stands in two places', parts, { 1: 'Ada', header_1: 'Pump 3', body_1: 'Ada', button_0_thumbnail: 'S', button_0_products: [] }, ['1'], /"header_1", "body_1"/],
		['a card too many', arrivals, { card_2_body_1: 'x' }, ['card_2_body_1', 'body_1', 'card_0_header_image', 'card_0_body_1', 'card_0_button_1_url', 'card_1_header_image', 'card_1_body_1', 'card_1_button_1_url'], /no variable "card_2_body_1"/],
		['a property of every object', parcelUpdate, { ...complete, constructor: 'x' }, ['constructor'], /no variable "constructor"/],
		['a header that is no file', coupon, { header_image: 'photo', body_1: 'a', button_0_code: 'A', button_1_url: 'b' }, ['header_image'], /neither a link, nor a media ID/],
		['products that are no JSON', parts, { header_1: 'a', body_1: 'b', button_0_thumbnail: 'S', button_0_products: 'SKU-1, SKU-2' }, ['button_0_products'], /not valid JSON/],
		['an end that is no time', flashSale, { header_video: '1', offer_end: 'soon', body_1: 'a', button_0_code: 'A', button_1_url: 'b' }, ['offer_end'], /not a date and time/],
	])('%s', (_name, definition, values, fields, expected) => {
		const problems = problemsOf(definition, values);
		expect(problems.map((problem) => problem.field).sort()).toEqual([...fields].sort());
		expect(problems.map((problem) => problem.message).join(' ')).toMatch(expected);
		for (const problem of problems) expect(problem.message).toMatch(/\.$/);
	});

	test('an emptied field that the template does not know is nothing', () => {
		expect(problemsOf(parcelUpdate, { ...complete, old_field: '', other: null, day: '' })).toEqual([]);
	});

	test('text and button of a one-time code must be alike', () => {
		const content = fillTemplate(loginCode, { body_1: '493817', button_0_code: '493818' });
		expect(() => readMessage(draftOf(content))).toThrow(/same code/);
	});

	test('a line break in a variable is refused before sending', () => {
		const content = fillTemplate(parcelUpdate, { ...complete, body_day: 'Friday\nor Monday' });
		expect(() => readMessage(draftOf(content))).toThrow(/"day" contains a line break/);
	});
});

// Status words: Meta, template status; only APPROVED can be sent.
test.each(['PENDING', 'REJECTED', 'PAUSED', 'DISABLED', 'IN_APPEAL', 'LIMIT_EXCEEDED', 'PENDING_DELETION', 'DELETED', 'ARCHIVED', 'pending'])('a template that is %s cannot be sent', (status) => {
	const definition = templateDefinition.parse({ ...plain, status, rejected_reason: status === 'REJECTED' ? 'INVALID_FORMAT' : 'NONE' });
	const [problem] = problemsOf(definition, {});
	expect(problem!.field).toBe('template');
	expect(problem!.message).toContain(`closed_today (en_US) is ${status.toLowerCase()}`);
	expect(problem!.message.includes('INVALID_FORMAT')).toBe(status === 'REJECTED');
	expect(problem!.message).not.toContain('NONE');
});

describe('any definition and any values', () => {
	const word = fc.string({ unit: fc.constantFrom('a', 'b', '_', '1'), minLength: 1, maxLength: 4 }).map((name) => `v${name}`);
	const numbered = fc.integer({ min: 0, max: 4 }).map((count) => Array.from({ length: count }, (_, index) => String(index + 1)));
	const names = fc.oneof(numbered, fc.uniqueArray(word, { minLength: 1, maxLength: 4 }));
	const textOf = (variables: string[]) => ['Hello', ...variables.map((name) => `{{${name}}} and`), 'bye.'].join(' ');
	const button = fc.constantFrom<Record<string, unknown>>(
		{ type: 'QUICK_REPLY', text: 'Q' },
		{ type: 'URL', text: 'U', url: 'https://a.example/{{1}}' },
		{ type: 'URL', text: 'U', url: 'https://a.example' },
		{ type: 'PHONE_NUMBER', text: 'P' },
		{ type: 'COPY_CODE', text: 'C' },
		{ type: 'FLOW', text: 'F' },
		{ type: 'CATALOG', text: 'K' },
	);
	const header = fc.oneof(
		fc.constant([]),
		fc.constantFrom('IMAGE', 'VIDEO', 'DOCUMENT', 'LOCATION').map((format) => [{ type: 'HEADER', format }]),
		fc.constant([{ type: 'HEADER', format: 'TEXT', text: 'About {{1}}' }]),
	);
	const buttons = fc.array(button, { maxLength: 4 }).map((list) => (list.length === 0 ? [] : [{ type: 'BUTTONS', buttons: list }]));
	const carousel = fc.oneof(
		fc.constant([]),
		fc.integer({ min: 2, max: 4 }).map((count) => [{ type: 'CAROUSEL', cards: Array.from({ length: count }, () => ({ components: [{ type: 'HEADER', format: 'IMAGE' }, { type: 'BODY', text: 'Only {{1}}.' }] })) }]),
	);
	const definition = fc
		.tuple(header, names, buttons, carousel)
		.map(([above, variables, below, cards]) =>
			templateDefinition.parse({ id: '1', name: 'any', language: 'en', status: 'APPROVED', category: 'UTILITY', components: [...above, { type: 'BODY', text: textOf(variables) }, ...cards, ...below] }),
		);

	/** A value that fits a field. */
	const fitting: Record<string, unknown> = { headerMedia: '400111', headerLocation: 12, button: 'A1', bodyText: 'Ada', headerText: 'x' };
	const valuesFor = (given: TemplateDefinition): Values =>
		Object.fromEntries(listFields(given).map(({ id, place, type }) => [id, type === 'object' ? { a: 1 } : fitting[place.part]]));

	test('all fields filled give a body within every limit that carries every value and only known ids', () => {
		fc.assert(
			fc.property(definition, (given) => {
				const body = bodyOf(given, valuesFor(given));
				expect(wireFaults(body)).toEqual([]);
				const sent = JSON.stringify(body).match(/"Ada"/g)?.length ?? 0;
				expect(sent).toBe(listFields(given).filter(({ place }) => place.part === 'bodyText').length);
			}),
			{ numRuns: 500 },
		);
	});

	test('each field left out, and each surplus one, is named; optional ones are not asked for', () => {
		fc.assert(
			fc.property(definition, fc.infiniteStream(fc.boolean()), fc.uniqueArray(fc.string({ minLength: 1 }).map((name) => `x-${name}`), { maxLength: 3 }), (given, coin, surplus) => {
				const fields = listFields(given);
				const values = valuesFor(given);
				const dropped = fields.filter(() => coin.next().value === true);
				for (const { id } of dropped) delete values[id];
				for (const name of surplus) values[name] = 'something';
				const expected = [...dropped.filter((field) => field.required).map((field) => field.id), ...surplus].sort();
				const problems = problemsOf(given, values);
				expect(problems.map((problem) => problem.field).sort()).toEqual(expected);
				for (const { field, message } of problems) expect(message.includes(surplus.includes(field) ? `"${field}"` : 'needs')).toBe(true);
			}),
			{ numRuns: 1000 },
		);
	});

	test('whatever the values are, they are refused by name or give a body within every limit', () => {
		fc.assert(
			fc.property(definition, fc.infiniteStream(fc.anything()), (given, stream) => {
				const values = Object.fromEntries(listFields(given).map(({ id }) => [id, stream.next().value as unknown]));
				try {
					expect(wireFaults(bodyOf(given, values))).toEqual([]);
				} catch (error) {
					if (!(error instanceof InvalidInputError)) throw error;
					expect(error.problems.every((problem) => problem.message.length > 10)).toBe(true);
				}
			}),
			{ numRuns: 1000 },
		);
	});
});
