import type { INodeType, INodeTypeDescription } from 'n8n-workflow';

/** Stands in for n8n-nodes-base's Manual Trigger, which is not installed here: the engine emits the items pinned on it. */
export class StandInManualTrigger implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Manual Trigger (stand-in)',
		name: 'manualTrigger',
		group: ['trigger'],
		version: 1,
		description: 'Starts a run with pinned items',
		defaults: { name: 'Manual Trigger' },
		inputs: [],
		outputs: ['main'],
		properties: [],
	};

	async trigger() {
		return {};
	}
}
