import type { DefinitionButton, DefinitionComponent, TemplateDefinition } from './templateDefinition';
import type { FieldPlace, TemplateField } from './templateField';
import { variablesOf } from './variablesOf';

type Draft = Omit<TemplateField, 'id' | 'card'> & { key: string };

const mediaFormats: Record<string, 'image' | 'video' | 'document' | 'gif'> = { IMAGE: 'image', VIDEO: 'video', GIF: 'gif', DOCUMENT: 'document' };

function exampleOf({ example }: DefinitionComponent, part: 'header' | 'body', name: string): string | undefined {
	const named = part === 'header' ? example?.header_text_named_params : example?.body_text_named_params;
	const byName = named?.find((entry) => entry.param_name === name)?.example;
	if (byName !== undefined) return byName;
	const list = part === 'header' ? example?.header_text : example?.body_text;
	const numbered = Array.isArray(list) ? (Array.isArray(list[0]) ? list[0] : (list as string[])) : list === undefined ? [] : [list];
	return numbered[Number(name) - 1];
}

function textFields(component: DefinitionComponent, part: 'header' | 'body'): Draft[] {
	return variablesOf(component.text).map(({ name, named, surroundings }) => ({
		key: `${part}_${name}`,
		place: { part: part === 'header' ? 'headerText' : 'bodyText', variable: name, named },
		label: `${part === 'header' ? 'Header' : 'Body'} {{${name}}}: ${surroundings}`,
		example: exampleOf(component, part, name),
		required: true,
		type: 'text',
	}));
}

const plain = (key: string, place: FieldPlace, label: string, change: Partial<Draft> = {}): Draft => ({ key, place, label, required: true, type: 'text', ...change });

function headerFields(component: DefinitionComponent): Draft[] {
	const media = mediaFormats[component.format ?? ''];
	if (media !== undefined) {
		const file = plain(`header_${media}`, { part: 'headerMedia', media }, `Header ${media}: link, media ID or name of a binary field`);
		const name = plain('header_filename', { part: 'headerFilename' }, 'Header document: the file name that people see', { required: false });
		return media === 'document' ? [file, name] : [file];
	}
	if (component.format === 'LOCATION') {
		const detail = (name: 'latitude' | 'longitude' | 'name' | 'address', required: boolean, type: Draft['type']) =>
			plain(`header_${name}`, { part: 'headerLocation', detail: name }, `Header location: ${name}`, { required, type });
		return [detail('latitude', true, 'number'), detail('longitude', true, 'number'), detail('name', false, 'text'), detail('address', false, 'text')];
	}
	if (component.format === 'PRODUCT') {
		return [
			plain('header_product_id', { part: 'headerProduct', detail: 'productId' }, 'Header product: product ID'),
			plain('header_catalog_id', { part: 'headerProduct', detail: 'catalogId' }, 'Header product: catalog ID'),
		];
	}
	return textFields(component, 'header');
}

const wordOf: Record<Extract<FieldPlace, { part: 'button' }>['button'], string> = {
	url: 'url',
	quickReply: 'payload',
	copyCode: 'code',
	oneTimePassword: 'code',
	flowToken: 'flow_token',
	flowData: 'flow_data',
	thumbnail: 'thumbnail',
	products: 'products',
};

/** Meta lists the button of an authentication template as a link to its own page for codes, not as the OTP that was created. */
function isOneTimePassword({ type, url }: DefinitionButton): boolean {
	return type === 'OTP' || (type === 'URL' && /^https:\/\/www\.whatsapp\.com\/otp\//.test(url ?? ''));
}

function buttonFields(button: DefinitionButton, index: number): Draft[] {
	const at = `button_${index}`;
	const name = `Button "${button.text ?? button.type.toLowerCase()}"`;
	const example = Array.isArray(button.example) ? button.example[0] : button.example;
	const field = (kind: Extract<FieldPlace, { part: 'button' }>['button'], label: string, change: Partial<Draft> = {}) =>
		plain(`${at}_${wordOf[kind]}`, { part: 'button', index, button: kind }, `${name}: ${label}`, change);
	switch (isOneTimePassword(button) ? 'OTP' : button.type) {
		case 'URL':
			return variablesOf(button.url).length === 0 ? [] : [field('url', `end of the link ${button.url}`, { example })];
		case 'QUICK_REPLY':
			return [field('quickReply', 'what comes back when it is tapped', { required: false })];
		case 'COPY_CODE':
			return [field('copyCode', 'code to copy', { example })];
		case 'OTP':
			return [field('oneTimePassword', 'the code; the one in the text if empty', { required: false })];
		case 'FLOW':
			return [field('flowToken', 'Flow token', { required: false }), field('flowData', 'data of the first screen', { required: false, type: 'object' })];
		case 'CATALOG':
			return [field('thumbnail', 'product ID of the picture', { required: false })];
		case 'MPM':
			return [field('thumbnail', 'product ID of the picture'), field('products', 'sections, [{"title", "productIds": []}]', { type: 'object' })];
		default:
			return [];
	}
}

function componentFields(component: DefinitionComponent): Draft[] {
	switch (component.type) {
		case 'HEADER':
			return headerFields(component);
		case 'BODY':
			return textFields(component, 'body');
		case 'BUTTONS':
			return (component.buttons ?? []).flatMap(buttonFields);
		case 'LIMITED_TIME_OFFER':
			return component.limited_time_offer?.has_expiration === false ? [] : [plain('offer_end', { part: 'offerEnd' }, 'End of the offer', { type: 'dateTime' })];
		default:
			return [];
	}
}

/** An authentication template has a preset text with the code in it, which the API lists without its variable. */
function presetCode(definition: TemplateDefinition): Draft[] {
	const isAuthentication = definition.category === 'AUTHENTICATION';
	const body = definition.components.find((component) => component.type === 'BODY');
	if (!isAuthentication || variablesOf(body?.text).length > 0) return [];
	return [plain('body_1', { part: 'bodyText', variable: '1', named: false }, 'Body {{1}}: the one-time code')];
}

/** Everything that a builder has to fill in to send this template, in the order in which it is shown. Pure. */
export function listFields(definition: TemplateDefinition): TemplateField[] {
	const top = [...presetCode(definition), ...definition.components.flatMap(componentFields)].map(({ key, ...field }): TemplateField => ({ id: key, ...field }));
	const cards = definition.components
		.flatMap((component) => component.cards ?? [])
		.flatMap((card, index) =>
			card.components
				.flatMap((component) => componentFields(component as DefinitionComponent))
				.map(({ key, ...field }): TemplateField => ({ id: `card_${index}_${key}`, card: index, ...field, label: `Card ${index + 1}, ${field.label}` })),
		);
	return [...top, ...cards];
}
