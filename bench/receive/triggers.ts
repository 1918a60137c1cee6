import { randomUUID } from 'node:crypto';
import { packageName } from '../../dev/folders';
import { sandboxCredential } from '../../dev/sandboxCredential';
import type { WorkflowDefinition, WorkflowNode } from '../../dev/n8nClient';
import type { Host } from '../host/openHost';
import type { BenchServer } from '../server/startServer';
import { app } from './webhooks';

/** A way to be started by webhooks at n8n's URL. */
export interface Trigger {
	name: string;
	/** What follows the webhook's id in its URL. */
	path: string;
	/** The node, set up in this n8n with credentials of its own. */
	nodeIn(host: Host, server: BenchServer): Promise<Pick<WorkflowNode, 'type' | 'typeVersion' | 'parameters' | 'credentials'>>;
}

/**
 * The trigger that comes with n8n. It checks the signature and answers 200 whether that is right or not; repeats start it again;
 * unless it is told which receipts to let through, each starts an execution.
 */
export function builtIn(receipts?: string[]): Trigger {
	return {
		name: receipts === undefined ? "n8n's WhatsApp Trigger" : "n8n's WhatsApp Trigger, receipts left out",
		path: '/webhook',
		async nodeIn({ client }) {
			const credential = await client.createCredential({ name: 'Built in', type: 'whatsAppTriggerApi', data: { clientId: app.id, clientSecret: app.secret } });
			return { type: 'n8n-nodes-base.whatsAppTrigger', typeVersion: 1, parameters: { updates: ['messages'], options: receipts === undefined ? {} : { messageStatusUpdates: receipts } }, credentials: { whatsAppTriggerApi: credential } };
		},
	};
}

/** The Webhook node, which answers at once and checks nothing: what n8n itself takes for a webhook and an execution. */
export const plainWebhook = (path: string): Trigger => ({
	name: 'Webhook node',
	path: '',
	nodeIn: async () => await Promise.resolve({ type: 'n8n-nodes-base.webhook', typeVersion: 2, parameters: { httpMethod: 'POST', path, responseMode: 'onReceived', options: {} } }),
});

/** WhatsApp Webhook Trigger, asked for messages; with a port it reads what a receiver stores as well. */
export function ours(receiverPort?: number): Trigger {
	return {
		name: receiverPort === undefined ? 'WhatsApp Webhook Trigger' : 'WhatsApp Webhook Trigger, Receiver',
		path: '/whatsapp',
		async nodeIn({ client }, server) {
			const credential = await client.createCredential(sandboxCredential(server.url));
			return { type: `${packageName}.whatsAppWebhookTrigger`, typeVersion: 2, parameters: { updates: ['messages'], options: receiverPort === undefined ? {} : { receiverPort } }, credentials: { whatsAppCloudApi: credential } };
		},
	};
}

/** A workflow that does nothing but be started, and the path under which n8n hears of it. */
export async function workflowOf({ path, nodeIn }: Trigger, host: Host, server: BenchServer): Promise<{ definition: WorkflowDefinition; urlPath: string }> {
	const node = await nodeIn(host, server);
	const webhookId = path === '' ? String(node.parameters.path) : randomUUID();
	const nodes: WorkflowNode[] = [
		{ id: randomUUID(), name: 'Start', position: [0, 0], webhookId, ...node },
		{ id: randomUUID(), name: 'Done', type: 'n8n-nodes-base.noOp', typeVersion: 1, position: [220, 0], parameters: {} },
	];
	return { definition: { name: `Benchmark ${webhookId}`, nodes, connections: { Start: { main: [[{ node: 'Done', type: 'main', index: 0 }]] } }, settings: { executionOrder: 'v1' } }, urlPath: `/webhook/${webhookId}${path}` };
}
