import type { Place } from '../events';
import type { Change } from './change';
import { id, recordOf } from './wireParts';

/** The business's account and number that a change belongs to. */
export function readPlace({ businessAccountId, value }: Change): Place {
	const { phone_number_id: numberId, display_phone_number: display } = recordOf(value.metadata);
	return { businessAccountId, phoneNumber: { id: id.parse(numberId) ?? '', display: id.parse(display) ?? '' } };
}
