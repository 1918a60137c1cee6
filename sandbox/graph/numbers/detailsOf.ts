import { newNumberDetails, type NumberDetails } from '../../world/numberDetails';
import type { World } from '../../world/world';

/** The details of a number, kept from the first time that somebody asks. */
export function detailsOf({ numberDetails }: Pick<World, 'numberDetails'>, phoneNumberId: string): NumberDetails {
	const known = numberDetails.get(phoneNumberId) ?? newNumberDetails();
	numberDetails.set(phoneNumberId, known);
	return known;
}
