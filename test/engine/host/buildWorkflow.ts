import { Workflow } from 'n8n-workflow';
import type { GivenWorkflow, WebhookMode } from '../engineMessages';
import type { HostState } from './hostState';

const keyOf = (workflowId: string, mode: WebhookMode) => `${mode}:${workflowId}`;

/**
 * Makes n8n's Workflow of the JSON, with the static data that was kept for it. As in n8n a test run does not see
 * production's static data.
 */
export function buildWorkflow(host: HostState, given: GivenWorkflow, mode: WebhookMode): Workflow {
	const id = given.id ?? 'engine-test-workflow';
	return new Workflow({
		id,
		name: given.name ?? 'Engine test',
		nodes: structuredClone(given.nodes),
		connections: given.connections,
		active: mode === 'trigger',
		nodeTypes: host.nodeTypes,
		settings: { executionOrder: 'v1', ...given.settings },
		staticData: structuredClone(host.staticData.get(keyOf(id, mode)) ?? {}),
	});
}

/** Keeps the workflow's static data for its next run, as n8n's database would. */
export function keepStaticData(host: HostState, workflow: Workflow, mode: WebhookMode): void {
	host.staticData.set(keyOf(workflow.id, mode), JSON.parse(JSON.stringify(workflow.staticData)));
}
