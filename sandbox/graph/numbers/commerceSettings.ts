import { z } from 'zod/v4';
import type { GraphCall, NodeOf } from '../graphCall';
import { checkShape } from '../messages/checkShape';
import { detailsOf } from './detailsOf';

type NumberCall = GraphCall<NodeOf<'phoneNumber'>>;

// The parameters come in the body or in the query, where everything is text.
const flag = z.union([z.boolean(), z.enum(['true', 'false']).transform((text) => text === 'true')]).optional();
const shape = z.strictObject({ is_cart_enabled: flag, is_catalog_visible: flag });

/** `GET /{phone-number-id}/whatsapp_commerce_settings`. */
export function readCommerceSettings({ emulator: { world }, node }: NumberCall): unknown {
	return { data: [{ id: node.phoneNumber.id, ...detailsOf(world, node.phoneNumber.id).commerce }] };
}

/** `POST /{phone-number-id}/whatsapp_commerce_settings`. */
export function editCommerceSettings({ emulator: { world }, node, body, query }: NumberCall): unknown {
	const { access_token: _, ...parameters } = Object.fromEntries(query);
	Object.assign(detailsOf(world, node.phoneNumber.id).commerce, checkShape(shape, { ...parameters, ...Object(body) }, ''));
	return { success: true };
}
