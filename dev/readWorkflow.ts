import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { packageName } from './folders';
import type { WorkflowDefinition } from './n8nClient';

/** A workflow template of this repository with a credential filled in on every node of ours, as a builder would pick it. */
export async function readWorkflow(root: string, file: string, credential: { id: string; name: string }): Promise<WorkflowDefinition> {
	const { name, nodes, connections, settings } = JSON.parse(await readFile(join(root, 'workflows', file), 'utf8')) as WorkflowDefinition;
	return {
		name,
		connections,
		settings,
		nodes: nodes.map((node) =>
			node.type.startsWith(`${packageName}.`) ? { ...node, credentials: { whatsAppCloudApi: { id: credential.id, name: credential.name } } } : node,
		),
	};
}
