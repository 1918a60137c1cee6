import { packageName } from './folders';
import type { N8nClient } from './n8nClient';

/**
 * Publishes every live workflow with our trigger once more, in the version that is live. Meta remembers subscriptions and so does n8n,
 * which therefore leaves them alone when it starts; the sandbox, held in memory, has forgotten them by then.
 */
export async function renewSubscriptions(client: N8nClient): Promise<void> {
	for (const { id } of (await client.listWorkflows()).filter(({ active }) => active)) {
		const { nodes, activeVersionId } = await client.getWorkflow(id);
		if (activeVersionId === null || !nodes.some(({ type }) => type === `${packageName}.whatsAppWebhookTrigger`)) continue;
		await client.deactivate(id);
		await client.activate(id, activeVersionId);
	}
}
