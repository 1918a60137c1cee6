import type { IExecuteFunctions, INodeExecutionData, INodeType, INodeTypeDescription } from 'n8n-workflow';
import { NodeConnectionTypes } from 'n8n-workflow';
import { operationsStoreApiTest } from '../shared/operationsStoreApiTest';
import { runNode } from '../shared/runNode';
import { fields } from './fields';
import { checkOutputs } from './operations/checkItems';
import { runOperation } from './runOperation';

/** SLA Watcher: what happens to cases goes in here; the SLA Watcher Trigger fires what follows. The rules live in core. */
export class SlaWatcher implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'SLA Watcher',
		name: 'slaWatcher',
		icon: { light: 'file:whatsapp-ops.svg', dark: 'file:whatsapp-ops.dark.svg' },
		group: ['transform'],
		version: 1,
		subtitle: '={{ $parameter.operation }}',
		description: 'Watch deadlines of tickets, approvals, stages and other cases, and tell the right person in time',
		defaults: { name: 'SLA Watcher' },
		usableAsTool: true,
		inputs: [NodeConnectionTypes.Main],
		outputs: `={{ $parameter.operation === "check" ? ["On Track", "Due Soon", "Breached"].map((displayName) => ({ type: "${NodeConnectionTypes.Main}", displayName })) : ["${NodeConnectionTypes.Main}"] }}`,
		credentials: [{ name: 'operationsStoreApi', displayName: 'Operations Store (Optional)', required: false, testedBy: 'operationsStoreApiTest' }],
		properties: fields,
	};

	methods = { credentialTest: { operationsStoreApiTest } };

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return await runNode(this, { outputs: this.getNodeParameter('operation', 0) === 'check' ? checkOutputs.length : 1 }, async () => await runOperation(this));
	}
}
