import type { MessageDraft, Recipient, WordLanguage } from '../messages';
import type { DeliverySource } from '../store';

/** Somebody who is asked, or to whom a question may be passed on. */
export interface AskPerson {
	/** The address in its one comparable form (plainAddress): what knows this person in this ask. */
	id: string;
	to: Recipient;
	name?: string;
}

/** What kind of answer is asked for. */
export type AnswerKind =
	| { type: 'approval'; approve: string; decline: string }
	| { type: 'choice'; options: readonly { title: string; description?: string }[] }
	| { type: 'text' }
	| { type: 'file' }
	| { type: 'location' };

/**
 * When a question is decided: by the first answer, by so many approvals (or answers), or by those of everybody. Each tier
 * decides by itself, and so many are at most all of its people.
 */
export type AskRule = { kind: 'first' } | { kind: 'some'; needed: number } | { kind: 'all' };

/** A question as its builder planned it; it never changes. Durations are milliseconds. */
export interface AskPlan {
	question: string;
	details?: string;
	language: WordLanguage;
	answer: AnswerKind;
	rule: AskRule;
	/** Who is asked, tier by tier: the next one once the time of the one before has passed without a decision. Nobody stands in it twice. */
	tiers: readonly (readonly AskPerson[])[];
	/** To whom anybody who is asked may pass the question on. */
	delegates: readonly AskPerson[];
	/** How long each tier has. */
	tierMs: number;
	/** `atMost` 0: none. */
	reminders: { everyMs: number; atMost: number };
	/** The sender's phone number id, and the approved template, filled in and signed, for people who have not written for 24 hours. */
	from: string;
	template?: MessageDraft['content'];
	/** Where it comes from, for whoever looks into the outbox. */
	source: DeliverySource;
}

/** What somebody answered. Texts are at most 4,096 characters, as WhatsApp sends them. */
export type AnswerValue =
	| { type: 'approval'; approved: boolean }
	| { type: 'choice'; index: number; title: string }
	| { type: 'text'; text: string }
	| { type: 'file'; kind: string; mediaId: string; mimeType?: string; filename?: string; caption?: string }
	| { type: 'location'; latitude: number; longitude: number; name?: string; address?: string };

/** Why an answer does not count: it came after the end, is the same person's second, was passed on before, or says nothing that was asked for. */
export type RefusalReason = 'late' | 'second' | 'passedOn' | 'alreadyAsked' | 'notAsked' | 'unclear';

/** Something that happened to a question. Instants are epoch milliseconds; `messageId` is the wamid of the answer; `words` say why it was abandoned. */
export type AskFact =
	| { kind: 'asked'; round: string; to: string; at: number }
	| { kind: 'answer'; messageId: string; by: string; at: number; value: AnswerValue }
	| { kind: 'passed'; messageId: string; by: string; to: string; at: number }
	| { kind: 'refused'; messageId: string; by: string; at: number; reason: RefusalReason }
	| { kind: 'ended'; at: number; outcome: AskOutcome; words?: string };

/** How a question ended. `answered` is for everything but approvals; `abandoned`: its execution stopped, because somebody could not be asked, or is no more. */
export type AskOutcome = 'approved' | 'declined' | 'answered' | 'timedOut' | 'abandoned';

/** A question with all that happened to it, oldest first. */
export interface Ask {
	id: string;
	plan: AskPlan;
	facts: readonly AskFact[];
	createdAt: number;
}

/** One message that is due: a question, or its reminder, for one person. */
export interface DueQuestion {
	/** Unique within the ask, and the same whoever computes it. */
	round: string;
	to: AskPerson;
	kind: 'question' | 'reminder' | 'passed';
	/** Who passed it on. */
	from?: AskPerson;
}

/** What stands now, and what is to be done. */
export interface AskDecision {
	/** Absent while it is open. */
	outcome?: AskOutcome;
	due: DueQuestion[];
	/** When to look again at the latest, epoch milliseconds; never once it has ended. */
	nextDueAt?: number;
}
