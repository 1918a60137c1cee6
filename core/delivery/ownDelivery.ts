import { deliveryId, type NewDelivery } from '../store';
import { bodyHash } from './bodyHash';
import { consentCategoryOf } from './consentCategoryOf';

/** What it takes for a message that nobody ordered by itself: a digest, the end of a matter. */
type OwnMessage = Pick<NewDelivery, 'account' | 'key' | 'recipient' | 'message'>;

/** What all of these have in common: sent once under a key of ours, never blindly again, and only to whoever wants to be written to. */
export function ownDelivery({ account, key, recipient, message }: OwnMessage) {
	const route = { via: 'messages' } as const;
	return {
		id: deliveryId(account, key),
		key,
		keyKind: 'execution',
		bodyHash: bodyHash(message, route),
		account,
		phoneNumberId: message.from,
		recipient,
		message,
		route,
		onUnknown: 'deadLetter',
		consentCategory: consentCategoryOf(message, route),
	} as const;
}
