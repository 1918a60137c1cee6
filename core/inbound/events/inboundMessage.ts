import type { Party, Place } from './place';

/** A file that a person sent; fetched with its id within 7 days. */
export interface InboundMedia {
	id: string;
	mimeType?: string;
	/** As it came: base64 in most webhooks, hexadecimal in some. */
	sha256?: string;
	/** As the person named it, without folders. */
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
	| 'addressReply'
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
	/** What was filled in, for a flow or an address. */
	answers?: unknown;
	/** The earlier message that a reaction, an edit or a revoke is about. */
	target?: { messageId: string };
	/** For an edit: what the message says now. */
	edited?: MessageBody;
	/** For a system message: the ids under which the same person was known before and is known now. */
	idChange?: { before: { waId?: string; userId?: string }; now: { waId?: string; userId?: string } };
	/** Whatever else the kind carries, in the words of the API. */
	content?: unknown;
}

/** The advertisement or post from which a person began to write. */
export interface Referral {
	sourceType?: string;
	sourceId?: string;
	sourceUrl?: string;
	headline?: string;
	text?: string;
	mediaType?: string;
	mediaUrl?: string;
	/** Meta's id of the click (`ctwa_clid`), for reporting conversions. */
	clickId?: string;
	welcomeText?: string;
}

/** Why WhatsApp could not pass a message on as it was sent. */
export interface MessageProblem {
	code?: number;
	what: string;
}

/** What was made of a message before the workflow hears of it. */
export interface Attended {
	/** By what: `approval`, `caseAction`, `consent` and the like; `unheard` where that failed over and over, with the problem in the details. */
	as: string;
	/** Nothing is left to do: the workflow hears of it only where it asks for such messages. */
	isOver: boolean;
	details?: Readonly<Record<string, unknown>>;
}

/** One message that a person sent to the business. Instants are ISO 8601 in UTC; one that did not come or is none is absent. */
export interface InboundMessage extends Place, MessageBody {
	event: 'message';
	/** The same for every delivery of this event, and for no other event. */
	eventKey: string;
	messageId: string;
	from: Party;
	sentAt?: string;
	/** Free-form messages to this person (or group) are allowed until then: 24 hours after this message; absent for what opens no window for certain. */
	windowOpenUntil?: string;
	replyTo?: { messageId: string };
	/** The group it was written in. */
	group?: { id: string };
	/** `often`: forwarded more than five times. */
	forwarded?: { often: boolean };
	/** The product that the person asks about. */
	product?: { catalogId?: string; productId?: string };
	referral?: Referral;
	problem?: MessageProblem;
	attended?: Attended;
	raw: unknown;
}
