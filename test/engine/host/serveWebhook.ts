import { WebhookContext } from 'n8n-core';
import type { IWebhookResponseData, IWorkflowExecuteAdditionalData, WorkflowExecuteMode } from 'n8n-workflow';
import type { ActivationRequest, WebhookVisit } from '../engineMessages';
import { additionalData } from './additionalData';
import { buildWorkflow, keepStaticData } from './buildWorkflow';
import type { HostState } from './hostState';
import type { NodeRequest } from './toNodeRequest';
import type { NodeResponse } from './toNodeResponse';
import { plainError } from './plainError';
import { plainOutputs } from './plainItem';
import { readInbox } from './readInbox';
import { webhooksOf } from './webhooksOf';

/** Answers the caller the way n8n does after the node's `webhook()` has returned. */
const respond = (response: NodeResponse, result: IWebhookResponseData): void => {
	if (result.noWebhookResponse) return;
	if (response.headersSent) {
		throw new Error('The node answered the request itself and did not say so with noWebhookResponse.');
	}
	const started = result.workflowData !== undefined;
	const answer: unknown =
		result.webhookResponse ?? { message: started ? 'Workflow was started' : 'Webhook call received' };
	response.status(200);
	if (typeof answer === 'string') response.send(answer);
	else response.json(answer);
};

/** Lets a trigger node answer one request in n8n-core's real WebhookContext. */
export async function serveWebhook(
	host: HostState,
	{ workflow: given, credentials, node: nodeName, mode }: ActivationRequest,
	request: NodeRequest,
	response: NodeResponse,
): Promise<WebhookVisit> {
	const workflow = buildWorkflow(host, given, mode);
	const node = workflow.getNode(nodeName);
	if (!node) throw new Error(`The workflow has no node "${nodeName}".`);
	const executionMode: WorkflowExecuteMode = mode === 'manual' ? 'manual' : 'webhook';
	const data: IWorkflowExecuteAdditionalData = additionalData(host, credentials, { workflow, mode: executionMode });
	// n8n's types ask for express objects, which node:http's become with the methods that nodes use
	Object.assign(data, { httpRequest: request, httpResponse: response, executionId: undefined });
	const webhookData = webhooksOf(workflow, node, data, mode).find(({ httpMethod }) => httpMethod === request.method);
	if (!webhookData) throw new Error(`"${nodeName}" has no webhook for ${request.method}.`);
	const visit: WebhookVisit = {
		method: String(request.method),
		webhookName: webhookData.webhookDescription.name,
		mode,
		status: 0,
		body: '',
	};
	try {
		const nodeType = workflow.nodeTypes.getByNameAndVersion(node.type, node.typeVersion);
		if (!nodeType.webhook) throw new Error(`"${node.type}" has no webhook function.`);
		const context = new WebhookContext(workflow, node, data, executionMode, webhookData, [], null);
		const result = await nodeType.webhook.call(context);
		respond(response, result);
		const stored = mode === 'trigger' && request.method === 'POST' && response.statusCode === 200 && nodeType.trigger !== undefined;
		const emitted = result.workflowData ?? (stored ? await readInbox(host, workflow, node, data) : undefined);
		if (emitted) visit.outputs = await plainOutputs(emitted);
		keepStaticData(host, workflow, mode);
	} catch (error) {
		visit.error = plainError(error);
		if (!response.headersSent) response.status(500).json({ code: 0, message: 'Workflow Webhook Error: Workflow could not be started!' });
	}
	visit.status = response.statusCode;
	return visit;
}
