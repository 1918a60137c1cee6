import type { Fields } from '../policy';

interface Instant {
	/** When it happened, which may be earlier than when it was recorded. Epoch milliseconds. */
	at: number;
	/** Ids of the metrics that it concerns; the whole case unless given. */
	metrics?: readonly string[];
	/** Who did it: the id of a person, or words. */
	by?: string;
	/** What brought it: the id of a message, or that its source does not name the case any more. */
	via?: string;
}

/** What happened to a case. Facts are only ever appended, in the order in which they became known. */
export type Fact = Instant &
	(
		| {
				kind: 'start';
				/** Revision of the policy that counts from here on. */
				policy: string;
				/** Replaces the instant of a start that is already known, e.g. by a date field of the record. */
				corrects?: boolean;
				/** Values that goals look at, where they may change later; the context of the case unless given. */
				fields?: Fields;
		  }
		/** A closed case is open again: a new cycle, which may alarm again. Without a policy the earlier one counts. */
		| { kind: 'reopen'; policy?: string; fields?: Fields }
		/** The clock starts from zero: a new cycle. Without a policy the earlier one counts. */
		| { kind: 'reset'; policy?: string }
		| { kind: 'pause' }
		| { kind: 'resume' }
		| { kind: 'resolve' }
		| { kind: 'cancel' }
		/** Somebody has it in hand: the ladder rests until nothing has happened for the time that the policy gives. */
		| { kind: 'acknowledge' }
		/** The alarms rest until then. */
		| { kind: 'snooze'; untilAt: number }
		/** One recipient hears of no more alarms of this case until then, or at all; of its end all the same. */
		| { kind: 'mute'; recipient: string; untilAt?: number }
		| { kind: 'unmute'; recipient: string }
		/** The context of the case names the owner; this is when and to whom it changed. */
		| { kind: 'reassign'; owner: string }
		/** Values that goals look at have changed. */
		| { kind: 'update'; fields: Fields }
		/** Running cycles follow another revision of the policy from here on. */
		| { kind: 'adopt'; policy: string }
	);

export type FactKind = Fact['kind'];
export type FactOf<Kind extends FactKind> = Extract<Fact, { kind: Kind }>;
