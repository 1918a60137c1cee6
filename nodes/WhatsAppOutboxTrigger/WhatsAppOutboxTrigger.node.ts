import { NodeConnectionTypes, type INodeType, type INodeTypeDescription, type ITriggerFunctions, type ITriggerResponse } from 'n8n-workflow';
import { operationsStoreApiTest } from '../shared/operationsStoreApiTest';
import { startWithStore } from '../shared/startWithStore';
import { whatsAppCloudApiTest } from '../shared/whatsAppCloudApiTest';
import { startOutbox } from './startOutbox';
import { triggerFields } from './triggerFields';

/** WhatsApp Outbox Trigger: sends what waits in the outbox, and starts the workflow for what somebody has to hear of. */
export class WhatsAppOutboxTrigger implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'WhatsApp Outbox Trigger',
		name: 'whatsAppOutboxTrigger',
		icon: { light: 'file:whatsapp-ops.svg', dark: 'file:whatsapp-ops.dark.svg' },
		group: ['trigger'],
		version: 1,
		subtitle: '={{ $parameter.events.join(", ") }}',
		description: 'Sends queued and deferred WhatsApp messages, and starts the workflow when one fails, stays undelivered or has an unknown outcome',
		eventTriggerDescription: 'Waiting for something to tell about WhatsApp messages',
		triggerPanel: {
			header: 'Wait for an event of the outbox',
			executionsHelp: {
				inactive:
					'<b>While you build</b>, click the button: what is due is sent, and the first thing that has to be told starts the workflow.<br /><br /><b>When it is ready</b>, publish the workflow. From then on it sends what waits and starts for each event; the runs are listed under Executions.',
				active: '<b>The workflow is live</b>: it sends what waits and starts for each event; the runs are listed under Executions. A test shows events to you that the live workflow has seen as well.',
			},
			activationHint: 'Publish the workflow so that what waits is sent at any time.',
		},
		defaults: { name: 'WhatsApp Outbox Trigger' },
		inputs: [],
		outputs: [NodeConnectionTypes.Main],
		credentials: [
			{ name: 'whatsAppCloudApi', displayName: 'WhatsApp Account', required: true, testedBy: 'whatsAppCloudApiTest' },
			{ name: 'operationsStoreApi', displayName: 'Operations Store (Optional)', required: false, testedBy: 'operationsStoreApiTest' },
		],
		properties: triggerFields,
	};

	methods = { credentialTest: { operationsStoreApiTest, whatsAppCloudApiTest } };

	async trigger(this: ITriggerFunctions): Promise<ITriggerResponse> {
		return await startWithStore(this, async () => await startOutbox(this));
	}
}
