import type { INode, INodeParameters } from 'n8n-workflow';
import type { GivenWorkflow } from '../engineMessages';
import { sandboxAccount } from './sandboxAccount';

/** Parameters of a text message; each item may override any of them with an expression. */
export const textParameters: INodeParameters = {
	resource: 'message',
	operation: 'send',
	phoneNumberId: { __rl: true, mode: 'id', value: sandboxAccount.phoneNumberId },
	recipientPhoneNumber: sandboxAccount.ana.phone,
	messageType: 'text',
	textBody: 'Your order has left our warehouse.',
};

/** Manual Trigger -> WhatsApp Send -> a node per output, as workflow JSON. */
export function sendWorkflow(
	parameters: INodeParameters,
	settings: Pick<INode, 'onError' | 'retryOnFail' | 'maxTries' | 'waitBetweenTries'> = {},
): GivenWorkflow {
	const position: [number, number] = [0, 0];
	return {
		id: 'send-workflow',
		nodes: [
			{ id: 'n1', name: 'Start', type: 'n8n-nodes-base.manualTrigger', typeVersion: 1, position, parameters: {} },
			{
				id: 'n2',
				name: 'Send',
				type: 'n8n-nodes-whatsapp-ops.whatsAppSend',
				typeVersion: 1,
				position,
				parameters,
				credentials: { whatsAppCloudApi: { id: 'whatsapp-1', name: 'WhatsApp sandbox' } },
				...settings,
			},
			{ id: 'n3', name: 'Sent', type: 'n8n-nodes-base.noOp', typeVersion: 1, position, parameters: {} },
			{ id: 'n4', name: 'Failed', type: 'n8n-nodes-base.noOp', typeVersion: 1, position, parameters: {} },
		],
		connections: {
			Start: { main: [[{ node: 'Send', type: 'main', index: 0 }]] },
			Send: { main: [[{ node: 'Sent', type: 'main', index: 0 }], [{ node: 'Failed', type: 'main', index: 0 }]] },
		},
	};
}
