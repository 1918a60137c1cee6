import { CloudApiError } from '../cloudApi';
import type { Reason } from '../store';
import { judge } from './judge';
import { failureReason } from './reasons';

/** Why a sender cannot send at all. */
export interface SenderEnd {
	reason: Reason;
	error: CloudApiError;
}

const verdictOf = (error: unknown) => (error instanceof CloudApiError ? judge(error.failure, 0, () => 0) : undefined);

/** What an error says about every other message of its sender; undefined when it concerns one message alone. */
export function senderEndOf(error: unknown): SenderEnd | undefined {
	const verdict = verdictOf(error);
	return verdict?.kind === 'failed' && verdict.endsSender ? { reason: failureReason((error as CloudApiError).failure), error: error as CloudApiError } : undefined;
}

/** Whether the provider's door seems to be shut. */
export function isUnreachable(error: unknown): boolean {
	return verdictOf(error)?.signal?.kind === 'unreachable';
}
