import type { Check } from '../check';
import type { Facts } from '../facts';
import { chosenNumbers } from './chosenNumbers';

/** Source: Meta, messaging limits: unique people outside a customer service window in 24 hours, for the whole business. */
const limits = new Map([
	['TIER_50', 50],
	['TIER_250', 250],
	['TIER_1K', 1_000],
	['TIER_2K', 2_000],
	['TIER_10K', 10_000],
	['TIER_100K', 100_000],
	['TIER_UNLIMITED', Number.POSITIVE_INFINITY],
]);

const beginnersLimit = 250;

/** To how many people templates may be sent in a day. */
export function checkMessagingLimit(facts: Facts): Check {
	const id = 'messagingLimit';
	const chosen = chosenNumbers(id, 'The messaging limit', facts);
	if ('outcome' in chosen) return chosen.outcome;
	const known = chosen.list.flatMap(({ messagingLimit }) => limits.get(messagingLimit ?? '') ?? []);
	if (known.length === 0) return { id, state: 'unknown', what: 'The API does not tell the messaging limit.' };
	const lowest = Math.min(...known);
	if (lowest === Number.POSITIVE_INFINITY) return { id, state: 'ok', what: 'Templates may be sent to any number of people.' };
	const what = `Templates may be sent to ${lowest.toLocaleString('en')} people in 24 hours.`;
	return lowest <= beginnersLimit ? { id, state: 'warning', what, fix: 'Verify the business in Meta Business settings to raise the limit.' } : { id, state: 'ok', what };
}
