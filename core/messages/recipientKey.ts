import type { Recipient } from './recipient';

/** Names a recipient in the store, the same for a phone number and for the WhatsApp id that is made of its digits. */
export function recipientKey(to: Recipient): string {
	switch (to.type) {
		case 'phone':
			return `tel:${to.phone.replace(/\D/g, '')}`;
		case 'waId':
			return `tel:${to.waId}`;
		case 'userId':
			return `user:${to.userId}`;
		case 'group':
			return `group:${to.groupId}`;
	}
}
