import type { MessageBody } from './inboundMessage';
import type { Party } from './place';

/** What an account event is about; `other` is what this version does not know yet. */
export type AccountEventKind =
	| 'templateStatus'
	| 'templateQuality'
	| 'templateCategory'
	| 'templateContent'
	| 'numberQuality'
	| 'numberName'
	| 'username'
	| 'accountUpdate'
	| 'accountAlert'
	| 'accountReview'
	| 'accountSettings'
	| 'accountError'
	| 'messagingLimit'
	| 'security'
	| 'marketingPreference'
	| 'echo'
	| 'historyMessage'
	| 'historyProgress'
	| 'contactSync'
	| 'flow'
	| 'paymentConfiguration'
	| 'payment'
	| 'call'
	| 'group'
	| 'conversion'
	| 'linkClick'
	| 'conversationSummary'
	| 'handover'
	| 'standby'
	| 'signatureMismatch'
	| 'partnerSolution'
	| 'other';

/** How much it matters: nothing to do; look at it soon; messages are or will be held up. */
export type Severity = 'info' | 'warning' | 'critical';

/** A message that an account event carries: an echo, one of the history, one on standby. */
export interface CarriedMessage extends MessageBody {
	messageId: string;
	/** `business`: the business wrote it, on its phone or elsewhere. */
	sentBy: 'person' | 'business';
	replyTo?: { messageId: string };
	/** For a message of the business in the history: sent, delivered, read ... as it came. */
	status?: string;
}

/** Everything that is neither a message to the business nor a receipt. Instants are ISO 8601 in UTC. */
export interface AccountEvent {
	event: 'account';
	/** The same for every delivery of this event, and for no other event. */
	eventKey: string;
	kind: AccountEventKind;
	/** Meta's name of the webhook field. */
	field: string;
	/** The event, decision or state in Meta's words, such as REJECTED. */
	status?: string;
	severity: Severity;
	/** What happened, as a sentence; holds no full phone number. */
	what: string;
	/** What to do about it, as a sentence, where something is to be done. */
	fix?: string;
	businessAccountId: string;
	phoneNumber?: { id?: string; display?: string };
	occurredAt?: string;
	party?: Party;
	template?: { id?: string; name?: string; language?: string };
	group?: { id: string };
	call?: { id: string; direction?: string };
	message?: CarriedMessage;
	/** For a call that a person made: free-form messages are allowed until then. */
	windowOpenUntil?: string;
	raw: unknown;
}
