import { WebhookContext, WorkflowExecute } from 'n8n-core';
import type { IWebhookResponseData, IWorkflowExecuteAdditionalData } from 'n8n-workflow';
import type { ResumeAnswer, ResumeRequest } from '../engineMessages';
import { additionalData } from './additionalData';
import { buildWorkflow } from './buildWorkflow';
import type { HostState } from './hostState';
import { plainError } from './plainError';
import { toAnswer } from './runWorkflow';
import { webhooksOf } from './webhooksOf';

const mode = 'webhook';

/**
 * Calls a waiting execution as n8n 2.41 does (WaitingWebhooks, WebhookHelpers): the node's `webhook()` says whether it goes
 * on, and with which items. Where it throws, n8n lets the execution go on all the same, with one empty item and without what
 * its nodes have brought so far.
 */
export async function resumeExecution(host: HostState, { workflow: given, credentials, executionId, query }: ResumeRequest): Promise<ResumeAnswer> {
	const kept = host.waiting.get(executionId);
	if (kept === undefined) throw new Error(`No execution "${executionId}" waits.`);
	const execution = structuredClone(kept);
	const resuming = execution.executionData!.nodeExecutionStack[0]!;
	resuming.node.disabled = true;
	execution.waitTill = undefined;

	const workflow = buildWorkflow(host, given, 'trigger');
	const node = workflow.getNode(execution.resultData.lastNodeExecuted!)!;
	const data: IWorkflowExecuteAdditionalData = additionalData(host, credentials, { workflow, mode, executionId });
	Object.assign(data, { httpRequest: { query, headers: {}, params: {}, body: {} }, httpResponse: {} });
	const [webhookData] = webhooksOf(workflow, node, data, 'trigger');
	await host.log.take();
	await workflow.expression.acquireIsolate();
	let result: IWebhookResponseData;
	let error: unknown;
	try {
		const context = new WebhookContext(workflow, node, data, mode, webhookData!, [], execution);
		result = await workflow.nodeTypes.getByNameAndVersion(node.type, node.typeVersion).webhook!.call(context);
	} catch (thrown) {
		error = thrown;
		Object.assign(execution, { resultData: { runData: {}, lastNodeExecuted: node.name, error: { ...(thrown as Error), message: (thrown as Error).message } } });
		result = { workflowData: [[{ json: {} }]] };
	} finally {
		await workflow.expression.releaseIsolate();
	}
	const told = { response: result.webhookResponse as unknown, ...(error !== undefined && { error: plainError(error) }) };
	if (result.workflowData === undefined) return { ...told, log: await host.log.take() };

	host.waiting.delete(executionId);
	resuming.data.main = result.workflowData;
	resuming.metadata = { ...resuming.metadata, forwardAllOutputs: true } as typeof resuming.metadata;
	const run = await new WorkflowExecute(data, mode, execution).processRunExecutionData(workflow);
	return { ...told, run: await toAnswer(run), log: await host.log.take() };
}
