/**
 * What a step of a trail is:
 * - asked: a message was asked for; waits, tried, accepted, receipt, failed, unknown, discarded, canceled: what became of it
 * - messageIn: a person wrote
 * - caseFact: something happened to a watched case; alarm: somebody was to be told of it
 * - consent: a person agreed, or did not
 */
export type TrailStep = 'asked' | 'waits' | 'tried' | 'accepted' | 'receipt' | 'failed' | 'unknown' | 'discarded' | 'canceled' | 'messageIn' | 'caseFact' | 'alarm' | 'consent';

/** One thing that happened, with where it stands in the store. Instants are ISO 8601 in UTC. */
export interface TrailEntry {
	at: string;
	step: TrailStep;
	/** A sentence for people; it names no phone number. */
	words: string;
	/** Why, where a decision was taken: the code that programs compare. */
	reason?: string;
	/** The person, as deliveries name recipients: `tel:` and digits, or `user:` and the id. */
	person?: string;
	deliveryId?: string;
	messageId?: string;
	/** Everything else about it, as JSON. */
	details: Readonly<Record<string, unknown>>;
}

/** Puts entries into the order of time; what happened at the same instant stays in the order of its source. */
export function inOrder(entries: readonly TrailEntry[]): TrailEntry[] {
	return [...entries].sort((one, other) => Date.parse(one.at) - Date.parse(other.at));
}
