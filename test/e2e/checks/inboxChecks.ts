import { packageName } from '../../../dev/folders';
import type { WorkflowDefinition } from '../../../dev/n8nClient';
import { sandboxCredential } from '../../../dev/sandboxCredential';
import { waitUntil } from '../../../dev/waitUntil';
import { openEditor } from '../openEditor';
import type { Room } from '../room';
import { bodyOf, signatureOf } from '../workflows/inboundMessage';

const { appSecret } = sandboxCredential('').data;
const triggerName = 'WhatsApp Webhook Trigger';
/** Pictures show two pixels for each of CSS. */
const pictureScale = 2;
const canvasNode = '[data-test-id="canvas-node"]';

const listener = (credential: { id: string; name: string }): WorkflowDefinition => ({
	name: 'Inbox',
	nodes: [
		{
			id: '9a5c7f0e-6e0a-4a43-9b0e-0d3f5a1c7b12',
			name: triggerName,
			type: `${packageName}.whatsAppWebhookTrigger`,
			typeVersion: 1,
			position: [0, 0],
			parameters: { updates: ['messages', 'accountEvents'] },
			webhookId: '1c8a2a52-5d2f-4a3e-8a55-3f1d2f1e9c02',
			credentials: { whatsAppCloudApi: { id: credential.id, name: credential.name } },
		},
	],
	connections: {},
	settings: { executionOrder: 'v1' },
});

/** Each event starts the workflow once, whatever happens to n8n; and a secret that does not match is seen. */
export function inboxChecks(room: () => Room): void {
	let workflowId = '';
	let callbackUrl = '';

	const post = async (id: string, secret: string = appSecret) => {
		const body = bodyOf(id);
		try {
			const response = await fetch(callbackUrl, { method: 'POST', headers: { 'content-type': 'application/json', 'x-hub-signature-256': signatureOf(body, secret) }, body });
			// While it migrates its database, n8n itself answers every request with 200 and "n8n is starting up": such a webhook never reached the node.
			return (await response.text()).startsWith('n8n is starting up') ? 0 : response.status;
		} catch {
			return 0;
		}
	};
	/** Meta repeats what was not answered with 200. */
	const postUntilTaken = async (id: string) => await waitUntil(`${id} to be taken`, async () => ((await post(id)) === 200 ? true : undefined), { timeoutMs: 90_000, everyMs: 100 });
	/** In how many executions each message stands. */
	const executionsOf = async (ids: string[]) => {
		const executions = await room().n8n.executions(workflowId);
		const data = await Promise.all(executions.map(async ({ id }) => JSON.stringify(await room().n8n.call('GET', `/rest/executions/${id}`))));
		return ids.map((id) => data.filter((text) => text.includes(`wamid.${id}`)).length);
	};
	const names = (prefix: string, count: number) => Array.from({ length: count }, (_, index) => `${prefix}x${index}x`);

	beforeAll(async () => {
		for (const workflow of await room().n8n.listWorkflows()) if (workflow.active) await room().n8n.deactivate(workflow.id);
		const { id, nodes } = await room().n8n.createWorkflow(listener(room().credential));
		workflowId = id;
		await room().n8n.activate(id);
		callbackUrl = `${room().n8n.url}/webhook/${nodes[0]?.webhookId}/whatsapp`;
	});
	afterAll(async () => await room().n8n.deactivate(workflowId));

	it('starts one execution for each message, however often it comes', async () => {
		const ids = names('again', 3);
		for (const id of [...ids, ...ids, ...ids]) expect(await post(id)).toBe(200);
		await waitUntil('the executions', async () => ((await executionsOf(ids)).every((count) => count > 0) ? true : undefined), { timeoutMs: 30_000 });
		await postUntilTaken('after-them-all');
		await waitUntil('the last one', async () => ((await executionsOf(['after-them-all']))[0] ? true : undefined), { timeoutMs: 30_000 });
		expect(await executionsOf(ids)).toEqual([1, 1, 1]);
	});

	it('starts each once when n8n is killed in the middle', async () => {
		const ids = names('killed', 40);
		let taken = 0;
		let killing: Promise<void> | undefined;
		const kill = async () => {
			await room().killN8n();
			await room().restartN8n();
		};
		const waiting = [...ids, ...ids.slice(0, 12)];
		await Promise.all(
			Array.from({ length: 4 }, async () => {
				for (let id = waiting.shift(); id !== undefined; id = waiting.shift()) {
					await postUntilTaken(id);
					taken += 1;
					if (taken >= 20) killing ??= kill();
				}
			}),
		);
		await killing;
		await waitUntil('every message', async () => ((await executionsOf(ids)).every((count) => count > 0) ? true : undefined), { timeoutMs: 90_000, everyMs: 1_000 });
		expect(await executionsOf(ids)).toEqual(ids.map(() => 1));
	}, 240_000);

	it('shows in the list of executions that the app secret does not match, and tells the workflow', async () => {
		for (let turn = 0; turn < 3; turn++) expect(await post('forged', 'the old secret')).toBe(401);
		const failed = await waitUntil('the failed execution', async () => (await room().n8n.executions(workflowId)).find(({ status }) => status === 'error'), { timeoutMs: 30_000 });
		const said = JSON.stringify(await room().n8n.call('GET', `/rest/executions/${failed.id}`));
		expect(said).toContain('signature that does not match the App Secret');
		expect(said).toContain("Meta's dashboard");
		expect(said).not.toContain(appSecret);
		const told = await waitUntil('the account event', async () => (await room().n8n.executions(workflowId)).find(({ id, status }) => id !== failed.id && status === 'success'), { timeoutMs: 30_000 });
		expect(told).toBeDefined();

		const editor = await openEditor(room, pictureScale);
		try {
			const page = await editor.openExecution(workflowId, failed.id);
			await page.getByText('does not match the App Secret').first().waitFor({ timeout: 60_000 });
			// Its news covers the panel.
			await page.locator('.el-notification__closeBtn').first().click();
			// The canvas of an execution may stand in a frame of its own.
			const canvas = await waitUntil('the canvas', async () => {
				for (const frame of page.frames()) if ((await frame.locator(canvasNode).count()) > 0) return frame;
				return undefined;
			}, { timeoutMs: 30_000 });
			await canvas.locator(canvasNode).first().dblclick();
			// The reason, and what to do.
			await canvas.getByText("Meta's dashboard").first().waitFor({ timeout: 30_000 });
			await editor.shoot(page, 'wrong-app-secret');
		} finally {
			await editor.close();
		}
	});
}
