import { NodeConnectionTypes, type IExecuteFunctions, type INodeExecutionData, type INodeType, type INodeTypeDescription, type IWebhookFunctions, type IWebhookResponseData } from 'n8n-workflow';
import { getTemplateFields } from '../shared/getTemplateFields';
import { operationsStoreApiTest } from '../shared/operationsStoreApiTest';
import { runNode } from '../shared/runNode';
import { searchPhoneNumbers } from '../shared/searchPhoneNumbers';
import { searchTemplates } from '../shared/searchTemplates';
import { whatsAppCloudApiTest } from '../shared/whatsAppCloudApiTest';
import { notApproved } from './approval/unresolvedItem';
import { resumeAsk } from './approval/resumeAsk';
import { fields } from './fields';
import { runOperation } from './runOperation';

/** WhatsApp Send: every outbound message, media and templates. Parameters in, items out; the rules live in core. */
export class WhatsAppSend implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'WhatsApp Send',
		name: 'whatsAppSend',
		icon: { light: 'file:whatsapp-ops.svg', dark: 'file:whatsapp-ops.dark.svg' },
		group: ['output'],
		version: 1,
		subtitle: '={{ $parameter.operation === "send" ? $parameter.messageType : $parameter.operation }}',
		description: 'Send messages, media, buttons, lists, forms and templates on WhatsApp',
		defaults: { name: 'WhatsApp Send' },
		usableAsTool: true,
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		credentials: [
			{ name: 'whatsAppCloudApi', displayName: 'WhatsApp Account', required: true, testedBy: 'whatsAppCloudApiTest' },
			{ name: 'operationsStoreApi', displayName: 'Operations Store (Optional)', required: false, testedBy: 'operationsStoreApiTest' },
		],
		webhooks: [
			{
				name: 'default',
				httpMethod: 'POST',
				responseMode: 'onReceived',
				// Empty: what webhook() says is the answer.
				responseData: '',
				path: '={{ $nodeId }}',
				restartWebhook: true,
				isFullPath: true,
			},
		],
		properties: fields,
	};

	methods = {
		credentialTest: { operationsStoreApiTest, whatsAppCloudApiTest },
		listSearch: { searchPhoneNumbers, searchTemplates },
		resourceMapping: { getTemplateFields },
	};

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return await runNode(this, { more: this.getNodeParameter('operation', 0) === 'sendAndWait' ? notApproved : {} }, async () => [await runOperation(this)]);
	}

	async webhook(this: IWebhookFunctions): Promise<IWebhookResponseData> {
		return await resumeAsk(this);
	}
}
