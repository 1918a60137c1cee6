import { HookContext } from 'n8n-core';
import type { WorkflowActivateMode, WorkflowExecuteMode } from 'n8n-workflow';
import type { RunWebhookMethodAnswer, RunWebhookMethodRequest } from '../engineMessages';
import { additionalData } from './additionalData';
import { buildWorkflow, keepStaticData } from './buildWorkflow';
import type { HostState } from './hostState';
import { plainError } from './plainError';
import { webhookUrlOf, webhooksOf } from './webhooksOf';

/** The modes n8n passes: it deletes in mode `internal`, for production and for test webhooks alike. */
const contextModes = ({ method, mode }: RunWebhookMethodRequest): [WorkflowExecuteMode, WorkflowActivateMode] => {
	if (method === 'delete') return ['internal', 'update'];
	return mode === 'manual' ? ['manual', 'manual'] : ['trigger', 'activate'];
};

/** Runs one of a trigger node's `webhookMethods` in n8n-core's real HookContext; static data is kept if it succeeds. */
export async function runWebhookMethod(
	host: HostState,
	request: RunWebhookMethodRequest,
): Promise<RunWebhookMethodAnswer> {
	const workflow = buildWorkflow(host, request.workflow, request.mode);
	const node = workflow.getNode(request.node);
	if (!node) throw new Error(`The workflow has no node "${request.node}".`);
	const [mode, activation] = contextModes(request);
	const data = additionalData(host, request.credentials, { workflow, mode });
	const { webhookName = 'default' } = request;
	const webhook = webhooksOf(workflow, node, data, request.mode).find(
		({ webhookDescription }) => webhookDescription.name === webhookName,
	);
	if (!webhook) throw new Error(`"${request.node}" has no webhook "${webhookName}".`);

	const nodeType = workflow.nodeTypes.getByNameAndVersion(node.type, node.typeVersion);
	const method = nodeType.webhookMethods?.[webhookName]?.[request.method];
	const context = new HookContext(workflow, node, data, mode, activation, webhook);
	await host.log.take();
	const answer: RunWebhookMethodAnswer = { webhookUrl: webhookUrlOf(webhook), staticData: {}, log: [] };
	try {
		if (method) answer.result = await method.call(context);
		keepStaticData(host, workflow, request.mode);
	} catch (error) {
		answer.error = plainError(error);
	}
	answer.staticData = JSON.parse(JSON.stringify(workflow.staticData));
	answer.log = await host.log.take();
	return answer;
}
