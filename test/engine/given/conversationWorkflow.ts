import type { INode, INodeParameters } from 'n8n-workflow';
import type { GivenWorkflow } from '../engineMessages';
import { triggerWorkflow } from './triggerWorkflow';

const conversation = 'n8n-nodes-whatsapp-ops.whatsAppConversation';

/** WhatsApp Webhook Trigger -> other nodes, if any -> WhatsApp Conversation, as workflow JSON. */
export function conversationWorkflow(parameters: INodeParameters, { between = [], id = 'c1', onError }: { between?: Array<Pick<INode, 'type' | 'parameters'>>; id?: string; onError?: INode['onError'] } = {}): GivenWorkflow {
	const [trigger] = triggerWorkflow().nodes;
	const position: [number, number] = [0, 0];
	const more = between.map((node, index): INode => ({ ...node, id: `b${index}`, name: `Between ${index}`, typeVersion: 1, position }));
	const last: INode = { id, name: 'Conversation', type: conversation, typeVersion: 1, position, parameters, ...(onError && { onError }) };
	const nodes = [trigger!, ...more, last];
	const connections = Object.fromEntries(nodes.slice(1).map(({ name }, index) => [nodes[index]!.name, { main: [[{ node: name, type: 'main' as const, index: 0 }]] }]));
	return { id: 'conversation-workflow', nodes, connections };
}
