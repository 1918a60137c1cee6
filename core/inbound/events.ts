/** A person on WhatsApp. At least one of the ids is there; a phone number may be hidden. */
export interface Party {
	/** The key to know this person by: the business-scoped user id where there is one, else the WhatsApp id. */
	partyId: string;
	userId?: string;
	waId?: string;
	/** E.164 with plus, derived from the WhatsApp id. */
	phone?: string;
	name?: string;
	username?: string;
}

/** Where an event happened: the business's account and number. */
export interface Place {
	businessAccountId: string;
	phoneNumber: { id: string; display: string };
}

/** A file that a person sent; fetched with its id within 7 days. */
export interface InboundMedia {
	id: string;
	mimeType?: string;
	sha256?: string;
	filename?: string;
	/** Whether it was recorded in the chat. */
	voice?: boolean;
	animated?: boolean;
}

export type MessageKind =
	| 'text'
	| 'image'
	| 'video'
	| 'audio'
	| 'document'
	| 'sticker'
	| 'location'
	| 'contacts'
	| 'buttonReply'
	| 'listReply'
	| 'flowReply'
	| 'callPermissionReply'
	| 'order'
	| 'reaction'
	| 'system'
	| 'edit'
	| 'revoke'
	| 'unsupported';

/** What a message says, depending on its kind; `text` is the best short text of every kind that has one. */
export interface MessageBody {
	kind: MessageKind;
	text?: string;
	/** The reply button or template button that was tapped. */
	button?: { id: string; title: string };
	/** The row that was chosen from a list. */
	row?: { id: string; title: string; description?: string };
	media?: InboundMedia;
	/** Whatever else the kind carries, in the words of the API. */
	content?: unknown;
}

/** One message that a person sent to the business. Instants are ISO 8601 in UTC. */
export interface InboundMessage extends Place, MessageBody {
	event: 'message';
	messageId: string;
	from: Party;
	sentAt: string;
	/** Free-form messages to this person are allowed until then: 24 hours after this message. */
	windowOpenUntil: string;
	replyTo?: { messageId: string };
	raw: unknown;
}

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

/** What became of one message that the business sent. */
export interface Receipt extends Place {
	event: 'receipt';
	/** A status of ReceiptStatus; one that is new to this version is passed on as it came. */
	status: ReceiptStatus | (string & {});
	messageId: string;
	to: Partial<Party>;
	occurredAt: string;
	/** What the sender attached (`biz_opaque_callback_data`). */
	callbackData?: string;
	pricing?: unknown;
	/** For a failed message: what happened, what to do and whether a retry helps, in the words of a failed call. */
	failure?: ReceiptFailure;
	errors?: unknown[];
	raw: unknown;
}

/** Anything else: account, template and phone events, and what is not known yet. */
export interface OtherEvent {
	event: 'other';
	field: string;
	businessAccountId: string;
	raw: unknown;
}

export type InboundEvent = InboundMessage | Receipt | OtherEvent;
