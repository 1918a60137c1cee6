import { errorTitle } from '../errors/errorCatalogue';
import type { Failure, Message } from '../world/message';

/** What is known about an accepted message when its fate is decided. */
export interface FateFacts {
	personExists: boolean;
	freeForm: boolean;
	windowOpen: boolean;
	enforceWindow: boolean;
	/** Only for a reaction: the message of this chat that it names. */
	reaction?: { target: Message | undefined; now: number };
}

const REACTION_AGE_MAX_MS = 30 * 24 * 60 * 60 * 1_000;

/** Why an accepted message will fail, if it will: Meta decides these after the 200 and tells by receipt. */
export function failureOf({ personExists, freeForm, windowOpen, enforceWindow, reaction }: FateFacts): Failure | undefined {
	if (!personExists) return failure(131026, 'Nobody with this number has a phone in the sandbox');
	if (freeForm && enforceWindow && !windowOpen) {
		return failure(131047, 'More than 24 hours have passed since the person last wrote to this number: send a template');
	}
	return reaction && reactionFailureOf(reaction);
}

/** Meta: a reaction fails when its target is unknown, deleted, older than 30 days or itself a reaction. */
function reactionFailureOf({ target, now }: NonNullable<FateFacts['reaction']>): Failure | undefined {
	if (!target || target.status === 'failed') return failure(131009, 'reaction.message_id: the chat has no such message');
	if (target.type === 'reaction') return failure(131009, 'reaction.message_id: a reaction cannot be reacted to');
	if (now - target.sentAt > REACTION_AGE_MAX_MS) return failure(131009, 'reaction.message_id: the message is older than 30 days');
	return undefined;
}

function failure(code: number, details: string): Failure {
	return { code, title: errorTitle(code), details };
}
