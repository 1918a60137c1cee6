import type { Delivery } from './delivery';

/** What consent is about: everything, or one category of messages. `service` is every free-form message. Source: Meta, template categories. */
export type ConsentCategory = 'all' | 'marketing' | 'utility' | 'authentication' | 'service';

/** Whom an entry is about, under every key by which the person can be written to (recipientKey). */
export interface ConsentPerson {
	account: string;
	recipientKeys: readonly string[];
}

/** A decision of a person, with what proves it. Instants are ISO 8601 in UTC. */
export interface NewConsent extends ConsentPerson {
	decision: 'given' | 'withdrawn';
	category: ConsentCategory;
	/** Where it was said: `message`, `form`, `whatsapp`, or a word of the builder's. */
	source: string;
	/** When the person decided. */
	decidedAt: string;
	/** What was said or agreed to, word for word. */
	text?: string;
	name?: string;
	/** The wamid, or another id of the evidence: an entry with the same one is written once. */
	evidenceId?: string;
	/** More evidence, as JSON: a link to the form, the language, who recorded it. */
	details?: Readonly<Record<string, unknown>>;
}

/** What erasure takes out of an entry. */
export type ConsentEvidence = Pick<NewConsent, 'recipientKeys' | 'text' | 'name' | 'evidenceId' | 'details'>;

/** One entry of an account's chain. Everything but `evidence` stays for ever. */
export interface ConsentEntry {
	account: string;
	/** Counts the entries of the account, without gaps. */
	seq: number;
	decision: NewConsent['decision'] | 'erased';
	category: ConsentCategory;
	source: string;
	decidedAt: string;
	recordedAt: string;
	/** The person's keys as keyed hashes. */
	persons: readonly string[];
	/** Keyed hash of the evidence's id. */
	evidenceRef?: string;
	/** SHA-256 over the evidence and a random salt that goes with it; none for an erasure. */
	evidenceHash?: string;
	/** None once the person was erased. */
	evidence?: ConsentEvidence;
	salt?: string;
	/** The hash of the entry before; empty for the first. */
	previous: string;
	/** SHA-256 over all of the above but `evidence` and `salt`. */
	hash: string;
}

/** A point of a chain that was noted elsewhere: what came before it can no longer be changed or cut off unnoticed. */
export interface ConsentAnchor {
	seq: number;
	hash: string;
}

/** What a person wants, as it stands. */
export interface ConsentState {
	/** Categories that are withdrawn: nothing of them may leave. `all` stands for every one. */
	withdrawn: readonly ConsentCategory[];
	/** The newest decision about each category. */
	latest: readonly Pick<ConsentEntry, 'seq' | 'decision' | 'category' | 'source' | 'decidedAt'>[];
}

/** Whether a chain holds: to its end, or up to the first entry that does not fit. */
export type ConsentCheck =
	| { isIntact: true; entries: number; head?: ConsentAnchor }
	| { isIntact: false; brokenAt: number; problem: 'missing' | 'changed' | 'evidenceChanged' | 'cutOff' };

/** What became of a new decision. */
export interface RecordedConsent {
	entry: ConsentEntry;
	/** False where its evidence had been recorded before: nothing was changed. */
	isNew: boolean;
	/** What waited for this person and was called off. */
	canceled: readonly Delivery[];
}

/**
 * Who agreed to what: a chain of entries for each account, to which is only added, each entry with the hash of the one before. A
 * withdrawal keeps everything of its category from leaving, from the moment at which its entry is there. It holds for every
 * key under which the person is known, also after erasure, as a keyed hash. Two accounts never meet.
 */
export interface Consents {
	/**
	 * Adds entries in their order, in one transaction, and calls off what waits for these people. A decision that is older than
	 * a withdrawal does not lift it. Throws an InvalidInputError for a person without keys, or for a text that cannot be stored.
	 */
	record(consents: readonly NewConsent[], now: string): Promise<RecordedConsent[]>;
	state(person: ConsentPerson): Promise<ConsentState>;
	/** The entries about a person, oldest first. */
	history(person: ConsentPerson): Promise<ConsentEntry[]>;
	/** Entries of an account after a number, recorded within a time where one is given; oldest first. */
	list(account: string, query: { recordedFrom?: string; recordedUntil?: string; after?: number; limit: number }): Promise<ConsentEntry[]>;
	/** Reads the whole chain. Finds entries that were changed, taken out, or put elsewhere; with an anchor, also a cut-off end. */
	verify(account: string, anchor?: ConsentAnchor): Promise<ConsentCheck>;
	/** Takes the evidence out of all entries about a person, and adds one that says so. Blocks stay. Answers with how many entries were emptied. */
	erase(person: ConsentPerson, now: string): Promise<number>;
}
