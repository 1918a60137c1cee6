/** A request to the Graph part of the sandbox, without its token. `status` is 0 when the connection ended without an answer. */
export interface RequestRecord {
	at: number;
	method: string;
	path: string;
	body: string;
	status: number;
	errorCode?: number;
	errorDetails?: string;
	traceId: string;
	/** The kinds of the faults that struck it. */
	faults?: string[];
	durationMs: number;
}

/** One attempt to deliver a webhook; `outcome` is `nobody` when no app listens and `lost` when a fault kept it back. */
export interface WebhookRecord {
	at: number;
	webhookId: string;
	attempt: number;
	outcome: 'delivered' | 'refused' | 'unreachable' | 'nobody' | 'lost';
	/** The kinds of the faults that struck it. */
	faults?: string[];
	url: string | null;
	status: number | null;
	error?: string;
	signature: string | null;
	body: string;
	retryInMs?: number;
}

/** A message that the API accepted, in order of acceptance. */
export interface LedgerRecord {
	at: number;
	id: string;
	phoneNumberId: string;
	to: string;
	type: string;
	template?: string;
	body: string;
	bizOpaqueCallbackData?: string;
}
