import { createServer } from 'node:http';
import { findFreePort } from '../../../dev/findFreePort';
import { people } from '../../../dev/playStory';
import { sandboxCredential } from '../../../dev/sandboxCredential';
import { waitUntil } from '../../../dev/waitUntil';
import type { Room } from '../room';
import { listener, triggerName } from '../workflows/listener';

const { accessToken, businessAccountId, graphApiVersion } = sandboxCredential('').data;

/** Whose callback the account's events go to, step by step through a workflow's life. Starts by switching everything off. */
export function subscriptionChecks(room: () => Room): void {
	let workflowId = '';
	let productionUrl = '';
	let testUrl = '';

	const subscription = async () => await room().sandbox.subscription(businessAccountId);
	const unsubscribed = { subscribed: false };
	const appsOwn = { subscribed: true };
	const subscribedApps = async (method: string, body?: object) => {
		const response = await fetch(`${room().sandbox.url}/${graphApiVersion}/${businessAccountId}/subscribed_apps`, {
			method,
			headers: { authorization: `Bearer ${accessToken}`, 'content-type': 'application/json' },
			body: body && JSON.stringify(body),
		});
		expect(response.status).toBe(200);
	};

	beforeAll(async () => {
		for (const workflow of await room().n8n.listWorkflows()) if (workflow.active) await room().n8n.deactivate(workflow.id);
		const { id, nodes } = await room().n8n.createWorkflow(listener(room().credential));
		workflowId = id;
		productionUrl = `${room().n8n.url}/webhook/${nodes[0]?.webhookId}/whatsapp`;
		testUrl = productionUrl.replace('/webhook/', '/webhook-test/');
	});

	it('is gone after the last workflow that had made it', async () => {
		expect(await subscription()).toEqual(unsubscribed);
	});

	it('is taken on activation and given back on deactivation: nothing was there before', async () => {
		await room().n8n.activate(workflowId);
		expect(await subscription()).toEqual({ subscribed: true, callbackUrl: productionUrl });
		await room().n8n.deactivate(workflowId);
		expect(await subscription()).toEqual(unsubscribed);
	});

	it('is taken on activation: the app was subscribed before', async () => {
		await subscribedApps('POST');
		expect(await subscription()).toEqual(appsOwn);
		await room().n8n.activate(workflowId);
		expect(await subscription()).toEqual({ subscribed: true, callbackUrl: productionUrl });
	});

	it('stays with production while somebody tests in the editor', async () => {
		await expect(room().n8n.testFrom(workflowId, triggerName)).rejects.toThrow(/would take them away/);
		expect(await subscription()).toEqual({ subscribed: true, callbackUrl: productionUrl });
	});

	it('is as it was before after deactivation', async () => {
		await room().n8n.deactivate(workflowId);
		expect(await subscription()).toEqual(appsOwn);
	});

	it('goes to the test URL only while a test listens and nothing is live', async () => {
		await room().n8n.testFrom(workflowId, triggerName);
		expect(await subscription()).toEqual({ subscribed: true, callbackUrl: testUrl });
		await room().n8n.stopTest(workflowId);
		await waitUntil('the test callback to go', async () => ((await subscription()).callbackUrl === undefined ? true : undefined), { timeoutMs: 10_000 });
		expect(await subscription()).toEqual(appsOwn);
	});

	it('survives a restart of n8n, and messages arrive again', async () => {
		await room().n8n.activate(workflowId);
		expect(await subscription()).toEqual({ subscribed: true, callbackUrl: productionUrl });
		await room().restartN8n();
		expect(await subscription()).toEqual({ subscribed: true, callbackUrl: productionUrl });
		const runsBefore = (await room().n8n.executions(workflowId)).length;
		await room().sandbox.say(people.approver, 'Still there?');
		await waitUntil('the message', async () => ((await room().n8n.executions(workflowId)).length > runsBefore ? true : undefined), { timeoutMs: 20_000 });
	});

	it('is given back after the restart exactly as it was before the first activation', async () => {
		await room().n8n.deactivate(workflowId);
		expect(await subscription()).toEqual(appsOwn);
	});

	it('stays with another system that receives the events', async () => {
		const other = await openOtherSystem();
		try {
			await subscribedApps('POST', { override_callback_uri: other.url, verify_token: 'known to the other system' });
			await expect(room().n8n.activate(workflowId)).rejects.toThrow(/already go to another workflow or system/);
			expect(await subscription()).toEqual({ subscribed: true, callbackUrl: other.url });
		} finally {
			await other.close();
		}
	});
}

/** A system that passes the handshake of a callback, as Meta asks for before it accepts one. */
async function openOtherSystem(): Promise<{ url: string; close: () => Promise<void> }> {
	const server = createServer((request, response) => {
		response.end(new URL(request.url ?? '/', 'http://localhost').searchParams.get('hub.challenge'));
	});
	const port = await findFreePort();
	await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
	return {
		url: `http://localhost:${port}/whatsapp-events`,
		close: async () => {
			server.closeAllConnections();
			await new Promise((resolve) => server.close(resolve));
		},
	};
}
