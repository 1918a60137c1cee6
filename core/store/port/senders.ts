import type { Urgency } from './delivery';

/** A phone number that sends, named so that two accounts or hosts never share a row: account and phone number id. */
export type SenderKey = string;

/** What one process asks of a sender's budgets for one message. */
export interface PermitRequest {
	recipient: string;
	urgency: Urgency;
	/** The recipient's own limit, where the builder set one. */
	throttle?: { most: number; withinMs: number };
	/** The caller holds the probe (takeProbe): an open circuit does not stop this one. */
	probe?: boolean;
}

/**
 * Whether a message may leave, and when:
 * - at: booked; it leaves at this instant (now or a moment later)
 * - later: not booked; ask again at this instant, for this reason
 */
export type Permit = { kind: 'at'; leaveAtMs: number } | { kind: 'later'; askAtMs: number; reason: 'numberLimit' | 'pairLimit' | 'throttle' | 'paused' | 'circuitOpen' };

/** A sender's circuit breaker, as people see it. */
export interface Circuit {
	state: 'closed' | 'open' | 'halfOpen';
	/** Failures in a row. */
	failures: number;
	/** When the next probe is allowed. */
	probeAt?: string;
	openedAt?: string;
}

/** What a try told about the provider: its door works, is shut, or asks for slowness. */
export type SenderSignal =
	| { kind: 'reachable' }
	| { kind: 'unreachable' }
	/** 130429 and its kin: the whole number pauses and goes on slower. */
	| { kind: 'numberLimited'; pauseMs: number }
	/** 131056: this recipient pauses. */
	| { kind: 'pairLimited'; recipient: string; pauseMs: number };

/** What is known of a sender. */
export interface SenderState {
	circuit: Circuit;
	/** Messages per second that are allowed now, and at most (from the number's throughput). */
	ratePerSecond: number;
	fullRatePerSecond: number;
	pausedUntil?: string;
}

/**
 * The budgets that all processes share: per sender number (messages per second), per pair of sender and recipient (one in 6
 * seconds, up to 45 at once on credit that has to be paid back by silence), and the sender's circuit breaker.
 * Source: Meta, throughput; pair rate limits. Routine messages may book only a short time ahead, so that urgent ones pass them.
 */
export interface Senders {
	/** Books permits for as many of the requests as the budgets allow, in one transaction, in order. Times are epoch milliseconds. */
	book(sender: SenderKey, requests: PermitRequest[], nowMs: number): Promise<Permit[]>;
	/** Tells what tries showed. Opening and closing the circuit are written to the event log, once each. */
	signal(sender: SenderKey, account: string, signals: SenderSignal[], nowMs: number): Promise<void>;
	/** Takes the right to probe an open circuit: urgent at once, routine from `probeAt` on; one process at a time, for `leaseMs`. False also when the circuit is closed: book again. */
	takeProbe(sender: SenderKey, urgency: Urgency, leaseMs: number, nowMs: number): Promise<boolean>;
	/** Whoever took the probe found nothing out, so that somebody else may take it at once. */
	giveBackProbe(sender: SenderKey, nowMs: number): Promise<void>;
	/** Sets what the number may do at most, messages per second. Throws an InvalidInputError for anything but a positive number. */
	setFullRate(sender: SenderKey, ratePerSecond: number, nowMs: number): Promise<void>;
	state(sender: SenderKey, nowMs: number): Promise<SenderState>;
}
