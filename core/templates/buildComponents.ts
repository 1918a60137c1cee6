import { InvalidInputError } from '../messages';
import type { TemplateField } from './templateField';

/** A field with what the builder filled in. */
export interface FilledField {
	field: TemplateField;
	value: unknown;
}

type Component = Record<string, unknown> & { type: string };

const refuse = (field: TemplateField, message: string) => new InvalidInputError([{ field: field.id, message }]);

function readMedia({ field, value }: FilledField) {
	// Handed on itself and not copied: the id of a file that is still to be uploaded is put into it later.
	if (typeof value === 'object' && value !== null && ('id' in value || 'link' in value)) return value;
	const text = typeof value === 'object' ? '' : String(value).trim();
	if (/^\d+$/.test(text)) return { id: text };
	if (/^https?:\/\//i.test(text)) return { link: text };
	throw refuse(field, `${field.label}: the value is neither a link, nor a media ID, nor the name of a binary field of the item. Correct it.`);
}

function readObject({ field, value }: FilledField): unknown {
	if (typeof value !== 'string') return value;
	try {
		return JSON.parse(value);
	} catch {
		throw refuse(field, `${field.label}: the value is not valid JSON. Correct it.`);
	}
}

function readInstantMs({ field, value }: FilledField): number {
	const written = typeof value === 'string' && /^\s*\d{12,14}\s*$/.test(value) ? Number(value) : value;
	const ms = typeof written === 'number' ? written : written instanceof Date ? written.getTime() : Date.parse(String(written));
	if (Number.isFinite(ms)) return ms;
	throw refuse(field, `${field.label}: the value is not a date and time. Use one like 2026-12-24T18:00:00Z.`);
}

const variable = ({ field, value }: FilledField) => {
	const place = field.place as Extract<TemplateField['place'], { variable: string }>;
	return { name: place.named ? place.variable : undefined, text: value };
};

const ofPart = (fields: FilledField[], part: TemplateField['place']['part']) => fields.filter(({ field }) => field.place.part === part);

function details(fields: FilledField[], part: 'headerLocation' | 'headerProduct'): Record<string, unknown> {
	return Object.fromEntries(ofPart(fields, part).map(({ field, value }) => [(field.place as { detail: string }).detail, value]));
}

function headerOf(fields: FilledField[]): Component[] {
	const header = (parameter: Record<string, unknown>): Component[] => [{ type: 'header', parameter }];
	const [text] = ofPart(fields, 'headerText');
	if (text) return header({ type: 'text', variable: variable(text) });
	const [media] = ofPart(fields, 'headerMedia');
	if (media) {
		const { media: type } = media.field.place as { media: string };
		const source = readMedia(media);
		const [name] = ofPart(fields, 'headerFilename');
		return header({ type, media: source, filename: name?.value ?? (type === 'document' && 'filename' in source ? source.filename : undefined) });
	}
	if (ofPart(fields, 'headerLocation').length > 0) return header({ type: 'location', place: details(fields, 'headerLocation') });
	if (ofPart(fields, 'headerProduct').length > 0) return header({ type: 'product', ...details(fields, 'headerProduct') });
	return [];
}

function bodyOf(fields: FilledField[]): Component[] {
	const variables = ofPart(fields, 'bodyText').map(variable);
	return variables.length === 0 ? [] : [{ type: 'body', variables }];
}

function buttonOf(index: number, fields: FilledField[]): Component {
	const by = Object.fromEntries(fields.map((filled) => [(filled.field.place as { button: string }).button, filled]));
	const parameter = by.url
		? { type: 'url', text: by.url.value }
		: by.quickReply
			? { type: 'quickReply', payload: by.quickReply.value }
			: by.copyCode
				? { type: 'copyCode', code: by.copyCode.value }
				: by.oneTimePassword
					? { type: 'oneTimePassword', code: by.oneTimePassword.value }
					: by.products
						? { type: 'multiProduct', thumbnailProductId: by.thumbnail?.value, sections: readObject(by.products) }
						: by.thumbnail
							? { type: 'catalog', thumbnailProductId: by.thumbnail.value }
							: { type: 'flow', token: by.flowToken?.value, data: by.flowData && readObject(by.flowData) };
	return { type: 'button', index, parameter };
}

function buttonsOf(fields: FilledField[]): Component[] {
	const buttons = ofPart(fields, 'button');
	const indexOf = ({ field }: FilledField) => (field.place as { index: number }).index;
	return [...new Set(buttons.map(indexOf))].map((index) => buttonOf(index, buttons.filter((filled) => indexOf(filled) === index)));
}

const flatComponents = (fields: FilledField[]): Component[] => [...headerOf(fields), ...bodyOf(fields), ...buttonsOf(fields)];

/** Groups filled fields into the components of the message, in the API's order. Throws an InvalidInputError naming the field. */
export function buildComponents(filled: FilledField[]): Component[] {
	const top = filled.filter(({ field }) => field.card === undefined);
	const offer = ofPart(top, 'offerEnd').map((end): Component => ({ type: 'limitedTimeOffer', expiresAtMs: readInstantMs(end) }));
	const cardCount = Math.max(0, ...filled.map(({ field }) => (field.card ?? -1) + 1));
	const cards = Array.from({ length: cardCount }, (_, card) => ({ components: flatComponents(filled.filter(({ field }) => field.card === card)) }));
	const carousel: Component[] = cards.length === 0 ? [] : [{ type: 'carousel', cards }];
	return [...headerOf(top), ...bodyOf(top), ...offer, ...carousel, ...buttonsOf(top)];
}
