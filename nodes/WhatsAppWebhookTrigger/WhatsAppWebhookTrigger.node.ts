import {
	NodeConnectionTypes,
	type IHookFunctions,
	type INodeType,
	type INodeTypeDescription,
	type ITriggerFunctions,
	type ITriggerResponse,
	type IWebhookFunctions,
	type IWebhookResponseData,
} from 'n8n-workflow';
import { operationsStoreApiTest } from '../shared/operationsStoreApiTest';
import { searchPhoneNumbers } from '../shared/searchPhoneNumbers';
import { startWithStore } from '../shared/startWithStore';
import { whatsAppCloudApiTest } from '../shared/whatsAppCloudApiTest';
import { handleRequest } from './handleRequest';
import { startReading } from './startReading';
import { isSubscribed, restore, subscribe } from './subscription';
import { triggerFields } from './triggerFields';

/** WhatsApp Webhook Trigger: verified messages, receipts and account events, each once, one clean item each, on an output of their own. */
export class WhatsAppWebhookTrigger implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'WhatsApp Webhook Trigger',
		name: 'whatsAppWebhookTrigger',
		icon: { light: 'file:whatsapp-ops.svg', dark: 'file:whatsapp-ops.dark.svg' },
		group: ['trigger'],
		// For every webhook of a node of version 1, n8n 2.41 evaluates an expression of its own, which costs more than all that this node does.
		version: [1, 2],
		subtitle: '={{ $parameter.updates.join(" and ") }}',
		description: 'Starts the workflow when a WhatsApp message or receipt arrives',
		eventTriggerDescription: 'Waiting for a WhatsApp message to your number',
		triggerPanel: {
			header: 'Wait for a WhatsApp message',
			executionsHelp: {
				inactive:
					'<b>While you build</b>, click the button and write to your number from a phone. A test listens only while no live workflow receives the events.<br /><br /><b>When it is ready</b>, publish the workflow. From then on every message starts it; the runs are listed under Executions.',
				active:
					'<b>The workflow is live</b>: every message starts it, and the runs are listed under Executions. A test would take the messages away from it and is therefore refused; to try something out, use the sandbox or a test account.',
			},
			activationHint: 'Publish the workflow to receive messages at any time.',
		},
		defaults: { name: 'WhatsApp Webhook Trigger' },
		inputs: [],
		outputs: [NodeConnectionTypes.Main, NodeConnectionTypes.Main, NodeConnectionTypes.Main],
		outputNames: ['Messages', 'Receipts', 'Account Events'],
		credentials: [
			{ name: 'whatsAppCloudApi', displayName: 'WhatsApp Account', required: true, testedBy: 'whatsAppCloudApiTest' },
			{ name: 'operationsStoreApi', displayName: 'Operations Store (Optional)', required: false, testedBy: 'operationsStoreApiTest' },
		],
		webhooks: [
			{ name: 'setup', httpMethod: 'GET', responseMode: 'onReceived', path: 'whatsapp' },
			{ name: 'default', httpMethod: 'POST', responseMode: 'onReceived', responseData: 'noData', path: 'whatsapp' },
		],
		properties: triggerFields,
	};

	methods = { credentialTest: { operationsStoreApiTest, whatsAppCloudApiTest }, listSearch: { searchPhoneNumbers } };

	webhookMethods = {
		default: {
			async checkExists(this: IHookFunctions): Promise<boolean> {
				return await isSubscribed(this);
			},
			async create(this: IHookFunctions): Promise<boolean> {
				return await subscribe(this);
			},
			async delete(this: IHookFunctions): Promise<boolean> {
				return await restore(this);
			},
		},
	};

	async webhook(this: IWebhookFunctions): Promise<IWebhookResponseData> {
		return await handleRequest(this);
	}

	async trigger(this: ITriggerFunctions): Promise<ITriggerResponse> {
		return await startWithStore(this, async () => await startReading(this));
	}
}
