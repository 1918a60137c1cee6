import { readDemoState, writeDemoState } from './demoState';
import type { N8nClient } from './n8nClient';
import { readWorkflow } from './readWorkflow';
import { renewSubscriptions } from './renewSubscriptions';
import { sandboxCredential } from './sandboxCredential';

export interface DemoPlace {
	root: string;
	userFolder: string;
	sandboxUrl: string;
}

/**
 * Sees to it that the credential and the demo workflow are there and that the workflow is active. What an earlier start made stays as the
 * builder left it; only what is missing is made, and a moved sandbox is followed.
 */
export async function provisionDemo(client: N8nClient, { root, userFolder, sandboxUrl }: DemoPlace): Promise<{ workflowId: string }> {
	const state = await readDemoState(userFolder);
	const credential = sandboxCredential(sandboxUrl);

	if (!state.credentialId || !(await client.credentialExists(state.credentialId))) {
		state.credentialId = (await client.createCredential(credential)).id;
	} else if (state.sandboxUrl !== sandboxUrl) {
		await client.updateCredential(state.credentialId, credential);
	}
	state.sandboxUrl = sandboxUrl;
	await writeDemoState(userFolder, state);

	const known = (await client.listWorkflows()).find((workflow) => workflow.id === state.workflowId);
	if (known) {
		await renewSubscriptions(client);
		// Inactive before the story was ever played: an earlier start was cut short. Inactive later: the builder wants it so.
		if (!known.active && !state.storyPlayedAt) await client.activate(known.id);
		return { workflowId: known.id };
	}
	const { id } = await client.createWorkflow(await readWorkflow(root, 'purchase-approval.json', { id: state.credentialId, name: credential.name }));
	await writeDemoState(userFolder, { ...state, workflowId: id });
	await client.activate(id);
	return { workflowId: id };
}
