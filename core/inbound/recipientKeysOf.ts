import { recipientKey } from '../messages';
import type { Party } from './events';

/** Every key by which a person can be written to, the one that lasts longest first: user id, the id that linked portfolios share, phone number. */
export function recipientKeysOf({ userId, parentUserId, waId }: Partial<Party>): string[] {
	const userIds = [userId, parentUserId].filter((id) => id !== undefined);
	return [...userIds.map((id) => recipientKey({ type: 'userId', userId: id })), ...(waId === undefined ? [] : [recipientKey({ type: 'waId', waId })])];
}
