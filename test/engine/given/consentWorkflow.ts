import type { INodeParameters } from 'n8n-workflow';
import type { GivenWorkflow } from '../engineMessages';

/** Manual Trigger -> WhatsApp Conversation with the resource Consent, as workflow JSON. */
export function consentWorkflow(operation: string, parameters: INodeParameters = {}): GivenWorkflow {
	return {
		id: 'consent-workflow',
		nodes: [
			{ id: 'n1', name: 'Start', type: 'n8n-nodes-base.manualTrigger', typeVersion: 1, position: [0, 0], parameters: {} },
			{
				id: 'n2',
				name: 'Consent',
				type: 'n8n-nodes-whatsapp-ops.whatsAppConversation',
				typeVersion: 1,
				position: [0, 0],
				parameters: { resource: 'consent', operation, ...parameters },
				credentials: { whatsAppCloudApi: { id: 'whatsapp-1', name: 'WhatsApp sandbox' } },
			},
		],
		connections: { Start: { main: [[{ node: 'Consent', type: 'main', index: 0 }]] } },
	};
}
