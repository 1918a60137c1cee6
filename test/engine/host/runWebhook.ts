import type { RunWebhookAnswer, RunWebhookRequest } from '../engineMessages';
import { additionalData } from './additionalData';
import { buildWorkflow } from './buildWorkflow';
import type { HostState } from './hostState';
import { serveWebhook } from './serveWebhook';
import { webhookUrlOf, webhooksOf } from './webhooksOf';

/** Sends one HTTP request to a trigger node, through a real server, whether or not its workflow is active. */
export async function runWebhook(host: HostState, request: RunWebhookRequest): Promise<RunWebhookAnswer> {
	const workflow = buildWorkflow(host, request.workflow, request.mode);
	const node = workflow.getNode(request.node);
	if (!node) throw new Error(`The workflow has no node "${request.node}".`);
	const data = additionalData(host, request.credentials, { workflow, mode: 'internal' });
	const webhook = webhooksOf(workflow, node, data, request.mode).find(({ httpMethod }) => httpMethod === request.method);
	if (!webhook) throw new Error(`"${request.node}" has no webhook for ${request.method}.`);

	const url = new URL(webhookUrlOf(webhook));
	const opened = !host.frontDoor.isOpen(request.method, url.href);
	if (opened) host.frontDoor.open(request.method, url.href, async (...io) => await serveWebhook(host, request, ...io));
	for (const [name, value] of Object.entries(request.query ?? {})) url.searchParams.set(name, value);
	const rawBody = request.rawBody === undefined ? undefined : Buffer.from(request.rawBody);
	const headers = rawBody ? { 'content-length': String(rawBody.length), ...request.headers } : request.headers;
	await host.log.take();
	try {
		const { visit, headers: answered } = await host.frontDoor.send(request.method, url.href, { headers, rawBody });
		return { ...visit, headers: answered, log: await host.log.take() };
	} finally {
		if (opened) host.frontDoor.close(request.method, url.href);
	}
}
