import type { Message } from '../messages';
import type { Delivery, DeliveryRoute, DeliverySource, DigestLine, SendWindow, SubjectChoice, Throttle, UnknownRule, Urgency } from '../store';

/** One message that somebody wants delivered, and how. */
export interface Order {
	/** The idempotency key, at most 500 characters; see NewDelivery. */
	key: string;
	keyKind: 'execution' | 'business';
	/** Checked. A file that is not uploaded yet stands in it as `file:` and the SHA-256 of its content. */
	message: Message;
	route: DeliveryRoute;
	/** Sent now, or left to an Outbox Trigger. */
	mode: 'now' | 'queue';
	urgency: Urgency;
	/** The message's own context, which every event about it carries. */
	context: Record<string, unknown>;
	source: DeliverySource;
	onUnknown: UnknownRule;
	/** How long a receipt may take to settle an unknown outcome. */
	graceMs: number;
	/** How long the message is of use, from now on. */
	usefulForMs: number;
	throttle?: Throttle;
	/** What two orders under one business key are compared by; the message itself unless given, for one whose words depend on the moment. */
	bodyHash?: string;
	/** Sent also to somebody who has opted out: the answer to an opt-out, or a code that the person asked for just now. */
	despiteOptOut?: boolean;
	sendWindow?: SendWindow;
	/** The record that it is about. */
	subject?: SubjectChoice;
	/** What a digest says of it; without it, the digest takes the first line of its text. */
	digestLine?: DigestLine;
	/** Said by a bot: called off where a person looks after the chat when it is about to leave. */
	fromBot?: boolean;
	/** Uploads the files of the message and answers with it as it is sent; `again` after the API lost an earlier upload. */
	upload?: (again: boolean) => Promise<Message>;
}

/**
 * What became of an order:
 * - accepted: WhatsApp took it, now or (deduplicated) earlier
 * - queued, deferred: it waits in the outbox; `delivery.reason` says why and `delivery.dueAt` until when at least
 * - sending: another process is at it
 * - unknown: the request left and its answer was lost; a receipt will settle it
 * - failed: certainly not delivered; it is a dead letter
 * - canceled, discarded: called off, or dealt with by somebody
 * - conflict: the business key stands for another message; nothing was sent
 */
export interface DeliveryReport {
	outcome: 'accepted' | 'queued' | 'deferred' | 'sending' | 'unknown' | 'failed' | 'canceled' | 'discarded' | 'conflict';
	/** Nothing was sent for this order, because its key stood for a delivery already. */
	deduplicated: boolean;
	delivery: Delivery;
	/** For `failed` and `unknown` of this very run: what was thrown, as a CloudApiError where the API refused. */
	error?: unknown;
}
