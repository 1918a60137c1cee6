import type { ITriggerFunctions, IWebhookFunctions } from 'n8n-workflow';

/** What a running trigger and a running webhook have in common. */
export type TriggerContext = Pick<ITriggerFunctions & IWebhookFunctions, 'getInstanceId' | 'getWorkflow' | 'getNode' | 'getMode' | 'getCredentials' | 'logger'>;

/** Where a message of this node comes from, as the outbox shows it. */
export function sourceOf(context: Pick<TriggerContext, 'getNode' | 'getWorkflow'>) {
	const { id: workflowId, name: workflowName } = context.getWorkflow();
	return { workflowId, workflowName, nodeName: context.getNode().name };
}

/** The same for every run of this node. */
export const nodeKeyOf = (context: Pick<TriggerContext, 'getNode' | 'getWorkflow'>): string => `${context.getWorkflow().id}:${context.getNode().id}`;
