import type { OutboundFacts } from '../world/message';

/** The `pricing` object of a receipt. */
export interface Pricing {
	billable: boolean;
	pricing_model: 'PMP';
	type: 'regular' | 'free_customer_service';
	category: PricingCategory;
}

type PricingCategory = OutboundFacts['category'];

const SERVICE_BILLED_SINCE = Date.UTC(2026, 9, 1);
const FREE_SERVICE_MESSAGES_PER_MONTH = 1_000;

/** The price of a delivered message. Meta: since 1 Oct 2026 a service message is billed above 1,000 per business number and month. */
export function priceOf(category: PricingCategory, now: number, serviceMessagesThisMonth: number): Pricing {
	const free =
		category === 'service' && (now < SERVICE_BILLED_SINCE || serviceMessagesThisMonth < FREE_SERVICE_MESSAGES_PER_MONTH);
	return { billable: !free, pricing_model: 'PMP', type: free ? 'free_customer_service' : 'regular', category };
}
