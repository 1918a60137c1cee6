import { NodeConnectionTypes, type INodeType, type INodeTypeDescription, type ITriggerFunctions, type ITriggerResponse } from 'n8n-workflow';
import { operationsStoreApiTest } from '../shared/operationsStoreApiTest';
import { startWithStore } from '../shared/startWithStore';
import { whatsAppCloudApiTest } from '../shared/whatsAppCloudApiTest';
import { startWatching } from './startWatching';
import { triggerFields } from './triggerFields';

/** SLA Watcher Trigger: starts the workflow for what is due among watched cases, on the output it belongs to. */
export class SlaWatcherTrigger implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'SLA Watcher Trigger',
		name: 'slaWatcherTrigger',
		icon: { light: 'file:whatsapp-ops.svg', dark: 'file:whatsapp-ops.dark.svg' },
		group: ['trigger'],
		version: 1,
		subtitle: '=every {{ $parameter.everySeconds }} s',
		description: 'Starts the workflow when a watched case is due soon, overdue, escalated or resolved, with one item for each person to tell',
		eventTriggerDescription: 'Waiting for something that is due',
		triggerPanel: {
			header: 'Wait for something that is due',
			executionsHelp: {
				inactive:
					'<b>While you build</b>, click the button: the first thing that is due starts the workflow. It counts as told.<br /><br /><b>When it is ready</b>, publish the workflow. From then on it starts for everything that is due; the runs are listed under Executions.',
				active: '<b>The workflow is live</b>: it starts for everything that is due; the runs are listed under Executions. Each message is given once, to the live workflow or to a test.',
			},
			activationHint: 'Publish the workflow so that people are told at any time.',
		},
		defaults: { name: 'SLA Watcher Trigger' },
		inputs: [],
		outputs: [NodeConnectionTypes.Main, NodeConnectionTypes.Main, NodeConnectionTypes.Main, NodeConnectionTypes.Main, NodeConnectionTypes.Main],
		outputNames: ['Warning', 'Breach', 'Escalation', 'Resolved', 'Watchdog'],
		credentials: [
			{ name: 'whatsAppCloudApi', displayName: 'WhatsApp Account', required: true, testedBy: 'whatsAppCloudApiTest', displayOptions: { show: { sources: ['undelivered', 'unread'] } } },
			{ name: 'operationsStoreApi', displayName: 'Operations Store (Optional)', required: false, testedBy: 'operationsStoreApiTest' },
		],
		properties: triggerFields,
	};

	methods = { credentialTest: { operationsStoreApiTest, whatsAppCloudApiTest } };

	async trigger(this: ITriggerFunctions): Promise<ITriggerResponse> {
		return await startWithStore(this, async () => await startWatching(this));
	}
}
