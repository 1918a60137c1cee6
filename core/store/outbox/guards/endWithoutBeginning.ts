import { sql } from 'kysely';
import { subjectReasons } from '../../subjects/subjectReasons';
import type { Guard } from './guard';

/** The end of a matter for somebody whom nothing about it has reached. */
export const endWithoutBeginning: Guard = {
	stops: sql`(deliveries.subject_part is not null and deliveries.subject_part = 'over' and not exists (
		select 1 from deliveries as told left join deliveries as digest on digest.id = told.digest_id
		where told.account = deliveries.account and told.subject = deliveries.subject and told.subject_generation = deliveries.subject_generation
			and told.subject_part = 'update' and told.recipient = deliveries.recipient
			and (told.told > 0 or told.state = 'leaving' or digest.told > 0 or digest.state = 'leaving')))`,
	reason: subjectReasons.neverTold,
};
