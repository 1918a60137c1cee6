import { CloudApiError } from '../cloudApi';
import type { Reason } from '../store';
import { judge } from './judge';
import { failureReason } from './reasons';

/** Why a sender cannot send at all. */
export interface SenderEnd {
	reason: Reason;
	error: CloudApiError;
}

/** What an error says about every other message of its sender; undefined when it concerns one message alone. */
export function senderEndOf(error: unknown): SenderEnd | undefined {
	if (!(error instanceof CloudApiError)) return undefined;
	const verdict = judge(error.failure, 0, () => 0);
	return verdict.kind === 'failed' && verdict.endsSender ? { reason: failureReason(error.failure), error } : undefined;
}
