/** A person on WhatsApp. At least one of the ids is there; a phone number may be hidden. */
export interface Party {
	/** The key to know this person by: the business-scoped user id where there is one, else the WhatsApp id. */
	partyId: string;
	userId?: string;
	/** The id that linked business portfolios share. */
	parentUserId?: string;
	waId?: string;
	/** E.164 with plus, derived from the WhatsApp id. */
	phone?: string;
	name?: string;
	username?: string;
	/** Changes when the person's encryption identity does; only where the number asks for it. */
	identityKeyHash?: string;
}

/** Where an event happened: the business's account and number. */
export interface Place {
	businessAccountId: string;
	phoneNumber: { id: string; display: string };
}
