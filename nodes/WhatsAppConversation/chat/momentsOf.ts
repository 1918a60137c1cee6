import { randomUUID } from 'node:crypto';
import type { IExecuteFunctions } from 'n8n-workflow';
import type { Moment } from '../../../core/conversations';
import { nodeRunOf } from '../../shared/nodeRun';
import { toolCallOf } from '../../shared/toolCall';
import type { Chat } from './readChat';

/**
 * Names what this node does for each item, so that it is done once: by the message behind it, whatever execution it is in, so
 * that a retry and a message that is handed on again do nothing twice; else by its place in this execution.
 */
export function momentsOf(context: IExecuteFunctions): (chat: Chat, index: number) => Moment {
	const { place: [instance, workflow, nodeId, execution], run } = nodeRunOf(context, randomUUID());
	const node = [instance, workflow, nodeId, context.getNodeParameter('operation', 0)];
	const countOf = new Map<string, number>();
	return ({ message }, index) => {
		const { messageId, sentAt } = message ?? {};
		if (messageId === undefined) return { id: [...node, execution, run, index, ...toolCallOf(context, index)].join(':'), ...(sentAt !== undefined && { sentAt }) };
		// One message may have become several items on its way here.
		const count = countOf.get(messageId) ?? 0;
		countOf.set(messageId, count + 1);
		return { id: [messageId, ...node, run, count, ...toolCallOf(context, index)].join(':'), ...(sentAt !== undefined && { sentAt }) };
	};
}
