import type { Recipient } from './recipient';

/** A recipient as it was given: the number, WhatsApp ID, user ID or group ID. */
export function addressOf(to: Recipient): string {
	switch (to.type) {
		case 'phone':
			return to.phone;
		case 'waId':
			return to.waId;
		case 'userId':
			return to.userId;
		case 'group':
			return to.groupId;
	}
}
