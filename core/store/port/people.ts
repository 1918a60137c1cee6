/** Somebody who is to be forgotten. */
export interface ForgottenPerson {
	/** Names under which deliveries and arrivals know the person: `tel:<digits>`, `user:<id>`. Others that the store knows to be the same person's count as well. */
	keys: readonly string[];
	/** What the person is called. What the store itself knows of this need not be given. */
	names?: readonly string[];
}

/** What was forgotten. */
export interface Erasure {
	/** Rows that were the person's own and are gone, by table. */
	removed: Record<string, number>;
	/** Rows about something else that named the person and do not any more, by table. */
	rewritten: Record<string, number>;
	/** Messages that are leaving at this very moment: they stay until their outcome is known, and so does what tells the person's keys. Ask again in a minute while this is not 0. */
	stillLeaving: number;
}

/** People as a whole, wherever the store speaks of them. */
export interface People {
	/** Every key of the people behind these keys, with other ways of writing their numbers. A number belongs to whom the newest message from it names. */
	keysOf(keys: readonly string[]): Promise<string[]>;
	/**
	 * Forgets a person: removes what was sent to, received from or kept about them, and takes their numbers, ids and names out of
	 * everything else, also out of what the engine keeps of deleted rows where it can. What they do not want
	 * to receive is still not sent to them, which is known by keyed hashes. Safe to repeat. Reads every table once.
	 */
	erase(person: ForgottenPerson, now: string): Promise<Erasure>;
}
