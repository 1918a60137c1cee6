import type { INodeExecutionData } from 'n8n-workflow';
import type { AskPlan } from '../../../core/asks';

/** What no branch takes for an approval; `data` is what n8n's own nodes answer. */
export const notApproved = { approved: false, data: { approved: false } };

/**
 * What the node hands on where n8n wakes the execution by itself, because nobody has called it: n8n passes the node's input
 * through then, and this stands in its place, so that no branch takes somebody's silence for an approval.
 */
export function unresolvedItem(askId: string, { question }: AskPlan, index: number): INodeExecutionData {
	return {
		json: {
			askId,
			outcome: 'notResumed',
			...notApproved,
			question,
			problem: 'The time has passed, and no WhatsApp Webhook Trigger has told this execution how it ended. Publish one for this account, and look at its log.',
		},
		pairedItem: { item: index },
	};
}
