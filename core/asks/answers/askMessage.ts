/** What a question needs of an inbound message. */
export interface AskMessage {
	messageId: string;
	kind: string;
	text?: string;
	/** The id of the reply button, template button or list row that was chosen. */
	choiceId?: string;
	media?: { id: string; mimeType?: string; filename?: string };
	/** Of a location, in the words of the Cloud API. */
	content?: unknown;
	/** The wamid of the message that it replies to. */
	replyTo?: string;
	/** Every address of the sender in its comparable form (plainAddress); empty where it is unknown. */
	from: readonly string[];
	/** Epoch milliseconds. */
	sentAt?: number;
}
