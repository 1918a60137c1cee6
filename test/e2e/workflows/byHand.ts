import { packageName } from '../../../dev/folders';
import type { WorkflowDefinition, WorkflowNode } from '../../../dev/n8nClient';

type Credentials = NonNullable<WorkflowNode['credentials']>;
type Node = Pick<WorkflowNode, 'name' | 'type' | 'typeVersion' | 'parameters' | 'credentials'>;

export const startName = 'Start';
export const sendNodeName = 'WhatsApp Send';

/** WhatsApp Send with these parameters and node settings. */
export const sendNode = (parameters: Record<string, unknown>, credentials: Credentials, settings: Record<string, unknown> = {}): Node => ({
	name: sendNodeName,
	type: `${packageName}.whatsAppSend`,
	typeVersion: 1,
	parameters,
	credentials,
	...settings,
});

/** A workflow that is run by hand: one node gets these items, or one empty item. */
export const byHand = (name: string, node: Node, items: Array<Record<string, unknown>> = [{}]): WorkflowDefinition => ({
	name,
	nodes: [
		{ id: '3b0f2a5e-0a61-4c53-8c5a-9a2f5a1c7b01', name: startName, type: 'n8n-nodes-base.manualTrigger', typeVersion: 1, position: [0, 0], parameters: {} },
		{ ...node, id: '3b0f2a5e-0a61-4c53-8c5a-9a2f5a1c7b02', position: [220, 0] },
	],
	connections: { [startName]: { main: [[{ node: node.name, type: 'main', index: 0 }]] } },
	settings: { executionOrder: 'v1' },
	pinData: { [startName]: items.map((json) => ({ json })) },
});
