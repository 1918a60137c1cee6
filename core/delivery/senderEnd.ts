import { CloudApiError } from '../cloudApi';
import type { Reason } from '../store';
import { failureReason } from './reasons';
import type { Answer } from './sendTicket';

/** Why a sender cannot send at all. */
export interface SenderEnd {
	reason: Reason;
	error: CloudApiError;
}

/** What an answer says about every other message of its sender; undefined when it concerns one message alone. */
export function senderEndOf(answer: Answer): SenderEnd | undefined {
	if (!('error' in answer) || !(answer.error instanceof CloudApiError)) return undefined;
	const { error, verdict } = answer;
	return verdict.kind === 'failed' && verdict.endsSender ? { reason: failureReason(error.failure), error } : undefined;
}
