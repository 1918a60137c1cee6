/** A message that came in, as it is remembered after the workflow has it. Instants are ISO 8601 in UTC. */
export interface Arrival {
	/** The WhatsApp Business Account that it came to. */
	businessAccountId: string;
	phoneNumberId: string;
	/** The wamid. */
	messageId: string;
	/** Who wrote it, in the forms under which deliveries name recipients: `tel:15550107777`, `user:US.1349...`; one or both. */
	from: readonly string[];
	name?: string;
	kind: string;
	/** What it says, in short. */
	text?: string;
	/** The wamid of the message that it answers. */
	replyTo?: string;
	/** What was made of it before the workflow got it, as JSON. */
	attended?: Readonly<Record<string, unknown>>;
	sentAt: string;
	takenAt: string;
}

/** Which arrivals to find, oldest first. */
export interface ArrivalQuery {
	businessAccountId: string;
	/** Written by any of these. */
	from?: readonly string[];
	/** With any of these wamids. */
	messageIds?: readonly string[];
	/** Answers to any of these wamids. */
	repliesTo?: readonly string[];
	sentFrom?: string;
	sentUntil?: string;
	/** At most 1,000; the newest ones count. */
	limit: number;
}

/** What came in, kept so that people can see later what was said when. */
export interface Arrivals {
	/** Keeps messages, each once, whoever says it too; what was made of one may be told later. */
	note(arrivals: readonly Arrival[]): Promise<void>;
	find(query: ArrivalQuery): Promise<Arrival[]>;
	/** Forgets what was taken before this instant, at most `limit`; answers with how many. */
	purge(before: string, limit: number): Promise<number>;
}
