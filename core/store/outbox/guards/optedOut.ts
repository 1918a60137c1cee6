import { sql } from 'kysely';
import { optedOutReason } from '../../consents/optedOutReason';
import type { Guard } from './guard';

/** A message to somebody who has opted out of its category, or of everything. */
export const optedOut: Guard = {
	stops: sql`(deliveries.consent_category is not null and deliveries.person is not null and exists (
		select 1 from consent_blocks where consent_blocks.account = deliveries.account and consent_blocks.person = deliveries.person
			and consent_blocks.category in ('all', deliveries.consent_category)))`,
	reason: optedOutReason,
};
