import type { WebhookType } from 'n8n-workflow';
import type { ActivationRequest } from '../engineMessages';
import { additionalData } from './additionalData';
import { buildWorkflow } from './buildWorkflow';
import type { HostState } from './hostState';
import { webhookUrlOf, webhooksOf } from './webhooksOf';

/** Lists a trigger node's webhooks with the URL each has in this mode. */
export function nodeWebhooks(
	host: HostState,
	request: ActivationRequest,
): Array<{ webhookName: WebhookType; httpMethod: string; url: string }> {
	const workflow = buildWorkflow(host, request.workflow, request.mode);
	const node = workflow.getNode(request.node);
	if (!node) throw new Error(`The workflow has no node "${request.node}".`);
	const data = additionalData(host, request.credentials, { workflow, mode: 'internal' });
	return webhooksOf(workflow, node, data, request.mode).map((webhook) => ({
		webhookName: webhook.webhookDescription.name,
		httpMethod: webhook.httpMethod,
		url: webhookUrlOf(webhook),
	}));
}
