import type { INodeProperties } from 'n8n-workflow';
import { policyOperations, showFor } from './showFor';

const tenant: INodeProperties = {
	displayName: 'Tenant',
	name: 'tenant',
	type: 'string',
	default: 'default',
	description: 'Keeps cases apart that have nothing to do with each other; the SLA Watcher Trigger has the same field',
};

/** What has a default that needs no thought. */
export const optionsFields: INodeProperties[] = [
	{
		displayName: 'Options',
		name: 'policyOptions',
		type: 'collection',
		placeholder: 'Add option',
		default: {},
		displayOptions: showFor(policyOperations),
		options: [
			{ displayName: 'Acknowledgement Holds For (Minutes)', name: 'acknowledgementMinutes', type: 'number', typeOptions: { minValue: 1 }, default: 60, description: 'Minutes of opening hours without any activity after which alarms come back' },
			{ displayName: 'Catch-All Language', name: 'catchAllLanguage', type: 'string', default: 'en' },
			{ displayName: 'Catch-All Name', name: 'catchAllName', type: 'string', default: '' },
			{
				displayName: 'Complete Snapshot',
				name: 'complete',
				type: 'boolean',
				default: false,
				description: 'Whether the items are all open cases, so that one which is missing counts as resolved',
			},
			{ displayName: 'End of the Ladder After (Minutes)', name: 'atEndMinutes', type: 'number', typeOptions: { minValue: 1 }, default: 60, description: 'Minutes of opening hours after the last level, when nobody has acted' },
			{ displayName: 'Keep the Item\'s Fields', name: 'keepFields', type: 'boolean', default: true, description: 'Whether every field of the item travels in notifications and can be used in goals' },
			{ displayName: 'Longest Snooze (Minutes)', name: 'snoozeAtMostMinutes', type: 'number', typeOptions: { minValue: 1 }, default: 10080 },
			{ displayName: 'Missing at Most (Percent)', name: 'missingAtMostPercent', type: 'number', typeOptions: { minValue: 1, maxValue: 100 }, default: 50, description: 'If more open cases than this are missing from a complete snapshot, nothing is resolved and the node fails' },
			{ displayName: 'Policy ID', name: 'policyId', type: 'string', default: '', description: 'Made from the name, if empty. Set it to rename the policy while cases are running.' },
			{ displayName: 'Reminders at Most', name: 'breachAtMost', type: 'number', typeOptions: { minValue: 1, maxValue: 100 }, default: 3, description: 'How many reminders follow when a goal was missed' },
			{ displayName: 'Reminders Every (Minutes)', name: 'breachEveryMinutes', type: 'number', typeOptions: { minValue: 0 }, default: 0, description: 'When a goal was missed, tells the same people again while nothing happens; 0 for never' },
			tenant,
			{ displayName: 'Tick of the Trigger (Seconds)', name: 'tickSeconds', type: 'number', typeOptions: { minValue: 1, maxValue: 3600 }, default: 15, description: 'What the SLA Watcher Trigger is set to, so that nothing shorter than a tick is accepted' },
			{ displayName: 'Urgent When Missed', name: 'breachUrgent', type: 'boolean', default: false, description: 'Whether the news that a goal was missed also reaches people in their quiet hours' },
		],
	},
	{
		displayName: 'Options',
		name: 'deskOptions',
		type: 'collection',
		placeholder: 'Add option',
		default: {},
		displayOptions: { hide: { operation: [...policyOperations, 'check'] } },
		options: [tenant],
	},
];
