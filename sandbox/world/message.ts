import type { Bubble } from './bubble';

export type { Bubble, BubbleButton } from './bubble';

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
	/** The emoji on this message's bubble, by who put it there. */
	reactions?: Partial<Record<Direction, string>>;
	/** When the person corrected it. */
	editedAt?: number;
	/** When the person deleted it for everyone. */
	revokedAt?: number;
	/** Only for the business's messages. */
	outbound?: OutboundFacts;
}

/** Who sent it: the business or a person. */
export type Direction = 'outbound' | 'inbound';

/** How far a message has come; a person's own message starts at `delivered`, because the Cloud API takes it at once. */
export type MessageStatus = 'accepted' | 'sent' | 'delivered' | 'read' | 'played' | 'failed';

/** Why an accepted message did not arrive. */
export interface Failure {
	code: number;
	title: string;
	details: string;
}

/** What the receipts of a business's message need. `freeForm` messages need an open customer service window. */
export interface OutboundFacts {
	category: 'utility' | 'marketing' | 'marketing_lite' | 'authentication' | 'service' | 'group_marketing' | 'group_utility' | 'group_service';
	freeForm: boolean;
	bizOpaqueCallbackData?: string;
	templateId?: string;
	addressedBy: 'phone' | 'userId' | 'group';
	/** How long it is tried to deliver. Meta: 30 days, authentication 10 minutes, or what the template says. */
	ttlMs: number;
	/** Meta: a message that asks for it is delivered only to a phone with this identity. */
	identityHash?: string;
}
