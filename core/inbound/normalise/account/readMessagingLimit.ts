import { z } from 'zod/v4';
import { instant } from '../instant';
import { id } from '../wireParts';
import { named, one, spoken } from './accountReader';

/** How many people may be written to in 24 hours, in words; tiers look like TIER_2K, and -1 is no limit. */
export function limitCalled(limit: string | undefined): string | undefined {
	if (limit === undefined || limit === 'TIER_NOT_SET') return undefined;
	if (limit === '-1' || limit === 'TIER_UNLIMITED') return 'unlimited';
	const tier = /^(?:TIER_)?(\d{1,9})(K?)$/.exec(limit);
	return tier ? `${Number(tier[1]) * (tier[2] === 'K' ? 1000 : 1)} people in 24 hours` : spoken(limit);
}

const capability = z.looseObject({ max_daily_conversations_per_business: id, max_daily_conversation_per_phone: id, max_phone_numbers_per_business: id, max_phone_numbers_per_waba: id });

/** What the business may do: people per day, numbers. Source: Meta, business_capability_update. */
export const readMessagingLimit = one(capability, (value, { time }) => {
	const limit = value.max_daily_conversations_per_business ?? value.max_daily_conversation_per_phone;
	const numbers = value.max_phone_numbers_per_business ?? value.max_phone_numbers_per_waba;
	const people = limitCalled(limit);
	const parts = [people && `messages to ${people === 'unlimited' ? 'any number of people' : people}`, numbers && `${named(numbers)} phone numbers`].filter(Boolean);
	return {
		kind: 'messagingLimit',
		status: limit,
		severity: 'info',
		what: parts.length === 0 ? 'The limits of the business changed.' : `The business is allowed ${parts.join(' and ')} now.`,
		occurredAt: instant(time),
	};
});
