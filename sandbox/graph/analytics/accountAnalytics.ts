import type { SeedAccount } from '../../seed/seed';
import { digitsOf } from '../../webhooks/parties';
import type { Tally } from '../../world/tallies';
import type { World } from '../../world/world';
import { fieldCalls, listOf } from './fieldCalls';
import { readSpan } from './span';
import { sumUp } from './sumUp';

interface Counted {
	sent: number;
	delivered: number;
	volume: number;
	cost: number;
}

/** `fields=analytics.start().end().granularity()`: messages sent and delivered. */
export function messageAnalytics(world: World, account: SeedAccount, fields: string | null, now: number): unknown {
	const calls = fieldCalls(fields, 'analytics');
	if (!calls) return undefined;
	const span = readSpan((name) => calls.get(name), ['HALF_HOUR', 'DAY', 'MONTH'], now);
	const numbers = listOf(calls.get('phone_numbers'));
	const tallies = talliesOf(world, account).filter(({ phoneNumberId }) => numbers.length === 0 || numbers.includes(numberOf(world, phoneNumberId)));
	const points = sumUp<Counted>(tallies, span, () => ({}), (point, { sent, delivered }) => {
		point.sent = (point.sent ?? 0) + sent;
		point.delivered = (point.delivered ?? 0) + delivered;
	});
	return { phone_numbers: account.phoneNumbers.map(({ id }) => numberOf(world, id)), granularity: span.granularity, data_points: points };
}

const DIMENSIONS: Record<string, (world: World, tally: Tally) => Record<string, string>> = {
	PRICING_CATEGORY: (_, { category }) => ({ pricing_category: category.toUpperCase() }),
	PRICING_TYPE: (_, { pricingType }) => ({ pricing_type: pricingType.toUpperCase() }),
	COUNTRY: (_, { country }) => ({ country }),
	PHONE: (world, { phoneNumberId }) => ({ phone_number: numberOf(world, phoneNumberId) }),
	TIER: () => ({ tier: '0:MAX' }),
};

/** `fields=pricing_analytics.start().end().granularity().dimensions()`: delivered messages and what they cost; here a billable one costs 0.01. */
export function pricingAnalytics(world: World, account: SeedAccount, fields: string | null, now: number): unknown {
	const calls = fieldCalls(fields, 'pricing_analytics');
	if (!calls) return undefined;
	const span = readSpan((name) => calls.get(name), ['HALF_HOUR', 'DAILY', 'MONTHLY'], now);
	const dimensions = listOf(calls.get('dimensions')).flatMap((name) => DIMENSIONS[name] ?? []);
	const points = sumUp<Counted>(
		talliesOf(world, account).filter(({ delivered }) => delivered > 0),
		span,
		(tally) => Object.assign({}, ...dimensions.map((dimension) => dimension(world, tally))) as object,
		(point, { delivered, pricingType }) => {
			point.volume = (point.volume ?? 0) + delivered;
			point.cost = (point.cost ?? 0) + (pricingType === 'regular' ? delivered * 0.01 : 0);
		},
	);
	return { data: [{ data_points: points }] };
}

function talliesOf(world: World, { phoneNumbers }: SeedAccount): Tally[] {
	return [...world.tallies.values()].filter(({ phoneNumberId }) => phoneNumbers.some(({ id }) => id === phoneNumberId));
}

function numberOf({ phoneNumbers }: World, id: string): string {
	return digitsOf(phoneNumbers.get(id)?.displayPhoneNumber ?? '');
}
