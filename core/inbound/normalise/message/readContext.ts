import type { InboundMessage } from '../../events';
import { flag, id, part } from '../wireParts';

const context = part({ id, forwarded: flag, frequently_forwarded: flag, referred_product: part({ catalog_id: id, product_retailer_id: id }) });

/** What a message refers to: the one it answers, the product it asks about, whether it was forwarded. Source: Meta, messages webhook, context. */
export function readContext(value: unknown): Pick<InboundMessage, 'replyTo' | 'forwarded' | 'product'> {
	const read = context.parse(value);
	const product = read?.referred_product;
	return {
		replyTo: read?.id === undefined ? undefined : { messageId: read.id },
		forwarded: read?.forwarded || read?.frequently_forwarded ? { often: read.frequently_forwarded === true } : undefined,
		product: product && { catalogId: product.catalog_id, productId: product.product_retailer_id },
	};
}
