/** A question that waits for answers. Its plan and facts are the room asks' own, as JSON. Instants in this file are epoch milliseconds. */
export interface StoredAsk {
	id: string;
	/** Base URL and business account. */
	account: string;
	/** The waiting execution that it belongs to. */
	wait: string;
	/** Its place among the items of that execution. */
	item: number;
	plan: Readonly<Record<string, unknown>>;
	facts: readonly object[];
	isOpen: boolean;
	/** When it has to be looked at next; never once it has ended. */
	nextDueAt?: number;
	createdAt: number;
	changedAt: number;
}

/** A question on its way in, and everybody who may answer it: their addresses in the comparable form. */
export interface NewAsk extends Pick<StoredAsk, 'id' | 'item' | 'plan' | 'nextDueAt'> {
	people: readonly string[];
}

/** An execution that waits until all of its questions have ended. */
export interface AskWait {
	id: string;
	account: string;
	/** The execution and its node, which waits for one thing at a time. */
	place: string;
	/** Where to call it, signed by n8n. */
	resumeUrl: string;
	/** `waiting`, until it has taken the result or nobody waits any more. */
	state: 'waiting' | 'over';
	/** When the execution took the result, or tried to. */
	takenAt?: number;
	tries: number;
	createdAt: number;
}

/** What becomes of a question in one step; only what is given changes. */
export interface AskChange {
	facts: readonly object[];
	isOpen: boolean;
	nextDueAt?: number;
	/** The wamid of the answer that led to it. */
	messageId?: string;
}

/** Derives the change; answers nothing where all stays as it is. It may be called again after a conflict, so it must be pure. */
export type AskStep = (ask: StoredAsk) => AskChange | undefined;

/**
 * What came of taking a result: `taken`, now and by this caller alone; `takenBefore` by another; `open`: not all questions have
 * ended; `unknown`.
 */
export type Taking = 'taken' | 'takenBefore' | 'open' | 'unknown';

/** Questions that wait for answers, and the executions that wait for them. Every change of a question happens under its lock. */
export interface Asks {
	/** Keeps questions of an execution and the wait itself, in one step; those that are there stay as they are. Older waits of its place are over with it. */
	keep(wait: Pick<AskWait, 'id' | 'account' | 'place' | 'resumeUrl'>, asks: readonly NewAsk[], now: number): Promise<void>;
	/** Takes a step with a question; answers with how it stands now, or undefined where it is unknown. When its last question has ended, the wait is due. */
	change(id: string, step: AskStep, now: number): Promise<StoredAsk | undefined>;
	get(id: string): Promise<StoredAsk | undefined>;
	/** The question that this message has answered already, in whatever way. */
	answeredBy(account: string, messageId: string): Promise<StoredAsk | undefined>;
	/** All questions of an execution, in the order of its items. */
	ofWait(wait: string): Promise<StoredAsk[]>;
	/** Open questions of an account that this person may answer by one of these addresses, oldest first, at most 20. */
	openFor(account: string, addresses: readonly string[]): Promise<StoredAsk[]>;
	/** Open questions that are due, the longest due first; they are the caller's until the lease ends. */
	claimDue(account: string, limit: number, leaseUntil: number, now: number): Promise<StoredAsk[]>;
	/** Waits whose questions have all ended and that are to be called, in the same way; each call counts as a try. */
	claimWaits(account: string, limit: number, leaseUntil: number, now: number): Promise<AskWait[]>;
	/** When a wait is to be called again; `over`: never. */
	settleWait(id: string, next: { callAt: number } | 'over', now: number): Promise<void>;
	wait(id: string): Promise<AskWait | undefined>;
	/** Marks the result of a wait as taken. One taken before the instant `againBefore` may be taken again, for a process that died with it. */
	takeResult(wait: string, againBefore: number, now: number): Promise<Taking>;
	/** Forgets waits, with their questions, that are over and were last changed before this instant, at most `limit`; answers with how many. */
	purge(before: number, limit: number): Promise<number>;
}
