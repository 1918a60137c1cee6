import { ExecutionLifecycleHooks, ExternalSecretsProxy } from 'n8n-core';
import type { IWorkflowExecuteAdditionalData, Workflow, WorkflowExecuteMode } from 'n8n-workflow';
import type { GivenCredential } from '../engineMessages';
import type { HostState } from './hostState';
import { GivenCredentials } from './givenCredentials';

const notPartOfEngineTests = (what: string) => async (): Promise<never> => {
	throw new Error(`${what} is not part of engine tests.`);
};

/** What n8n's server hands to the engine beside the workflow: URLs, credentials, hooks. */
export function additionalData(
	host: HostState,
	credentials: GivenCredential[],
	run: { workflow: Workflow; mode: WorkflowExecuteMode; executionId?: string },
): IWorkflowExecuteAdditionalData {
	const { origin } = host.frontDoor;
	const { workflow, mode, executionId = 'engine-test' } = run;
	return {
		executionId,
		workflowId: workflow.id,
		credentialsHelper: new GivenCredentials(host.nodeTypes, credentials),
		hooks: new ExecutionLifecycleHooks(mode, executionId, {
			id: workflow.id,
			name: workflow.name ?? '',
			active: workflow.active,
			activeVersionId: null,
			isArchived: false,
			createdAt: new Date(0),
			updatedAt: new Date(0),
			nodes: Object.values(workflow.nodes),
			connections: workflow.connectionsBySourceNode,
		}),
		externalSecretsProxy: new ExternalSecretsProxy(),
		currentNodeExecutionIndex: 0,
		variables: {},
		instanceBaseUrl: `${origin}/`,
		restApiUrl: `${origin}/rest`,
		webhookBaseUrl: `${origin}/webhook`,
		webhookTestBaseUrl: `${origin}/webhook-test`,
		webhookWaitingBaseUrl: `${origin}/webhook-waiting`,
		formBaseUrl: `${origin}/form`,
		formTestBaseUrl: `${origin}/form-test`,
		formWaitingBaseUrl: `${origin}/form-waiting`,
		mcpBaseUrl: `${origin}/mcp`,
		mcpTestBaseUrl: `${origin}/mcp-test`,
		executeWorkflow: notPartOfEngineTests('Executing another workflow'),
		startRunnerTask: notPartOfEngineTests('The task runner'),
		getRunExecutionData: async () => undefined,
		getRuntimeCredential: async () => undefined,
		logAiEvent: () => undefined,
	};
}
