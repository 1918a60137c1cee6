import { createHash } from 'node:crypto';
import { WorkflowExecute, WorkflowHasIssuesError } from 'n8n-core';
import { createRunExecutionData } from 'n8n-workflow';
import type { IRun, ITaskData, Workflow } from 'n8n-workflow';
import type { NodeRun, RunWorkflowAnswer, RunWorkflowRequest } from '../engineMessages';
import { additionalData } from './additionalData';
import { buildWorkflow, keepStaticData } from './buildWorkflow';
import type { HostState } from './hostState';
import { plainError } from './plainError';
import { givenItem } from './givenItem';
import { plainOutputs } from './plainItem';

let lastExecution = 0;

const toNodeRun = async (task: ITaskData): Promise<NodeRun> => ({
	status: task.executionStatus ?? 'unknown',
	outputs: await plainOutputs(task.data?.main ?? []),
	...(task.hints && task.hints.length > 0 && { hints: task.hints.map(({ message }) => message) }),
	...(task.error && { error: plainError(task.error) }),
});

/** n8n makes one for each execution, and one that was started by a trigger has it again when it is taken over: it is kept in n8n's database. */
const resumeToken = ({ executionId = '', database = '' }: RunWorkflowRequest): string => createHash('sha256').update(`${database}|${executionId}`).digest('hex');

/** What an execution has come to, without n8n's objects. */
export async function toAnswer({ status, data: { resultData } }: IRun): Promise<Omit<RunWorkflowAnswer, 'log'>> {
	return {
		status,
		...(resultData.error && { error: plainError(resultData.error) }),
		runData: Object.fromEntries(
			await Promise.all(Object.entries(resultData.runData).map(async ([name, tasks]) => [name, await Promise.all(tasks.map(toNodeRun))] as const)),
		),
	};
}

/** "Execute workflow" in the editor, with items pinned on the trigger. */
const runByHand = async (host: HostState, workflow: Workflow, request: RunWorkflowRequest): Promise<IRun> => {
	const startNode = workflow.getNode(request.startNode) ?? undefined;
	const data = additionalData(host, request.credentials, { workflow, mode: 'manual', executionId: request.executionId });
	return await new WorkflowExecute(data, 'manual').run({
		workflow,
		startNode,
		pinData: { [request.startNode]: await Promise.all((request.items ?? [{ json: {} }]).map(givenItem)) },
	});
};

/** A production run that a webhook started: the trigger's outputs are given and passed through. */
const runFromTrigger = async (host: HostState, workflow: Workflow, request: RunWorkflowRequest): Promise<IRun> => {
	const node = workflow.getNode(request.startNode);
	if (!node) throw new Error(`The workflow has no node "${request.startNode}".`);
	const data = additionalData(host, request.credentials, { workflow, mode: 'webhook', executionId: request.executionId });
	const main = request.triggerOutputs ?? [];
	const started = createRunExecutionData({
		resumeToken: resumeToken(request),
		executionData: { nodeExecutionStack: [{ node, data: { main }, source: null }] },
	});
	return await new WorkflowExecute(data, 'webhook', started).processRunExecutionData(workflow);
};

/** Runs a workflow in n8n-core's engine and answers what n8n would save of the execution. */
export async function runWorkflow(host: HostState, given: RunWorkflowRequest): Promise<RunWorkflowAnswer> {
	const request = { ...given, executionId: given.executionId ?? String(++lastExecution) };
	const mode = request.triggerOutputs ? 'trigger' : 'manual';
	const workflow = buildWorkflow(host, request.workflow, mode);
	await host.log.take();
	let run: IRun;
	try {
		run = await (request.triggerOutputs ? runFromTrigger : runByHand)(host, workflow, request);
	} catch (error) {
		// The engine refuses a workflow with issues (a required parameter is empty, say) before any node runs; n8n's server
		// saves that as a failed execution.
		if (!(error instanceof WorkflowHasIssuesError)) throw error;
		return { status: 'error', error: plainError(error), runData: {}, log: await host.log.take() };
	}
	keepStaticData(host, workflow, mode);
	if (run.status === 'waiting') host.waiting.set(request.executionId, structuredClone(run.data));
	return { ...(await toAnswer(run)), log: await host.log.take() };
}
