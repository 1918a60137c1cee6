import type { ActivationRequest, RunWebhookMethodAnswer } from '../engineMessages';
import type { HostState } from './hostState';
import { nodeWebhooks } from './nodeWebhooks';
import { runWebhookMethod } from './runWebhookMethod';

/** Switches a trigger node off as n8n does: `delete` for each of its webhooks, then their URLs stop answering. */
export async function deactivate(host: HostState, request: ActivationRequest): Promise<RunWebhookMethodAnswer> {
	let last: RunWebhookMethodAnswer | undefined;
	const webhooks = nodeWebhooks(host, request);
	for (const { webhookName } of webhooks) {
		last = await runWebhookMethod(host, { ...request, webhookName, method: 'delete' });
		if (last.error) return last;
	}
	for (const { httpMethod, url } of webhooks) host.frontDoor.close(httpMethod, url);
	if (!last) throw new Error(`"${request.node}" has no webhooks.`);
	return last;
}
