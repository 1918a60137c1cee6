import type { INodeParameters } from 'n8n-workflow';
import type { GivenWorkflow } from '../engineMessages';

/** WhatsApp Outbox Trigger alone, as workflow JSON; it looks every second. */
export function outboxWorkflow(parameters: INodeParameters = {}, id = 'outbox-workflow'): GivenWorkflow {
	return {
		id,
		nodes: [
			{
				id: 'o1',
				name: 'Outbox',
				type: 'n8n-nodes-whatsapp-ops.whatsAppOutboxTrigger',
				typeVersion: 1,
				position: [0, 0],
				parameters: { options: { everySeconds: 1 }, ...parameters },
				credentials: { whatsAppCloudApi: { id: 'whatsapp-1', name: 'WhatsApp sandbox' } },
			},
		],
		connections: {},
	};
}
