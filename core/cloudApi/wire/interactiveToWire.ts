import type { ContentOf } from '../../messages';
import { headerToWire } from './headerToWire';
import type { WireContent } from './wireContent';

interface Parts {
	header?: unknown;
	body?: string;
	footer?: string;
	action: Record<string, unknown>;
}

/** What every interactive message has in common: type, header, body, footer, action. Undefined parts are left out by JSON. */
export function interactive(type: string, { header, body, footer, action }: Parts): WireContent {
	return {
		type: 'interactive',
		interactive: {
			type,
			header,
			body: body === undefined ? undefined : { text: body },
			footer: footer === undefined ? undefined : { text: footer },
			action,
		},
	};
}

const textHeader = (text: string | undefined) => headerToWire(text === undefined ? undefined : { type: 'text', text });

/** Reply buttons as the API takes them. */
export function replyButtonsToWire({ header, body, footer, buttons }: ContentOf<'replyButtons'>): WireContent {
	const action = { buttons: buttons.map(({ id, title }) => ({ type: 'reply', reply: { id, title } })) };
	return interactive('button', { header: headerToWire(header), body, footer, action });
}

/** A list as the API takes it. */
export function listToWire({ header, body, footer, button, sections }: ContentOf<'list'>): WireContent {
	return interactive('list', { header: textHeader(header), body, footer, action: { button, sections } });
}

/** A button with a link as the API takes it. */
export function ctaUrlToWire({ header, body, footer, buttonText, url }: ContentOf<'ctaUrl'>): WireContent {
	const action = { name: 'cta_url', parameters: { display_text: buttonText, url } };
	return interactive('cta_url', { header: headerToWire(header), body, footer, action });
}

/** A request for a location as the API takes it. */
export function locationRequestToWire({ body }: ContentOf<'locationRequest'>): WireContent {
	return interactive('location_request_message', { body, action: { name: 'send_location' } });
}

/** A request for the permission to call as the API takes it. */
export function callPermissionRequestToWire({ body, footer }: ContentOf<'callPermissionRequest'>): WireContent {
	return interactive('call_permission_request', { body, footer, action: { name: 'call_permission_request' } });
}

/** A request for the phone number as the API takes it. */
export function contactInfoRequestToWire({ body }: ContentOf<'contactInfoRequest'>): WireContent {
	return interactive('request_contact_info', { body, action: { name: 'request_contact_info' } });
}

/** One product as the API takes it. */
export function productToWire({ body, footer, catalogId, productId }: ContentOf<'product'>): WireContent {
	return interactive('product', { body, footer, action: { catalog_id: catalogId, product_retailer_id: productId } });
}

/** Sections of products, as product lists and multi-product templates take them. */
export function productSectionsToWire(sections: ContentOf<'productList'>['sections']) {
	return sections.map(({ title, productIds }) => ({ title, product_items: productIds.map((id) => ({ product_retailer_id: id })) }));
}

/** Several products as the API takes them. */
export function productListToWire({ header, body, footer, catalogId, sections }: ContentOf<'productList'>): WireContent {
	const action = { catalog_id: catalogId, sections: productSectionsToWire(sections) };
	return interactive('product_list', { header: textHeader(header), body, footer, action });
}

/** The catalog as the API takes it. */
export function catalogToWire({ body, footer, thumbnailProductId }: ContentOf<'catalog'>): WireContent {
	const parameters = thumbnailProductId === undefined ? undefined : { thumbnail_product_retailer_id: thumbnailProductId };
	return interactive('catalog_message', { body, footer, action: { name: 'catalog_message', parameters } });
}

/** A request for an address as the API takes it. */
export function addressToWire({ header, body, footer, country, values, savedAddresses, validationErrors }: ContentOf<'address'>): WireContent {
	const parameters = { country, values, saved_addresses: savedAddresses, validation_errors: validationErrors };
	return interactive('address_message', { header: headerToWire(header), body, footer, action: { name: 'address_message', parameters } });
}
