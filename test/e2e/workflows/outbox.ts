import { packageName } from '../../../dev/folders';
import type { N8nClient, WorkflowDefinition, WorkflowNode } from '../../../dev/n8nClient';

export const outboxName = 'WhatsApp Outbox Trigger';

/** A workflow that finishes what waits, and runs for what has to be told. */
export const outbox = (credentials: NonNullable<WorkflowNode['credentials']>): WorkflowDefinition => ({
	name: 'Outbox',
	nodes: [
		{
			id: '9c1d7a52-2f0e-4a0c-9a51-6f1d2b7e4c01',
			name: outboxName,
			type: `${packageName}.whatsAppOutboxTrigger`,
			typeVersion: 1,
			position: [0, 0],
			parameters: { events: ['failed', 'unknown', 'audit'], options: { everySeconds: 1 } },
			credentials,
		},
	],
	connections: {},
	settings: { executionOrder: 'v1' },
});

/** An event as the Outbox Trigger's workflow gets it. */
export interface OutboxEvent {
	kind: string;
	context: Record<string, unknown>;
	deliveryId: string;
	delivery: { key?: string; state: string };
	recipient: { input: string };
}

/** Everything that a workflow of `outbox` was started for. */
export async function toldBy(n8n: N8nClient, workflowId: string): Promise<OutboxEvent[]> {
	const runs = await Promise.all((await n8n.executions(workflowId)).map(async ({ id }) => await n8n.endOf(id)));
	return runs.flatMap(({ runData }) => (runData[outboxName] ?? []).flatMap(({ data }) => data?.main.flat() ?? [])).map((item) => item?.json as unknown as OutboxEvent);
}
