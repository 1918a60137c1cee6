import { packageName } from '../../../dev/folders';
import type { N8nClient, WorkflowDefinition } from '../../../dev/n8nClient';
import { readWorkflow } from '../../../dev/readWorkflow';
import { byHand, startName } from './byHand';

/** What the ticket system says of a ticket. */
export interface Ticket {
	number: string;
	subject: string;
	status: string;
	createdAt: string;
}

/** The workflow that users import; it only looks for what is due more often, so that nobody waits for it. */
export async function watchedTickets(root: string, credential: { id: string; name: string }): Promise<WorkflowDefinition> {
	const workflow = await readWorkflow(root, 'sla-watch.json', credential);
	return { ...workflow, nodes: workflow.nodes.map((node) => (node.name === 'Something Is Due' ? { ...node, parameters: { ...node.parameters, everySeconds: 1 } } : node)) };
}

/** Reports a ticket of Ana's as the ticket system does whenever it changes. */
export async function reportTicket({ url }: N8nClient, ticket: Ticket): Promise<void> {
	const body = { ...ticket, priority: 'High', agent: 'Ana Duarte', link: `https://desk.example.com/tickets/${ticket.number}` };
	const response = await fetch(`${url}/webhook/ticket-changed`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
	await response.body?.cancel();
	if (!response.ok) throw new Error(`n8n answered ${response.status} to the ticket ${ticket.number}`);
}

/** SLA Watcher > Get for one case, ready to be asked for what was noted about it. */
export async function lookAtCase(n8n: N8nClient, caseKey: string): Promise<() => Promise<Record<string, unknown>>> {
	const name = 'SLA Watcher';
	const get = { name, type: `${packageName}.slaWatcher`, typeVersion: 1, parameters: { operation: 'get', caseKey } };
	const { id } = await n8n.createWorkflow(byHand(`Look at ${caseKey}`, get));
	return async () => {
		const { status, runData } = await n8n.runByHand(id, startName);
		const item = runData[name]?.at(-1)?.data?.main[0]?.[0];
		if (status !== 'success' || !item) throw new Error(`Get ended with ${status}`);
		return item.json as Record<string, unknown>;
	};
}
