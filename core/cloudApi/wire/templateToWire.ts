import type { ContentOf } from '../../messages';
import { productSectionsToWire } from './interactiveToWire';
import { placeToWire } from './placeToWire';
import type { WireContent } from './wireContent';

type Component = ContentOf<'template'>['components'][number];
type ComponentOf<Type extends Component['type']> = Extract<Component, { type: Type }>;

function textToWire({ name, text }: { name?: string; text: string }) {
	return { type: 'text', parameter_name: name, text };
}

function headerToWire({ parameter }: ComponentOf<'header'>) {
	switch (parameter.type) {
		case 'text':
			return textToWire(parameter.variable);
		case 'location':
			return { type: 'location', location: placeToWire(parameter.place) };
		case 'product':
			return { type: 'product', product: { product_retailer_id: parameter.productId, catalog_id: parameter.catalogId } };
		default: {
			const { type, media, filename } = parameter;
			return { type, [type]: { ...media, ...(type === 'document' ? { filename } : {}) } };
		}
	}
}

/** Sub type and parameter of a button; a one-time code travels as the variable of a URL button. Source: Meta, authentication templates. */
function buttonToWire({ parameter }: ComponentOf<'button'>): { sub_type: string; parameters: unknown[] } {
	switch (parameter.type) {
		case 'url':
			return { sub_type: 'url', parameters: [{ type: 'text', text: parameter.text }] };
		case 'oneTimePassword':
			return { sub_type: 'url', parameters: [{ type: 'text', text: parameter.code }] };
		case 'quickReply':
			return { sub_type: 'quick_reply', parameters: [{ type: 'payload', payload: parameter.payload }] };
		case 'copyCode':
			return { sub_type: 'copy_code', parameters: [{ type: 'coupon_code', coupon_code: parameter.code }] };
		case 'flow':
			return { sub_type: 'flow', parameters: [{ type: 'action', action: { flow_token: parameter.token, flow_action_data: parameter.data } }] };
		case 'catalog':
			return { sub_type: 'catalog', parameters: [{ type: 'action', action: { thumbnail_product_retailer_id: parameter.thumbnailProductId } }] };
		case 'multiProduct': {
			const action = { thumbnail_product_retailer_id: parameter.thumbnailProductId, sections: productSectionsToWire(parameter.sections) };
			return { sub_type: 'mpm', parameters: [{ type: 'action', action }] };
		}
	}
}

function componentToWire(component: Component): unknown[] {
	switch (component.type) {
		case 'header':
			return [{ type: 'header', parameters: [headerToWire(component)] }];
		case 'body':
			return component.variables.length === 0 ? [] : [{ type: 'body', parameters: component.variables.map(textToWire) }];
		case 'button':
			return [{ type: 'button', index: String(component.index), ...buttonToWire(component) }];
		case 'limitedTimeOffer': {
			const offer = { expiration_time_ms: component.expiresAtMs };
			return [{ type: 'limited_time_offer', parameters: [{ type: 'limited_time_offer', limited_time_offer: offer }] }];
		}
		case 'carousel':
			return [{ type: 'carousel', cards: component.cards.map((card, index) => ({ card_index: index, components: card.components.flatMap(componentToWire) })) }];
	}
}

/** A filled template as the API takes it: only components with variables are sent. Source: Meta, template messages. */
export function templateToWire({ name, language, components }: ContentOf<'template'>): WireContent {
	const wire = components.flatMap(componentToWire);
	return { type: 'template', template: { name, language: { code: language }, components: wire.length === 0 ? undefined : wire } };
}
