import { plainAddress } from '../../messages';

/** Whether two addresses, phone numbers, WhatsApp ids or user ids, mean the same person. */
export function sameAddress(one: string, other: string): boolean {
	const plain = plainAddress(one);
	return plain !== '' && plain === plainAddress(other);
}
