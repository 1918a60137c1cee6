import { priceOf } from '../../sandbox/receipts/pricing';

const SEPTEMBER = Date.UTC(2026, 8, 30, 23, 59, 59);
const OCTOBER = Date.UTC(2026, 9, 1);

describe('the price of a message', () => {
	it.each([
		['service', SEPTEMBER, 1_000_000, 'free_customer_service'],
		['service', OCTOBER, 999, 'free_customer_service'],
		['service', OCTOBER, 1_000, 'regular'],
		['utility', OCTOBER, 0, 'regular'],
		['marketing', SEPTEMBER, 0, 'regular'],
	] as const)('%s at %i with %i before is %s', (category, now, before, type) => {
		expect(priceOf(category, now, before)).toEqual({ billable: type === 'regular', pricing_model: 'PMP', type, category });
	});
});
