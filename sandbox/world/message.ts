/** One message of a conversation, kept for the phone and for the receipts. Instants in milliseconds. */
export interface Message {
	id: string;
	direction: Direction;
	phoneNumberId: string;
	waId: string;
	type: string;
	sentAt: number;
	bubble: Bubble;
	status: MessageStatus;
	quotedId?: string;
	failure?: Failure;
	/** Only for the business's messages. */
	outbound?: OutboundFacts;
}

/** Who sent it: the business or a person. */
export type Direction = 'outbound' | 'inbound';

/** How far a message has come; a person's own message starts at `delivered`, because the Cloud API takes it at once. */
export type MessageStatus = 'accepted' | 'sent' | 'delivered' | 'read' | 'failed';

/** Why an accepted message did not arrive. */
export interface Failure {
	code: number;
	title: string;
	details: string;
}

/** What the receipts of a business's message need. `freeForm` messages need an open customer service window. */
export interface OutboundFacts {
	category: 'utility' | 'marketing' | 'authentication' | 'service';
	freeForm: boolean;
	bizOpaqueCallbackData?: string;
}

/** What a phone draws for a message, whatever its kind. */
export interface Bubble {
	header?: string;
	body: string;
	footer?: string;
	buttons: BubbleButton[];
}

/** A button below a bubble; `answers` says which kind of inbound message a tap makes, `opens` where a link leads. */
export interface BubbleButton {
	index: number;
	id: string;
	label: string;
	answers: 'interactive' | 'button' | 'nothing';
	opens?: string;
}
