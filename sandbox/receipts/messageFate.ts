import { errorTitle } from '../errors/errorCatalogue';
import type { Failure, Message, OutboundFacts } from '../world/message';
import type { Person } from '../world/person';

/** What is known about an accepted message when its fate is decided. */
export interface FateFacts {
	/** Who it is for, if anybody here has that number. */
	person: Person | undefined;
	phoneNumberId: string;
	outbound: Pick<OutboundFacts, 'category' | 'freeForm' | 'identityHash'>;
	windowOpen: boolean;
	enforceWindow: boolean;
	/** The portfolio has written to as many people today as it may. */
	overMessagingLimit: boolean;
	/** Only for a reaction: the message of this chat that it names. */
	reaction?: { target: Message | undefined; now: number };
}

const REACTION_AGE_MAX_MS = 30 * 24 * 60 * 60 * 1_000;

const MARKETING_FAILURES: Record<Exclude<Person['marketing'], 'wanted'>, Failure> = {
	stopped: failure(131050, 'The person has stopped marketing messages from this business'),
	capped: failure(131049, 'The person has been sent enough marketing messages lately: not delivered, to keep people engaged'),
	experiment: failure(130472, 'The number is part of an experiment in which marketing messages are not delivered'),
};

/** Why an accepted message will fail, if it will: Meta decides these after the 200 and tells by receipt. */
export function failureOf({ person, phoneNumberId, outbound, windowOpen, enforceWindow, overMessagingLimit, reaction }: FateFacts): Failure | undefined {
	if (!person) return failure(131026, 'Nobody with this number has a phone in the sandbox');
	if (!person.reachable) return failure(131026, 'The person cannot be reached on WhatsApp');
	if (person.blocks.includes(phoneNumberId)) return failure(131026, 'The person has blocked this number');
	if (outbound.identityHash !== undefined && outbound.identityHash !== person.identityHash) {
		return failure(137000, 'recipient_identity_key_hash does not fit the identity of this person');
	}
	if (isMarketing(outbound.category) && person.marketing !== 'wanted') return MARKETING_FAILURES[person.marketing];
	if (outbound.freeForm && enforceWindow && !windowOpen) {
		return failure(131047, 'More than 24 hours have passed since the person last wrote to this number: send a template');
	}
	if (overMessagingLimit) return failure(131048, 'The messaging limit of the portfolio is reached: too many people in 24 hours');
	return reaction && reactionFailureOf(reaction);
}

/** The failure with this code. */
export function failure(code: number, details: string): Failure {
	return { code, title: errorTitle(code), details };
}

function isMarketing(category: OutboundFacts['category']): boolean {
	return category === 'marketing' || category === 'marketing_lite';
}

/** Meta: a reaction fails when its target is unknown, deleted, older than 30 days or itself a reaction. */
function reactionFailureOf({ target, now }: NonNullable<FateFacts['reaction']>): Failure | undefined {
	if (!target || target.status === 'failed') return failure(131009, 'reaction.message_id: the chat has no such message');
	if (target.type === 'reaction') return failure(131009, 'reaction.message_id: a reaction cannot be reacted to');
	if (now - target.sentAt > REACTION_AGE_MAX_MS) return failure(131009, 'reaction.message_id: the message is older than 30 days');
	return undefined;
}
