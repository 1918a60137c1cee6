import { sql } from 'kysely';
import { subjectReasons } from '../../subjects/subjectReasons';
import type { Guard } from './guard';

/** A message about a matter that is over, or that was opened anew since. */
export const resolvedSubject: Guard = {
	stops: sql`(deliveries.subject_part is not null and deliveries.subject_part = 'update' and exists (
		select 1 from subjects where subjects.account = deliveries.account and subjects.key = deliveries.subject
			and (subjects.resolved_at is not null or subjects.generation > deliveries.subject_generation)))`,
	reason: subjectReasons.subjectResolved,
};
