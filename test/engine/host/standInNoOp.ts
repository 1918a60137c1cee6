import type { IExecuteFunctions, INodeType, INodeTypeDescription } from 'n8n-workflow';

/** Stands in for n8n-nodes-base's No Operation node, which is not installed here: passes its input on. */
export class StandInNoOp implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'No Operation (stand-in)',
		name: 'noOp',
		group: ['organization'],
		version: 1,
		description: 'Passes its input on',
		defaults: { name: 'No Operation' },
		inputs: ['main'],
		outputs: ['main'],
		properties: [],
	};

	async execute(this: IExecuteFunctions) {
		return [this.getInputData()];
	}
}
