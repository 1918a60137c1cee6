import type { INodeParameters } from 'n8n-workflow';
import type { GivenWorkflow } from '../engineMessages';

/** WhatsApp Webhook Trigger -> a node per output, as workflow JSON. */
export function triggerWorkflow(parameters: INodeParameters = {}, id = 'trigger-workflow'): GivenWorkflow {
	const position: [number, number] = [0, 0];
	return {
		id,
		nodes: [
			{
				id: 't1',
				name: 'WhatsApp',
				type: 'n8n-nodes-whatsapp-ops.whatsAppWebhookTrigger',
				typeVersion: 2,
				position,
				// n8n gives every node with webhooks an id of its own, which its URL is made of
				webhookId: `webhook-of-${id}`,
				parameters,
				credentials: { whatsAppCloudApi: { id: 'whatsapp-1', name: 'WhatsApp sandbox' } },
			},
			{ id: 't2', name: 'Messages', type: 'n8n-nodes-base.noOp', typeVersion: 1, position, parameters: {} },
			{ id: 't3', name: 'Receipts', type: 'n8n-nodes-base.noOp', typeVersion: 1, position, parameters: {} },
		],
		connections: {
			WhatsApp: {
				main: [[{ node: 'Messages', type: 'main', index: 0 }], [{ node: 'Receipts', type: 'main', index: 0 }]],
			},
		},
	};
}
