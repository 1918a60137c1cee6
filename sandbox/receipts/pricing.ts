import type { OutboundFacts } from '../world/message';

/** The `pricing` object of a receipt. */
export interface Pricing {
	billable: boolean;
	pricing_model: 'PMP';
	type: 'regular' | 'free_customer_service' | 'free_entry_point' | 'free_group_customer_service';
	category: PricingCategory;
}

/** What else decides about the price: the customer service window, and the one that an advertisement opened. */
export interface PricingWindows {
	serviceWindowOpen: boolean;
	entryPointOpen: boolean;
}

type PricingCategory = OutboundFacts['category'];

const BILLED_IN_WINDOW_SINCE = Date.UTC(2026, 9, 1);
const FREE_SERVICE_MESSAGES_PER_MONTH = 1_000;
const NO_WINDOWS: PricingWindows = { serviceWindowOpen: false, entryPointOpen: false };

/**
 * The price of a delivered message. Meta: since 1 Oct 2026 a service message is billed above 1,000 per business number and month, and
 * a utility template also inside the customer service window; everything is free after an advertisement.
 */
export function priceOf(category: PricingCategory, now: number, serviceMessagesThisMonth: number, windows = NO_WINDOWS): Pricing {
	const type = typeOf(category, now, serviceMessagesThisMonth, windows);
	return { billable: type === 'regular', pricing_model: 'PMP', type, category };
}

function typeOf(category: PricingCategory, now: number, serviceMessagesThisMonth: number, windows: PricingWindows): Pricing['type'] {
	if (windows.entryPointOpen) return 'free_entry_point';
	if (!isFree(category, now, serviceMessagesThisMonth, windows)) return 'regular';
	return category === 'group_service' ? 'free_group_customer_service' : 'free_customer_service';
}

function isFree(category: PricingCategory, now: number, serviceMessagesThisMonth: number, { serviceWindowOpen }: PricingWindows): boolean {
	const before = now < BILLED_IN_WINDOW_SINCE;
	if (category === 'service' || category === 'group_service') return before || serviceMessagesThisMonth < FREE_SERVICE_MESSAGES_PER_MONTH;
	return category === 'utility' && before && serviceWindowOpen;
}
