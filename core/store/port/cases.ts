import type { CaseContext, Directory, Fact, Notification, Policy, Told } from '../../sla';

/** Names a case: the builder's own key, unique within its tenant. */
export interface CaseName {
	tenant: string;
	key: string;
}

/** A case as it is kept. Instants in this file are epoch milliseconds, as in the room sla. */
export interface StoredCase extends CaseName {
	/** ID of the policy under which it is watched. */
	policy: string;
	context: CaseContext;
	facts: readonly Fact[];
	isOpen: boolean;
	/** When it has to be looked at next; never where nothing can change by itself. */
	nextDueAt?: number;
	createdAt: number;
	changedAt: number;
}

/** A case with everything that a decision needs. */
export interface HeldCase extends CaseName {
	/** None where nobody has heard of it before. */
	stored?: StoredCase;
	/** The revisions of its policy that are kept and that its facts name. */
	policies: Readonly<Record<string, Policy>>;
	told: readonly Told[];
	/** By the key of what was told: the key of the message that tells it. */
	inMessage: Readonly<Record<string, string>>;
	/** Whom its policy may tell. */
	directory?: Directory;
}

/** What becomes of a case, in one step. */
export interface CaseChange extends Pick<StoredCase, 'policy' | 'context' | 'facts' | 'isOpen' | 'nextDueAt'> {
	/** Notifications that are due, each written once under its key, whoever says it too. */
	tell?: readonly Notification[];
	/** Keys of notifications that were held back at the last moment: they count as never told. */
	takeBack?: readonly string[];
	/** Keys of notifications that finally could not be delivered. */
	failed?: readonly string[];
	/** What whoever keeps the watcher has to hear of. */
	notices?: readonly NewWatchMessage[];
}

/** Derives the change of a case; answers nothing where all stays as it is. It may be called again after a conflict, so it must be pure. */
export type CaseStep = (held: HeldCase) => CaseChange | undefined;

/** A case after its step. */
export interface ChangedCase extends CaseName {
	/** As it stands now; none where it still is unknown. */
	stored?: StoredCase;
	/** Keys of the notifications that were new. */
	told: string[];
}

/** Which cases a watcher looks after: those of a tenant, of some policies or of all. */
export interface Watched {
	tenant: string;
	policies?: readonly string[];
}

/** Something to hand out once under its key: what one recipient is told at one instant, or a notice for whoever keeps the watcher. */
export interface NewWatchMessage {
	/** Deterministic and unique. */
	key: string;
	tenant: string;
	/** ID of the policy, where it concerns one. */
	policy: string;
	/** The short name by which an answer refers to it. */
	ref: string;
	/** Keys of all notifications that it tells; none for a notice. */
	keys: readonly string[];
	/** The first of them, most pressing first: as many as anybody would read. */
	notifications: readonly Notification[];
	/** How many there are of each kind. */
	counts: Readonly<Partial<Record<Notification['kind'], number>>>;
	/** What a notice says, as JSON. */
	notice?: Readonly<Record<string, unknown>>;
}

/** A message as it is kept. */
export interface WatchMessage extends NewWatchMessage {
	createdAt: number;
	/** When the workflow got it. */
	handedAt?: number;
}

/** Which cases to find, in the order of their keys. */
export interface CaseQuery extends Watched {
	keys?: readonly string[];
	isOpen?: boolean;
	/** Changed at this instant or later. */
	changedFrom?: number;
	/** At most 1,000. */
	limit: number;
	/** The key of the last case of the page before. */
	after?: string;
}

/** An answer that counts once: a message and what was done. */
export interface ActionUse {
	ref: string;
	action: string;
}

/**
 * Cases that are watched, what was told about them, and what waits to be handed out. Every change of a case happens under its
 * lock, together with the notifications that follow from it, so that any number of processes tells the same.
 */
export interface Cases {
	/** Keeps revisions of policies under their names; one that is there stays. */
	keepPolicies(policies: Readonly<Record<string, Policy>>): Promise<void>;
	/** Replaces the directory of a policy. */
	keepDirectory(tenant: string, policy: string, directory: Directory): Promise<void>;
	directory(tenant: string, policy: string): Promise<Directory | undefined>;
	/** Takes a step with each of these cases, in one transaction; answers in the order asked. Throws an InvalidInputError for a key that is empty, longer than 300 characters, or holds NUL. */
	change(names: readonly CaseName[], step: CaseStep, now: number): Promise<ChangedCase[]>;
	/** The same, and only if this answer was not used before; answers undefined, and changes nothing, where it was. */
	changeOnce(use: ActionUse, names: readonly CaseName[], step: CaseStep, now: number): Promise<ChangedCase[] | undefined>;
	/** The same with what is due, the longest due first, leaving out what another process holds. */
	changeDue(watched: Watched, limit: number, step: CaseStep, now: number): Promise<ChangedCase[]>;
	/** How many cases are due. */
	countDue(watched: Watched, now: number): Promise<number>;
	/**
	 * Makes messages of the notifications that are in none yet, about `limit` of them, of each recipient all or none; answers with
	 * how many notifications that were. What was taken back and is told again meets its earlier message: `used` names such keys.
	 */
	gather(watched: Watched, limit: number, group: (notifications: Notification[], used: ReadonlySet<string>) => NewWatchMessage[], now: number): Promise<number>;
	/** Keeps notices; one whose key is there stays. */
	notice(messages: readonly NewWatchMessage[], now: number): Promise<void>;
	/**
	 * Messages that nobody has handed out, oldest first, or those of one earlier call whose process went before it said so; they are the caller's
	 * until the lease ends. There may be more.
	 */
	handOut(watched: Watched, limit: number, leaseUntil: number, now: number): Promise<WatchMessage[]>;
	/** The workflow did not get these messages: they may be handed out again at once. */
	putBack(keys: readonly string[], now: number): Promise<void>;
	/** The workflow has these messages. */
	handed(keys: readonly string[], now: number): Promise<void>;
	message(by: { ref: string } | { key: string }): Promise<WatchMessage | undefined>;
	/** Those of these notifications that were told and not taken back. */
	notifications(keys: readonly string[]): Promise<Notification[]>;
	/** What was told about a case, oldest first, with the key of the message that told it. */
	history(name: CaseName): Promise<{ notification: Notification; told: Told; message?: string }[]>;
	find(query: CaseQuery): Promise<HeldCase[]>;
	/** The secret of this name; made at its first use, and kept. */
	secret(name: string): Promise<string>;
	/** Forgets closed cases with all about them, messages and used answers last changed before this instant, at most `limit` of each; answers with how many. */
	purge(before: number, limit: number): Promise<number>;
}
