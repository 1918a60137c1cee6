import type { Bubble } from '../world/bubble';
import type { FromPerson } from './receiveFromPerson';

const PRICE = { item_price: 10, currency: 'USD' };

/** An order of one piece of each product that a message shows; of a whole catalogue, of its picture's product. */
export function orderOf({ catalog }: Bubble, buttonId: string): FromPerson {
	const listed = catalog?.sections.flatMap(({ productIds }) => productIds) ?? [];
	const wanted = listed.length > 0 ? listed : [catalog?.thumbnailId ?? buttonId];
	const items = wanted.map((productId) => ({ product_retailer_id: productId, quantity: 1, ...PRICE }));
	return {
		content: { type: 'order', order: { catalog_id: catalog?.catalogId ?? '700111222333444', text: '', product_items: items } },
		bubble: { body: `Order: ${wanted.map((productId) => `1 × ${productId}`).join(', ')}` },
	};
}
