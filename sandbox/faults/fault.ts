/** Something that goes wrong on purpose: which, how often, for whom. */
export interface Fault {
	id: string;
	kind: string;
	/** How many of the fitting requests or webhooks it strikes, from 0 to 1. */
	share: number;
	/** The same seed strikes the same ones of a sequence. */
	seed: number;
	scope: FaultScope;
	/** After so many strikes it is over; without it, never. */
	count?: number;
	/** The error code, for `refused` and `failed`. */
	code?: number;
	/** For what waits. */
	delayMs: number;
	/** How many requests or webhooks fitted so far. */
	seen: number;
	/** How many of them it struck. */
	struck: number;
}

/** Where a fault applies; what is left out applies everywhere. */
export interface FaultScope {
	phoneNumberId?: string;
	/** The digits of a person's number, or a business-scoped user id. */
	recipient?: string;
	/** A part of the request's path, e.g. `/media`; `/` is every path. Without it a fault keeps to what it is about, mostly sending. */
	path?: string;
	/** Of a webhook: a status such as `delivered`, or `inbound` for a person's message. */
	about?: string;
}

/** What a fault is asked about: a request or a webhook. */
export interface Occasion {
	phoneNumberId?: string;
	recipient?: string;
	path?: string;
	/** Whether the request sends a message. */
	sends?: boolean;
	about?: string;
}
