/** A verified body of a webhook on its way into the inbox. */
export interface NewBody {
	/** Unique; bodies are opened in the order of their ids (digits and lower-case letters, all of one length). */
	id: string;
	/** Whom it is for: one trigger, or everybody who reads the events of an app. */
	box: string;
	/** The JSON as it came. */
	body: string;
}

/** A body that nobody has opened yet. */
export interface TakenBody extends NewBody {
	takenAt: string;
}

/** One event of a body. */
export interface NewInboxEvent {
	/** The same for every delivery of this event: the box keeps it once. */
	key: string;
	/** When its body was taken. */
	takenAt: string;
	/** The event, as JSON. */
	content: object;
}

/** An event as a box keeps it; `seq` counts the events of the box without gaps. */
export interface InboxEvent {
	seq: number;
	takenAt: string;
	content: Record<string, unknown>;
}

/** What was made of an event before a workflow hears of it, as JSON. */
export interface AttendedEvent {
	seq: number;
	attended: object;
}

/** What waits in a box. */
export interface BoxBacklog {
	/** Bodies that nobody has opened. */
	bodies: number;
	/** When the oldest of them was taken. */
	oldestTakenAt?: string;
	/** The newest event's number. */
	lastSeq: number;
}

/**
 * What came in, from the moment it was answered to until the workflow has it. A body is taken at the door, opened into events
 * of which each box keeps one for each key, and its events are read by number. Any number of processes may do each of these.
 */
export interface Inbox {
	/** Puts bodies into their boxes; when it resolves, they outlive a power cut. Throws a StoreError; then none was taken for certain. */
	take(bodies: NewBody[], now: string): Promise<void>;
	/** Bodies of a box that nobody has opened, oldest first: at most `limit`, and no more once they hold `bytes` together. */
	unopened(box: string, limit: number, bytes: number): Promise<TakenBody[]>;
	/** Replaces bodies by their events, in one step; events whose key the box has seen are left out. Answers with how many were new. */
	open(box: string, bodyIds: string[], events: NewInboxEvent[]): Promise<number>;
	/** The next events of a box after a number. Never shows an event while one with a smaller number may still appear. */
	after(box: string, seq: number, limit: number): Promise<InboxEvent[]>;
	/** Events by their numbers, in their order; those that were forgotten are left out. */
	pick(box: string, seqs: number[]): Promise<InboxEvent[]>;
	/** Adds to events what was made of them, as `attended`; what was noted first stays. */
	noteAttended(box: string, events: AttendedEvent[]): Promise<void>;
	backlog(box: string): Promise<BoxBacklog>;
	/** Forgets events of a box that every reader has handed on, up to this number, at most `limit`; their keys are kept. Answers with how many. */
	forget(box: string, seq: number, limit: number): Promise<number>;
	/** Forgets keys of every box that were taken before an instant, and bodies and events that were taken before another one, the same unless given; at most `limit` of each. Answers with how many. */
	purge(before: string, limit: number, waitingBefore?: string): Promise<number>;
}
