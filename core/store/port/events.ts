/** What Outbox Triggers tell. */
export type DeliveryEventKind =
	| 'failed'
	| 'undelivered'
	| 'unread'
	| 'unknown'
	| 'circuitOpened'
	| 'circuitClosed'
	| 'backlog'
	| 'audit';

/** One thing that happened; `seq` counts the events of its account, so that a reader keeps one position. */
export interface DeliveryEvent {
	seq: number;
	kind: DeliveryEventKind;
	account: string;
	/** The delivery it is about, where it is about one. */
	deliveryId?: string;
	occurredAt: string;
	/** Everything else about it, as JSON. */
	details: Record<string, unknown>;
}

/** An event that is to be added. Its name is unique within its account. */
export type NewEvent = Omit<DeliveryEvent, 'seq'> & { name: string };

/** The log of what has to be told. Entries are written once under their own name and read by position; each account counts its own, without gaps. */
export interface EventLog {
	/** Adds events; one whose name its account has already is left out (at most once, whoever else says it too). Answers with how many were added. */
	add(events: NewEvent[]): Promise<number>;
	/** The next events of an account after a position, oldest first. Never shows an event while one with a smaller number may still appear. */
	after(account: string, seq: number, limit: number): Promise<DeliveryEvent[]>;
	/** The newest position. */
	lastSeq(account: string): Promise<number>;
	/** The newest position of every account that has events, for a reader of all of them. */
	positions(): Promise<Array<{ account: string; seq: number }>>;
	purge(before: string, limit: number): Promise<number>;
}
