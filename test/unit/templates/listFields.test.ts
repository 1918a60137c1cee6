import { listFields, templateDefinition, type TemplateDefinition } from '../../../core/templates';
import { arrivals, booking, catalog, coupon, flashSale, invoice, loginCode, loginCodeAsListed, loginCodeWithoutText, meeting, parcelUpdate, parts, plain, singleProduct } from './definitions';

const outline = (definition: TemplateDefinition) => listFields(definition).map(({ id, required }) => (required ? id : `${id}?`));

test.each<[string, TemplateDefinition, string[]]>([
	['named variables and a link behind a phone button', parcelUpdate, ['header_order', 'body_first_name', 'body_day', 'button_1_url']],
	['numbers, a document and quick replies that may stay empty', invoice, ['header_document', 'header_filename?', 'body_1', 'body_2', 'body_3', 'button_0_payload?', 'button_1_payload?', 'button_2_url']],
	['an image and a code to copy', coupon, ['header_image', 'body_1', 'button_0_code', 'button_1_url']],
	['a location', meeting, ['header_latitude', 'header_longitude', 'header_name?', 'header_address?']],
	['a limited-time offer', flashSale, ['header_video', 'offer_end', 'body_1', 'button_0_code', 'button_1_url']],
	['a Flow', booking, ['button_0_flow_token?', 'button_0_flow_data?']],
	['a catalog', catalog, ['button_0_thumbnail?']],
	['several products', parts, ['header_1', 'body_1', 'button_0_thumbnail', 'button_0_products']],
	['one product', singleProduct, ['header_product_id', 'header_catalog_id']],
	[
		'a carousel',
		arrivals,
		['body_1', 'card_0_header_image', 'card_0_body_1', 'card_0_button_0_payload?', 'card_0_button_1_url', 'card_1_header_image', 'card_1_body_1', 'card_1_button_0_payload?', 'card_1_button_1_url'],
	],
	['a one-time code', loginCode, ['body_1', 'button_0_code?']],
	['a one-time code as live accounts list it', loginCodeAsListed, ['body_1', 'button_0_code?']],
	['a one-time code without its text', loginCodeWithoutText, ['body_1', 'button_0_code?']],
	['nothing', plain, []],
])('%s', (_name, definition, expected) => {
	expect(outline(definition)).toEqual(expected);
});

test('labels show the text around a variable, and examples come from the definition', () => {
	const shown = (definition: TemplateDefinition, id: string) => {
		const { label, example, type } = listFields(definition).find((field) => field.id === id)!;
		return { label, example, type };
	};
	expect(shown(parcelUpdate, 'header_order')).toEqual({ label: 'Header {{order}}: Order […]', example: '77', type: 'text' });
	expect(shown(parcelUpdate, 'body_first_name')).toEqual({ label: 'Body {{first_name}}: Hello […], your parcel arrives on …. …', example: 'Ada', type: 'text' });
	expect(shown(parcelUpdate, 'body_day').label).toBe('Body {{day}}: …o …, your parcel arrives on […]. Somebody has to be at home…');
	expect(shown(parcelUpdate, 'button_1_url')).toEqual({ label: 'Button "Track": end of the link https://shop.example/t/{{1}}', example: 'https://shop.example/t/trk-1', type: 'text' });
	expect(shown(invoice, 'body_2')).toMatchObject({ example: '120 EUR' });
	expect(shown(parts, 'header_1')).toMatchObject({ label: 'Header {{1}}: Parts for […]', example: 'Pump 3' });
	expect(shown(flashSale, 'button_0_code')).toMatchObject({ label: 'Button "Copy offer code": code to copy', example: 'FLASH15' });
	expect(shown(flashSale, 'offer_end')).toMatchObject({ label: 'End of the offer', type: 'dateTime' });
	expect(shown(meeting, 'header_latitude')).toMatchObject({ label: 'Header location: latitude', type: 'number' });
	expect(shown(booking, 'button_0_flow_data')).toMatchObject({ type: 'object' });
	expect(shown(arrivals, 'card_1_body_1')).toMatchObject({ label: 'Card 2, Body {{1}}: Seal for […] only.', example: '9 EUR' });
});

test('an offer without an end has nothing to fill in', () => {
	const definition = { ...flashSale, components: [{ type: 'LIMITED_TIME_OFFER', limited_time_offer: { has_expiration: false } }] };
	expect(outline(definition as TemplateDefinition)).toEqual([]);
});

test('ids are unique, and variables stand in the order of their numbers, each once', () => {
	const definition = { ...plain, components: [{ type: 'BODY', text: '{{10}} of {{2}}, {{1}} and {{2}}.' }] } as TemplateDefinition;
	expect(outline(definition)).toEqual(['body_1', 'body_2', 'body_10']);
	for (const one of [parcelUpdate, invoice, arrivals, parts]) expect(new Set(outline(one)).size).toBe(outline(one).length);
});

test('a definition is read in either case, with numbers for ids and examples of unknown form', () => {
	const definition = templateDefinition.parse({
		id: 594425479261596,
		name: 'x',
		language: 'en',
		status: 'approved',
		components: [{ type: 'body', text: 'A {{1}}.', example: { body_text: 7 } }, { type: 'buttons', buttons: [{ type: 'url', text: 'T', url: 'https://a.example/{{1}}', example: 7 }] }],
		of_tomorrow: true,
	});
	expect(definition).toMatchObject({ id: '594425479261596', status: 'APPROVED', of_tomorrow: true });
	expect(outline(definition)).toEqual(['body_1', 'button_0_url']);
});

test('the text around a variable is cut between whole characters', () => {
	const body = `${'🔥'.repeat(40)}x {{1}} x${'👩‍👩‍👧‍👦'.repeat(40)}`;
	const definition = templateDefinition.parse({ ...parcelUpdate, components: [{ type: 'BODY', text: body }] });
	expect(listFields(definition)[0]!.label).toBe(`Body {{1}}: …${'🔥'.repeat(26)}x […] x${'👩‍👩‍👧‍👦'.repeat(26)}…`);
});
