import type { Party, Place } from './place';

/** Why a message failed after WhatsApp had taken it. */
export interface ReceiptFailure {
	code?: number;
	category: string;
	what: string;
	fix: string;
	retry: string;
	details?: string;
}

export type ReceiptStatus = 'sent' | 'delivered' | 'read' | 'played' | 'failed';

/** What became of one message that the business sent. Instants are ISO 8601 in UTC. */
export interface Receipt extends Place {
	event: 'receipt';
	/** The same for every delivery of this event, and for no other event. */
	eventKey: string;
	/** A status of ReceiptStatus; one that is new to this version is passed on as it came. */
	status: ReceiptStatus | (string & {});
	messageId: string;
	/** The person, also for a message to a group where the receipt names its participant. */
	to: Partial<Party>;
	/** For a message to a group. */
	group?: { id: string };
	occurredAt?: string;
	/** What the sender attached (`biz_opaque_callback_data`). */
	callbackData?: string;
	pricing?: unknown;
	/** Where the API still tells it: the conversation that the message belongs to. */
	conversation?: unknown;
	/** For a failed message: what happened, what to do and whether a retry helps, in the words of a failed call. */
	failure?: ReceiptFailure;
	errors?: unknown[];
	raw: unknown;
}
