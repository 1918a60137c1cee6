import { NodeConnectionTypes, type IExecuteFunctions, type INodeExecutionData, type INodeType, type INodeTypeDescription } from 'n8n-workflow';
import { searchPhoneNumbers } from '../shared/searchPhoneNumbers';
import { searchTemplates } from '../shared/searchTemplates';
import { whatsAppCloudApiTest } from '../shared/whatsAppCloudApiTest';
import { messageFields } from './fields/messageFields';
import { sharedFields } from './fields/sharedFields';
import { templateFields } from './fields/templateFields';
import { sendItems } from './sendItems';

/** WhatsApp Send: every outbound message. Parameters in, one item per message out; the rules live in core. */
export class WhatsAppSend implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'WhatsApp Send',
		name: 'whatsAppSend',
		icon: { light: 'file:whatsapp-ops.svg', dark: 'file:whatsapp-ops.dark.svg' },
		group: ['output'],
		version: 1,
		subtitle: '={{ $parameter.operation === "sendTemplate" ? "template" : $parameter.messageType === "replyButtons" ? "text with buttons" : "text" }}',
		description: 'Send messages, buttons and templates on WhatsApp',
		defaults: { name: 'WhatsApp Send' },
		usableAsTool: true,
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: 'whatsAppCloudApi', required: true, testedBy: 'whatsAppCloudApiTest' }],
		properties: [...sharedFields, ...messageFields, ...templateFields],
	};

	methods = {
		credentialTest: { whatsAppCloudApiTest },
		listSearch: { searchPhoneNumbers, searchTemplates },
	};

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return [await sendItems(this)];
	}
}
