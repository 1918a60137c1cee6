import { packageName } from '../../../dev/folders';
import type { WorkflowDefinition, WorkflowNode } from '../../../dev/n8nClient';

type Credentials = NonNullable<WorkflowNode['credentials']>;

export const askNodeName = 'Ask';
export const tellNodeName = 'Tell';
const sender = { __rl: true, mode: 'id', value: '300111222333444' };

/** A webhook starts it, WhatsApp Send asks and waits, and what came of it goes to one phone, once for each time that the execution goes on. */
export const approval = (path: string, parameters: Record<string, unknown>, tellTo: string, credentials: Credentials): WorkflowDefinition => ({
	name: `Approval ${path}`,
	nodes: [
		{ id: '5d0f2a5e-0a61-4c53-8c5a-9a2f5a1c7b01', name: 'Webhook', type: 'n8n-nodes-base.webhook', typeVersion: 2.1, position: [0, 0], parameters: { path, httpMethod: 'POST', responseMode: 'onReceived' }, webhookId: path },
		{
			id: '5d0f2a5e-0a61-4c53-8c5a-9a2f5a1c7b02',
			name: askNodeName,
			type: `${packageName}.whatsAppSend`,
			typeVersion: 1,
			position: [220, 0],
			parameters: { resource: 'message', operation: 'sendAndWait', phoneNumberId: sender, ...parameters },
			webhookId: '5d0f2a5e-0a61-4c53-8c5a-9a2f5a1c7b99',
			credentials,
		},
		{
			id: '5d0f2a5e-0a61-4c53-8c5a-9a2f5a1c7b03',
			name: tellNodeName,
			type: `${packageName}.whatsAppSend`,
			typeVersion: 1,
			position: [440, 0],
			parameters: { resource: 'message', operation: 'send', phoneNumberId: sender, recipientPhoneNumber: tellTo, messageType: 'text', textBody: `={{ "${path}: " + $json.outcome }}` },
			credentials,
		},
	],
	connections: {
		Webhook: { main: [[{ node: askNodeName, type: 'main', index: 0 }]] },
		[askNodeName]: { main: [[{ node: tellNodeName, type: 'main', index: 0 }]] },
	},
	settings: { executionOrder: 'v1' },
});
