import { randomUUID } from 'node:crypto';
import { request } from 'node:http';
import type { Execution, WorkflowDefinition, WorkflowNode } from '../../dev/n8nClient';
import { waitUntil } from '../../dev/waitUntil';
import type { Host } from './openHost';

/** How an execution ended, by n8n's own record. */
export interface EndedExecution {
	status: string;
	seconds: number;
}

/** A workflow that turns the list in a request into items and hands them to one node. It answers when that node is done. */
function workflowWith(node: Pick<WorkflowNode, 'name' | 'type' | 'typeVersion' | 'parameters' | 'credentials'>, path: string): WorkflowDefinition {
	const nodes: WorkflowNode[] = [
		{ id: randomUUID(), name: 'Start', type: 'n8n-nodes-base.webhook', typeVersion: 2, position: [0, 0], webhookId: randomUUID(), parameters: { httpMethod: 'POST', path, responseMode: 'lastNode', responseData: 'noData' } },
		{ id: randomUUID(), name: 'Items', type: 'n8n-nodes-base.splitOut', typeVersion: 1, position: [220, 0], parameters: { fieldToSplitOut: 'body.items', options: {} } },
		{ id: randomUUID(), position: [440, 0], ...node },
	];
	const to = (name: string) => ({ main: [[{ node: name, type: 'main', index: 0 }]] });
	return { name: `Benchmark ${path}`, nodes, connections: { Start: to('Items'), Items: to(node.name) }, settings: { executionOrder: 'v1' } };
}

/** Not fetch: that gives up after five minutes without an answer. */
async function post(url: string, body: unknown, signal: AbortSignal): Promise<void> {
	await new Promise<void>((resolve, reject) => {
		const call = request(url, { method: 'POST', headers: { 'content-type': 'application/json' }, signal }, (response) => response.resume().on('end', resolve).on('error', reject));
		call.on('error', reject).end(JSON.stringify(body));
	});
}

/** A workflow that is ready to be run, so that making it is not part of what is measured. */
export interface ReadyWorkflow {
	run(items: object[]): Promise<EndedExecution>;
}

/** Makes and publishes the workflow for one node. */
export async function readyWorkflow({ client }: Host, node: Parameters<typeof workflowWith>[0], signal: AbortSignal): Promise<ReadyWorkflow> {
	const path = randomUUID();
	const { id } = await client.createWorkflow(workflowWith(node, path));
	await client.activate(id);
	let runs = 0;
	return {
		async run(items) {
			runs += 1;
			await post(`${client.url}/webhook/${path}`, { items }, signal);
			const { status, startedAt, stoppedAt } = await waitUntil(
				'n8n to write the execution down',
				async () => {
					// An n8n with too much to do answers 503 for a while.
					const executions = await client.executions(id).catch((): Execution[] => []);
					const ended = executions.filter((execution): execution is Execution & { stoppedAt: string } => execution.stoppedAt !== null && execution.status !== 'running');
					return ended.length < runs ? undefined : ended.sort((a, b) => b.startedAt.localeCompare(a.startedAt))[0];
				},
				{ timeoutMs: 60_000, everyMs: 250, signal },
			);
			return { status, seconds: (Date.parse(stoppedAt) - Date.parse(startedAt)) / 1000 };
		},
	};
}
