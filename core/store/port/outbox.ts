import type { Message } from '../../messages';
import type { Attempt, Delivery, DeliveryState, NewDelivery, Reason, ReceiptStatus } from './delivery';

/** How a new delivery starts: claimed by the caller until the lease ends, or waiting for its time. */
export type Start = { as: 'claimed'; leaseUntil: string } | { as: 'waiting'; dueAt: string; reason: Reason };

/**
 * What a reservation found:
 * - reserved: the key was free, or its delivery had failed for certain and nothing was delivered; it is the caller's now. A dead
 *   letter of which one try may have arrived (outcome unknown) is not given again: only a person may redrive it
 * - taken: the key stands for a delivery already (same body, or a key of kind `execution`); nothing is to be sent
 * - conflict: the business key stands for another body
 */
export interface Reservation {
	kind: 'reserved' | 'taken' | 'conflict';
	delivery: Delivery;
}

/** A delivery under the caller's lease. */
export interface Claim {
	id: string;
	fence: number;
}

/** What became of a claim that wanted to leave; `expired` is of no use any more, and has failed. */
export type Departure = 'leaving' | 'superseded' | 'canceled' | 'expired';

/** The outcome of one try. `accepted` counts whatever the fence says, since it is proof; the others need the newest fence. */
export type Settlement = Claim & { attempt: Attempt } & (
		| { outcome: 'accepted'; messageId: string; messageStatus?: string; waId?: string; userId?: string }
		| { outcome: 'waiting'; dueAt: string; reason: Reason }
		/** Refused for certain, and the caller keeps it to try again soon: claimed under the same fence, with a new lease. */
		| { outcome: 'claimed'; leaseUntil: string; reason: Reason; /** Replaces the stored message, after its files were uploaded again. */ message?: Message }
		| { outcome: 'unknown'; reason: Reason }
		| { outcome: 'failed'; reason: Reason }
	);

/** One receipt: by the id that it echoes, or by its wamid where it echoes none. */
export interface ReceiptFact {
	id?: string;
	messageId: string;
	status: ReceiptStatus;
	occurredAt: string;
	/** For `failed`: why. */
	reason?: Reason;
}

/** What a receipt did: `folded` changed the delivery, `known` was a repeat or an older step, `unmatched` belongs to no delivery here. */
export interface FoldedReceipt {
	result: 'folded' | 'known' | 'unmatched';
	delivery?: Delivery;
}

/** Which deliveries to list; newest first. */
export interface DeliveryQuery {
	key?: string;
	id?: string;
	messageId?: string;
	recipient?: string;
	/** The key of the subject that it is about. */
	subject?: string;
	states?: DeliveryState[];
	account?: string;
	createdFrom?: string;
	createdUntil?: string;
	/** At most 1,000. */
	limit: number;
	/** The `id` of the last delivery of the page before. */
	after?: string;
}

/** What waits, for those who watch it. */
export interface Backlog {
	waiting: number;
	due: number;
	/** When the oldest one that is due became due. */
	oldestDueAt?: string;
	claimed: number;
	unknown: number;
	failed: number;
}

/** What one sweep found: deliveries whose state changed because time passed, not because of an answer. */
export interface Sweep {
	/** Claimed by a process that has gone; nothing had left, so they wait again. */
	reclaimed: number;
	/** Leaving when their process went; the outcome is unknown. */
	lost: number;
	/** Unknown after the grace time: dead letters, and those sent again by their rule. */
	givenUp: number;
	sentAgain: number;
	/** Of no use any more. */
	expired: number;
}

/** Messages to one recipient, from one number, that are to go as one. */
export interface DigestRequest {
	account: string;
	phoneNumberId: string;
	recipient: string;
	/** What the caller holds of them; of the others only those that wait. */
	claims: Claim[];
	/** Which messages may go in it. Pure. */
	fits: (delivery: Delivery) => boolean;
	/** The digest of them, oldest first. Pure: it may be asked twice. */
	write: (members: Delivery[]) => NewDelivery & { start: Start };
}

/**
 * The life of every outbound message. Each verb is one atomic step, safe among any number of processes; verbs that take lists
 * do so in one transaction and answer in the order of their input. Every change that somebody has to hear of is written to
 * the event log in the same transaction: failed for good (also by a receipt), outcome unknown.
 */
export interface Outbox {
	/** Inserts each delivery whose key is free; the only way in. Two entries of one list may share a key: the first wins. Throws an InvalidInputError for a key that is empty, longer than 500 characters, or holds NUL. */
	reserve(requests: Array<NewDelivery & { start: Start }>, now: string): Promise<Reservation[]>;
	/** Marks claims as leaving, just before their requests leave; whoever is not `leaving` must not send. */
	begin(claims: Claim[], leaseUntil: string, now: string): Promise<Departure[]>;
	/** Writes down what came of tries. Answers with the delivery as it stands afterwards. Throws a StoreError of kind missing, and writes nothing, when one of them is not stored any more. */
	settle(settlements: Settlement[], now: string): Promise<Delivery[]>;
	/**
	 * Writes down a digest of what waits for a recipient and calls those messages off in its favour, in one step; a digest that waits is
	 * taken apart for it. Undefined, and nothing is changed, where fewer than two of them are there.
	 */
	combine(request: DigestRequest, now: string): Promise<Delivery | undefined>;
	/** Puts claims of which nothing has left back, to wait until `dueAt`. Those that are not held any more are left alone. */
	putBack(claims: Array<Claim & { dueAt: string; reason: Reason }>, now: string): Promise<void>;
	/** Calls off claims that were refused just before they would have left. Those that are not held any more are left alone. */
	refuse(claims: Array<Claim & { reason: Reason }>, now: string): Promise<void>;
	/** Prolongs leases of claims that are still held; the others are left alone. */
	renew(claims: Claim[], leaseUntil: string, now: string): Promise<void>;
	/** The phone numbers of this account from which something is due. */
	dueNumbers(account: string, now: string): Promise<string[]>;
	/** Claims what is due and of this account, or of one of its numbers alone, urgent first, then oldest first; others skip what is claimed. What is of no use any more is left to `sweep`. */
	claimDue(account: string, limit: number, leaseUntil: string, now: string, phoneNumberId?: string): Promise<Delivery[]>;
	/**
	 * Folds receipts into their deliveries: sent < failed < delivered < read < played, whatever the order in which they come. So
	 * `failed` turns accepted into failed, and a message that arrived cannot fail. Any receipt settles unknown. Receipts of an
	 * earlier try do not end a later one.
	 */
	foldReceipts(receipts: ReceiptFact[], now: string): Promise<FoldedReceipt[]>;
	/** Ends leases, grace times and usefulness that have passed, of every account, at most `limit` of each; forgets budgets of recipients that say nothing any more. */
	sweep(limit: number, now: string): Promise<Sweep>;
	find(query: DeliveryQuery): Promise<Delivery[]>;
	/** Failed deliveries wait again, under their own key and id; answers with those that did; an end of usefulness that has passed is lifted. Throws an InvalidInputError for none in the state `failed`. */
	redrive(ids: string[], now: string): Promise<Delivery[]>;
	/** Failed deliveries are dealt with; why they had failed is kept in the reason's details as `failure`. */
	discard(ids: string[], reason: Reason, now: string): Promise<Delivery[]>;
	/** Calls off what has not begun to leave; answers with those that were called off. */
	cancel(ids: string[], reason: Reason, now: string): Promise<Delivery[]>;
	backlog(account: string, now: string): Promise<Backlog>;
	/** Accepted deliveries of an account whose `acceptedAt` lies in (from, until] and whose receipt is below a status: for "undelivered" and "unread" after N minutes. Oldest first. */
	withoutReceipt(account: string, below: 'delivered' | 'read', from: string, until: string, limit: number): Promise<Delivery[]>;
	/** Forgets finished deliveries (accepted, discarded, canceled, failed) last changed before this instant, at most `limit`; answers with how many. */
	purge(before: string, limit: number): Promise<number>;
}
