import { packageName } from '../../../dev/folders';
import type { WorkflowDefinition, WorkflowNode } from '../../../dev/n8nClient';

export const triggerName = 'WhatsApp Webhook Trigger';

/** A workflow that receives the account's messages, and its receipts on the side; `more` are further credentials. */
export const listener = (credential: { id: string; name: string }, more: NonNullable<WorkflowNode['credentials']> = {}): WorkflowDefinition => ({
	name: 'Listener',
	nodes: [
		{
			id: '6f5c7f0e-6e0a-4a43-9b0e-0d3f5a1c7b11',
			name: triggerName,
			type: `${packageName}.whatsAppWebhookTrigger`,
			typeVersion: 1,
			position: [0, 0],
			parameters: { updates: ['messages'] },
			webhookId: '0c8a2a52-5d2f-4a3e-8a55-3f1d2f1e9c01',
			credentials: { whatsAppCloudApi: { id: credential.id, name: credential.name }, ...more },
		},
	],
	connections: {},
	settings: { executionOrder: 'v1' },
});
