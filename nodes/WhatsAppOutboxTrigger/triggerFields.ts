import type { INodeProperties } from 'n8n-workflow';

const minutes = (displayName: string, name: string, event: string, value: number, description: string): INodeProperties => ({
	displayName,
	name,
	type: 'number',
	typeOptions: { minValue: 1, maxValue: 43_200 },
	default: value,
	displayOptions: { show: { events: [event] } },
	description,
});

/** What the trigger's panel asks for. */
export const triggerFields: INodeProperties[] = [
	{
		displayName:
			'While the workflow is published, this node sends what was queued or deferred for the account in the credential. It starts the workflow for what is chosen below. Several of them share the work.',
		name: 'outboxNotice',
		type: 'notice',
		default: '',
	},
	{
		displayName: 'Trigger On',
		name: 'events',
		type: 'multiOptions',
		required: true,
		default: ['failed', 'unknown'],
		description: 'What starts the workflow, one item each. What is waiting is sent whatever is chosen.',
		options: [
			{ name: 'Audit', value: 'audit', description: 'What was due does not add up to what was sent, deferred and failed; this must never happen' },
			{ name: 'Backlog', value: 'backlog', description: 'Something has been due for a long time' },
			{ name: 'Circuit Closed', value: 'circuitClosed', description: 'WhatsApp can be reached again' },
			{ name: 'Circuit Opened', value: 'circuitOpened', description: 'WhatsApp could not be reached several times in a row; messages wait' },
			{ name: 'Delivery Failed', value: 'failed', description: 'A message failed for good: a dead letter' },
			{ name: 'Outcome Unknown', value: 'unknown', description: 'A request left, and its answer was lost' },
			{ name: 'Undelivered', value: 'undelivered', description: 'An accepted message has not reached the phone' },
			{ name: 'Unread', value: 'unread', description: 'A message has not been read' },
		],
	},
	minutes('Undelivered After (Minutes)', 'undeliveredMinutes', 'undelivered', 30, 'Minutes from acceptance without the receipt that it reached the phone'),
	minutes('Unread After (Minutes)', 'unreadMinutes', 'unread', 120, 'Minutes from acceptance without the receipt that it was read; people can switch these receipts off'),
	minutes('Backlog Older Than (Minutes)', 'backlogMinutes', 'backlog', 15, 'Minutes for which the oldest message has been due'),
	{
		displayName: 'Options',
		name: 'options',
		type: 'collection',
		placeholder: 'Add option',
		default: {},
		options: [
			{
				displayName: 'Keep Deliveries (Days)',
				name: 'keepDays',
				type: 'number',
				typeOptions: { minValue: 1, maxValue: 3650 },
				default: 30,
				description: 'After so many days, what is finished is forgotten, with its idempotency keys and events. Where several of these triggers share a store, the shortest time counts.',
			},
			{
				displayName: 'Look Every (Seconds)',
				name: 'everySeconds',
				type: 'number',
				typeOptions: { minValue: 1, maxValue: 60 },
				default: 2,
				description: 'Seconds between two looks into the outbox',
			},
		],
	},
];
