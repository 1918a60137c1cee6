import type { ActivationRequest, RunWebhookMethodAnswer } from '../engineMessages';
import { deactivate } from './deactivate';
import type { HostState } from './hostState';
import { nodeWebhooks } from './nodeWebhooks';
import { runWebhookMethod } from './runWebhookMethod';
import { serveWebhook } from './serveWebhook';

/**
 * Switches a trigger node on as n8n does. Per webhook, in the order of the node's description: its URL answers first,
 * because the other side may call it while it is being created; then `checkExists`, and `create` if that says no. When
 * creating fails, n8n deletes what it has.
 */
export async function activate(host: HostState, request: ActivationRequest): Promise<RunWebhookMethodAnswer> {
	let last: RunWebhookMethodAnswer | undefined;
	for (const { httpMethod, url, webhookName } of nodeWebhooks(host, request)) {
		host.frontDoor.open(httpMethod, url, async (...io) => await serveWebhook(host, request, ...io));
		const exists = await runWebhookMethod(host, { ...request, webhookName, method: 'checkExists' });
		last = exists;
		if (!exists.error && exists.result !== true) {
			const created = await runWebhookMethod(host, { ...request, webhookName, method: 'create' });
			last = { ...created, log: [...exists.log, ...created.log] };
		}
		if (last.error) {
			const undone = await deactivate(host, request);
			return { ...last, log: [...last.log, ...undone.log] };
		}
	}
	if (!last) throw new Error(`"${request.node}" has no webhooks.`);
	return last;
}
