import type { WorkflowDefinition } from '../../../dev/n8nClient';
import { sandboxCredential } from '../../../dev/sandboxCredential';
import { openEditor, part, type Editor } from '../openEditor';
import type { Room } from '../room';
import { byHand, sendNode, sendNodeName, startName } from '../workflows/byHand';
import { listener } from '../workflows/listener';

/** Pictures show two pixels for each of CSS. */
const scale = 2;
const numberPath = '/sandbox/numbers/300111222333444';

/** What is wrong with a set-up is found by one click, and stands in a table. */
export function setUpChecks(room: () => Room): void {
	let editor: Editor;
	let listenerId = '';

	beforeAll(async () => {
		editor = await openEditor(room, scale);
		for (const workflow of await room().n8n.listWorkflows()) if (workflow.active) await room().n8n.deactivate(workflow.id);
	});

	afterAll(async () => {
		await room().sandbox.call('PATCH', numberPath, { quality: 'GREEN' });
		if (listenerId !== '') await room().n8n.deactivate(listenerId);
		await editor?.close();
	});

	const checking = (credential: { id: string; name: string }, callbackUrl: string): WorkflowDefinition =>
		byHand('Set-up', sendNode({ resource: 'account', operation: 'checkSetUp', callbackUrl }, { whatsAppCloudApi: credential }));

	it('names a wrong App Secret and a number of bad quality, and finds the rest in order', async () => {
		const { n8n, sandbox, credential } = room();
		const { id, nodes } = await n8n.createWorkflow(listener(credential));
		listenerId = id;
		await n8n.activate(id);
		const callbackUrl = `${n8n.url}/webhook/${nodes[0]?.webhookId}/whatsapp`;
		await sandbox.call('PATCH', numberPath, { quality: 'RED' });
		const broken = sandboxCredential(sandbox.url);
		const wrong = await n8n.createCredential({ ...broken, name: 'WhatsApp with a wrong secret', data: { ...broken.data, appSecret: 'of another app' } });

		const { id: checkId } = await n8n.createWorkflow(checking(wrong, callbackUrl));
		const { status, runData } = await n8n.runByHand(checkId, startName);
		expect(status).toBe('success');
		const items = (runData[sendNodeName]?.at(-1)?.data?.main.flat() ?? []).map((item) => item?.json ?? {});
		const found = (wanted: string) => items.filter((json) => json.status === wanted).map((json) => json.check);
		expect(found('problem')).toEqual(['summary', 'appSecret']);
		expect(found('warning')).toEqual(['numberRegistration', 'numberQuality']);
		expect(found('ok')).toEqual(expect.arrayContaining(['token', 'permissions', 'accountAccess', 'accountSubscription', 'callbackRoute', 'callbackAddress', 'callbackHandshake']));
		expect(JSON.stringify(items)).not.toContain('of another app');

		const page = await editor.openNode(checkId, sendNodeName);
		await page.setViewportSize({ width: 1920, height: 900 });
		await part(page, 'node-execute-button').first().click();
		const output = part(page, 'output-panel').or(part(page, 'ndv-output-panel'));
		await output.getByText('do not belong together').first().waitFor({ timeout: 30_000 });
		await page.getByText('Node executed successfully').waitFor({ state: 'hidden', timeout: 30_000 });
		await editor.shootAround(output.or(part(page, 'node-execute-button')).or(part(page, 'parameter-input-operation')), 'check-set-up');
		await page.close();
	});
}
