import type { Message } from '../../messages';
import type { ConsentCategory } from './consents';
import type { SubjectChoice, SubjectPlace } from './subjects';

/**
 * Where one delivery stands:
 * - waiting: to be sent when `dueAt` has come
 * - claimed: a process holds it under a lease; nothing has left
 * - leaving: the request is leaving or has left, and no answer is known
 * - accepted: WhatsApp took it; receipts tell the rest
 * - unknown: the request left and its answer was lost; a receipt or the end of `graceUntil` settles it
 * - failed: certainly not delivered; a dead letter until it is redriven, discarded or reserved again
 * - discarded: a dead letter that somebody has dealt with
 * - canceled: called off before it left
 */
export type DeliveryState = 'waiting' | 'claimed' | 'leaving' | 'accepted' | 'unknown' | 'failed' | 'discarded' | 'canceled';

/** Urgent messages go first, probe a number whose circuit is open, and are not held back by quiet hours. */
export type Urgency = 'urgent' | 'routine';

/** What a receipt says, in the order in which it can only grow; `failed` stands aside. */
export type ReceiptStatus = 'sent' | 'delivered' | 'read' | 'played' | 'failed';

/** Which endpoint a message goes through. */
export type DeliveryRoute = { via: 'messages' } | { via: 'marketing'; fallBackToMessages: boolean; shareActivity?: boolean };

/** What to do when an outcome stays unknown after the grace time: tell somebody, or send again, once, and mark it. */
export type UnknownRule = 'deadLetter' | 'sendAgain';

/** Why something waits, failed or was called off: a code that programs compare, and the sentence for people. No phone number, no secret. */
export interface Reason {
	code: string;
	/** What happened and what to do. */
	words: string;
	/** More about it, as JSON: code, category and trace id of a failed call, for instance. */
	details?: Record<string, unknown>;
}

/** One try to send: when it left, and what came of it. The newest ten are kept. */
export interface Attempt {
	at: string;
	outcome: 'accepted' | 'refused' | 'notSent' | 'unknown';
	reason?: Reason;
	/** The wamid that this try got, as soon as an answer or a receipt tells it. The store fills it in. */
	messageId?: string;
}

/** Where a delivery comes from, so that a person finds the run behind it. */
export interface DeliverySource {
	workflowId?: string;
	workflowName?: string;
	nodeName?: string;
	executionId?: string;
	itemIndex?: number;
	/** Key of the watcher's message that it carries, by which its case is looked at again before it leaves. */
	watchMessage?: string;
}

/** When something was confirmed, by Meta's clock. */
export interface ReceiptInstant {
	status: ReceiptStatus;
	at: string;
}

/** What is to be delivered, complete: it can be sent by another process without the run that asked for it. */
export interface NewDelivery {
	/** Goes out with the message and comes back in every receipt; derived from the key (deliveryId). */
	id: string;
	/** The idempotency key: at most 500 characters. */
	key: string;
	/** `execution`: one place in one run. `business`: the builder's own, whose body must not change. */
	keyKind: 'execution' | 'business';
	/** Hash of what is sent; files count by their content. */
	bodyHash: string;
	/** Whose message it is: API base URL and WhatsApp Business Account. */
	account: string;
	phoneNumberId: string;
	/** Who receives it, in a form that is the same for every message to this person (recipientKey). */
	recipient: string;
	urgency: Urgency;
	message: Message;
	route: DeliveryRoute;
	/** The message's own context, for the events about it. */
	context: Record<string, unknown>;
	source: DeliverySource;
	onUnknown: UnknownRule;
	/** How long a receipt may take to settle an unknown outcome. */
	graceMs: number;
	/** After this instant it is of no use any more and fails with the reason `expired`. ISO 8601. */
	usefulUntilAt?: string;
	/** At most so many messages to this recipient within this time; more of them wait. */
	throttle?: Throttle;
	/** Which consent it needs: it does not leave to whoever has withdrawn that. None for what may be sent all the same, the answer to an opt-out say. */
	consentCategory?: Exclude<ConsentCategory, 'all'>;
	/** Times at which it may leave, checked each time before it does. */
	sendWindow?: SendWindow;
	/** The record that it is about. */
	subject?: SubjectChoice;
	/** What a digest says of it, where the throttle lets several go as one. */
	digestLine?: DigestLine;
	/** Said by a bot: it does not leave while a person looks after the chat. */
	fromBot?: boolean;
}

/** The most that one recipient gets within a time, and what becomes of the rest: each waits for its turn, or all go together in one message. */
export interface Throttle {
	most: number;
	withinMs: number;
	rest?: 'wait' | 'digest';
}

/** One message as a line of a digest. */
export interface DigestLine {
	title: string;
	/** What the counts are by, `SLA breach` say. */
	kind?: string;
	link?: string;
	/** Lines with a higher priority come first. */
	priority: number;
	/** The language of the digest's own words, a code such as de or pt_BR. */
	language?: string;
}

/** Wall-clock times of day at which a routine message may leave. Pure data; the rule is delivery's. */
export interface SendWindow {
	/** IANA name. */
	zone: string;
	/** ISO weekdays, 1 is Monday. */
	days: number[];
	/** `HH:MM`; a start later than the end reaches over midnight. */
	from: string;
	to: string;
}

/** One delivery as the store knows it. Instants are ISO 8601 in UTC. */
export interface Delivery extends Omit<NewDelivery, 'subject'> {
	subject?: SubjectPlace;
	/** The digest that went in its place. */
	digestId?: string;
	/** For a digest: how many messages it stands for. */
	combines?: number;
	state: DeliveryState;
	/** Why it waits, failed, was discarded or called off. */
	reason?: Reason;
	/** Grows with every claim; whoever holds an older one may no longer begin to send. */
	fence: number;
	dueAt: string;
	leaseUntil?: string;
	graceUntil?: string;
	/** How often a request has left or could not leave; the newest tries. */
	attemptCount: number;
	attempts: Attempt[];
	/** Set when it was sent again after an unknown outcome, or accepted twice: the person may have received it twice. */
	possibleRepeat: boolean;
	/** The wamid, once accepted. */
	messageId?: string;
	/** What the API said on acceptance, e.g. `held_for_quality_assessment`. */
	messageStatus?: string;
	waId?: string;
	userId?: string;
	acceptedAt?: string;
	receiptStatus?: ReceiptStatus;
	receiptAt?: string;
	/** The receipts that told something new, in the order in which they came. */
	receipts?: ReceiptInstant[];
	createdAt: string;
	updatedAt: string;
}
