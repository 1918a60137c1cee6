import type { IExecuteFunctions, INodeExecutionData, INodeType, INodeTypeDescription } from 'n8n-workflow';
import { NodeConnectionTypes } from 'n8n-workflow';
import { operationsStoreApiTest } from '../shared/operationsStoreApiTest';
import { runNode } from '../shared/runNode';
import { whatsAppCloudApiTest } from '../shared/whatsAppCloudApiTest';
import { fields } from './fields';
import { outputNames, outputsOf } from './outputNames';
import { runOperation } from './runOperation';

/** WhatsApp Conversation: where a conversation stands, who looks after it, and what may be sent now. The rules live in core. */
export class WhatsAppConversation implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'WhatsApp Conversation',
		name: 'whatsAppConversation',
		icon: { light: 'file:whatsapp-ops.svg', dark: 'file:whatsapp-ops.dark.svg' },
		group: ['transform'],
		version: 1,
		subtitle: '={{ $parameter.operation }}',
		description: 'Remember where a conversation stands, hand it over to people, and know what may be sent now',
		defaults: { name: 'WhatsApp Conversation' },
		usableAsTool: true,
		inputs: [NodeConnectionTypes.Main],
		outputs: `={{ (${JSON.stringify(outputNames)}[$parameter.operation] ?? [""]).map((displayName) => displayName === "" ? "${NodeConnectionTypes.Main}" : ({ type: "${NodeConnectionTypes.Main}", displayName })) }}`,
		credentials: [
			// Consent belongs to an account; all else to a phone number, which the item names.
			{ name: 'whatsAppCloudApi', displayName: 'WhatsApp Account', required: true, testedBy: 'whatsAppCloudApiTest', displayOptions: { show: { resource: ['consent'] } } },
			{ name: 'operationsStoreApi', displayName: 'Operations Store (Optional)', required: false, testedBy: 'operationsStoreApiTest' },
		],
		properties: fields,
	};

	methods = { credentialTest: { operationsStoreApiTest, whatsAppCloudApiTest } };

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return await runNode(this, { outputs: outputsOf(this.getNodeParameter('operation', 0)) }, async () => await runOperation(this));
	}
}
