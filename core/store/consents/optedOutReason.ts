import type { Reason } from '../port';

/** Why a message to somebody who has opted out of it is not sent. */
export const optedOutReason: Reason = {
	code: 'optedOut',
	words: 'This person has opted out of such messages, so it was not sent. They can opt in again by writing START; WhatsApp Conversation > Check Consent shows what they decided, and when.',
};
