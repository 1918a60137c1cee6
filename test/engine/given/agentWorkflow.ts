import type { INode, INodeParameters } from 'n8n-workflow';
import type { GivenWorkflow } from '../engineMessages';

/** How the agent calls its tool: itself, as agents did first, or through n8n's engine, as they do now. */
export type ToolCall = 'direct' | 'engine';

/** Manual Trigger -> AI Agent with WhatsApp Send as its tool, as workflow JSON. */
export function agentWorkflow(how: ToolCall, parameters: INodeParameters, toolArguments: INodeParameters, settings: Pick<INode, 'retryOnFail' | 'maxTries' | 'waitBetweenTries'> = {}): GivenWorkflow {
	const position: [number, number] = [0, 0];
	return {
		id: 'agent-workflow',
		nodes: [
			{ id: 'a1', name: 'Start', type: 'n8n-nodes-base.manualTrigger', typeVersion: 1, position, parameters: {} },
			{ id: 'a2', name: 'Agent', type: '@n8n/n8n-nodes-langchain.agent', typeVersion: 1, position, parameters: { how, arguments: toolArguments } },
			{
				id: 'a3',
				name: 'Write on WhatsApp',
				type: 'n8n-nodes-whatsapp-ops.whatsAppSendTool',
				typeVersion: 1,
				position,
				parameters,
				credentials: { whatsAppCloudApi: { id: 'whatsapp-1', name: 'WhatsApp sandbox' } },
				...settings,
			},
		],
		connections: {
			Start: { main: [[{ node: 'Agent', type: 'main', index: 0 }]] },
			'Write on WhatsApp': { ai_tool: [[{ node: 'Agent', type: 'ai_tool', index: 0 }]] },
		},
	};
}
