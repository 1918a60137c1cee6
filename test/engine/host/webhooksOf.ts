import { NodeHelpers } from 'n8n-workflow';
import type { INode, IHttpRequestMethods, IWebhookData, IWorkflowExecuteAdditionalData, Workflow } from 'n8n-workflow';
import type { WebhookMode } from '../engineMessages';

const trimSlashes = (path: string) => path.replace(/^\/|\/$/g, '');

/** Lists the webhooks n8n would register for a node, with the paths it would give them. */
export function webhooksOf(
	workflow: Workflow,
	node: INode,
	data: IWorkflowExecuteAdditionalData,
	mode: WebhookMode,
): IWebhookData[] {
	const { description } = workflow.nodeTypes.getByNameAndVersion(node.type, node.typeVersion);
	return (description.webhooks ?? []).map((webhookDescription): IWebhookData => {
		const value = (field: typeof webhookDescription.path | boolean | undefined) =>
			workflow.expression.getSimpleParameterValue(node, field, 'internal', {});
		const path = trimSlashes(String(value(webhookDescription.path)));
		const isFullPath = value(webhookDescription.isFullPath) === true;
		return {
			httpMethod: String(value(webhookDescription.httpMethod)) as IHttpRequestMethods,
			node: node.name,
			path: trimSlashes(NodeHelpers.getNodeWebhookPath(workflow.id, node, path, isFullPath)),
			webhookDescription,
			workflowId: workflow.id,
			workflowExecuteAdditionalData: data,
			isTest: mode === 'manual',
		};
	});
}

/** The URL under which one of these webhooks answers. */
export function webhookUrlOf({ path, isTest, workflowExecuteAdditionalData: data }: IWebhookData): string {
	return `${isTest ? data.webhookTestBaseUrl : data.webhookBaseUrl}/${path}`;
}
