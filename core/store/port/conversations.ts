/** A message or a call to one of our numbers, which lets its sender be answered freely for a while. Instants are ISO 8601 in UTC. */
export interface InboundNote {
	phoneNumberId: string;
	/** All keys by which the sender is known (recipientKey), the one that lasts longest first: user id, then phone number; or the group's only. */
	recipientKeys: readonly string[];
	/** When it was sent, by the provider's clock. */
	sentAt: string;
	/** Until when it allows free-form messages. */
	windowOpenUntil: string;
	/** The wamid, or the id of the call. */
	messageId: string;
}

/**
 * What is known of the people who write to a number: until when they may be answered freely. Kept for each number apart;
 * a number belongs to one account, so two accounts never meet.
 */
export interface Conversations {
	/** Notes messages and calls; of each sender the newest by the provider's clock counts, whatever the order in which they come, and however often. */
	noteInbound(notes: readonly InboundNote[]): Promise<void>;
	/**
	 * Until when free-form messages to each of these recipients are allowed, in the order asked: an instant that may have passed,
	 * or undefined for somebody who has not been heard of. A phone number and a user id that came together share their window.
	 */
	windowsOpenUntil(phoneNumberId: string, recipientKeys: readonly string[]): Promise<Array<string | undefined>>;
}
