import type { GraphError } from '../graph/graphError';
import type { Fault } from './fault';

/** One way in which things go wrong. */
export type FaultKind = RequestFault | AnswerFault | MessageFault | WebhookFault;

/** Strikes a request before the API looks at it: nothing is accepted, unless it only waits. */
export interface RequestFault {
	name: string;
	strikes: 'request';
	/** Without a path in its scope it looks at messages only. */
	sendsOnly: boolean;
	effect(fault: Fault, settings: { throttleStatus: 400 | 429 }): RequestEffect;
}

/** Strikes an answer: what was asked has been done. */
export interface AnswerFault {
	name: string;
	strikes: 'answer';
	sendsOnly: boolean;
	effect(fault: Fault): RequestEffect;
}

/** Strikes a message that was accepted: it fails. */
export interface MessageFault {
	name: string;
	strikes: 'message';
	sendsOnly: true;
	effect(fault: Fault): { code: number };
}

/** Strikes a webhook on its way out. */
export interface WebhookFault {
	name: string;
	strikes: 'webhook';
	sendsOnly: false;
	effect(fault: Fault): WebhookEffect;
}

/** What the caller notices: a wait first, then an error, a page that is no JSON, or a connection that ends without an answer. */
export interface RequestEffect {
	waitMs?: number;
	error?: GraphError;
	page?: { status: number; contentType: string; body: string };
	hangUp?: boolean;
	/** The quality of the business number drops. */
	dropQuality?: boolean;
}

/** What becomes of a webhook: nothing, several, late, or after the next one. */
export interface WebhookEffect {
	lost?: boolean;
	copies?: number;
	delayMs?: number;
	afterNext?: boolean;
}
