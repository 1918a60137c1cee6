import type { Delivery, NewDelivery } from './delivery';
import type { Start } from './outbox';

/** What becomes of a message that still waits when a newer one about the same subject comes for the same recipient: it is dropped, counted by the newer one, or sent as well. */
export type NewerRule = 'replace' | 'group' | 'repeat';

/** The record of the builder's system that a message is about. */
export interface SubjectChoice {
	/** 1 to 200 characters, unique within the account. */
	key: string;
	onNewer: NewerRule;
	/** Whether a message about a resolved subject opens it again; otherwise the message is called off. */
	reopens: boolean;
	/** The language of what is said about grouped messages, a code such as de or pt_BR. */
	language?: string;
	/** As of when the record was so. A message that is not newer than the resolution is called off whatever `reopens` says. ISO 8601. */
	asOf?: string;
}

/** Where a delivery belongs in the life of its subject. */
export interface SubjectPlace {
	key: string;
	/** Counts how often the subject was opened. */
	generation: number;
	/** `update`: it tells of the subject. `over`: it tells somebody who was told that the matter is over. */
	part: 'update' | 'over';
	onNewer: NewerRule;
	/** Earlier messages that it stands for, because they were grouped into it. */
	standsFor: number;
	language?: string;
}

/** The life of one record as far as messages go. Instants are ISO 8601 in UTC. */
export interface Subject {
	account: string;
	key: string;
	generation: number;
	openedAt: string;
	/** Missing while it is open. */
	resolvedAt?: string;
}

/** Somebody to whom messages about a subject have gone, or may have. */
export interface Told {
	recipient: string;
	/** The last message of those. */
	last: Delivery;
	/** Set while nobody knows yet whether anything has reached them: by then it is settled. ISO 8601. */
	settledBy?: string;
}

/** How the end of a subject is told, in the words of whoever resolves it; all of them pure, since a change may run twice. */
export interface SubjectEnding {
	/** The message that tells somebody that it is over. Its key is the same for the same subject, generation and recipient. */
	over?: (told: Told, subject: Subject) => NewDelivery & { start: Start };
	/** A digest that has not left, without the messages that have fallen out of it. */
	digest: (digest: Delivery, members: Delivery[]) => Delivery['message'];
}

/** What a resolution did. */
export interface Resolution {
	subject: Subject;
	/** It had been resolved before; nothing was done twice. */
	already: boolean;
	/** Messages about it that will not be sent, because it is over. */
	canceled: Delivery[];
	told: Told[];
	/** The messages that tell the end; `isNew` for those that this call has written down. */
	over: Array<{ delivery: Delivery; isNew: boolean }>;
}

/**
 * Records that messages are about. A message about a subject that was resolved does not leave: the outbox looks in the very
 * step that marks it as leaving, and a resolution waits for steps that are under way.
 */
export interface Subjects {
	/**
	 * The matter is over: calls off what has not begun to leave, takes it out of digests, and writes down for everybody who was
	 * told, or may have been, one message that says so; all in one step. What nobody knows yet is waited for: that message
	 * leaves when an earlier one has arrived, and never when all of them have failed for certain. Undefined for a subject of
	 * which nothing is known.
	 */
	resolve(account: string, key: string, ending: SubjectEnding, now: string): Promise<Resolution | undefined>;
	/** A subject and the newest deliveries of its present generation, oldest first. Undefined for one of which nothing is known. */
	get(account: string, key: string, limit: number): Promise<{ subject: Subject; deliveries: Delivery[] } | undefined>;
	/** Forgets subjects that nothing has happened to since this instant, at most `limit`; answers with how many. */
	purge(before: string, limit: number): Promise<number>;
}
